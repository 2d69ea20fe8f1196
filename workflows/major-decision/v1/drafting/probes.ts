import type { JsonObject, Probe } from '#libs/procedure';

import type { ConsultedUnit } from './facts.js';
import type { Facts } from '../facts.js';

import { determined, LEAD, STARTED, statedPast } from '../situations.js';

const FINANCE = 'baoding.finance';
const HOUSING = 'baoding.housing';

const ALTERNATIVE = { key: 'A', title: '方案A', document: 'draft-a' };

const DRAFT = {
  alternatives: [ALTERNATIVE],
  basisDocument: 'bases',
  explanationDocument: 'explanation',
};

const TWICE = { alternatives: [ALTERNATIVE, { key: 'A', title: '方案B', document: 'draft-b' }] };

const researched: Facts = {
  ...STARTED,
  drafting: { ...STARTED.drafting, researchDocument: 'research' },
};

const CONSULTATION = { units: [FINANCE], dueOn: '2026-06-11', letter: 'letter' };

const unit = (unitId: string, more: Partial<ConsultedUnit> = {}): ConsultedUnit => ({
  unitId,
  reply: 'awaited',
  adopted: null,
  coordinatedOn: null,
  dispute: null,
  ...more,
});

/** The finance bureau was asked until a day that has passed. */
const consulting = (...units: readonly ConsultedUnit[]): Facts => ({
  ...STARTED,
  departments: { ...STARTED.departments, requestedOn: '2026-05-11', dueOn: '2026-05-25', units },
});

const DISPUTE = {
  points: '资金分担比例',
  unitView: '由县级财政承担六成',
  sponsorView: '由市级财政承担六成，依据为市级事权划分',
};

/** Whatever is recorded about a unit, the unit was consulted. */
const consulted = (command: string, payload: JsonObject): Probe<Facts> => ({
  requirement: 'A13-consulted',
  command,
  facts: consulting(unit(HOUSING)),
  payload: { ...payload, unitId: FINANCE },
  mended: { facts: consulting(unit(FINANCE)) },
});

/** What answers an opinion needs one. */
const opined = (command: string, payload: JsonObject): Probe<Facts> => ({
  requirement: 'A13-has-opinion',
  command,
  facts: consulting(unit(FINANCE, { reply: 'noOpinion' })),
  payload: { ...payload, unitId: FINANCE },
  mended: { facts: consulting(unit(FINANCE, { reply: 'opinion' })) },
});

const COORDINATED = { unitId: FINANCE, on: '2026-06-01', document: 'minutes' };
const DISPUTED = { ...DISPUTE, document: 'dispute' };

const concluding = (breached: ConsultedUnit, mended: ConsultedUnit): Probe<Facts> => ({
  requirement: 'M1',
  command: 'departments.concluded',
  facts: consulting(breached),
  payload: {},
  mended: { facts: consulting(mended) },
});

const OPINION = { reply: 'opinion' } as const;

const drafts: readonly Probe<Facts>[] = [
  {
    requirement: 'A12-research',
    command: 'draft.submitted',
    facts: STARTED,
    payload: DRAFT,
    mended: { facts: researched },
  },
  {
    requirement: 'A12-basis',
    command: 'draft.submitted',
    facts: researched,
    payload: { ...DRAFT, basisDocument: undefined },
    mended: { payload: DRAFT },
  },
  {
    requirement: 'A12-alternatives-distinct',
    command: 'draft.submitted',
    facts: researched,
    payload: { ...DRAFT, ...TWICE },
    mended: { payload: DRAFT },
  },
  {
    requirement: 'A12-alternatives-distinct',
    command: 'draft.revised',
    facts: researched,
    payload: { ...TWICE, reason: '采纳公众意见' },
    mended: { payload: { alternatives: [ALTERNATIVE], reason: '采纳公众意见' } },
  },
];

export const draftingProbes: readonly Probe<Facts>[] = [
  ...drafts,
  {
    requirement: 'A13-other-units',
    command: 'departments.consulted',
    facts: STARTED,
    payload: { ...CONSULTATION, units: [LEAD, FINANCE] },
    mended: { payload: CONSULTATION },
  },
  {
    requirement: 'A13-due-ahead',
    command: 'departments.consulted',
    facts: STARTED,
    payload: { ...CONSULTATION, dueOn: '2026-06-01' },
    mended: { payload: CONSULTATION },
  },
  {
    requirement: 'A13-untouched',
    command: 'departments.waived',
    facts: consulting(unit(FINANCE)),
    payload: { reason: '不涉及其他单位职责' },
    mended: { facts: STARTED },
  },
  {
    requirement: 'A13-untouched',
    command: 'departments.waived',
    facts: determined(STARTED, 'otherDuties', true),
    payload: { reason: '不涉及其他单位职责' },
    mended: { facts: STARTED },
  },
  {
    requirement: 'A13-determined',
    command: 'departments.determinationReversed',
    facts: STARTED,
    payload: { reason: '涉及市财政局的经费安排职责' },
    mended: { facts: determined(STARTED, 'otherDuties', false) },
  },
  {
    requirement: 'A13-own-reply',
    command: 'departments.replied',
    facts: consulting(unit(FINANCE), unit(HOUSING)),
    payload: { unitId: HOUSING, reply: 'noOpinion' },
    given: {
      actor: {
        personId: 'qian',
        mandates: [{ role: 'consulted', organId: 'organ', unitId: FINANCE }],
      },
    },
    mended: { payload: { unitId: FINANCE, reply: 'noOpinion' } },
  },
  {
    requirement: 'A13-unanswered',
    command: 'departments.silent',
    facts: consulting(unit(FINANCE, { reply: 'noOpinion' })),
    payload: { unitId: FINANCE },
    mended: { facts: consulting(unit(FINANCE)) },
  },
  {
    requirement: 'A13-silence',
    command: 'departments.silent',
    facts: {
      ...STARTED,
      departments: { ...STARTED.departments, dueOn: '2026-06-01', units: [unit(FINANCE)] },
    },
    payload: { unitId: FINANCE },
    mended: { facts: consulting(unit(FINANCE)) },
  },
  consulted('departments.replied', { reply: 'noOpinion' }),
  consulted('departments.silent', {}),
  consulted('departments.adopted', {}),
  consulted('departments.coordinated', COORDINATED),
  consulted('departments.disputed', DISPUTED),
  opined('departments.adopted', {}),
  opined('departments.coordinated', COORDINATED),
  opined('departments.disputed', DISPUTED),
  ...statedPast('departments.coordinated', consulting(unit(FINANCE, OPINION)), COORDINATED),
  concluding(unit(FINANCE), unit(FINANCE, { reply: 'silent' })),
  concluding(unit(FINANCE, OPINION), unit(FINANCE, { ...OPINION, adopted: true })),
  concluding(unit(FINANCE, OPINION), unit(FINANCE, { ...OPINION, coordinatedOn: '2026-05-28' })),
  concluding(
    unit(FINANCE, { ...OPINION, adopted: false }),
    unit(FINANCE, { ...OPINION, adopted: false, dispute: DISPUTE }),
  ),
];
