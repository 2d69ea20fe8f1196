import type { Probe } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { actor, facts, heldByDefect, item, row } from '../situations.js';

const NOTICE = { on: '2026-05-20', dueOn: '2026-12-20', units: ['unit-a'], notice: 'notice-1' };
const UNISSUED = facts({ solicitation: { issuedOn: null, dueOn: null, units: [], none: [] } });
const AS_A = actor(['sponsor', 'unit-a']);
const AS_B = actor(['sponsor', 'unit-b']);
const ONE = facts({ items: [item()] });

/** How the duties of the solicitation are breached and mended. */
export const solicitationProbes: readonly Probe<Facts>[] = [
  row('C-due-day', 'solicitation.issued', {
    facts: facts(),
    payload: { ...NOTICE, dueOn: '2026-11-30' },
    mended: { payload: NOTICE },
  }),
  row('C-issued', 'unit.reportedNone', {
    facts: UNISSUED,
    payload: { unitId: 'unit-b' },
    given: AS_B,
    mended: { facts: facts() },
  }),
  row('C-issued', 'solicitation.closed', {
    facts: UNISSUED,
    payload: {},
    mended: { facts: facts() },
  }),
  row('C-own-unit', 'unit.reportedNone', {
    facts: facts(),
    payload: { unitId: 'unit-a' },
    given: AS_B,
    mended: { given: AS_A },
  }),
  row('C-term', 'solicitation.closed', {
    facts: facts(),
    payload: {},
    mended: {
      facts: facts({
        items: [item()],
        solicitation: { ...facts().solicitation, none: ['unit-b'] },
      }),
    },
  }),
  row('C-term', 'solicitation.closed', {
    facts: facts(),
    payload: {},
    mended: { facts: facts({ solicitation: { ...facts().solicitation, dueOn: '2026-05-31' } }) },
  }),
  row('C-silent-units', 'collation.completed', {
    facts: ONE,
    payload: {},
    mended: {
      facts: { ...ONE, solicitation: { ...ONE.solicitation, none: ['unit-b'] } },
    },
  }),
  heldByDefect('collation.completed', ONE),
];
