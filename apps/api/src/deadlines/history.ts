import type { NamingEvent } from '#libs/case-store';
import { eventIn } from '#libs/case-engine';
import type { JsonObject } from '#libs/procedure';

/** One thing that happened to a deadline, and by which event. */
export interface DeadlineStep {
  readonly what:
    'started' | 'moved' | 'resumed' | 'paused' | 'overdue' | 'elapsed' | 'met' | 'cancelled';
  readonly revision: number;
  readonly command: string;
  readonly actorId: string;
  readonly at: string;
  readonly startOn: string | null;
  readonly dueOn: string | null;
  readonly article: string | null;
  readonly provisional: boolean | null;
  readonly trail: unknown;
}

type What = DeadlineStep['what'];

/** Natures whose day passes by itself and leaves nothing to be done. */
const PASSING: readonly unknown[] = ['floor', 'lapse'];
const CLOSING: readonly What[] = ['elapsed', 'met', 'cancelled'];

/** A change that an event makes, before it is known what it means. */
type Change =
  | { readonly to: 'start'; readonly values: JsonObject }
  | { readonly to: 'pause' | 'elapse' | 'met' | 'cancelled' };

/**
 * Finds the lives of a kind of deadline out of the events of its case: one list for each time that it
 * was opened, in the order of the rows.
 */
export function deadlineLives(
  kind: string,
  events: readonly NamingEvent[],
): readonly (readonly DeadlineStep[])[] {
  const lives: DeadlineStep[][] = [];
  let nature: unknown;
  for (const event of events) {
    const change = changeBy(kind, event);
    const last = lives.at(-1);
    const open = last === undefined || CLOSING.includes(whatOf(last)) ? undefined : last;
    if (change?.to === 'start') {
      ({ nature } = change.values);
      const step = stepOf(event, startOf(open), change.values);
      lives.push(...(open === undefined ? [[step]] : []));
      open?.push(step);
    } else if (change !== undefined) {
      open?.push(stepOf(event, endOf(change.to, nature)));
    }
  }
  return lives;
}

function endOf(to: 'pause' | 'elapse' | 'met' | 'cancelled', nature: unknown): What {
  switch (to) {
    case 'pause':
      return 'paused';
    case 'elapse':
      return PASSING.includes(nature) ? 'elapsed' : 'overdue';
    case 'met':
    case 'cancelled':
      return to;
  }
}

const whatOf = (life: readonly DeadlineStep[]): What => life.at(-1)?.what ?? 'started';

function startOf(open: readonly DeadlineStep[] | undefined): What {
  if (open === undefined) {
    return 'started';
  }
  return whatOf(open) === 'paused' ? 'resumed' : 'moved';
}

/** What an event does to the kind: where it starts it anew, nothing else of the event counts. */
function changeBy(kind: string, event: NamingEvent): Change | undefined {
  const { effects, payload } = eventIn(event);
  const about = (type: string): JsonObject | undefined =>
    effects
      .filter((effect) => effect.type === type)
      .map((effect) => effect.values as JsonObject | null)
      .find((values) => values?.['kind'] === kind) ?? undefined;
  const start = about('startDeadline');
  if (start !== undefined) {
    return { to: 'start', values: start };
  }
  const end = about('endDeadline');
  if (end !== undefined) {
    return { to: end['outcome'] === 'met' ? 'met' : 'cancelled' };
  }
  if (about('pauseDeadline') !== undefined) {
    return { to: 'pause' };
  }
  return event.type === 'deadline.elapsed' && payload['kind'] === kind
    ? { to: 'elapse' }
    : undefined;
}

function stepOf(event: NamingEvent, what: What, values: JsonObject = {}): DeadlineStep {
  const text = (name: string): string | null => {
    const value = values[name];
    return typeof value === 'string' ? value : null;
  };
  return {
    what,
    revision: event.revision,
    command: event.type,
    actorId: event.actorId,
    at: event.recordedAt.toISOString(),
    startOn: text('startOn'),
    dueOn: text('dueOn'),
    article: text('article'),
    provisional: typeof values['provisional'] === 'boolean' ? values['provisional'] : null,
    trail: values['trail'] ?? null,
  };
}
