import { aDefect, type Defect } from './defect.js';
import type { CoreFacts, Given, Mandate, Restatement } from './given.js';
import type { Probe } from './probe.js';

const DEFECT = aDefect({
  id: 'A00-9',
  requirement: 'A00',
  article: '条例第39条',
  what: { zh: '材料未按时送达', en: 'The papers came late' },
  cause: { people: ['clerk'], units: ['clerks-unit'], roles: ['recorder'] },
});

/** The act that the law bars, done all the same. */
const BARRED = { ...DEFECT, barring: true };

/** The breach is the conduct of the head. */
const OF_HEAD = { ...DEFECT, cause: { ...DEFECT.cause, roles: ['head'] } };

const ELSEWHERE = { ...DEFECT, id: 'A00-8' };

const acting = (role: string, unitId = 'unit', personId = 'actor'): Partial<Given> => {
  const mandates: readonly Mandate[] = [{ role, organId: 'organ', unitId }];
  return { actor: { personId, mandates } };
};

const CONFIRMING = {
  defectId: DEFECT.id,
  document: 'receipt',
  paperOn: '2026-05-20',
  shows: '签收日期为5月12日',
};
const FILING = { defectId: DEFECT.id, approver: 'chief', reason: '原件已毁损，无法补正' };
const CARRYING = { defectId: DEFECT.id, reason: '参加人书面同意', document: 'approval' };

/** How each duty of settling a defect is breached and mended, wherever cases have defects. */
export const settlingProbes = <F extends CoreFacts>(base: F): readonly Probe<F>[] => [
  ...confirmingProbes(base),
  ...carryingProbes(base),
  ...filingProbes(base),
  ...restatedProbes(base),
];

function confirmingProbes<F extends CoreFacts>(base: F): readonly Probe<F>[] {
  const facts = having(base, DEFECT);
  const confirming = { command: 'defect.foundUnfounded', payload: CONFIRMING, facts };
  const other = 'A39-other-unit';
  const office = acting('office');
  return [
    {
      ...confirming,
      requirement: 'D-known',
      facts: having(base, ELSEWHERE),
      given: office,
      mended: { facts },
    },
    {
      ...confirming,
      requirement: other,
      given: acting('office', 'clerks-unit'),
      mended: { given: office },
    },
    {
      ...confirming,
      requirement: other,
      given: acting('office', 'unit', 'clerk'),
      mended: { given: office },
    },
    {
      ...confirming,
      requirement: 'A39-original',
      payload: { ...CONFIRMING, paperOn: '2026-05-21' },
      given: office,
      mended: { payload: CONFIRMING },
    },
  ];
}

function carryingProbes<F extends CoreFacts>(base: F): readonly Probe<F>[] {
  const facts = having(base, DEFECT);
  const carrying = { command: 'defect.carried', payload: CARRYING, facts };
  const { document: _paper, ...withoutPaper } = CARRYING;
  const own = 'A39-not-own';
  const office = acting('office');
  return [
    {
      ...carrying,
      requirement: 'D-known',
      facts: having(base, { ...DEFECT, state: 'mended' }),
      given: office,
      mended: { facts: having(base, { ...DEFECT, state: 'carried' }) },
    },
    {
      ...carrying,
      requirement: own,
      given: acting('head', 'unit', 'clerk'),
      mended: { given: acting('head') },
    },
    {
      ...carrying,
      requirement: own,
      facts: having(base, OF_HEAD),
      given: office,
      mended: { facts },
    },
    {
      ...carrying,
      requirement: 'A39-competent',
      payload: withoutPaper,
      given: office,
      mended: { payload: CARRYING },
    },
    {
      ...carrying,
      requirement: 'A39-bars',
      facts: having(base, BARRED),
      given: acting('head'),
      mended: { facts },
    },
  ];
}

function filingProbes<F extends CoreFacts>(base: F): readonly Probe<F>[] {
  const facts = having(base, DEFECT);
  const filing = { command: 'defect.carriedForFiling', payload: FILING, facts };
  return [
    {
      ...filing,
      requirement: 'D-known',
      facts: having(base, ELSEWHERE),
      mended: { facts },
    },
    {
      ...filing,
      requirement: 'A33-filing-approver',
      payload: { ...FILING, approver: 'clerk' },
      mended: { payload: FILING },
    },
    {
      ...filing,
      requirement: 'A39-approver',
      payload: { ...FILING, approver: 'actor' },
      mended: { payload: FILING },
    },
    {
      ...filing,
      requirement: 'A39-approver',
      given: { holders: [] },
      mended: { given: { holders: [{ personId: 'chief', role: 'head', unitId: 'unit' }] } },
    },
  ];
}

const having = <F extends CoreFacts>(base: F, defect: Defect): F => ({
  ...base,
  defects: [defect],
});

/** Two entries state one fact; the second is somebody else's. */
function restatedProbes<F extends CoreFacts>(base: F): readonly Probe<F>[] {
  const stated = (personId: string): F => ({ ...base, restated: [restatedBy(personId)] });
  const confirming = {
    requirement: 'A39-restated',
    command: 'restatement.confirmed',
    payload: { entry: 44, stands: 'restated', document: 'receipt' },
  };
  return [
    { ...confirming, facts: stated('actor'), mended: { facts: stated('clerk') } },
    { ...confirming, facts: base, mended: { facts: stated('clerk') } },
  ];
}

const THEN = '2026-05-20';

const restatedBy = (personId: string): Restatement => ({
  entry: 44,
  type: 'document.filed',
  payload: {},
  given: {
    actor: { personId, mandates: [] },
    occurredAt: `${THEN}T02:00:00.000Z`,
    occurredOn: THEN,
    recordedAt: `${THEN}T02:00:00.000Z`,
    recordedOn: THEN,
    revision: 44,
  },
  settled: null,
});
