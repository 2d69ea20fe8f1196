import type { Invariant } from '#libs/proof';

import { establishedBefore, everyAct, JOINED, SPINE } from './monitors.js';

const REVIEW = 'decision/legalityReview';

/** How departments, experts, risk and competition are inquired into (arts 13, 19 to 23 and 29). */
export const inquiryInvariants: readonly Invariant[] = [
  establishedBefore({
    id: 'I07',
    article: '条例第13条',
    says: {
      zh: '送请合法性审查的，均已与有关单位充分协商，或者已认定不涉及其他单位',
      en: 'Nothing reaches legality review before the units concerned were consulted to the end',
    },
    shownBy: { 'departments.concluded': ['M1'], 'departments.waived': ['A13-untouched'] },
    lostBy: ['departments.reopened'],
    before: [REVIEW],
    regions: ['decision/forming.departments'],
    watches: [JOINED],
  }),
  everyAct({
    id: 'I08',
    article: '条例第13条',
    says: {
      zh: '只征求承办单位以外的单位意见，各单位只回复本单位的意见，并留有回复期限',
      en: 'Only other units are consulted, each in time and each for itself',
    },
    acts: {
      'departments.consulted': ['A13-other-units', 'A13-due-ahead'],
      'departments.replied': ['A13-consulted', 'A13-own-reply'],
      'departments.repliedLate': ['A13-consulted', 'A13-own-reply'],
      'departments.silent': ['A13-consulted', 'A13-unanswered'],
      'departments.adopted': ['A13-consulted', 'A13-has-opinion'],
      'departments.coordinated': ['A13-consulted', 'A13-has-opinion'],
      'departments.disputed': ['A13-consulted', 'A13-has-opinion'],
    },
  }),
  establishedBefore({
    id: 'I09',
    article: '条例第19条',
    says: {
      zh: '专业性、技术性较强的事项，未经专家论证不得送请合法性审查；不组织论证的应有认定',
      en: 'A technical matter never reaches legality review without experts',
    },
    shownBy: {
      'experts.waived': ['G13'],
      'experts.concluded': ['G12', 'A19-opined', 'A29-expert-opinions'],
      'experts.displaced': ['A3-displaces'],
    },
    lostBy: ['experts.reopened', 'experts.retaken'],
    before: [REVIEW],
    regions: ['decision/forming.experts'],
    watches: [JOINED],
  }),
  everyAct({
    id: 'I10',
    article: '条例第20条',
    says: {
      zh: '不选择有直接利害关系的专家，只采纳所选专家的意见',
      en: 'No expert with an interest is chosen, and only the chosen are heard',
    },
    acts: {
      'experts.appointed': ['G10', 'A20-form', 'A20-distinct'],
      'experts.added': ['G10', 'A20-distinct'],
      'experts.opined': ['A19-known'],
      'experts.opinionsDisposed': ['A29-expert-known'],
      'experts.disqualified': ['A19-known'],
    },
  }),
  establishedBefore({
    id: 'I11',
    article: '条例第22条、第23条',
    says: {
      zh: '可能造成不利影响的，未经风险评估不得送请合法性审查；不评估的应有认定',
      en: 'Where harm is likely nothing reaches legality review without an assessment',
    },
    shownBy: {
      'risk.waived': ['G14-determined', 'A22-compulsory'],
      'risk.concluded': ['A23-complete', 'A23-scope'],
      'risk.displaced': ['A3-displaces'],
    },
    lostBy: ['risk.reopened', 'risk.retaken', 'head.foundUncontrollable'],
    before: [REVIEW],
    regions: ['decision/forming.risk'],
    watches: [JOINED],
  }),
  everyAct({
    id: 'I12',
    article: '条例第22条、第23条',
    says: {
      zh: '风险评估针对认定的全部风险，报告载明风险点、防范措施和处置预案，不作重复评估',
      en: 'An assessment covers every risk found, with points, precautions and a plan',
    },
    acts: {
      'risk.begun': ['A22-not-excluded', 'A22-kinds'],
      'risk.reported': ['A23-kind', 'G15', 'G14', 'A23-regrade'],
      'risk.reused': ['G17', 'G17-rule', 'G17-scope', 'A23-regrade'],
    },
  }),
  establishedBefore({
    id: 'I13',
    article: '公平竞争审查条例第14条、第18条',
    says: {
      zh: '签发的决策均经非起草人员作出符合规定的公平竞争审查结论，或者已认定不涉及',
      en: 'What is issued passed fair-competition review by someone who did not draft',
    },
    shownBy: {
      'fairCompetition.foundCompliant': ['G26', 'G44-fair-competition'],
      'fairCompetition.foundExcepted': ['G26', 'G44-fair-competition', 'FC12-conditions'],
      'fairCompetition.waived': ['G26-determined'],
    },
    lostBy: [
      'fairCompetition.submitted',
      'fairCompetition.foundViolating',
      'fairCompetition.reopened',
    ],
    before: ['decision.issued'],
    regions: ['decision/forming.fairCompetition'],
    watches: [JOINED],
  }),
  everyAct({
    id: 'I14',
    article: '公平竞争审查条例第14条、第18条',
    says: {
      zh: '违反公平竞争审查规定的不得出台，审查结论由非起草人员书面作出',
      en: 'Nothing that violates fair competition is issued; a violation too is found in writing',
    },
    acts: {
      'fairCompetition.foundViolating': ['G26', 'G44-fair-competition'],
      'decision.issued': ['FC18'],
    },
  }),
  {
    id: 'I15',
    article: '条例第29条第（六）项',
    says: {
      zh: '要求进行的其他前置审查未全部通过的，不得送请合法性审查',
      en: 'No other pre-check that was required stays open or failed',
    },
    regions: [SPINE, 'decision/forming.prechecks'],
    watches: ['A29-prechecks', JOINED],
    commands: ['precheck.required', 'prechecks.closed'],
    states: [REVIEW],
    initial: 'none',
    step: (memory: string, { command, shows }) => {
      if (command === 'precheck.required') {
        return 'open';
      }
      return command === 'prechecks.closed' && shows('A29-prechecks') ? 'passed' : memory;
    },
    violated: (memory: string, { entered }) => entered.includes(REVIEW) && memory === 'open',
  },
  everyAct({
    id: 'I16',
    article: '条例第26条第一款',
    says: {
      zh: '法定程序尚未履行完毕的，不得结束决策草案形成阶段；送审材料应当齐备',
      en: 'The forming ends only with every inquiry, and the file goes to review complete',
    },
    acts: { 'forming.completed': [JOINED], 'review.submitted': ['A26-file'] },
    regions: [
      'decision/forming.drafting',
      'decision/forming.departments',
      'decision/forming.participation',
      'decision/forming.experts',
    ],
  }),
];
