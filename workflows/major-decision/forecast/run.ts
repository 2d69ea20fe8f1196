import { addDays, daysBetween, type Day } from '#libs/legal-time';
import {
  stateAt,
  type Accepted,
  type Checked,
  type JsonObject,
  type Procedure,
  type Refused,
} from '#libs/procedure';

import type { Ground, Standing } from './actor.js';
import type { Assumptions } from './assumptions.js';
import {
  answerOn,
  attempt,
  FARTHEST_DAYS,
  mayAct,
  nowOf,
  type Attempt,
  type Trying,
} from './attempt.js';
import type { ItemId } from './items.js';
import { MOVES } from './moves/index.js';
import type { Facts, Move, Now } from './now.js';

/** One command of the forecast, as the engine accepted it. */
export interface Step {
  readonly item: ItemId;
  readonly command: string;
  readonly payload: JsonObject;
  readonly on: Day;
  /** The day from which nothing but time, or people's work, held it back. */
  readonly since: Day;
  /** What held it back until then. */
  readonly waitedFor: readonly Checked[];
  /** What stays unmet and only advises or warns. */
  readonly advice: readonly Checked[];
  readonly effects: Accepted['effects'];
}

/** Why a forecast went no further. */
export type Stop =
  | { readonly kind: 'ended' }
  | { readonly kind: 'barred'; readonly command: string; readonly refused: Refused }
  | { readonly kind: 'commands'; readonly most: number }
  | { readonly kind: 'days'; readonly most: number }
  | { readonly kind: 'nothing'; readonly states: readonly string[] };

export interface Run {
  readonly steps: readonly Step[];
  readonly stop: Stop;
  readonly standing: Standing;
  readonly endedOn: Day;
}

/** What is run forward, and how far. */
export interface Course {
  readonly ground: Ground;
  readonly standing: Standing;
  readonly assumed: Assumptions;
  readonly from: Day;
  /** Goes no further once this command is given. */
  readonly until?: string;
  readonly mostCommands?: number;
  /** The moves that may happen; all of them unless said. */
  readonly moves?: readonly Move[];
}

const MAIN = 'decision';
const MOST_COMMANDS = 300;
const MOST_DAYS = 4 * FARTHEST_DAYS;

interface Waiting {
  readonly since: Day;
  readonly waitedFor: readonly Checked[];
}

/** Runs the machine forward: each day all that is lawful, then the next day. */
export function run(course: Course): Run {
  return new Forward(course).run();
}

class Forward {
  private standing: Standing;
  private day: Day;
  private readonly steps: Step[] = [];
  private readonly waiting = new Map<Move, Waiting>();
  /** The day on which the first move of an item became possible. */
  private readonly begun = new Map<ItemId, Day>();
  /** The moves that no later day makes lawful while the case stands as it does. */
  private readonly barred = new Map<Move, Extract<Stop, { kind: 'barred' }>>();

  /** What acts to come would meet while the case stands as it does. */
  private readonly foreseen = new Map<Move, boolean>();

  constructor(private readonly course: Course) {
    this.standing = course.standing;
    this.day = course.from;
  }

  run(): Run {
    const { mostCommands = MOST_COMMANDS, until } = this.course;
    for (;;) {
      const stop = this.turn();
      if (stop !== undefined || (until !== undefined && this.steps.at(-1)?.command === until)) {
        return this.result(stop ?? { kind: 'ended' });
      }
      if (this.steps.length >= mostCommands) {
        return this.result({ kind: 'commands', most: mostCommands });
      }
    }
  }

  private result(stop: Stop): Run {
    return { steps: this.steps, stop, standing: this.standing, endedOn: this.day };
  }

  /** Takes the first step that is lawful today, or lets a day pass. */
  private turn(): Stop | undefined {
    const moves = this.inTurn();
    if (moves.length === 0) {
      return this.nothingLeft();
    }
    const acts = mayAct(this.course, this.day);
    if (acts && moves.some((move) => this.take(move))) {
      return undefined;
    }
    if (acts && moves.every((move) => this.barred.has(move))) {
      return this.firstBar() ?? this.nothingLeft();
    }
    if (daysBetween(this.course.from, this.day) >= MOST_DAYS) {
      return this.firstBar() ?? { kind: 'days', most: MOST_DAYS };
    }
    this.day = addDays(this.day, 1);
    return undefined;
  }

  private firstBar(): Stop | undefined {
    return [...this.barred.values()][0];
  }

  private nothingLeft(): Stop {
    const { states } = this.now();
    return hasEnded(this.course.ground.procedure, states)
      ? { kind: 'ended' }
      : { kind: 'nothing', states };
  }

  private now() {
    return nowOf({ ...this.course, standing: this.standing }, this.day);
  }

  private inTurn(): readonly Move[] {
    const now = this.now();
    const { procedure } = this.course.ground;
    return (this.course.moves ?? MOVES).filter(
      (move) =>
        procedure.statesAccepting(move.command).some((state) => now.states.includes(state)) &&
        (move.when?.(now) ?? true) &&
        !this.isMet(move, now),
    );
  }

  /** Whether the act that the move stands in for would, on its own day, meet the requirement. */
  private isMet(move: Move, now: Now): boolean {
    const act = move.unless && MOVES.find((one) => one.command === move.unless?.until);
    if (move.unless === undefined || act === undefined) {
      return false;
    }
    const day = act.from?.(now) ?? this.day;
    const known = this.foreseen.get(move);
    const met = known ?? meets(answerOn(this.trying(), act, day), move.unless.requirement);
    this.foreseen.set(move, met);
    return met && day >= this.day;
  }

  private take(move: Move): boolean {
    if (this.barred.has(move)) {
      return false;
    }
    const from = move.from?.(this.now()) ?? null;
    if (from !== null && from > this.day) {
      this.wait(move, []);
      return false;
    }
    const found = attempt(this.trying(), move);
    switch (found.kind) {
      case 'waits':
        this.wait(move, found.unmet);
        return false;
      case 'barred':
        this.waiting.delete(move);
        this.barred.set(move, { kind: 'barred', command: move.command, refused: found.refused });
        return false;
      case 'done':
        return this.takeStep(move, found);
    }
  }

  private takeStep(move: Move, found: Extract<Attempt, { kind: 'done' }>): boolean {
    const begun = this.begun.get(move.item) ?? this.day;
    this.begun.set(move.item, begun);
    const lasts = move.ends === true ? (this.course.assumed.durations[move.item] ?? 0) : 0;
    if (this.day < addDays(begun, lasts)) {
      this.wait(move, []);
      return false;
    }
    const waited = this.waiting.get(move);
    this.waiting.delete(move);
    this.barred.clear();
    this.foreseen.clear();
    const { accepted, revision, payload, advice } = found;
    this.standing = { snapshot: accepted.snapshot, revision };
    this.steps.push({
      item: move.item,
      command: move.command,
      payload,
      on: this.day,
      since: waited?.since ?? this.day,
      waitedFor: waited?.waitedFor ?? [],
      advice,
      effects: accepted.effects,
    });
    return true;
  }

  private wait(move: Move, unmet: readonly Checked[]): void {
    const before = this.waiting.get(move);
    this.waiting.set(move, {
      since: before?.since ?? this.day,
      waitedFor: unmet.length > 0 ? unmet : (before?.waitedFor ?? []),
    });
  }

  private trying(): Trying {
    const { ground, assumed } = this.course;
    return {
      ground,
      assumed,
      standing: this.standing,
      day: this.day,
      passing: (move) => this.waiting.get(move)?.waitedFor ?? [],
      rehearsed: (move, after, plannedOn) => this.rehearsed(move, after, plannedOn),
    };
  }

  /** Goes through the item until the act is next, and asks whether a day earlier would still do. */
  private rehearsed({ item, rehearses }: Move, standing: Standing, plannedOn: Day): boolean {
    const before = addDays(plannedOn, -1);
    if (rehearses === undefined || before < this.day) {
      return rehearses === undefined;
    }
    const last = MOVES.find((one) => one.command === rehearses.until);
    const moves = MOVES.filter(
      (one) => one.item === item && one !== last && one.unless === undefined,
    );
    const { ground, assumed } = this.course;
    const rehearsal = run({ ground, assumed, standing, from: this.day, moves });
    if (last === undefined || rehearsal.endedOn > before) {
      return false;
    }
    const trying = { ...this.trying(), standing: rehearsal.standing };
    return meets(answerOn(trying, last, before), rehearses.requirement);
  }
}

const meets = ({ checked }: Accepted<Facts> | Refused, requirement: string): boolean =>
  checked.some((one) => one.id === requirement && one.answer === 'met');

/** Whether the decision has come to an end. */
function hasEnded(procedure: Procedure<Facts>, states: readonly string[]): boolean {
  return states.some((state) => {
    const [machine = '', path = ''] = state.split('/');
    const root = machine === MAIN ? procedure.machines[machine] : undefined;
    return root !== undefined && stateAt(root, path).tags?.includes('ended') === true;
  });
}
