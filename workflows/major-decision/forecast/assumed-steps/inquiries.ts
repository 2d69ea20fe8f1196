import type { AssumedStep, Now } from '../now.js';
import { SAYS } from '../now.js';
import { opinionsOf } from '../../v1/index.js';
import { isDrafted } from './initiation.js';

/** As many as any rule that was read asks for: an odd number, none of the trade. */
const PANEL = ['e1', 'e2', 'e3', 'e4', 'e5'];

const assumes = (now: Now, option: 'experts' | 'risk' | 'fairCompetition' | 'precheck') =>
  now.assumed.with.includes(option);

const silent = ({ facts }: Now) =>
  facts.experts.experts.find((one) => one.opinion === null && one.disqualifiedBecause === null);

/** Whose opinion waits to be decided on. */
const undecided = ({ facts }: Now) =>
  facts.experts.experts.filter(
    (one) =>
      one.disqualifiedBecause === null &&
      opinionsOf(one).some(({ disposition }) => disposition === 'awaited'),
  );

const experts: readonly AssumedStep[] = [
  {
    item: 'experts',
    command: 'experts.determined',
    when: (now) => isDrafted(now) && now.facts.experts.technical === null,
    give: (now) => ({ technical: assumes(now, 'experts'), reason: SAYS }),
  },
  {
    item: 'experts',
    command: 'experts.waived',
    when: (now) => isDrafted(now) && now.facts.experts.technical?.answer === false,
    give: () => ({}),
  },
  {
    item: 'experts',
    command: 'experts.appointed',
    when: (now) => isDrafted(now) && now.facts.experts.technical?.answer === true,
    give: () => ({
      form: 'written',
      experts: PANEL.map((key) => ({
        key,
        name: `${SAYS}${key}`,
        institution: `${SAYS}${key}`,
        selection: SAYS,
        kind: 'person',
        fromIndustryDept: false,
        ties: [],
      })),
    }),
  },
  {
    item: 'experts',
    command: 'experts.opined',
    when: (now) => silent(now) !== undefined,
    ends: true,
    give: (now) => ({
      key: silent(now)?.key ?? '',
      form: 'written',
      stance: 'support',
      signed: true,
      sealed: true,
      document: now.paper('expertOpinion'),
    }),
  },
  {
    item: 'experts',
    command: 'experts.opinionsDisposed',
    when: (now) => undecided(now).length > 0,
    give: (now) => ({
      opinions: undecided(now).map(({ key }) => ({ key, disposition: 'adopted' })),
    }),
  },
  {
    item: 'experts',
    command: 'experts.concluded',
    ends: true,
    give: ({ paper }) => ({
      reportBy: SAYS,
      reportDocument: paper('expertReport'),
      adoptionDocument: paper('expertAdoption'),
      aspects: ['necessity', 'feasibility', 'soundness'],
      differingViews: SAYS,
    }),
  },
];

const unreported = ({ facts }: Now) =>
  facts.risk.kinds.find((kind) => !facts.risk.reports.some((one) => one.kind === kind));

const risk: readonly AssumedStep[] = [
  {
    item: 'risk',
    command: 'risk.determined',
    when: (now) => isDrafted(now) && now.facts.risk.likely === null,
    give: (now) => ({
      likely: assumes(now, 'risk'),
      reason: SAYS,
      ...(assumes(now, 'risk') ? { kinds: ['socialStability'] } : {}),
    }),
  },
  {
    item: 'risk',
    command: 'risk.waived',
    when: (now) => isDrafted(now) && now.facts.risk.likely?.answer === false,
    give: () => ({}),
  },
  {
    item: 'risk',
    command: 'risk.begun',
    when: (now) => isDrafted(now) && now.facts.risk.likely?.answer === true,
    give: ({ facts }) => ({
      kinds: facts.risk.kinds.length > 0 ? facts.risk.kinds : ['socialStability'],
      assessor: SAYS,
    }),
  },
  {
    item: 'risk',
    command: 'risk.reported',
    when: (now) => unreported(now) !== undefined,
    ends: true,
    give: (now) => ({
      kind: unreported(now) ?? '',
      assessor: now.facts.risk.assessor ?? SAYS,
      level: 'low',
      controllable: true,
      riskPoints: SAYS,
      precautions: SAYS,
      contingencyPlan: SAYS,
      departmentsHeard: SAYS,
      author: `${SAYS}1`,
      reviewer: `${SAYS}2`,
      document: now.paper('riskReport'),
      scope: SAYS,
      whole: true,
      changedSince: SAYS,
    }),
  },
  { item: 'risk', command: 'risk.concluded', ends: true, give: () => ({ together: SAYS }) },
];

const fairCompetition: readonly AssumedStep[] = [
  {
    item: 'fairCompetition',
    command: 'fairCompetition.determined',
    when: (now) => isDrafted(now) && now.facts.fairCompetition.touches === null,
    give: (now) => ({
      touches: assumes(now, 'fairCompetition'),
      areas: assumes(now, 'fairCompetition') ? ['investment'] : [],
      reason: SAYS,
    }),
  },
  {
    item: 'fairCompetition',
    command: 'fairCompetition.waived',
    when: (now) => isDrafted(now) && now.facts.fairCompetition.touches?.answer === false,
    give: () => ({}),
  },
  {
    item: 'fairCompetition',
    command: 'fairCompetition.submitted',
    when: (now) =>
      isDrafted(now) &&
      now.facts.fairCompetition.touches?.answer === true &&
      !now.states.includes('decision/forming.fairCompetition.submitted'),
    give: ({ paper }) => ({
      preliminary: paper('fairCompetitionPreliminary'),
      heard: SAYS,
      publicInterest: false,
    }),
  },
  {
    item: 'fairCompetition',
    command: 'fairCompetition.foundCompliant',
    ends: true,
    give: ({ paper }) => ({
      standards: { entry: [], movement: [], cost: [], conduct: [] },
      document: paper('fairCompetitionConclusion'),
    }),
  },
];

const openCheck = ({ facts }: Now) => facts.prechecks.checks.find((one) => one.passed === null);

const prechecks: readonly AssumedStep[] = [
  {
    item: 'prechecks',
    command: 'precheck.required',
    when: (now) =>
      isDrafted(now) && assumes(now, 'precheck') && now.facts.prechecks.checks.length === 0,
    give: ({ organId }) => ({ code: SAYS, title: SAYS, unitId: `${organId}.forecast.precheck` }),
  },
  {
    item: 'prechecks',
    command: 'precheck.concluded',
    when: (now) => openCheck(now) !== undefined,
    ends: true,
    give: (now) => ({
      code: openCheck(now)?.code ?? '',
      passed: true,
      document: now.paper('precheckConclusion'),
    }),
  },
  { item: 'prechecks', command: 'prechecks.closed', ends: true, give: () => ({}) },
];

/** What runs beside the public's participation. */
export const inquirySteps: readonly AssumedStep[] = [
  ...experts,
  ...risk,
  ...fairCompetition,
  ...prechecks,
];
