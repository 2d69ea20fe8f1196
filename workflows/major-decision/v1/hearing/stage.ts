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
  text,
  unit,
  type StateSpec,
  type Step,
} from '#libs/procedure';

import { endDeadline, notify, startDeadline } from '../effects.js';
import { backToForming } from '../forming/regions.js';

const STEPS = {
  presentation: {
    zh: '决策承办单位介绍决策草案、依据和有关情况',
    en: 'The sponsor presents the draft, its basis and the situation',
  },
  statements: {
    zh: '听证参加人陈述意见，进行询问、质证和辩论',
    en: 'The participants state their views, question and debate',
  },
  explanation: {
    zh: '决策承办单位或者有关专家进行解释说明',
    en: 'The sponsor or experts explain',
  },
  confirmation: {
    zh: '听证参加人确认听证会记录并签字',
    en: 'The participants confirm and sign the record',
  },
};

const QUESTIONS = {
  vitalInterest: {
    zh: '是否直接涉及公民、法人、其他组织切身利益',
    en: 'Whether vital interests are directly touched',
  },
  greatDifference: { zh: '是否存在较大分歧', en: 'Whether views differ greatly' },
};

const evidence = optional(list(document('依据材料', 'Evidence'), { min: 0, max: 20 }));

export const hearingCommands = commands({
  'hearing.needDetermined': {
    stage: 'participation',
    nature: 'act',
    title: { zh: '认定是否需要听证', en: 'Determine whether a hearing is called for' },
    article: '条例第16条第一款',
    by: ['sponsor'],
    fields: {
      vitalInterest: flag(QUESTIONS.vitalInterest.zh, QUESTIONS.vitalInterest.en),
      greatDifference: flag(QUESTIONS.greatDifference.zh, QUESTIONS.greatDifference.en),
      reason: text('认定理由', 'Reason'),
      evidence,
    },
  },
  'hearing.determinationReversed': {
    stage: 'participation',
    nature: 'act',
    title: { zh: '撤销听证方面的认定', en: 'Reverse a determination on the hearing' },
    article: '条例第16条第一款',
    by: ['sponsorHead', 'office', 'reviewer'],
    fields: {
      question: choice('认定事项', 'Question', QUESTIONS),
      reason: text('撤销理由', 'Reason'),
      evidence,
    },
  },
  'hearing.announced': {
    stage: 'participation',
    nature: 'act',
    title: { zh: '发布听证公告', en: 'Announce a hearing' },
    article: '条例第16条',
    by: ['sponsor'],
    fields: {
      plannedOn: day('听证日期', 'Day of the hearing'),
      place: text('听证地点', 'Place', 500),
      selectionMethod: text('听证参加人遴选办法', 'How participants are selected'),
      selectionPublishedOn: day('遴选办法公布日期', 'Selection method published on'),
      sides: list(text('相关各方', 'Side concerned', 200), { max: 20 }),
      notice: document('听证公告', 'Hearing notice', 'hearingNotice'),
      draftDocument: document('公布的决策草案', 'Draft published', 'draft'),
    },
  },
  'hearing.listed': {
    stage: 'participation',
    nature: 'act',
    title: { zh: '公布听证参加人名单', en: 'Publish the list of participants' },
    article: '条例第16条第三款',
    by: ['sponsor'],
    fields: {
      participants: list(
        group('听证参加人', 'Participant', {
          key: text('参加人编号', 'Key of the participant', 40),
          name: text('姓名或者名称', 'Name', 200),
          side: text('所代表的一方', 'Side', 200),
          unitId: optional(unit('所在单位', 'Unit where he works')),
          civilServant: optional(flag('是否现职公务员', 'Whether he is a serving civil servant')),
        }),
      ),
      publishedOn: day('名单公布日期', 'List published on'),
    },
  },
  'hearing.delivered': {
    stage: 'participation',
    nature: 'fact',
    title: { zh: '记录听证会材料送达', en: 'Record the delivery of the hearing papers' },
    article: '条例第16条第三款',
    by: ['sponsor'],
    fields: {
      key: text('参加人编号', 'Key of the participant', 40),
      on: day('送达日期', 'Delivered on'),
      receipt: document('送达回证', 'Receipt', 'hearingDelivery'),
    },
  },
  'hearing.postponed': {
    stage: 'participation',
    nature: 'act',
    title: { zh: '延期召开听证会', en: 'Postpone the hearing' },
    article: '条例第16条第二款',
    by: ['sponsor'],
    fields: {
      plannedOn: day('延期后的听证日期', 'New day of the hearing'),
      reason: text('延期理由', 'Reason'),
    },
  },
  'hearing.held': {
    stage: 'participation',
    nature: 'fact',
    title: { zh: '记录听证会举行', en: 'Record the hearing' },
    article: '条例第17条',
    by: ['sponsor'],
    fields: {
      on: day('举行日期', 'Held on'),
      chair: text('听证主持人', 'Chair', 200),
      recorder: text('记录人', 'Recorder', 200),
      order: list(choice('听证程序', 'Step', STEPS), { max: 50 }),
      document: document('听证笔录', 'Hearing record', 'hearingRecord'),
      heldPublicly: optional(flag('是否公开举行', 'Whether it was held in public')),
      opinionsStated: optional(count('笔录所载意见条数', 'Opinions that the record counts')),
    },
  },
  'hearing.signed': {
    stage: 'participation',
    nature: 'fact',
    title: { zh: '记录听证参加人签字', en: 'Record the signature of a participant' },
    article: '条例第17条第（三）项',
    by: ['sponsor'],
    fields: {
      key: text('参加人编号', 'Key of the participant', 40),
      signed: flag('是否签字', 'Whether he signed'),
      refusalReason: optional(text('拒绝签字的理由', 'Why he refuses')),
      witness: optional(text('见证人', 'Witness', 200)),
    },
  },
  'hearing.reported': {
    stage: 'participation',
    nature: 'fact',
    title: { zh: '提交听证报告', en: 'File the hearing report' },
    article: '条例第17条、第18条',
    by: ['sponsor'],
    fields: { document: document('听证报告', 'Hearing report', 'hearingReport') },
  },
  'hearing.cancelled': {
    stage: 'participation',
    nature: 'act',
    title: { zh: '取消听证会', en: 'Cancel the hearing' },
    article: '条例第16条',
    by: ['sponsor'],
    fields: { reason: text('取消理由', 'Reason') },
  },
});

const announcement: Readonly<Record<'hearing.announced', Step>> = {
  'hearing.announced': {
    requires: ['A14-planned', 'A15-explanation', 'A16-advance', 'A16-notice'],
    to: 'forming.hearing.announced',
    then: [startDeadline('hearingMaterials')],
  },
};

const reversal: Readonly<Record<'hearing.determinationReversed', Step>> = {
  'hearing.determinationReversed': {
    requires: ['A16-determined'],
    to: backToForming('participation'),
  },
};

export const hearingRegion: StateSpec = {
  title: { zh: '听证会', en: 'Hearing' },
  stage: 'participation',
  basis: '条例第16条、第17条',
  initial: 'none',
  states: {
    none: {
      title: { zh: '未召开听证会', en: 'No hearing' },
      stage: 'participation',
      basis: '条例第16条第一款',
      tags: ['settled'],
      on: { ...announcement, 'hearing.needDetermined': {}, ...reversal },
    },
    announced: {
      title: { zh: '已公告听证会', en: 'Announced' },
      stage: 'participation',
      basis: '条例第16条第二款、第三款',
      duty: {
        role: 'sponsor',
        title: {
          zh: '公布听证参加人名单，于召开听证会7日前送达材料',
          en: 'Publish the list and deliver the papers 7 days before',
        },
      },
      on: {
        'hearing.listed': {
          requires: ['A16-participants', 'A16-list-ahead', 'G07', 'G07-civil-servants', 'M11'],
        },
        'hearing.delivered': {
          requires: ['A16-participant', 'A39-stated-day', 'A39-late-reason', 'G08-clear'],
        },
        'hearing.postponed': {
          requires: ['A16-later'],
          then: [startDeadline('hearingMaterials')],
        },
        'hearing.held': {
          requires: [
            'A39-stated-day',
            'A39-late-reason',
            'A16-as-announced',
            'A16-list',
            'G08',
            'A17-order',
            'A17-public',
          ],
          to: 'forming.hearing.held',
          then: [
            endDeadline('hearingMaterials', 'met'),
            notify('sponsor', '请办理听证笔录签字并形成听证报告', 'Have the record signed; report'),
          ],
        },
        'hearing.cancelled': {
          to: 'forming.hearing.none',
          then: [endDeadline('hearingMaterials', 'cancelled')],
        },
      },
    },
    held: {
      title: { zh: '听证会已举行', en: 'Held' },
      stage: 'participation',
      basis: '条例第17条',
      duty: {
        role: 'sponsor',
        title: { zh: '由听证参加人签字，形成听证报告', en: 'Have the record signed, and report' },
      },
      on: {
        'hearing.signed': { requires: ['A16-participant'] },
        'hearing.reported': { requires: ['G09'], to: 'forming.hearing.reported' },
      },
    },
    reported: {
      title: { zh: '听证结束', en: 'Reported' },
      stage: 'participation',
      basis: '条例第17条、第18条',
      tags: ['settled'],
      on: {
        ...announcement,
        ...reversal,
        // Who signs late mends what the report lacked.
        'hearing.signed': { requires: ['A16-participant'] },
      },
    },
  },
};
