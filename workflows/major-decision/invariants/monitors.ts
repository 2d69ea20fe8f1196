import type { Invariant, StepTaken } from '#libs/proof';

/** The decision without its parallel regions. */
export const SPINE = 'decision/';

/** The inquiries are joined here; whoever counts on an inquiry having ended watches it. */
export const JOINED = 'A26-inquiries-settled';

/** Where the drafting begins again. */
export const DRAFTED_ANEW = [
  'draft.reworkBegun',
  'head.amended',
  'head.foundUncontrollable',
  'outward.returned',
  'issue.returned',
] as const;

/** What the head may decide after a meeting. */
export const HEAD_DECISIONS = [
  'head.approved',
  'head.approvedInPrinciple',
  'head.amended',
  'head.discussAgain',
  'head.deferred',
  'head.rejected',
  'head.foundUncontrollable',
] as const;

/** The states in which a decision has ended. */
export const ENDS = [
  'decision/notStarted',
  'decision/referred',
  'decision/terminated',
  'decision/rejected',
  'decision/lapsed',
  'decision/completed',
  'decision/expired',
  'decision/superseded',
  'decision/stopped',
  'decision/annulled',
] as const;

type Said = Pick<Invariant, 'id' | 'article' | 'says'>;

interface Acts extends Said {
  /** By command: what must hold whenever it is taken. */
  readonly acts: Readonly<Record<string, readonly string[]>>;
  readonly regions?: readonly string[];
}

/** An act, whenever it is taken, is lawful in itself. */
export function everyAct({ acts, regions = [], ...said }: Acts): Invariant<boolean> {
  return {
    ...said,
    regions: [SPINE, ...regions],
    watches: [...new Set(Object.values(acts).flat())],
    commands: Object.keys(acts),
    states: [],
    initial: true,
    step: (memory) => memory,
    violated: (_memory, { command, shows }) => acts[command]?.every(shows) === false,
  };
}

interface Established extends Said {
  /** By command: what must be true for it to establish what is asked for. */
  readonly shownBy: Readonly<Record<string, readonly string[]>>;
  /** The commands after which it no longer holds. */
  readonly lostBy?: readonly string[];
  /** The commands, and the states entered, for which it must hold. */
  readonly before: readonly string[];
  readonly regions?: readonly string[];
  readonly watches?: readonly string[];
}

/** Something was established by a lawful act and still holds when the gate is passed. */
export function establishedBefore(established: Established): Invariant<boolean> {
  const { shownBy, lostBy = [], before, regions = [], watches = [], ...said } = established;
  const states = before.filter((one) => one.includes('/'));
  const holds = (memory: boolean, { command, shows }: StepTaken): boolean =>
    shownBy[command]?.every(shows) ?? memory;
  return {
    ...said,
    regions: [SPINE, ...regions],
    watches: [...new Set([...Object.values(shownBy).flat(), ...watches])],
    commands: [...Object.keys(shownBy), ...lostBy, ...before.filter((one) => !one.includes('/'))],
    states,
    initial: false,
    step: (memory, step) => !lostBy.includes(step.command) && holds(memory, step),
    violated: (memory, step) =>
      (before.includes(step.command) || step.entered.some((one) => states.includes(one))) &&
      !holds(memory, step),
  };
}

interface Again extends Said {
  /** What undoes it. */
  readonly once: readonly string[];
  /** What must be done again, in this order; any of the commands of a stage does it. */
  readonly stages: readonly (readonly string[])[];
  /** The commands, and the states entered, that wait for it. */
  readonly before: readonly string[];
  readonly regions?: readonly string[];
  readonly watches?: readonly string[];
}

/** Once something happened, what it undid is done again, stage by stage, before the gate. */
export function doneAgain(again: Again): Invariant<string> {
  const { once, stages, before, regions = [], watches = [], ...said } = again;
  const states = before.filter((one) => one.includes('/'));
  return {
    ...said,
    regions: [SPINE, ...regions],
    watches,
    commands: [...once, ...stages.flat(), ...before.filter((one) => !one.includes('/'))],
    states,
    initial: 'nothing owed',
    step: (memory, { command }) => {
      if (once.includes(command)) {
        return '0';
      }
      const done = Number(memory);
      return stages[done]?.includes(command) === true ? nextOf(done, stages.length) : memory;
    },
    violated: (memory, { command, entered }) =>
      memory !== 'nothing owed' &&
      (before.includes(command) || entered.some((one) => states.includes(one))),
  };
}

const nextOf = (done: number, stages: number): string =>
  done + 1 === stages ? 'nothing owed' : String(done + 1);
