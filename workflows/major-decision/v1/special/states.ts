import type { StateText, Step, Steps } from '#libs/procedure';

import { endDeadline, notify } from '../effects.js';
import { backToForming } from '../forming/regions.js';

const REGIONS = {
  participation: { zh: '按照特别规定完成公众参与', en: 'Public participation under its own rule' },
  experts: { zh: '按照特别规定完成专家论证', en: 'Expert argumentation under its own rule' },
  risk: { zh: '按照特别规定完成风险评估', en: 'Risk assessment under its own rule' },
} as const;

/** A step that was carried out as its own rule orders. */
const displaced = (region: keyof typeof REGIONS): StateText => ({
  title: REGIONS[region],
  basis: '条例第3条第二款',
  tags: ['settled'],
  on: { [`${region}.retaken`]: { to: `forming.${region}.pending` } },
});

/** Where a step was carried out under its own rule. */
export const specialStates = {
  'decision/forming.participation.displaced': displaced('participation'),
  'decision/forming.experts.displaced': displaced('experts'),
  'decision/forming.risk.displaced': displaced('risk'),
} satisfies Record<string, StateText>;

const performing = (region: keyof typeof REGIONS): Steps => ({
  [`${region}.displaced`]: { requires: ['A3-displaces'], to: `forming.${region}.displaced` },
});

const seen = [
  notify('reviewer', '本事项适用的特别规定已认定或者改变', 'Which special rules apply was settled'),
  notify('sponsor', '本事项适用的特别规定已认定或者改变', 'Which special rules apply was settled'),
];

/** What applies to the matter may be settled until it is on the agenda; later, what was done is done again. */
const settling = (more: Omit<Step, 'requires'> = {}): Steps => {
  const then = [...(more.then ?? []), ...seen];
  return {
    'special.determined': {
      ...more,
      requires: ['A3-rank', 'A3-provision', 'A3-regulates'],
      then,
    },
    'special.determinationReversed': { ...more, requires: ['A3-determined'], then },
  };
};

const FUNDS: Steps = { 'funds.recorded': {} };

const again = { to: backToForming() };

const takenBack = {
  ...again,
  then: [endDeadline('reviewTimeOffered', 'cancelled'), endDeadline('reviewCeiling', 'cancelled')],
};

/** Special law hangs on the matter: it may be found in any state before the meeting. */
export const specialSteps = {
  'decision/proposed': settling(),
  'decision/studied': settling(),
  'decision/forming': { ...settling(), 'objection.determined': {}, ...FUNDS },
  'decision/forming.participation.pending': performing('participation'),
  'decision/forming.experts.pending': performing('experts'),
  'decision/forming.risk.pending': performing('risk'),
  'decision/sponsorApproval': { ...settling(again), ...FUNDS },
  'decision/reviewFile': { ...settling(again), ...FUNDS },
  'decision/legalityReview': { ...settling(takenBack), ...FUNDS },
  'decision/revision': { ...settling(again), ...FUNDS },
  'decision/meetingPackage': { ...settling(again), ...FUNDS },
  'decision/agenda': { ...settling(again), ...FUNDS },
  'decision/deliberation': FUNDS,
} satisfies Record<string, Steps>;
