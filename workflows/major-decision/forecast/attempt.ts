import { addDays, isWorkingDay, type Calendar, type Day } from '#libs/legal-time';
import {
  activeStates,
  type Accepted,
  type Checked,
  type JsonObject,
  type Refused,
  type Snapshot,
} from '#libs/procedure';

import { ask, clockOf, type Ground, type Position } from './actor.js';
import type { Assumptions } from './assumptions.js';
import { SAYS, type Facts, type AssumedStep, type Now } from './now.js';

/** How far ahead a day is looked for; no term of the law before a decision is longer. */
export const FARTHEST_DAYS = 400;

/** What became of a step on a day. */
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

/** The case as it is on a day, and what was found about its assumed steps before. */
export interface Trying {
  readonly ground: Ground;
  readonly position: Position;
  readonly assumed: Assumptions;
  readonly day: Day;
  /** What is known to pass with time: it was asked on an earlier day of the same position. */
  readonly passing: (step: AssumedStep) => readonly Checked[];
  /** Whether the rehearsal of a step leaves a day to spare, from what the step led to. */
  readonly rehearsed: (step: AssumedStep, after: Position, plannedOn: Day) => boolean;
}

interface Outcome {
  readonly answer: Accepted<Facts> | Refused;
  readonly revision: number;
  readonly payload: JsonObject;
}

/** What a step sees on a day; papers that it takes for granted are gathered on the way. */
export function nowOf(
  { ground, position, assumed }: Pick<Trying, 'ground' | 'position' | 'assumed'>,
  day: Day,
  paper: Now['paper'] = () => '',
): Now {
  const { snapshot } = position;
  const { organId } = ground;
  return {
    facts: snapshot.facts,
    day,
    organId,
    assumed,
    states: statesOf(snapshot),
    dueOn: (clock) => clockOf(ground, position, clock)?.dueOn ?? null,
    paper,
  };
}

/** The marks of entry name the active states; before the first command there are none. */
function statesOf(snapshot: Snapshot): readonly string[] {
  const entered = Object.keys(snapshot.entered);
  return entered.length > 0 ? entered : activeStates(snapshot);
}

/** Tries a step on a day, on the stricter reading: where only advice is unmet, time still may meet it. */
export function attempt(trying: Trying, step: AssumedStep): Attempt {
  const ready = prepare(trying, step, trying.day);
  if (ready.kind === 'refused') {
    return { kind: 'barred', refused: ready };
  }
  const looked = looksFor(ready);
  const now = answerOf(ready, { more: looked });
  const unmet = unmetOf(now);
  if (now.answer.kind === 'accepted' && (unmet.length === 0 || looked !== undefined)) {
    return done(now.answer, now, unmet);
  }
  const known = unmet.filter((one) => trying.passing(step).some(({ id }) => id === one.id));
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

/** What a step would be answered on another day. */
export function answerOn(trying: Trying, step: AssumedStep, day: Day): Accepted<Facts> | Refused {
  const ready = prepare(trying, step, day);
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
  const { trying, step } = ready;
  const { looksFor: field } = step;
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
    if (step.rehearses === undefined || trying.rehearsed(step, after, day)) {
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

/** A step with the papers filed that it takes for granted. */
interface Ready {
  readonly kind: 'ready';
  readonly trying: Trying;
  readonly step: AssumedStep;
  readonly by: string;
  readonly day: Day;
  readonly filed: Position;
}

function prepare(trying: Trying, step: AssumedStep, day: Day): Ready | Refused {
  const { ground, position } = trying;
  const by = step.by ?? ground.procedure.command(step.command)?.by[0] ?? '';
  const kinds: string[] = [];
  step.give(nowOf(trying, day, (kind) => paperId(position, kinds.push(kind))));
  let filed = position;
  for (const [index, kind] of kinds.entries()) {
    const payload = paperOf(paperId(position, index + 1), kind);
    const answer = ask(ground, filed, { command: 'document.filed', by, payload, day });
    if (answer.kind === 'refused') {
      return answer;
    }
    filed = { snapshot: answer.snapshot, revision: filed.revision + 1 };
  }
  return { kind: 'ready', trying, step, by, day, filed };
}

/** The ids follow from the order in which a step names its papers, so that every day gives the same. */
function payloadOf({ trying, step }: Pick<Ready, 'trying' | 'step'>, day: Day): JsonObject {
  let papers = 0;
  const paper = (): string => paperId(trying.position, (papers += 1));
  return step.give(nowOf(trying, day, paper));
}

const paperId = ({ revision }: Position, number: number): string =>
  `forecast-${String(revision)}-${String(number)}`;

interface Variant {
  readonly day?: Day;
  readonly more?: JsonObject | undefined;
  readonly reasons?: Readonly<Record<string, string>>;
}

function answerOf(ready: Ready, { day = ready.day, more, reasons = {} }: Variant): Outcome {
  const { trying, step, by, filed } = ready;
  const payload: JsonObject = { ...payloadOf(ready, day), ...more };
  const giving = { command: step.command, by, payload, day, reasons };
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
