import type { Defect, Probe } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { LEAD, STARTED, withDefect } from '../situations.js';

/** A matter from before the system, of which something was found when it was entered. */
const found = (more: Partial<Defect> = {}): Facts => {
  const facts = withDefect(STARTED);
  const entered = { importedBy: 'importer', ...more };
  return { ...facts, defects: facts.defects.map((one) => ({ ...one, ...entered })) };
};

const FOUND = found();
const GAP = found({ gap: true });

const acting = (personId: string, unitId: string) => ({
  actor: { personId, mandates: [{ role: 'office', organId: 'organ', unitId }] },
});

const APPROVING = {
  document: 'inventory',
  approver: 'mayor',
  reason: '系统上线前办理，纸质案卷已核对',
};

const approving = (
  requirement: string,
  row: Pick<Probe<Facts>, 'mended'> & Partial<Probe<Facts>>,
): Probe<Facts> => ({
  requirement,
  command: 'inventory.approved',
  facts: FOUND,
  payload: APPROVING,
  given: acting('clerk', 'baoding.office'),
  ...row,
});

const OTHER = 'A39-inventory-approver';

/** How what was found on entry is answered for, and by whom it is not. */
export const importProbes: readonly Probe<Facts>[] = [
  approving('A39-inventory', { facts: withDefect(STARTED), mended: { facts: FOUND } }),
  // The bars of arts 25 and 30 and of fair competition hold the next act all the same.
  ...['条例第25条第二款', '条例第25条、第30条', '公平竞争审查条例第14条'].map((article) =>
    approving('A39-inventory', {
      facts: found({ barring: true, article }),
      mended: { facts: found({ barring: false, article }) },
    }),
  ),
  approving('A39-inventory', {
    facts: found({ barring: true, article: '条例第30条第二款' }),
    mended: { facts: found({ barring: true, article: '条例第20条' }) },
  }),
  approving(OTHER, {
    payload: { ...APPROVING, approver: 'importer' },
    mended: { payload: APPROVING },
  }),
  approving(OTHER, {
    given: acting('importer', 'baoding.office'),
    mended: { given: acting('clerk', 'baoding.office') },
  }),
  approving(OTHER, {
    given: acting('clerk', LEAD),
    mended: { given: acting('clerk', 'baoding.office') },
  }),
  approving(OTHER, {
    facts: found({ cause: { people: ['mayor'], units: [], roles: [] } }),
    mended: { facts: FOUND },
  }),
  {
    requirement: 'A38-gap',
    command: 'gap.foundBroken',
    facts: FOUND,
    payload: { defectId: 'G08-31', document: 'receipt', shows: '签收日期为听证会前3日' },
    mended: { facts: GAP },
  },
  // Whoever entered a matter does not settle what was found by it.
  {
    requirement: 'A39-other-unit',
    command: 'defect.foundUnfounded',
    facts: GAP,
    payload: {
      defectId: 'G08-31',
      document: 'receipt',
      paperOn: '2026-05-12',
      shows: '签收日期为5月12日',
    },
    given: acting('importer', 'baoding.office'),
    mended: { given: acting('clerk', 'baoding.office') },
  },
  // A gap is closed by a paper that is older than its entry; a breach by one of its own day.
  {
    requirement: 'A39-original',
    command: 'defect.foundUnfounded',
    facts: found({ happenedOn: '2025-03-01' }),
    payload: {
      defectId: 'G08-31',
      document: 'receipt',
      paperOn: '2025-03-02',
      shows: '签收日期为2月20日',
    },
    given: acting('clerk', 'baoding.office'),
    mended: { facts: found({ happenedOn: '2025-03-01', gap: true }) },
  },
  {
    requirement: 'A39-not-own',
    command: 'defect.carried',
    facts: FOUND,
    payload: { defectId: 'G08-31', reason: '参加人书面同意', document: 'approval' },
    given: acting('importer', 'baoding.office'),
    mended: { given: acting('clerk', 'baoding.office') },
  },
  {
    requirement: 'A33-filing-approver',
    command: 'defect.carriedForFiling',
    facts: FOUND,
    payload: { defectId: 'G08-31', approver: 'importer', reason: '原件已毁损，无法补正' },
    mended: { facts: withDefect(STARTED) },
  },
  approving('A39-approver', {
    payload: { ...APPROVING, approver: 'clerk' },
    mended: { payload: APPROVING },
  }),
  approving('A39-approver', {
    given: { ...acting('clerk', 'baoding.office'), holders: [] },
    mended: {
      given: {
        ...acting('clerk', 'baoding.office'),
        holders: [{ personId: 'mayor', role: 'head', unitId: 'leaders' }],
      },
    },
  }),
];
