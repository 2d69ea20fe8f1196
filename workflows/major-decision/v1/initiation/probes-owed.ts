import { withDetermination, type Given, type JsonObject, type Probe } from '#libs/procedure';

import { aCase } from '../common-probes.js';
import type { Facts } from '../facts.js';
import { STARTED } from '../situations.js';

const starting: Given = {
  actor: { personId: 'he', mandates: [] },
  occurredOn: '2026-03-02',
  revision: 3,
} as unknown as Given;

const NOT_OWED = '不属于依法须由人大讨论决定的事项';

/** A matter of which both questions of art. 8 were determined. */
const owed = (congress: boolean, reason = NOT_OWED): Facts =>
  [
    { question: 'congressOwed', answer: congress, reason },
    { question: 'superiorOwed', answer: false, reason: NOT_OWED },
  ].reduce(
    (facts, found) => withDetermination(facts, found, starting),
    aCase({ initiation: STARTED.initiation }),
  );

const START = {
  mode: 'signature',
  on: '2026-05-20',
  reference: '保政办〔2026〕17号',
  leadUnit: 'unit-a',
  coUnits: [],
  congress: 'none',
  superiorApproval: false,
};

const AGENDA = { meetingType: 'standing', plannedOn: '2026-06-08' };

const REDETERMINED = {
  question: 'congressOwed',
  owed: true,
  how: 'report',
  reason: '属于市人大常委会规定应当报告的事项',
};

const row = (
  requirement: string,
  command: string,
  rest: Omit<Probe<Facts>, 'requirement' | 'command'>,
): Probe<Facts> => ({ requirement, command, ...rest });

const acting = (role: string): Partial<Given> => ({
  actor: { personId: 'actor', mandates: [{ role, organId: 'organ', unitId: 'unit' }] },
});

const started = (command: string, payload: JsonObject): Probe<Facts> =>
  row('A8-determined', command, {
    facts: aCase({}),
    payload,
    mended: { payload: { ...payload, noneOwedReason: NOT_OWED } },
  });

/** How the duties of art. 8 that begin with the start are breached and mended. */
export const owedProbes: readonly Probe<Facts>[] = [
  started('start.approved', START),
  started('start.listed', START),
  // Without a proof, but not without a reason; imported starts may have none.
  row('A8-owed', 'agenda.approved', {
    facts: owed(false, ''),
    payload: AGENDA,
    mended: { facts: owed(false) },
  }),
  row('A8-owed', 'decision.issued', {
    facts: aCase({}),
    payload: {},
    mended: { facts: owed(false) },
  }),
  row('A8-how', 'owed.redetermined', {
    facts: owed(false),
    payload: { ...REDETERMINED, how: 'none' },
    mended: { payload: REDETERMINED },
  }),
  row('A8-relieving', 'owed.redetermined', {
    facts: owed(true),
    payload: { ...REDETERMINED, owed: false },
    given: acting('head'),
    mended: { given: acting('reviewer') },
  }),
];
