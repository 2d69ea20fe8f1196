import {
  determinationInForce,
  nameOf,
  withDetermination,
  type Entry,
  type Fold,
  type PayloadOf,
} from '#libs/procedure';

import type { Facts } from '../facts.js';
import { fileTakenBack } from '../forming/folds-reversal.js';
import { into, type Folds, type OnRecord } from '../vocabulary.js';

import type { departmentsCommands } from './commands.js';
import type { ConsultedUnit } from './facts.js';

interface OfUnit {
  readonly payload: { readonly unitId: string };
}

const unitOf = ({ departments }: Facts, { payload: { unitId } }: OfUnit) =>
  departments.units.find((one) => one.unitId === unitId);

/** Whoever is asked anew replies anew. */
const hasReplied = (facts: Facts, entry: OfUnit): boolean =>
  (unitOf(facts, entry)?.reply ?? 'awaited') !== 'awaited';

/** What is stated of the same happening again corrects what was stated first. */
export const departmentsOnRecord: OnRecord<typeof departmentsCommands> = {
  'departments.replied': hasReplied,
  'departments.silent': hasReplied,
  // A reply that came after a silence is the first one.
  'departments.repliedLate': (facts, entry) =>
    hasReplied(facts, entry) && unitOf(facts, entry)?.reply !== 'silent',
  'departments.coordinated': (facts, entry) =>
    (unitOf(facts, entry)?.coordinatedOn ?? null) !== null,
};

/** What each command of the consultation does to the facts. */
export const departmentsFolds: Folds<typeof departmentsCommands> = {
  'departments.consulted': (facts, { payload, given }) => {
    const { departments } = facts;
    const others = departments.units.filter((one) => !payload.units.includes(one.unitId));
    const asked = [...new Set(payload.units)].map((unitId) => ({
      ...UNANSWERED,
      unitId,
      name: nameOf(given.names, 'units', unitId),
      requestedOn: given.occurredOn,
      dueOn: payload.dueOn,
    }));
    const consulted = {
      ...facts,
      departments: {
        ...departments,
        requestedOn: departments.requestedOn ?? given.occurredOn,
        dueOn: later(departments.dueOn, payload.dueOn),
        units: [...others, ...asked],
      },
    };
    return determinationInForce(facts, 'otherDuties')?.answer === true
      ? consulted
      : withDetermination(
          consulted,
          {
            question: 'otherDuties',
            answer: true,
            reason: payload.reason ?? `就${asked.map(({ name }) => name).join('、')}的职责征求意见`,
            evidence: [payload.letter],
          },
          given,
        );
  },
  'departments.replied': unit<Reply>(replied),
  // Whatever was said of the unit before its reply, its silence or a dispute, is said anew.
  'departments.repliedLate': unit<Reply>(replied),
  'departments.silent': unit(() => ({ reply: 'silent' })),
  'departments.adopted': unit(() => ({ adopted: true, dispute: null })),
  'departments.coordinated': unit(({ on }) => ({ coordinatedOn: on, dispute: null })),
  'departments.disputed': (facts, entry) => {
    const { points, unitView, sponsorView, document } = entry.payload;
    const dispute = { points, unitView, sponsorView };
    const noted = unit(() => ({ adopted: false, dispute }))(facts, entry);
    return { ...noted, departments: { ...noted.departments, disputeDocument: document } };
  },
  'departments.concluded': (facts) => facts,
  'departments.waived': (facts, { payload, given }) =>
    withDetermination(
      { ...facts, departments: { ...facts.departments, waivedBecause: payload.reason } },
      { ...payload, question: 'otherDuties', answer: false },
      given,
    ),
  'departments.determinationReversed': (facts, { payload, given }) =>
    withDetermination(
      { ...fileTakenBack(facts), departments: { ...facts.departments, waivedBecause: null } },
      { ...payload, question: 'otherDuties', answer: true },
      given,
    ),
  'departments.reopened': into('departments', () => ({ dueOn: null })),
};

const UNANSWERED: Omit<ConsultedUnit, 'unitId' | 'name' | 'requestedOn' | 'dueOn'> = {
  reply: 'awaited',
  adopted: null,
  coordinatedOn: null,
  dispute: null,
  lateOn: null,
};

type Reply = PayloadOf<(typeof departmentsCommands)['departments.replied']['fields']>;

function replied(
  { reply, adopted }: Reply,
  { given }: Pick<Entry<Reply>, 'given'>,
  { dueOn }: ConsultedUnit,
): Partial<ConsultedUnit> {
  const lateOn = given.occurredOn > dueOn ? given.occurredOn : null;
  return { ...UNANSWERED, reply, adopted: adopted ?? null, lateOn };
}

const later = (one: string | null, other: string): string =>
  one !== null && one > other ? one : other;

/** Changes what is noted of the unit that the command names; the statement goes with the last dispute. */
function unit<P extends { readonly unitId: string }>(
  change: (payload: P, entry: Entry<P>, now: ConsultedUnit) => Partial<ConsultedUnit>,
): Fold<Facts, P> {
  return into('departments', (now, entry) => {
    const { payload } = entry;
    const units = now.units.map((one) =>
      one.unitId === payload.unitId ? { ...one, ...change(payload, entry, one) } : one,
    );
    const disputed = units.some((one) => one.dispute !== null);
    return { units, disputeDocument: disputed ? now.disputeDocument : null };
  });
}
