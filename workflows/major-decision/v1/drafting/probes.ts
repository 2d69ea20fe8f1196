import type { JsonObject, Probe } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { STARTED } from '../situations.js';

const ALTERNATIVE = { key: 'A', title: '方案A', document: 'draft-a' };

const DRAFT = {
  alternatives: [ALTERNATIVE],
  basisDocument: 'bases',
  explanationDocument: 'explanation',
};

const TWICE = { alternatives: [ALTERNATIVE, { key: 'A', title: '方案B', document: 'draft-b' }] };

const RESEARCHED: Facts = {
  ...STARTED,
  drafting: { ...STARTED.drafting, researchDocument: 'research' },
};

/** A row of the draft: what is wrong with it. */
const drafting = (requirement: string, wrong: JsonObject): Probe<Facts> => ({
  requirement,
  command: 'draft.submitted',
  facts: RESEARCHED,
  payload: { ...DRAFT, ...wrong },
  mended: { payload: DRAFT },
});

const REVISION = { alternatives: [ALTERNATIVE], reason: '采纳公众意见' };

/** How each duty of the drafting is breached and mended. */
export const draftingProbes: readonly Probe<Facts>[] = [
  {
    requirement: 'A12-research',
    command: 'draft.submitted',
    facts: STARTED,
    payload: DRAFT,
    mended: { facts: RESEARCHED },
  },
  drafting('A12-basis', { basisDocument: undefined }),
  drafting('A12-alternatives-distinct', TWICE),
  {
    requirement: 'A12-alternatives-distinct',
    command: 'draft.revised',
    facts: RESEARCHED,
    payload: { ...REVISION, ...TWICE },
    mended: { payload: REVISION },
  },
];
