import type { EffectCall, Entry, Json, ResolveEffect } from '#libs/procedure';

import { deadlines, type DeadlineKind } from './deadlines.js';
import { rowIdOf, titleOf, type Facts } from './facts.js';
import { itemOf, type Item } from './items/facts.js';
import type { Role } from './roles.js';

/** Starts the clock of a deadline, or moves it where it runs. */
export const startDeadline = (deadline: DeadlineKind): EffectCall => ({
  type: 'startDeadline',
  params: { deadline },
});

/** Stops the clock: the duty is met, or nobody owes it any more. */
export const endDeadline = (deadline: DeadlineKind, outcome: 'met' | 'cancelled'): EffectCall => ({
  type: 'endDeadline',
  params: { deadline, outcome },
});

/** Puts a notice into the inbox of everyone who holds the role for this catalogue. */
export const notify = (role: Role, zh: string, en: string): EffectCall => ({
  type: 'notify',
  params: { role, zh, en },
});

/** Reminds those who owe it of a deadline that has passed; which one stands in the command. */
export const remindOfDeadline: EffectCall = { type: 'remindDeadline', params: {} };

/** Makes the items that were published now the matters from which decisions start. */
export const listItems: EffectCall = { type: 'listItems', params: {} };

/** Brings matters up to date that were changed, archived or carried over now. */
export const amendItems: EffectCall = { type: 'amendItems', params: {} };

/** Takes the matters out of the list whose withdrawal was published now. */
export const withdrawItem: EffectCall = { type: 'withdrawItem', params: {} };

/** How each effect's values are computed, once, when the event is recorded. */
export const effects: Readonly<Record<string, ResolveEffect<Facts>>> = {
  startDeadline: (params, facts, entry) => {
    const kind = params['deadline'] as DeadlineKind;
    return { kind, title: wordsOf(kind), ...deadlines[kind].compute(facts, entry) };
  },
  endDeadline: (params) => ({
    kind: params['deadline'] ?? null,
    outcome: params['outcome'] ?? null,
  }),
  notify: (params, facts) => ({
    role: params['role'] ?? null,
    words: { zh: params['zh'] ?? null, en: params['en'] ?? null },
    title: titleOf(facts.year),
  }),
  remindDeadline: (_params, facts, { payload }) => ({
    role: payload['role'] ?? null,
    words: wordsOf(payload['kind'] as DeadlineKind),
    dueOn: payload['dueOn'] ?? null,
    title: titleOf(facts.year),
  }),
  listItems: (_params, facts, entry) => rowsOf(facts, facts.latest.listed, entry),
  amendItems: (_params, facts, entry) => rowsOf(facts, facts.latest.amended, entry),
  withdrawItem: (_params, facts, entry) => rowsOf(facts, facts.latest.withdrawn, entry),
};

function wordsOf(kind: DeadlineKind): Json {
  const { zh, en } = deadlines[kind];
  return { zh, en };
}

function rowsOf(facts: Facts, keys: readonly string[], { given }: Entry): Json {
  const items = keys.flatMap((key) => {
    const item = itemOf(facts, key);
    return item === undefined ? [] : [rowOf(facts.year, given.organId, item)];
  });
  return { items };
}

/** The matter as decisions, lists and figures see it. */
function rowOf(year: number, organId: string, { key, form, state, withheld }: Item): Json {
  return {
    id: rowIdOf(organId, year, key),
    year,
    title: form.title,
    leadUnit: form.leadUnit,
    plannedMonth: form.plannedMonth,
    disclosed: form.disclosed && withheld === null,
    carriedFrom: form.carriedFrom ?? null,
    state,
  };
}
