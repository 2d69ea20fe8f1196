import type { Probe } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { actor, facts, row, TODAY } from '../situations.js';

import type { ConsultedUnit } from './facts.js';

const BEFORE = '2026-05-20';
const OPENING = { on: BEFORE, endsOn: '2026-06-20', notice: 'notice-1' };

/** A unit with its reply. */
export const unit = (reply: ConsultedUnit['reply']): ConsultedUnit => ({
  unitId: 'unit-a',
  reply,
  answered: null,
});

/** A catalogue that one unit was consulted on. */
export const consulting = (reply: ConsultedUnit['reply'], dueOn = '2026-12-01'): Facts =>
  facts({ consultation: { requestedOn: '2026-03-01', dueOn, units: [unit(reply)] } });

/** The unit consulted has no opinion. */
export const HEARD: Facts = consulting('noOpinion');

/** How the duties of the consultation are breached and mended. */
export const consultationProbes: readonly Probe<Facts>[] = [
  row('C-asked-unit', 'consultation.replied', {
    facts: HEARD,
    payload: { unitId: 'unit-z', reply: 'noOpinion' },
    mended: { payload: { unitId: 'unit-a', reply: 'noOpinion' } },
  }),
  row('C-own-unit', 'consultation.replied', {
    facts: {
      ...HEARD,
      consultation: {
        ...HEARD.consultation,
        units: [unit('awaited'), { ...unit('awaited'), unitId: 'unit-b' }],
      },
    },
    payload: { unitId: 'unit-a', reply: 'noOpinion' },
    given: actor(['consulted', 'unit-b']),
    mended: { given: actor(['consulted', 'unit-a']) },
  }),
  row('C-opinion-given', 'consultation.answered', {
    facts: HEARD,
    payload: { unitId: 'unit-a', adopted: true, reason: '已采纳' },
    mended: { facts: consulting('opinion') },
  }),
  row('C-comment-days', 'comment.opened', {
    facts: HEARD,
    payload: { ...OPENING, endsOn: BEFORE },
    mended: { payload: OPENING },
  }),
  row('C-comment-term', 'comment.closed', {
    facts: { ...HEARD, comment: { endsOn: TODAY, closedOn: null } },
    payload: { opinions: 3, summary: 'summary-1' },
    mended: { facts: { ...HEARD, comment: { endsOn: '2026-05-31', closedOn: null } } },
  }),
];
