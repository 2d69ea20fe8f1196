import { addDays, daysBetween, type Day } from '#libs/legal-time';
import {
  stateAt,
  type Accepted,
  type Checked,
  type JsonObject,
  type Procedure,
  type Refused,
} from '#libs/procedure';

import type { Ground, Position } from './actor.js';
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
import { ASSUMED_STEPS } from './assumed-steps/index.js';
import type { Facts, AssumedStep, Now } from './now.js';

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

/** What happened until the forecast went no further. */
export interface Run {
  readonly steps: readonly Step[];
  readonly stop: Stop;
  readonly position: Position;
  readonly endedOn: Day;
}

/** What is run forward, and how far. */
export interface Course {
  readonly ground: Ground;
  readonly position: Position;
  readonly assumed: Assumptions;
  readonly from: Day;
  /** Goes no further once this command is given. */
  readonly until?: string;
  readonly mostCommands?: number;
  /** The assumed steps that may happen; all of them unless said. */
  readonly assumedSteps?: readonly AssumedStep[];
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
  private position: Position;
  private day: Day;
  private readonly steps: Step[] = [];
  private readonly waiting = new Map<AssumedStep, Waiting>();
  /** The day on which the first step of an item became possible. */
  private readonly begun = new Map<ItemId, Day>();
  /** The assumed steps that no later day makes lawful while the case stands as it does. */
  private readonly barred = new Map<AssumedStep, Extract<Stop, { kind: 'barred' }>>();

  /** What acts to come would meet while the case stands as it does. */
  private readonly foreseen = new Map<AssumedStep, boolean>();

  constructor(private readonly course: Course) {
    this.position = course.position;
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
    return { steps: this.steps, stop, position: this.position, endedOn: this.day };
  }

  /** Takes the first step that is lawful today, or lets a day pass. */
  private turn(): Stop | undefined {
    const possible = this.inTurn();
    if (possible.length === 0) {
      return this.nothingLeft();
    }
    const acts = mayAct(this.course, this.day);
    if (acts && possible.some((step) => this.take(step))) {
      return undefined;
    }
    if (acts && possible.every((step) => this.barred.has(step))) {
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
    return nowOf({ ...this.course, position: this.position }, this.day);
  }

  private inTurn(): readonly AssumedStep[] {
    const now = this.now();
    const { procedure } = this.course.ground;
    return (this.course.assumedSteps ?? ASSUMED_STEPS).filter(
      (step) =>
        procedure.statesAccepting(step.command).some((state) => now.states.includes(state)) &&
        (step.when?.(now) ?? true) &&
        !this.isMet(step, now),
    );
  }

  /** Whether the act that the step stands in for would, on its own day, meet the requirement. */
  private isMet(step: AssumedStep, now: Now): boolean {
    const act = step.unless && ASSUMED_STEPS.find((one) => one.command === step.unless?.until);
    if (step.unless === undefined || act === undefined) {
      return false;
    }
    const day = act.from?.(now) ?? this.day;
    const known = this.foreseen.get(step);
    const met = known ?? meets(answerOn(this.trying(), act, day), step.unless.requirement);
    this.foreseen.set(step, met);
    return met && day >= this.day;
  }

  private take(step: AssumedStep): boolean {
    if (this.barred.has(step)) {
      return false;
    }
    const from = step.from?.(this.now()) ?? null;
    if (from !== null && from > this.day) {
      this.wait(step, []);
      return false;
    }
    const found = attempt(this.trying(), step);
    switch (found.kind) {
      case 'waits':
        this.wait(step, found.unmet);
        return false;
      case 'barred':
        this.waiting.delete(step);
        this.barred.set(step, { kind: 'barred', command: step.command, refused: found.refused });
        return false;
      case 'done':
        return this.takeStep(step, found);
    }
  }

  private takeStep(step: AssumedStep, found: Extract<Attempt, { kind: 'done' }>): boolean {
    const begun = this.begun.get(step.item) ?? this.day;
    this.begun.set(step.item, begun);
    const lasts = step.ends === true ? (this.course.assumed.durations[step.item] ?? 0) : 0;
    if (this.day < addDays(begun, lasts)) {
      this.wait(step, []);
      return false;
    }
    const waited = this.waiting.get(step);
    this.waiting.delete(step);
    this.barred.clear();
    this.foreseen.clear();
    const { accepted, revision, payload, advice } = found;
    this.position = { snapshot: accepted.snapshot, revision };
    this.steps.push({
      item: step.item,
      command: step.command,
      payload,
      on: this.day,
      since: waited?.since ?? this.day,
      waitedFor: waited?.waitedFor ?? [],
      advice,
      effects: accepted.effects,
    });
    return true;
  }

  private wait(step: AssumedStep, unmet: readonly Checked[]): void {
    const before = this.waiting.get(step);
    this.waiting.set(step, {
      since: before?.since ?? this.day,
      waitedFor: unmet.length > 0 ? unmet : (before?.waitedFor ?? []),
    });
  }

  private trying(): Trying {
    const { ground, assumed } = this.course;
    return {
      ground,
      assumed,
      position: this.position,
      day: this.day,
      passing: (step) => this.waiting.get(step)?.waitedFor ?? [],
      rehearsed: (step, after, plannedOn) => this.rehearsed(step, after, plannedOn),
    };
  }

  /** Goes through the item until the act is next, and asks whether a day earlier would still do. */
  private rehearsed({ item, rehearses }: AssumedStep, position: Position, plannedOn: Day): boolean {
    const before = addDays(plannedOn, -1);
    if (rehearses === undefined || before < this.day) {
      return rehearses === undefined;
    }
    const last = ASSUMED_STEPS.find((one) => one.command === rehearses.until);
    const assumedSteps = ASSUMED_STEPS.filter(
      (one) => one.item === item && one !== last && one.unless === undefined,
    );
    const { ground, assumed } = this.course;
    const rehearsal = run({ ground, assumed, position, from: this.day, assumedSteps });
    if (last === undefined || rehearsal.endedOn > before) {
      return false;
    }
    const trying = { ...this.trying(), position: rehearsal.position };
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
