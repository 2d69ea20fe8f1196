import { addDays, isWorkingDay, type Calendar, type Day } from '#libs/legal-time';
import {
  activeStates,
  type Accepted,
  type Checked,
  type JsonObject,
  type Refused,
  type Snapshot,
} from '#libs/procedure';

import { ask, clockOf, type Ground, type Standing } from './actor.js';
import type { Assumptions } from './assumptions.js';
import { SAYS, type Facts, type Move, type Now } from './now.js';

/** How far ahead a day is looked for; no term of the law before a decision is longer. */
export const FARTHEST_DAYS = 400;

/** What became of a move on a day. */
export type Attempt =
  | {
      readonly kind: 'done';
      readonly accepted: Accepted<Facts>;
      readonly revision: number;
      readonly payload: JsonObject;
      readonly advice: readonly Checked[];
    }
  /** Time alone will do it. */
  | { readonly kind: 'waits'; readonly unmet: readonly Checked[] }
  /** No later day changes it. */
  | { readonly kind: 'barred'; readonly refused: Refused };

export interface Trying {
  readonly ground: Ground;
  readonly standing: Standing;
  readonly assumed: Assumptions;
  readonly day: Day;
  /** What is known to pass with time: it was asked on an earlier day of the same standing. */
  readonly passing: (move: Move) => readonly Checked[];
  /** Whether the rehearsal of a move leaves a day to spare, from what the move led to. */
  readonly rehearsed: (move: Move, after: Standing, plannedOn: Day) => boolean;
}

interface Outcome {
  readonly answer: Accepted<Facts> | Refused;
  readonly revision: number;
  readonly payload: JsonObject;
}

/** What a move sees on a day; papers that it takes for granted are gathered on the way. */
export function nowOf(
  { ground, standing, assumed }: Pick<Trying, 'ground' | 'standing' | 'assumed'>,
  day: Day,
  paper: Now['paper'] = () => '',
): Now {
  const { snapshot } = standing;
  const { organId } = ground;
  return {
    facts: snapshot.facts,
    day,
    organId,
    assumed,
    states: statesOf(snapshot),
    dueOn: (clock) => clockOf(ground, standing, clock)?.dueOn ?? null,
    paper,
  };
}

/** The marks of entry name the active states; before the first command there are none. */
function statesOf(snapshot: Snapshot): readonly string[] {
  const entered = Object.keys(snapshot.entered);
  return entered.length > 0 ? entered : activeStates(snapshot);
}

/** Tries a move on a day, on the stricter reading: where only advice is unmet, time still may meet it. */
export function attempt(trying: Trying, move: Move): Attempt {
  const ready = prepare(trying, move, trying.day);
  if (ready.kind === 'refused') {
    return { kind: 'barred', refused: ready };
  }
  const looked = looksFor(ready);
  const now = answerOf(ready, { more: looked });
  const unmet = unmetOf(now);
  if (now.answer.kind === 'accepted' && (unmet.length === 0 || looked !== undefined)) {
    return done(now.answer, now, unmet);
  }
  const known = unmet.filter((one) => trying.passing(move).some(({ id }) => id === one.id));
  if (known.length > 0) {
    return { kind: 'waits', unmet: known };
  }
  const late = answerOf(ready, { day: addDays(trying.day, FARTHEST_DAYS) });
  const stays = new Set(unmetOf(late).map((one) => one.id));
  const passing = unmet.filter((one) => !stays.has(one.id));
  if (passing.length > 0) {
    return { kind: 'waits', unmet: passing };
  }
  return now.answer.kind === 'accepted'
    ? done(now.answer, now, unmet)
    : warned(ready, now.answer, looked);
}

/** What a move would be answered on another day. */
export function answerOn(trying: Trying, move: Move, day: Day): Accepted<Facts> | Refused {
  const ready = prepare(trying, move, day);
  return ready.kind === 'refused' ? ready : answerOf(ready, {}).answer;
}

/** A warning that no day meets is passed over by a reason, as the law allows, and shown. */
function warned(ready: Ready, refused: Refused, more: JsonObject | undefined): Attempt {
  if (refused.unmet.length === 0 || refused.unmet.some((one) => one.level !== 'warn')) {
    return { kind: 'barred', refused };
  }
  const reasons = Object.fromEntries(refused.unmet.map((one) => [one.id, SAYS]));
  const now = answerOf(ready, { more, reasons });
  return now.answer.kind === 'accepted'
    ? done(now.answer, now, unmetOf(now))
    : { kind: 'barred', refused: now.answer };
}

const done = (
  accepted: Accepted<Facts>,
  { revision, payload }: Outcome,
  advice: readonly Checked[],
): Attempt => ({ kind: 'done', accepted, revision, payload, advice });

/** The payload's day under which nothing is unmet that a later day would meet. */
function looksFor(ready: Ready): JsonObject | undefined {
  const { trying, move } = ready;
  const { looksFor: field } = move;
  if (field === undefined || payloadOf(ready, trying.day)[field] !== undefined) {
    return undefined;
  }
  const under = (day: Day): Outcome => answerOf(ready, { more: { [field]: day } });
  const last = addDays(trying.day, FARTHEST_DAYS);
  const stays = new Set(unmetOf(under(last)).map((one) => one.id));
  for (let day = trying.day; day <= last; day = addDays(day, 1)) {
    const { answer, revision } = mayAct(trying, day) ? under(day) : NEVER;
    if (answer?.kind !== 'accepted' || answer.checked.some((one) => isUnmet(one, stays))) {
      continue;
    }
    const after = { snapshot: answer.snapshot, revision };
    if (move.rehearses === undefined || trying.rehearsed(move, after, day)) {
      return { [field]: day };
    }
  }
  return { [field]: trying.day };
}

const NEVER = { answer: undefined, revision: 0 };

const isUnmet = (one: Checked, stays: ReadonlySet<string>): boolean =>
  one.answer === 'unmet' && !stays.has(one.id);

/** Whether people act on that day. */
export const mayAct = (
  { assumed, ground }: Pick<Trying, 'assumed' | 'ground'>,
  day: Day,
): boolean => !assumed.workingDaysOnly || isWorkingDay(day, ground.calendar as Calendar);

const unmetOf = ({ answer }: Pick<Outcome, 'answer'>): readonly Checked[] =>
  answer.checked.filter((one) => one.answer === 'unmet');

/** A move with the papers filed that it takes for granted. */
interface Ready {
  readonly kind: 'ready';
  readonly trying: Trying;
  readonly move: Move;
  readonly by: string;
  readonly day: Day;
  readonly filed: Standing;
}

function prepare(trying: Trying, move: Move, day: Day): Ready | Refused {
  const { ground, standing } = trying;
  const by = move.by ?? ground.procedure.command(move.command)?.by[0] ?? '';
  const kinds: string[] = [];
  move.give(nowOf(trying, day, (kind) => paperId(standing, kinds.push(kind))));
  let filed = standing;
  for (const [index, kind] of kinds.entries()) {
    const payload = paperOf(paperId(standing, index + 1), kind);
    const answer = ask(ground, filed, { command: 'document.filed', by, payload, day });
    if (answer.kind === 'refused') {
      return answer;
    }
    filed = { snapshot: answer.snapshot, revision: filed.revision + 1 };
  }
  return { kind: 'ready', trying, move, by, day, filed };
}

/** The ids follow from the order in which a move names its papers, so that every day gives the same. */
function payloadOf({ trying, move }: Pick<Ready, 'trying' | 'move'>, day: Day): JsonObject {
  let papers = 0;
  const paper = (): string => paperId(trying.standing, (papers += 1));
  return move.give(nowOf(trying, day, paper));
}

const paperId = ({ revision }: Standing, number: number): string =>
  `forecast-${String(revision)}-${String(number)}`;

interface Variant {
  readonly day?: Day;
  readonly more?: JsonObject | undefined;
  readonly reasons?: Readonly<Record<string, string>>;
}

function answerOf(ready: Ready, { day = ready.day, more, reasons = {} }: Variant): Outcome {
  const { trying, move, by, filed } = ready;
  const payload: JsonObject = { ...payloadOf(ready, day), ...more };
  const giving = { command: move.command, by, payload, day, reasons };
  const answer = ask(trying.ground, filed, giving);
  return { answer, revision: filed.revision + 1, payload };
}

const paperOf = (documentId: string, kind: string): JsonObject => ({
  documentId,
  kind,
  title: SAYS,
  hash: documentId,
  fileName: `${documentId}.txt`,
  mediaType: 'text/plain',
  supplementReason: SAYS,
  size: 1,
});
