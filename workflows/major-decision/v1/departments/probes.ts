import type { JsonObject, Probe } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { determined, LEAD, STARTED } from '../situations.js';

import type { ConsultedUnit } from './facts.js';

const FINANCE = 'baoding.finance';
const HOUSING = 'baoding.housing';

const OPINION = { reply: 'opinion' } as const;

const unit = (unitId: string, more: Partial<ConsultedUnit> = {}): ConsultedUnit => ({
  unitId,
  name: '市财政局',
  requestedOn: '2026-05-11',
  dueOn: '2026-05-25',
  lateOn: null,
  reply: 'awaited',
  adopted: null,
  coordinatedOn: null,
  dispute: null,
  ...more,
});

const finance = (more: Partial<ConsultedUnit> = {}): ConsultedUnit => unit(FINANCE, more);

/** The finance bureau was asked until a day that has passed. */
const consulting = (...units: readonly ConsultedUnit[]): Facts => ({
  ...STARTED,
  departments: { ...STARTED.departments, requestedOn: '2026-05-11', dueOn: '2026-05-25', units },
});

const CONSULTATION = { units: [FINANCE], dueOn: '2026-06-11', letter: 'letter' };

/** A row of the request: what is wrong with it. */
const requesting = (requirement: string, wrong: JsonObject): Probe<Facts> => ({
  requirement,
  command: 'departments.consulted',
  facts: STARTED,
  payload: { ...CONSULTATION, ...wrong },
  mended: { payload: CONSULTATION },
});

/** Whoever was consulted, or found concerned, is not waived. */
const waiving = (facts: Facts): Probe<Facts> => ({
  requirement: 'A13-untouched',
  command: 'departments.waived',
  facts,
  payload: { reason: '不涉及其他单位职责' },
  mended: { facts: STARTED },
});

const silent = (requirement: string, facts: Facts): Probe<Facts> => ({
  requirement,
  command: 'departments.silent',
  facts,
  payload: { unitId: FINANCE },
  mended: { facts: consulting(finance()) },
});

/** Whatever is recorded about a unit, the unit was consulted. */
const consulted = (command: string, payload: JsonObject): Probe<Facts> => ({
  requirement: 'A13-consulted',
  command,
  facts: consulting(unit(HOUSING)),
  payload: { ...payload, unitId: FINANCE },
  mended: { facts: consulting(finance()) },
});

/** What answers an opinion needs one. */
const opined = (command: string, payload: JsonObject): Probe<Facts> => ({
  requirement: 'A13-has-opinion',
  command,
  facts: consulting(finance({ reply: 'noOpinion' })),
  payload: { ...payload, unitId: FINANCE },
  mended: { facts: consulting(finance(OPINION)) },
});

const concluding = (
  breached: Partial<ConsultedUnit>,
  mended: Partial<ConsultedUnit>,
): Probe<Facts> => ({
  requirement: 'M1',
  command: 'departments.concluded',
  facts: consulting(finance(breached)),
  payload: {},
  mended: { facts: consulting(finance({ ...breached, ...mended })) },
});

/** The finance bureau, once silent, replies after all. */
const late = (wrong: JsonObject, right: JsonObject): Probe<Facts> => ({
  requirement: 'A13-late-reply',
  command: 'departments.repliedLate',
  facts: consulting(finance({ reply: 'silent' })),
  payload: { unitId: FINANCE, ...wrong },
  mended: { payload: { unitId: FINANCE, ...right } },
});

const DISPUTE = {
  points: '资金分担比例',
  unitView: '由县级财政承担六成',
  sponsorView: '由市级财政承担六成，依据为市级事权划分',
};

const COORDINATED = { unitId: FINANCE, on: '2026-06-01', document: 'minutes' };
const DISPUTED = { ...DISPUTE, document: 'dispute' };

/** How each duty of the consultation is breached and mended. */
export const departmentsProbes: readonly Probe<Facts>[] = [
  requesting('A13-other-units', { units: [LEAD, FINANCE] }),
  requesting('A13-due-ahead', { dueOn: '2026-06-01' }),
  waiving(consulting(finance())),
  waiving(determined(STARTED, 'otherDuties', true)),
  {
    requirement: 'A13-determined',
    command: 'departments.determinationReversed',
    facts: STARTED,
    payload: { reason: '涉及市财政局的经费安排职责' },
    mended: { facts: determined(STARTED, 'otherDuties', false) },
  },
  ...['departments.replied', 'departments.repliedLate'].map((command): Probe<Facts> => ({
    requirement: 'A13-own-reply',
    command,
    facts: consulting(finance(), unit(HOUSING)),
    payload: { unitId: HOUSING, reply: 'noOpinion' },
    given: {
      actor: {
        personId: 'qian',
        mandates: [{ role: 'consulted', organId: 'organ', unitId: FINANCE }],
      },
    },
    mended: { payload: { unitId: FINANCE, reply: 'noOpinion' } },
  })),
  silent('A13-unanswered', consulting(finance({ reply: 'noOpinion' }))),
  silent('A13-silence', {
    ...STARTED,
    departments: { ...STARTED.departments, dueOn: '2026-06-01', units: [finance()] },
  }),
  consulted('departments.replied', { reply: 'noOpinion' }),
  consulted('departments.silent', {}),
  consulted('departments.repliedLate', { reply: 'noOpinion' }),
  consulted('departments.adopted', {}),
  consulted('departments.coordinated', COORDINATED),
  consulted('departments.disputed', DISPUTED),
  opined('departments.adopted', {}),
  opined('departments.coordinated', COORDINATED),
  opined('departments.disputed', DISPUTED),
  late({ reply: 'opinion' }, { reply: 'opinion', adopted: true }),
  late({ reply: 'opinion', adopted: false }, { reply: 'noOpinion' }),
  {
    requirement: 'A13-silence-shown',
    command: 'review.accepted',
    facts: consulting(finance({ reply: 'silent' })),
    payload: {},
    mended: { facts: consulting(finance({ reply: 'noOpinion' })) },
  },
  concluding({}, { reply: 'silent' }),
  concluding(OPINION, { adopted: true }),
  concluding(OPINION, { coordinatedOn: '2026-05-28' }),
  concluding({ ...OPINION, adopted: false }, { dispute: DISPUTE }),
];
