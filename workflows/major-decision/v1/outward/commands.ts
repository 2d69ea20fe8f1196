import {
  act,
  choice,
  commands,
  day,
  document,
  fact,
  flag,
  issueNumber,
  optional,
  orNone,
  orUnknown,
  paperDay,
  plannedDay,
  text,
  why,
} from '#libs/procedure';

import { CHECKED, CONGRESS_RESULTS, FORMS, OUTSIDE, PARTY_RESULTS } from './facts.js';

const ARTICLE_8 = '条例第8条第一款';
const ARTICLE_8_SUPERIOR = '条例第8条第二款';
const ARTICLE_31 = '条例第31条';
const BOTH = '条例第8条、第31条';

const sent = { on: day('报送日期', 'Sent on'), reference: text('报送文号', 'Reference', 200) };
const answered = {
  on: paperDay('批复日期', 'Answered on'),
  reference: text('批复文号', 'Reference', 200),
};
/**
 * Papers of the Party are not uploaded: the number, the day and the result stand here, and where the
 * number is secret itself, only the entry in the confidential register (机要登记).
 */
const partyNumber = {
  reference: optional(text('文号', 'Document number', 200)),
  register: optional(text('机要登记号', 'Number in the confidential register', 200)),
};
const toParty = { on: sent.on, ...partyNumber };
const toCongress = {
  ...sent,
  document: document('报送材料', 'Papers for the Congress', 'congressReport'),
};
const asks = orNone(text('批复中的要求（不涉及实质性修改）', 'What it asks for beside'));

/** What goes out to the Party committee, the Congress and a superior, what comes back, the issue. */
export const outwardCommands = commands({
  'party.requested': act('office', ARTICLE_31, {
    title: { zh: '向同级党委请示', en: 'Request the Party’s view' },
    staysInside: true,
    fields: toParty,
  }),
  'party.reported': act('office', ARTICLE_31, {
    title: { zh: '向同级党委报告', en: 'Report to the Party committee' },
    staysInside: true,
    fields: toParty,
  }),
  'party.replied': fact('office', ARTICLE_31, {
    title: { zh: '记录党委批复', en: 'Record the Party’s reply' },
    staysInside: true,
    fields: {
      result: choice('批复结果', 'Result', PARTY_RESULTS),
      on: answered.on,
      ...partyNumber,
      asks,
    },
  }),
  'congress.reported': act('office', ARTICLE_8, {
    title: { zh: '出台前向人大报告', en: 'Report to the Congress' },
    fields: {
      ...toCongress,
      deliberation: flag(
        '有关规定是否要求会议审议该报告',
        'Whether the rules ask that the report is deliberated',
      ),
    },
  }),
  'congress.received': fact('office', ARTICLE_8, {
    title: { zh: '记录人大收到报告', en: 'Record that the Congress received the report' },
    fields: {
      on: day('收到日期', 'Received on'),
      by: text('收到报告的会议或者机构', 'The session or body that received it', 200),
    },
  }),
  'congress.deliberated': fact('office', ARTICLE_8, {
    title: { zh: '记录人大审议报告', en: 'Record that the Congress deliberated the report' },
    fields: {
      on: day('审议日期', 'Deliberated on'),
      by: text('审议报告的会议', 'The session that deliberated it', 200),
      asks: optional(text('审议意见', 'Opinions')),
    },
  }),
  'congress.submitted': act('office', ARTICLE_8, {
    title: { zh: '以议案提请人大讨论决定', en: 'Submit a motion to the Congress' },
    fields: toCongress,
  }),
  'congress.adopted': fact('office', ARTICLE_8, {
    title: { zh: '记录人大通过议案', en: 'Record that the Congress adopted the motion' },
    fields: {
      ...answered,
      result: choice('表决结果', 'Result', CONGRESS_RESULTS),
      text: optional(document('人大修改后通过的文本', 'Text as amended', 'draft')),
    },
  }),
  'congress.deferred': fact('office', ARTICLE_8, {
    title: { zh: '记录议案暂不交付表决', en: 'Record that the Congress deferred the motion' },
    fields: { ...answered, reason: why('暂不交付表决的原因', 'Why it is deferred') },
  }),
  'congress.rejected': fact('office', ARTICLE_8, {
    title: { zh: '记录人大未通过议案', en: 'Record that the Congress rejected the motion' },
    fields: { ...answered, reason: text('未通过的情况', 'How and why') },
  }),
  'congress.withdrawn': act('office', ARTICLE_8, {
    title: { zh: '撤回议案', en: 'Withdraw the motion' },
    fields: { on: day('撤回日期', 'Withdrawn on'), reason: why('撤回理由', 'Reason') },
  }),
  'congress.commented': fact('office', ARTICLE_8, {
    title: { zh: '记录人大对报告事项的意见', en: 'Record the opinions of the Congress' },
    fields: { ...answered, asks: text('意见内容', 'Opinions') },
  }),
  'outward.asksAnswered': act(['office', 'sponsor'], BOTH, {
    title: { zh: '报告有关要求、意见的办理情况', en: 'Say how what was asked is dealt with' },
    fields: {
      by: choice('提出要求、意见的机关', 'Who asked', OUTSIDE),
      answer: text('办理情况', 'How it is dealt with'),
    },
  }),
  'superior.submitted': act('office', ARTICLE_8_SUPERIOR, {
    title: { zh: '报上级批准', en: 'Submit to the superior' },
    fields: {
      ...sent,
      document: document('报批材料', 'Papers for the superior', 'superiorReport'),
    },
  }),
  'superior.approved': fact('office', ARTICLE_8_SUPERIOR, {
    title: { zh: '记录上级批准', en: 'Record the superior’s approval' },
    fields: {
      ...answered,
      by: text('批准机关', 'Which organ approved', 200),
      document: orUnknown(document('上级批复', 'Reply of the superior', 'superiorReply')),
      asks,
    },
  }),
  'outward.returned': fact('office', BOTH, {
    title: { zh: '记录退回修改', en: 'Record that a change of substance is asked for' },
    fields: {
      by: choice('退回机关', 'Who returns it', OUTSIDE),
      reason: text('修改要求', 'What must change in substance'),
    },
  }),
  'issue.returned': act('head', '条例第30条第一款', {
    title: { zh: '不予签发，退回重新办理', en: 'Not issue it, and return it' },
    fields: { reason: why('退回的理由', 'Why it is returned') },
  }),
  'outward.refused': fact('office', BOTH, {
    title: { zh: '记录不予同意、批准', en: 'Record the refusal' },
    fields: {
      by: choice('不予同意、批准的机关', 'Who refuses', OUTSIDE),
      reason: why('不予同意、批准的理由', 'Why it is refused'),
    },
  }),
  'issue.checked': act('office', '党政机关公文处理工作条例第25条', {
    title: {
      zh: '印发前复核正式文件与决定的文本',
      en: 'Check the paper against the text decided, before it goes out',
    },
    fields: {
      document: document('拟印发的正式文件', 'Paper that is to go out', 'issuedDecision'),
      draftDocument: document('决定的文本', 'Text that was decided', 'draft'),
      result: choice('复核结果', 'What was found', CHECKED),
      differences: why(
        '逐处列明的差异（一致的写明无差异）',
        'Each difference; or that there is none',
      ),
    },
  }),
  'decision.issued': act('head', '条例第30条、第31条', {
    title: { zh: '签发决策', en: 'Issue the decision' },
    fields: {
      number: issueNumber('发文字号', 'Document number'),
      form: choice('文件形式', 'Form', FORMS),
      document: document('决策正式文件', 'Issued decision', 'issuedDecision'),
      alternative: text('方案代号', 'Key of the alternative', 20),
      draftDocument: document('据以签发的决策草案', 'Draft that is issued', 'draft'),
      validUntil: orNone(plannedDay('有效期至', 'Valid until')),
    },
  }),
});
