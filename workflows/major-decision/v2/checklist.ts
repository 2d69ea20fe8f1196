import type { Words } from '#libs/procedure';

import type { DocumentKind } from './documents.js';
import type { Facts } from './facts.js';

/** A kind of document that the file must hold and does not, with what was done that demands it. */
export interface Missing {
  readonly kind: DocumentKind;
  readonly because: Words;
  readonly article: string;
}

interface Demand {
  readonly kinds: readonly DocumentKind[];
  readonly because: Words;
  readonly article: string;
  readonly when: (facts: Facts) => boolean;
}

/** Whether the draft went on to legality review or further. */
const leftForming = ({ review, deliberation }: Facts): boolean =>
  review.submittedOn !== null || review.opinion !== null || deliberation.meeting !== null;

/** A matter that ended while it was formed owes only the papers of what was done. */
const owesInquiries = (facts: Facts): boolean => facts.ending === null || leftForming(facts);

const forming: readonly Demand[] = [
  {
    kinds: ['proposal'],
    because: { zh: '提出了决策事项建议', en: 'The matter was proposed' },
    article: '条例第10条',
    when: ({ initiation }) => !initiation.secret,
  },
  {
    kinds: ['startDecision'],
    because: { zh: '决定启动决策程序', en: 'The organ decided to start' },
    article: '条例第10条、第11条',
    when: ({ initiation: { start } }) => start !== null && start.mode !== 'catalogue',
  },
  {
    kinds: ['catalogueListing'],
    because: { zh: '依目录启动决策程序', en: 'The matter started by the catalogue' },
    article: '条例第3条第三款',
    when: ({ initiation: { start } }) => start?.mode === 'catalogue',
  },
  {
    kinds: ['draft', 'draftExplanation', 'basisList'],
    because: { zh: '起草了决策草案', en: 'A draft was made' },
    article: '条例第12条',
    when: ({ drafting }) => drafting.version > 0,
  },
  {
    kinds: ['consultationLetter'],
    because: { zh: '征求了有关单位意见', en: 'Units were consulted' },
    article: '条例第13条',
    when: ({ departments }) => departments.requestedOn !== null,
  },
  {
    kinds: ['disputeStatement'],
    because: { zh: '经协商未能达成一致意见', en: 'A dispute remained' },
    article: '条例第13条',
    when: ({ departments }) => departments.units.some((one) => one.dispute !== null),
  },
];

const participation: readonly Demand[] = [
  {
    kinds: ['commentNotice'],
    because: { zh: '向社会公开征求意见', en: 'Open comment was held' },
    article: '条例第15条',
    when: (facts) => facts.participation.openComment !== null,
  },
  {
    kinds: ['opinionSummary'],
    because: { zh: '听取了公众意见', en: 'The public was heard' },
    article: '条例第18条',
    when: (facts) =>
      facts.participation.openComment !== null || facts.participation.methodsDone.length > 0,
  },
  {
    kinds: ['hearingRecord', 'hearingReport'],
    because: { zh: '召开了听证会', en: 'A hearing was held' },
    article: '条例第17条',
    when: (facts) => (facts.participation.hearing?.heldOn ?? null) !== null,
  },
  {
    kinds: ['undisclosedGround'],
    because: { zh: '依法不予公开', en: 'The matter or the decision is not disclosed' },
    article: '条例第14条第一款、第32条',
    when: (facts) =>
      facts.participation.undisclosed !== null || facts.publication.withheld !== null,
  },
];

const inquiries: readonly Demand[] = [
  {
    kinds: ['expertOpinion', 'expertReport'],
    because: { zh: '决策事项专业性、技术性较强', en: 'The matter is technical' },
    article: '条例第19条',
    when: (facts) => facts.experts.technical?.answer === true && owesInquiries(facts),
  },
  {
    kinds: ['expertOpinion'],
    because: { zh: '专家提出了论证意见', en: 'An expert gave an opinion' },
    article: '条例第19条第二款',
    when: ({ experts }) => experts.experts.some((one) => one.opinion !== null),
  },
  {
    kinds: ['expertReport', 'expertAdoption'],
    because: { zh: '完成了专家论证', en: 'The argumentation was concluded' },
    article: '条例第19条、第29条第（三）项',
    when: ({ experts }) => experts.draftVersion !== null,
  },
  {
    kinds: ['riskReport'],
    because: { zh: '应当或者已经进行风险评估', en: 'The risk was, or must be, assessed' },
    article: '条例第23条第二款',
    when: (facts) =>
      facts.risk.reports.length > 0 || (facts.risk.likely?.answer === true && owesInquiries(facts)),
  },
  {
    kinds: ['fairCompetitionConclusion'],
    because: { zh: '决策事项涉及经营者经济活动', en: 'The matter touches operators' },
    article: '条例第29条第（一）项、公平竞争审查条例第14条',
    when: (facts) =>
      facts.fairCompetition.conclusion !== null ||
      (facts.fairCompetition.touches?.answer === true && owesInquiries(facts)),
  },
  {
    kinds: ['precheckConclusion'],
    because: { zh: '进行了其他前置审查', en: 'Another pre-check was made' },
    article: '条例第29条第（六）项',
    when: ({ prechecks }) => prechecks.checks.some((one) => one.passed !== null),
  },
];

const deciding: readonly Demand[] = [
  {
    kinds: ['reviewRequest', 'procedureStatement'],
    because: { zh: '送请合法性审查', en: 'The draft went to legality review' },
    article: '条例第26条第一款',
    when: ({ review }) => review.submittedOn !== null || review.opinion !== null,
  },
  {
    kinds: ['adviserOpinion', 'reviewOpinion'],
    because: { zh: '出具了合法性审查意见', en: 'The legality opinion was given' },
    article: '条例第28条',
    when: ({ review }) => review.opinion !== null,
  },
  {
    kinds: ['deliberationRequest', 'meetingRecord', 'meetingMinutes'],
    because: { zh: '经会议集体讨论', en: 'A meeting discussed it' },
    article: '条例第29条、第30条',
    when: ({ deliberation }) => deliberation.meeting !== null || deliberation.earlierMeetings > 0,
  },
  {
    kinds: ['partyReport'],
    because: { zh: '向同级党委请示报告', en: 'The Party committee was reported to' },
    article: '条例第31条',
    when: ({ outward }) => outward.party !== null,
  },
  {
    kinds: ['congressReport'],
    because: { zh: '向人大报告或者提请讨论决定', en: 'The Congress was reported to' },
    article: '条例第8条第一款',
    when: ({ outward }) => outward.congress !== null,
  },
  {
    kinds: ['superiorReport'],
    because: { zh: '报上级批准', en: 'A superior was asked to approve' },
    article: '条例第33条',
    when: ({ outward }) => outward.superior !== null,
  },
  {
    kinds: ['issuedDecision'],
    because: { zh: '印发了决策文件', en: 'The decision was issued' },
    article: '条例第33条',
    when: ({ issue }) => issue.signedOn !== null,
  },
];

const standing: readonly Demand[] = [
  {
    kinds: ['publicationProof'],
    because: { zh: '公布了决策', en: 'The decision was published' },
    article: '条例第32条',
    when: ({ publication }) => publication.publishedOn !== null,
  },
  {
    kinds: ['executionReport'],
    because: { zh: '报告了执行情况', en: 'Execution was reported' },
    article: '条例第34条',
    when: ({ execution }) => execution.reports > 0,
  },
  {
    kinds: ['evaluationReport'],
    because: { zh: '进行了决策后评估', en: 'The decision was evaluated' },
    article: '条例第36条',
    when: ({ evaluation }) => evaluation.reportDocument !== null || evaluation.outcomes.length > 0,
  },
  {
    kinds: ['adjustmentDecision'],
    because: { zh: '中止执行或者调整了决策', en: 'The decision was suspended or adjusted' },
    article: '条例第37条',
    when: ({ execution }) => execution.suspensions > 0 || execution.minorAdjustments.length > 0,
  },
];

const demands = [...forming, ...participation, ...inquiries, ...deciding, ...standing];

/** Lists what the file lacks, by what was done so far; declared gaps are still missing. */
export function missingFromFile(facts: Facts): readonly Missing[] {
  const held = new Set(Object.values(facts.documents).map((document) => document.kind));
  const missing = new Map<DocumentKind, Missing>();
  for (const { kinds, because, article, when } of demands) {
    const lacking = when(facts) ? kinds.filter((kind) => !held.has(kind)) : [];
    for (const kind of lacking.filter((one) => !missing.has(one))) {
      missing.set(kind, { kind, because, article });
    }
  }
  return [...missing.values()];
}
