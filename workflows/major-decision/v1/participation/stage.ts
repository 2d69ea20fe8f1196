import {
  choice,
  commands,
  count,
  day,
  document,
  flag,
  group,
  list,
  optional,
  person,
  text,
  type StateSpec,
  type Step,
} from '#libs/procedure';

import { openCommentCommands } from '../open-comment/stage.js';

export { openCommentRegion } from '../open-comment/stage.js';

/** The methods that are recorded when done; open comment and hearing have regions of their own. */
const RECORDED_METHODS = {
  symposium: { zh: '座谈会', en: 'Symposium' },
  fieldVisit: { zh: '实地走访', en: 'Field visit' },
  writtenConsultation: { zh: '书面征求意见', en: 'Written consultation' },
  questionnaire: { zh: '问卷调查', en: 'Questionnaire' },
  opinionPoll: { zh: '民意调查', en: 'Opinion poll' },
  other: { zh: '其他方式', en: 'Other method' },
};

const METHODS = {
  ...RECORDED_METHODS,
  hearing: { zh: '听证会', en: 'Hearing' },
  openComment: { zh: '向社会公开征求意见', en: 'Open comment' },
};

const GROUNDS = {
  stateSecret: { zh: '国家秘密', en: 'State secret' },
  otherLaw: { zh: '法律、行政法规规定不予公开的其他情形', en: 'Another ground of law' },
};

const QUESTIONS = {
  specificGroup: { zh: '是否涉及特定群体利益', en: 'Whether a specific group is concerned' },
  undisclosed: { zh: '是否依法不予公开', en: 'Whether it is lawfully undisclosed' },
};

const DISPOSITIONS = {
  adopted: { zh: '采纳', en: 'Adopted' },
  partlyAdopted: { zh: '部分采纳', en: 'Partly adopted' },
  rejected: { zh: '不采纳', en: 'Not adopted' },
};

export const participationCommands = commands({
  'participation.planned': {
    stage: 'participation',
    nature: 'act',
    title: { zh: '确定公众参与方式', en: 'Plan public participation' },
    article: '条例第14条',
    by: ['sponsor'],
    fields: {
      methods: list(choice('听取意见的方式', 'Method', METHODS), { max: 8 }),
      specificGroup: optional(text('涉及利益的特定群体', 'Specific group concerned', 500)),
      specificGroupReason: optional(
        text('是否涉及特定群体利益的认定理由', 'Why a group is, or is not, concerned', 1000),
      ),
      normative: optional(
        flag(
          '是否以涉及个人、组织权利义务的规范性文件印发',
          'Whether it is a normative document on rights and duties',
        ),
      ),
      marketEntities: optional(
        flag(
          '是否与市场主体生产经营活动密切相关',
          'Whether it is closely tied to the business of market entities',
        ),
      ),
    },
  },
  'participation.undisclosed': {
    stage: 'participation',
    nature: 'act',
    title: { zh: '认定依法不予公开', en: 'Determine that the matter is lawfully undisclosed' },
    article: '条例第14条第一款',
    by: ['sponsor', 'sponsorHead'],
    fields: {
      ground: choice('不予公开的情形', 'Ground', GROUNDS),
      legalBasis: text('不予公开的法律依据', 'Provision of law'),
      approver: person('审批人', 'Approved by'),
      document: document('不予公开的依据及审批', 'Ground and approval', 'undisclosedGround'),
    },
  },
  'method.recorded': {
    stage: 'participation',
    nature: 'fact',
    title: { zh: '记录听取意见情况', en: 'Record how opinions were heard' },
    article: '条例第14条第二款',
    by: ['sponsor'],
    fields: {
      method: choice('听取意见的方式', 'Method', RECORDED_METHODS),
      on: day('日期', 'Day'),
      place: text('地点', 'Place', 500),
      participants: count('参加人数', 'Number of participants'),
      opinionsStated: optional(count('记录所载意见条数', 'Opinions that the record counts')),
      summary: text('情况概述', 'Summary'),
      document: document('听取意见记录', 'Record', 'commentExtract'),
    },
  },
  'group.heard': {
    stage: 'participation',
    nature: 'fact',
    title: { zh: '记录与特定群体沟通协商', en: 'Record how the specific group was heard' },
    article: '条例第14条第三款',
    by: ['sponsor'],
    fields: {
      on: day('日期', 'Day'),
      withWhom: text('人民团体、社会组织以及群众代表', 'With whom', 1000),
      summary: text('意见建议概述', 'Summary'),
    },
  },
  'opinions.registered': {
    stage: 'participation',
    nature: 'fact',
    title: { zh: '登记社会公众意见', en: 'Register public opinions' },
    article: '条例第18条',
    by: ['sponsor'],
    fields: {
      opinions: list(
        group('意见', 'Opinion', {
          key: text('意见编号', 'Key of the opinion', 40),
          source: choice('意见来源', 'Source', METHODS),
          summary: text('主要意见', 'Summary'),
          voices: count('提出人数', 'How many people said it', { min: 1 }),
        }),
      ),
    },
  },
  'opinions.disposed': {
    stage: 'participation',
    nature: 'act',
    title: { zh: '研究采纳社会公众意见', en: 'Decide on public opinions' },
    article: '条例第18条',
    by: ['sponsor'],
    fields: {
      opinions: list(
        group('采纳情况', 'Disposition', {
          key: text('意见编号', 'Key of the opinion', 40),
          disposition: choice('采纳情况', 'Disposition', DISPOSITIONS),
          reason: optional(text('理由', 'Reason')),
        }),
      ),
    },
  },
  'participation.concluded': {
    stage: 'participation',
    nature: 'act',
    title: { zh: '结束公众参与', en: 'Conclude public participation' },
    article: '条例第14条、第18条',
    by: ['sponsor'],
    fields: {
      adoptionDocument: document(
        '公众意见汇总及采纳情况',
        'Public opinions and their adoption',
        'opinionSummary',
      ),
    },
  },
  'participation.reopened': {
    stage: 'participation',
    nature: 'act',
    title: { zh: '重新开展公众参与', en: 'Reopen public participation' },
    article: '条例第14条',
    by: ['sponsor'],
    fields: { reason: text('重新开展的理由', 'Why it is reopened') },
  },
  'participation.determinationReversed': {
    stage: 'participation',
    nature: 'act',
    title: { zh: '撤销公众参与方面的认定', en: 'Reverse a determination on participation' },
    article: '条例第14条',
    by: ['sponsorHead', 'office', 'reviewer'],
    fields: {
      question: choice('认定事项', 'Question', QUESTIONS),
      specificGroup: optional(text('涉及利益的特定群体', 'Specific group concerned', 500)),
      reason: text('撤销理由', 'Reason'),
      evidence: optional(list(document('依据材料', 'Evidence'), { min: 0, max: 20 })),
    },
  },
  'opinions.adoptionPublished': {
    stage: 'participation',
    nature: 'act',
    title: { zh: '公布意见采纳情况', en: 'Publish the adoption of opinions' },
    article: '条例第18条',
    by: ['sponsor'],
    fields: {
      on: day('公布日期', 'Published on'),
      document: document('公布的采纳情况', 'Table published', 'opinionSummary'),
      channels: text('公布途径', 'Where it is published', 1000),
      redacted: flag('是否已隐去个人信息', 'Whether personal data were redacted'),
      redactedBy: person('个人信息处理人', 'Redacted by'),
    },
  },
  ...openCommentCommands,
});

const undisclosing: Readonly<Record<'participation.undisclosed', Step>> = {
  'participation.undisclosed': {
    requires: ['G03', 'G03-reversed', 'M10', 'A15-closed'],
    to: 'forming.participation.undisclosed',
  },
};

const reversal: Readonly<Record<'participation.determinationReversed', Step>> = {
  'participation.determinationReversed': {
    requires: ['A14-determined', 'A14-group-named'],
    to: 'forming.participation.pending',
  },
};

export const participationRegion: StateSpec = {
  title: { zh: '公众参与', en: 'Public participation' },
  stage: 'participation',
  basis: '条例第14条',
  initial: 'pending',
  states: {
    pending: {
      title: { zh: '尚未开展', en: 'Pending' },
      stage: 'participation',
      basis: '条例第14条',
      duty: { role: 'sponsor', title: { zh: '确定公众参与方式', en: 'Plan participation' } },
      on: {
        'participation.planned': { to: 'forming.participation.underway' },
        ...undisclosing,
      },
    },
    underway: {
      title: { zh: '正在听取意见', en: 'Underway' },
      stage: 'participation',
      basis: '条例第14条、第18条',
      duty: {
        role: 'sponsor',
        title: { zh: '听取意见，归纳整理并研究采纳', en: 'Hear the public and decide on opinions' },
      },
      on: {
        'participation.planned': {},
        ...undisclosing,
        'method.recorded': { requires: ['A39-stated-day', 'A39-late-reason', 'A14-after-start'] },
        'group.heard': { requires: ['A39-stated-day', 'A39-late-reason', 'A14-after-start'] },
        'opinions.registered': { requires: ['A18-new-keys'] },
        'opinions.disposed': { requires: ['A18-known-keys'] },
        'participation.concluded': {
          requires: [
            'G03-methods',
            'A15-compulsory',
            'A15-normative',
            'A15-market',
            'A16-needed',
            'A18-registered',
            'G06',
            'M13',
            'M2-determined',
            'M2',
            'A15-closed',
            'A39-defects',
          ],
          to: 'forming.participation.done',
        },
      },
    },
    done: {
      title: { zh: '公众参与结束', en: 'Done' },
      stage: 'participation',
      basis: '条例第14条、第18条',
      tags: ['settled'],
      on: {
        'participation.reopened': { to: 'forming.participation.pending' },
        'opinions.adoptionPublished': { requires: ['A39-stated-day', 'G48'] },
        ...reversal,
      },
    },
    undisclosed: {
      title: { zh: '依法不予公开', en: 'Lawfully undisclosed' },
      stage: 'participation',
      basis: '条例第14条第一款',
      tags: ['settled'],
      on: reversal,
    },
  },
};
