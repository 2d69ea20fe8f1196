import {
  act,
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
  personal,
  plannedDay,
  orNone,
  orUnknown,
  text,
  unit,
  why,
} from '#libs/procedure';

import { evidence, reversing } from '../forming/determining.js';

import { ACCEPTANCES, HEARING_QUESTIONS, HEARING_STEPS } from './facts.js';

const { vitalInterest, greatDifference } = HEARING_QUESTIONS;

const key = text('参加人编号', 'Key of the participant', 40);
const place = text('听证地点', 'Place', 500);
const notice = document('听证公告', 'Hearing notice', 'hearingNotice');
const draftDocument = document('公布的决策草案', 'Draft published', 'draft');

/** The commands of a hearing, from the question whether it is called for to its report. */
export const hearingCommands = commands({
  'hearing.needDetermined': act('sponsor', '条例第16条第一款', {
    title: { zh: '认定是否需要听证', en: 'Determine whether a hearing is called for' },
    fields: {
      vitalInterest: flag(vitalInterest.zh, vitalInterest.en),
      greatDifference: flag(greatDifference.zh, greatDifference.en),
      reason: why('认定理由', 'Reason'),
      evidence,
    },
  }),
  'hearing.determinationReversed': act(['sponsorHead', 'office', 'reviewer'], '条例第16条第一款', {
    title: { zh: '撤销听证方面的认定', en: 'Reverse a determination on the hearing' },
    fields: { question: choice('认定事项', 'Question', HEARING_QUESTIONS), ...reversing },
  }),
  'hearing.announced': act('sponsor', '条例第16条', {
    title: { zh: '发布听证公告', en: 'Announce a hearing' },
    fields: {
      plannedOn: plannedDay('听证日期', 'Day of the hearing'),
      place,
      selectionMethod: text('听证参加人遴选办法', 'How participants are selected'),
      selectionPublishedOn: day('遴选办法公布日期', 'Selection method published on'),
      sides: list(text('相关各方', 'Side concerned', 200), { max: 20 }),
      notice,
      draftDocument,
    },
  }),
  'hearing.listed': act('sponsor', '条例第16条第三款', {
    title: { zh: '公布听证参加人名单', en: 'Publish the list of participants' },
    fields: {
      participants: list(
        group('听证参加人', 'Participant', {
          key,
          name: personal('姓名或者名称', 'Name', 200),
          side: text('所代表的一方', 'Side', 200),
          unitId: orNone(unit('所在单位', 'Unit where he works')),
          civilServant: flag('是否现职公务员', 'Whether he is a serving civil servant'),
          interested: flag('是否利害关系人', 'Whether he has an interest in the matter'),
        }),
      ),
      publishedOn: day('名单公布日期', 'List published on'),
      changedBecause: optional(
        why('未退出的参加人不再列入的理由', 'Why somebody who has not withdrawn is left out'),
      ),
    },
  }),
  'hearing.delivered': fact('sponsor', '条例第16条第三款', {
    title: { zh: '记录听证会材料送达', en: 'Record the delivery of the hearing papers' },
    fields: {
      key,
      on: day('送达日期', 'Delivered on'),
      receipt: document('送达回证', 'Receipt', 'hearingDelivery'),
      acceptance: choice('签收情况', 'How it was accepted', ACCEPTANCES),
      refusalEvidence: optional(
        personal(
          '拒绝签收的证明（见证人、影像等）',
          'Evidence of the refusal (witness, recording …)',
          1000,
        ),
      ),
    },
  }),
  'hearing.textReplaced': act('sponsor', '条例第16条第二款、第三款', {
    title: { zh: '更换听证的决策草案', en: 'Replace the draft that is heard' },
    fields: { draftDocument, notice, reason: why('更换理由', 'Reason') },
  }),
  'hearing.withdrew': fact('sponsor', '条例第16条第三款', {
    title: { zh: '记录听证参加人退出', en: 'Record that a participant withdrew' },
    fields: {
      key,
      on: day('退出日期', 'Withdrew on'),
      document: document('退出声明', 'His own statement', 'hearingWithdrawal'),
    },
  }),
  'hearing.postponed': act('sponsor', '条例第16条第二款', {
    title: { zh: '延期召开听证会', en: 'Postpone the hearing' },
    fields: {
      plannedOn: plannedDay('延期后的听证日期', 'New day of the hearing'),
      place,
      notice,
      reason: why('延期理由', 'Reason'),
    },
  }),
  'hearing.held': fact('sponsor', '条例第17条', {
    title: { zh: '记录听证会举行', en: 'Record the hearing' },
    fields: {
      on: day('举行日期', 'Held on'),
      chair: text('听证主持人', 'Chair', 200),
      recorder: text('记录人', 'Recorder', 200),
      present: optional(
        list(text('到场的听证参加人编号', 'Key of a participant who was present', 40), {
          min: 0,
          max: 500,
        }),
      ),
      order: list(choice('听证程序', 'Step', HEARING_STEPS), { max: 50 }),
      document: document('听证笔录', 'Hearing record', 'hearingRecord'),
      heldPublicly: orUnknown(flag('是否公开举行', 'Whether it was held in public')),
      opinionsStated: orUnknown(count('笔录所载意见条数', 'Opinions that the record counts')),
    },
  }),
  'hearing.signed': fact('sponsor', '条例第17条第（三）项', {
    title: { zh: '记录听证参加人签字', en: 'Record the signature of a participant' },
    fields: {
      key,
      signed: orUnknown(flag('是否签字', 'Whether he signed')),
      refusalReason: optional(why('拒绝签字的理由', 'Why he refuses')),
      witness: optional(personal('见证人', 'Witness', 200)),
    },
  }),
  'hearing.reported': fact('sponsor', '条例第17条、第18条', {
    title: { zh: '提交听证报告', en: 'File the hearing report' },
    fields: { document: document('听证报告', 'Hearing report', 'hearingReport') },
  }),
  'hearing.cancelled': act('sponsor', '条例第16条', {
    title: { zh: '取消听证会', en: 'Cancel the hearing' },
    fields: { reason: why('取消理由', 'Reason') },
  }),
});
