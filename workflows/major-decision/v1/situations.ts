import { aDefect, type Determination } from '#libs/procedure';

import type { Start } from './initiation/facts.js';
import { initialFacts, type Facts } from './facts.js';

/** The day on which the commands of the rows are given. */
export const TODAY = '2026-06-01';

/** The unit that leads the decision of the rows. */
export const LEAD = 'baoding.ecology';

const START: Start = {
  mode: 'signature',
  on: '2026-03-02',
  reference: '市政府办公室会办〔2026〕17号',
  leadUnit: LEAD,
  coUnits: [],
  congress: 'none',
  superiorApproval: false,
};

/** A decision that was started under the ecology bureau. */
export const STARTED: Facts = {
  ...initialFacts,
  initiation: {
    ...initialFacts.initiation,
    title: '保定市空气质量改善规划',
    matterClass: 'two',
    proposedOn: '2026-02-10',
    proposingUnit: LEAD,
    catalogueItem: '2026-03',
    start: START,
  },
};

/** The facts with an open word settled. */
export function determined(facts: Facts, question: string, answer: boolean): Facts {
  const determination: Determination = {
    question,
    answer,
    reason: '经研究认定',
    decidedBy: 'zhao',
    on: '2026-05-06',
    evidence: [],
    revision: 20,
    replacedBy: null,
  };
  return { ...facts, determinations: [determination] };
}

/** The facts with a defect that nobody has settled. */
export function withDefect(facts: Facts): Facts {
  const defect = aDefect({
    id: 'G08-31',
    requirement: 'G08',
    article: '条例第16条第三款',
    what: { zh: '听证会材料未在7日前送达', en: 'The papers came late' },
    raisedByRevision: 31,
  });
  return { ...facts, defects: [defect] };
}
