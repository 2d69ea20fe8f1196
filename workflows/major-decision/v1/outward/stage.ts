import {
  choice,
  commands,
  day,
  document,
  optional,
  text,
  type Field,
  type StateSpec,
} from '#libs/procedure';

import { notify, startDeadline } from '../effects.js';
import { backToForming } from '../forming/regions.js';
import { termination } from '../initiation/stage.js';

const PARTY_RESULTS = {
  agreed: { zh: '同意', en: 'Agreed' },
  agreedInPrinciple: { zh: '原则同意', en: 'Agreed in principle' },
  noted: { zh: '备悉', en: 'Noted' },
};

const OUTSIDE = {
  party: { zh: '同级党委', en: 'Party committee' },
  congress: { zh: '本级人民代表大会或者其常务委员会', en: 'People’s Congress' },
  superior: { zh: '上级机关', en: 'Superior organ' },
};

const FORMS = {
  normativeDocument: { zh: '行政规范性文件', en: 'Normative document' },
  officialDocument: { zh: '其他公文', en: 'Other official document' },
};

const sent = { on: day('报送日期', 'Sent on'), reference: text('报送文号', 'Reference', 200) };
const answered = {
  on: day('批复日期', 'Answered on'),
  reference: text('批复文号', 'Reference', 200),
};
const partyReport = document('向党委请示报告', 'Report to the Party committee', 'partyReport');
const congressReport = document('报送材料', 'Papers for the Congress', 'congressReport');
const superiorReport = document('报批材料', 'Papers for the superior', 'superiorReport');

const partyAct = <const Title extends { zh: string; en: string }>(title: Title) =>
  ({
    stage: 'deliberation',
    nature: 'act',
    title,
    article: '条例第31条',
    by: ['office'],
    fields: { ...sent, document: partyReport },
  }) as const;

const congressAct = <const Title extends { zh: string; en: string }>(title: Title) =>
  ({
    stage: 'deliberation',
    nature: 'act',
    title,
    article: '条例第8条第一款',
    by: ['office'],
    fields: { ...sent, document: congressReport },
  }) as const;

const outsideFact = <const Fs extends Readonly<Record<string, Field>>>(
  title: { readonly zh: string; readonly en: string },
  article: string,
  fields: Fs,
) => ({ stage: 'deliberation', nature: 'fact', title, article, by: ['office'], fields }) as const;

export const outwardCommands = commands({
  'party.requested': partyAct({ zh: '向同级党委请示', en: 'Request the Party’s view' }),
  'party.reported': partyAct({ zh: '向同级党委报告', en: 'Report to the Party committee' }),
  'party.replied': outsideFact(
    { zh: '记录党委批复', en: 'Record the Party’s reply' },
    '条例第31条',
    {
      result: choice('批复结果', 'Result', PARTY_RESULTS),
      ...answered,
      asks: optional(text('批复中的要求（不涉及实质性修改）', 'What it asks for beside')),
    },
  ),
  'congress.reported': congressAct({ zh: '出台前向人大报告', en: 'Report to the Congress' }),
  'congress.submitted': congressAct({ zh: '提请人大讨论决定', en: 'Submit to the Congress' }),
  'congress.adopted': outsideFact(
    { zh: '记录人大决定', en: 'Record that the Congress adopted it' },
    '条例第8条第一款',
    answered,
  ),
  'congress.commented': outsideFact(
    { zh: '记录人大对报告事项的意见', en: 'Record the opinions of the Congress' },
    '条例第8条第一款',
    { ...answered, asks: text('意见内容', 'Opinions') },
  ),
  'outward.asksAnswered': {
    stage: 'deliberation',
    nature: 'act',
    title: { zh: '报告有关要求、意见的办理情况', en: 'Say how what was asked is dealt with' },
    article: '条例第8条、第31条',
    by: ['office', 'sponsor'],
    fields: {
      by: choice('提出要求、意见的机关', 'Who asked', OUTSIDE),
      answer: text('办理情况', 'How it is dealt with'),
    },
  },
  'superior.submitted': {
    stage: 'deliberation',
    nature: 'act',
    title: { zh: '报上级批准', en: 'Submit to the superior' },
    article: '条例第8条第二款',
    by: ['office'],
    fields: { ...sent, document: superiorReport },
  },
  'superior.approved': outsideFact(
    { zh: '记录上级批准', en: 'Record the superior’s approval' },
    '条例第8条第二款',
    {
      ...answered,
      asks: optional(text('批复中的要求（不涉及实质性修改）', 'What it asks for beside')),
    },
  ),
  'outward.returned': outsideFact(
    { zh: '记录退回修改', en: 'Record that a change of substance is asked for' },
    '条例第8条、第31条',
    {
      by: choice('退回机关', 'Who returns it', OUTSIDE),
      reason: text('修改要求', 'What must change in substance'),
    },
  ),
  'outward.refused': outsideFact(
    { zh: '记录不予同意、批准', en: 'Record the refusal' },
    '条例第8条、第31条',
    {
      by: choice('不予同意、批准的机关', 'Who refuses', OUTSIDE),
      reason: text('不予同意、批准的理由', 'Why it is refused'),
    },
  ),
  'decision.issued': {
    stage: 'deliberation',
    nature: 'act',
    title: { zh: '签发决策', en: 'Issue the decision' },
    article: '条例第30条、第31条',
    by: ['head'],
    fields: {
      number: text('发文字号', 'Document number', 100),
      form: choice('文件形式', 'Form', FORMS),
      document: document('决策正式文件', 'Issued decision', 'issuedDecision'),
      alternative: text('方案代号', 'Key of the alternative', 20),
      draftDocument: document('据以签发的决策草案', 'Draft that is issued', 'draft'),
      validUntil: optional(day('有效期至', 'Valid until')),
    },
  },
});

const party: StateSpec = {
  title: { zh: '向党委请示报告', en: 'Report to the Party committee' },
  stage: 'deliberation',
  basis: '条例第31条',
  initial: 'pending',
  states: {
    pending: {
      title: { zh: '待请示报告', en: 'To be reported' },
      stage: 'deliberation',
      basis: '条例第31条',
      duty: {
        role: 'office',
        title: { zh: '按照规定向同级党委请示报告', en: 'Report to the Party committee' },
      },
      on: {
        'party.requested': { requires: ['A39-stated-day'], to: 'outward.party.awaiting' },
        'party.reported': { requires: ['A39-stated-day'], to: 'outward.party.cleared' },
      },
    },
    awaiting: {
      title: { zh: '待党委批复', en: 'Awaiting the Party’s reply' },
      stage: 'deliberation',
      basis: '条例第31条',
      duty: { role: 'office', title: { zh: '登记党委批复', en: 'Record the reply' } },
      on: { 'party.replied': { requires: ['A39-stated-day'], to: 'outward.party.cleared' } },
    },
    cleared: {
      title: { zh: '已请示报告', en: 'Reported' },
      stage: 'deliberation',
      basis: '条例第31条',
      tags: ['settled'],
    },
  },
};

const congress: StateSpec = {
  title: { zh: '报告人大', en: 'Report to the People’s Congress' },
  stage: 'deliberation',
  basis: '条例第8条第一款',
  initial: 'pending',
  states: {
    pending: {
      title: { zh: '未报送', en: 'Not sent' },
      stage: 'deliberation',
      basis: '条例第8条第一款',
      duty: {
        role: 'office',
        title: {
          zh: '依法须报告人大或者提请人大决定的，予以报送',
          en: 'Report or submit it to the Congress where the law demands it',
        },
      },
      on: {
        'congress.reported': {
          requires: ['A39-stated-day', 'G33-kind'],
          to: 'outward.congress.cleared',
        },
        'congress.submitted': { requires: ['A39-stated-day'], to: 'outward.congress.awaiting' },
      },
    },
    awaiting: {
      title: { zh: '待人大决定', en: 'Awaiting the Congress' },
      stage: 'deliberation',
      basis: '条例第8条第一款',
      duty: { role: 'office', title: { zh: '登记人大决定', en: 'Record its decision' } },
      on: { 'congress.adopted': { requires: ['A39-stated-day'], to: 'outward.congress.cleared' } },
    },
    cleared: {
      title: { zh: '人大程序已办结', en: 'Done with the Congress' },
      stage: 'deliberation',
      basis: '条例第8条第一款',
      tags: ['settled'],
      on: { 'congress.commented': { requires: ['A39-stated-day'] } },
    },
  },
};

const superior: StateSpec = {
  title: { zh: '报上级批准', en: 'Approval by the superior' },
  stage: 'deliberation',
  basis: '条例第8条第二款',
  initial: 'pending',
  states: {
    pending: {
      title: { zh: '未报批', en: 'Not submitted' },
      stage: 'deliberation',
      basis: '条例第8条第二款',
      duty: {
        role: 'office',
        title: { zh: '须报上级批准的，予以报批', en: 'Submit it where a superior must approve' },
      },
      on: {
        'superior.submitted': {
          requires: ['A39-stated-day', 'A31-order'],
          to: 'outward.superior.awaiting',
        },
      },
    },
    awaiting: {
      title: { zh: '待上级批准', en: 'Awaiting the superior' },
      stage: 'deliberation',
      basis: '条例第8条第二款',
      duty: { role: 'office', title: { zh: '登记上级批复', en: 'Record the approval' } },
      on: { 'superior.approved': { requires: ['A39-stated-day'], to: 'outward.superior.cleared' } },
    },
    cleared: {
      title: { zh: '上级已批准', en: 'Approved by the superior' },
      stage: 'deliberation',
      basis: '条例第8条第二款',
      tags: ['settled'],
    },
  },
};

export const outwardStates = {
  outward: {
    title: { zh: '请示报告与签发', en: 'Reporting outward and issue' },
    stage: 'deliberation',
    basis: '条例第8条、第31条',
    parallel: true,
    on: {
      'decision.issued': {
        requires: ['A39-defects', 'FC18', 'G20-issue', 'G32', 'G33', 'A8-superior', 'A31-asks'],
        to: 'publication',
        then: [
          startDeadline('publication'),
          notify('office', '决策已签发，请及时公布', 'The decision is issued; publish it in time'),
        ],
      },
      'outward.asksAnswered': { requires: ['A31-asked'] },
      'outward.returned': {
        to: backToForming('drafting'),
        then: [notify('sponsor', '决策被退回作实质性修改', 'Returned for a change of substance')],
      },
      'outward.refused': {
        to: 'rejected',
        then: [
          startDeadline('fileHandover'),
          notify('sponsor', '决策未获同意或者批准', 'The decision was refused'),
        ],
      },
      ...termination,
    },
    states: { party, congress, superior },
  },
} satisfies Readonly<Record<string, StateSpec>>;
