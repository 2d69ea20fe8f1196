import {
  act,
  approver,
  choice,
  commands,
  count,
  day,
  document,
  fact,
  flag,
  group,
  list,
  optional,
  paperDay,
  orNone,
  orUnknown,
  person,
  received,
  text,
  why,
} from '#libs/procedure';

import { APPROVES_WITHHOLDING } from '../approving.js';
import { reviewedBy } from '../disclosing.js';
import { reversing } from '../forming/determining.js';

import {
  DISCLOSURE_REVIEWS,
  DISPOSITIONS,
  METHODS,
  PARTICIPATION_QUESTIONS,
  RECORDED_METHODS,
  REVIEW_CONCLUSIONS,
  TAKEN_DOWN,
  THIRD_PARTY_ANSWERS,
  UNDISCLOSED_GROUNDS,
} from './facts.js';

const on = day('日期', 'Day');
const key = text('意见编号', 'Key of the opinion', 40);
const specificGroup = text('涉及利益的特定群体', 'Specific group concerned', 500);

const ground = choice('不予公开的情形', 'Ground', UNDISCLOSED_GROUNDS);

const withholding = {
  ground,
  legalBasis: text('不予公开的法律依据', 'Provision of law'),
  approver: approver('审批人', 'Approved by', APPROVES_WITHHOLDING),
  document: document('不予公开的依据及审批', 'Ground and approval', 'undisclosedGround'),
  thirdPartyAnswer: optional(
    choice('第三方的答复', 'What the third party said', THIRD_PARTY_ANSWERS),
  ),
  thirdPartyAskedOn: optional(paperDay('征求第三方意见之日', 'Third party asked on')),
  thirdPartyDocument: optional(
    document('第三方答复或者征求意见书', 'Answer of the third party, or the letter', 'thirdParty'),
  ),
  publicInterest: optional(text('对公共利益的考虑', 'The public interest considered')),
};

/** The commands of public participation but for open comment and hearing. */
export const participationCommands = commands({
  'participation.planned': act('sponsor', '条例第14条', {
    title: { zh: '确定公众参与方式', en: 'Plan public participation' },
    fields: {
      methods: list(choice('听取意见的方式', 'Method', METHODS), { max: 8 }),
      specificGroup: orNone(specificGroup),
      specificGroupReason: optional(
        why('是否涉及特定群体利益的认定理由', 'Why a group is, or is not, concerned', 1000),
      ),
      normative: flag(
        '是否以涉及个人、组织权利义务的规范性文件印发',
        'Whether it is a normative document on rights and duties',
      ),
      marketEntities: flag(
        '是否与市场主体生产经营活动密切相关',
        'Whether it is closely tied to the business of market entities',
      ),
    },
  }),
  'participation.undisclosed': act(['sponsor', 'sponsorHead'], '条例第14条第一款', {
    title: { zh: '认定依法不予公开', en: 'Determine that the matter is lawfully undisclosed' },
    fields: {
      ...withholding,
    },
  }),
  'participation.partWithheld': act(
    ['sponsor', 'sponsorHead'],
    '条例第14条第一款、政府信息公开条例第37条',
    {
      title: {
        zh: '认定部分内容依法不予公开',
        en: 'Determine that a part is lawfully undisclosed',
      },
      fields: { part: text('不予公开的部分', 'Part withheld', 1000), ...withholding },
    },
  ),
  'participation.disclosureReviewed': act(
    ['office', 'sponsorHead', 'reviewer'],
    '条例第14条第一款、政府信息公开条例第17条',
    {
      title: { zh: '公开审查、保密审查', en: 'Review disclosure or secrecy' },
      fields: {
        on: paperDay('审查日期', 'Day of the review'),
        kind: choice('审查种类', 'What was reviewed', DISCLOSURE_REVIEWS),
        conclusion: choice('审查结论', 'Conclusion', REVIEW_CONCLUSIONS),
        ground: optional(ground),
        ...reviewedBy,
        document: document('审查意见', 'Opinion of the review', 'disclosureReview'),
      },
    },
  ),
  'participation.takenDown': fact(['sponsor', 'office'], '条例第14条第一款', {
    title: { zh: '登记撤下误公布的内容', en: 'Record that something published was taken down' },
    fields: {
      on,
      extent: choice('撤下的范围', 'How much', TAKEN_DOWN),
      part: text('撤下的内容（不写明其实质）', 'What was taken down, without its substance', 1000),
      reason: why('误公布的情况和撤下的理由', 'How it came to be published, and why it is gone'),
      document: document('撤下情况记录', 'Record of it', 'publicationTakenDown'),
    },
  }),
  'method.recorded': fact('sponsor', '条例第14条第二款', {
    title: { zh: '记录听取意见情况', en: 'Record how opinions were heard' },
    fields: {
      method: choice('听取意见的方式', 'Method', RECORDED_METHODS),
      on,
      place: text('地点', 'Place', 500),
      participants: count('参加人数', 'Number of participants'),
      opinionsStated: orUnknown(count('记录所载意见条数', 'Opinions that the record counts')),
      summary: text('情况概述', 'Summary'),
      document: document('听取意见记录', 'Record', 'commentExtract'),
    },
  }),
  'group.heard': fact('sponsor', '条例第14条第三款', {
    title: { zh: '记录与特定群体沟通协商', en: 'Record how the specific group was heard' },
    fields: {
      on,
      withWhom: text('人民团体、社会组织以及群众代表', 'With whom', 1000),
      summary: text('意见建议概述', 'Summary'),
    },
  }),
  'opinions.registered': fact('sponsor', '条例第18条', {
    title: { zh: '登记社会公众意见', en: 'Register public opinions' },
    fields: {
      opinions: list(
        group('意见', 'Opinion', {
          key,
          source: choice('意见来源', 'Source', METHODS),
          summary: received('主要意见', 'Summary'),
          voices: count('提出人数', 'How many people said it', { min: 1 }),
          receivedOn: paperDay('收到日期', 'Received on'),
          originals: list(
            text('合并前各件意见的编号', 'Number of a piece that is merged here', 64),
            { min: 0, max: 2000 },
          ),
        }),
      ),
    },
  }),
  'opinions.disposed': act('sponsor', '条例第18条', {
    title: { zh: '研究采纳社会公众意见', en: 'Decide on public opinions' },
    fields: {
      opinions: list(
        group('采纳情况', 'Disposition', {
          key,
          disposition: choice('采纳情况', 'Disposition', DISPOSITIONS),
          reason: optional(why('理由', 'Reason')),
        }),
      ),
    },
  }),
  'participation.concluded': act('sponsor', '条例第14条、第18条', {
    title: { zh: '结束公众参与', en: 'Conclude public participation' },
    fields: {
      adoptionDocument: document(
        '公众意见汇总及采纳情况',
        'Public opinions and their adoption',
        'opinionSummary',
      ),
    },
  }),
  'participation.reopened': act('sponsor', '条例第14条', {
    title: { zh: '重新开展公众参与', en: 'Reopen public participation' },
    fields: { reason: why('重新开展的理由', 'Why it is reopened') },
  }),
  'participation.determinationReversed': act(['sponsorHead', 'office', 'reviewer'], '条例第14条', {
    title: { zh: '撤销公众参与方面的认定', en: 'Reverse a determination on participation' },
    fields: {
      question: choice('认定事项', 'Question', PARTICIPATION_QUESTIONS),
      specificGroup: optional(specificGroup),
      ...reversing,
    },
  }),
  'opinions.adoptionPublished': act('sponsor', '条例第18条', {
    title: { zh: '公布意见采纳情况', en: 'Publish the adoption of opinions' },
    fields: {
      on: day('公布日期', 'Published on'),
      document: document('公布的采纳情况', 'Table published', 'opinionSummary'),
      channels: text('公布途径', 'Where it is published', 1000),
      redacted: flag('是否已隐去个人信息', 'Whether personal data were redacted'),
      redactedBy: person('个人信息处理人', 'Redacted by'),
    },
  }),
});
