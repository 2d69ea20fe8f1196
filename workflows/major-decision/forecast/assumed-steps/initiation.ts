import type { AssumedStep, Now } from '../now.js';
import { SAYS } from '../now.js';

const CONSULTED = 'forecast.consulted';

const assumes = ({ assumed }: Now) => assumed.with;
/** Whether a draft is there that others can be heard on. */
export const isDrafted = ({ facts, states }: Now): boolean =>
  facts.drafting.version > 0 && !states.includes('decision/forming.drafting.researching');

const congressOf = (now: Now) => {
  if (assumes(now).includes('congressDecision')) {
    return 'decision';
  }
  return assumes(now).includes('congressReport') ? 'report' : 'none';
};

const starting = (now: Now) => ({
  on: now.day,
  reference: SAYS,
  leadUnit: now.facts.initiation.proposingUnit,
  coUnits: [],
  congress: congressOf(now),
  congressBasis: SAYS,
  superiorApproval: assumes(now).includes('superiorApproval'),
  noneOwedReason: SAYS,
});

const openUnits = ({ facts }: Now) => facts.departments.units;

/** The first consulted unit whose opinion is neither adopted nor settled. */
const differing = (now: Now) =>
  openUnits(now).find(
    (one) =>
      one.reply === 'opinion' &&
      one.adopted !== true &&
      one.coordinatedOn === null &&
      one.dispute === null,
  );

const awaited = (now: Now) => openUnits(now).find((one) => one.reply === 'awaited');

/** Proposal, start, drafting and the consultation of units. */
export const initiationSteps: readonly AssumedStep[] = [
  {
    item: 'proposal',
    command: 'proposal.filed',
    by: 'sponsor',
    ends: true,
    give: ({ assumed, organId }) => ({
      title: SAYS,
      matterClass: 'one',
      channel: 'department',
      unitId: `${organId}.forecast`,
      problem: SAYS,
      basis: SAYS,
      solution: SAYS,
      feasibility: SAYS,
      secret: false,
      ...(assumed.listed ? { catalogueItem: SAYS } : { offListReason: SAYS }),
    }),
  },
  {
    item: 'start',
    command: 'proposal.studied',
    when: ({ facts }) => facts.initiation.catalogueItem === null,
    give: () => ({ conclusion: SAYS }),
  },
  { item: 'start', command: 'start.listed', ends: true, give: starting },
  {
    item: 'start',
    command: 'start.approved',
    ends: true,
    give: (now) => ({ mode: 'signature', catalogueAdjustment: SAYS, ...starting(now) }),
  },
  {
    item: 'draft',
    command: 'research.filed',
    when: ({ facts }) => facts.drafting.researchDocument === null,
    give: ({ paper }) => ({ document: paper('research') }),
  },
  {
    item: 'draft',
    command: 'draft.submitted',
    ends: true,
    give: ({ paper }) => ({
      alternatives: [{ key: 'A', title: SAYS, document: paper('draft') }],
      basisDocument: paper('basisList'),
      explanationDocument: paper('draftExplanation'),
    }),
  },
  {
    item: 'departments',
    command: 'departments.consulted',
    when: (now) =>
      isDrafted(now) &&
      assumes(now).includes('departments') &&
      now.states.includes('decision/forming.departments.pending'),
    looksFor: 'dueOn',
    give: ({ organId, paper }) => ({
      units: [`${organId}.${CONSULTED}`],
      letter: paper('consultationLetter'),
      reason: SAYS,
    }),
  },
  {
    item: 'departments',
    command: 'departments.waived',
    when: (now) => isDrafted(now) && !assumes(now).includes('departments'),
    give: () => ({ reason: SAYS }),
  },
  {
    item: 'departments',
    command: 'departments.replied',
    when: (now) => awaited(now) !== undefined,
    ends: true,
    give: (now) => ({
      unitId: awaited(now)?.unitId ?? '',
      reply: 'noOpinion',
      document: now.paper('consultationReply'),
    }),
  },
  {
    item: 'departments',
    command: 'departments.adopted',
    when: (now) => differing(now) !== undefined,
    give: (now) => ({ unitId: differing(now)?.unitId ?? '' }),
  },
  { item: 'departments', command: 'departments.concluded', ends: true, give: () => ({}) },
];
