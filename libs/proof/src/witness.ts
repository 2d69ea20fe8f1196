import {
  activeStates,
  allStates,
  blankSnapshot,
  decide,
  type Accepted,
  type Given,
  type JsonObject,
  type Procedure,
  type Profile,
  type Refused,
  type Snapshot,
} from '#libs/procedure';

/** What is read of a recorded event. */
export interface RecordedEvent {
  readonly procedure: string;
  readonly type: string;
  readonly payload: JsonObject;
  readonly reasons: Readonly<Record<string, string>>;
  readonly given: Omit<Given, 'profile' | 'calendar'>;
  readonly profileHash: string;
  readonly calendarHash: string;
  readonly snapshotHash: string;
  readonly effects: Accepted['effects'];
  readonly checked: readonly { readonly id: string; readonly answer: string }[];
  readonly raised: readonly string[];
  /** The command was refused; then nothing else was brought about. */
  readonly refused?: { readonly code: string; readonly unmet: readonly string[] };
}

/** A case as it was recorded, event by event. */
export interface RecordedCase {
  readonly name: string;
  readonly events: readonly RecordedEvent[];
}

/** The profiles and calendars that recorded cases are pinned to, by hash. */
export interface RecordedRules {
  readonly profiles: Readonly<Record<string, { readonly values: Profile }>>;
  readonly calendars: Readonly<Record<string, unknown>>;
}

/** What one recorded event did when it was decided again; the states as `machine/path`. */
export interface Replayed {
  readonly event: RecordedEvent;
  readonly answer: Accepted;
  readonly snapshot: Snapshot;
  readonly entered: readonly string[];
  readonly left: readonly string[];
}

/**
 * Decides a recorded case again, event by event; what was refused must be refused alike.
 *
 * @throws TypeError when the procedure refuses what it once accepted, or the other way round.
 */
export function replayCase(
  procedure: Procedure,
  { name, events }: RecordedCase,
  rules: RecordedRules,
): readonly Replayed[] {
  const replayed: Replayed[] = [];
  let snapshot: Snapshot = blankSnapshot(procedure);
  for (const event of events) {
    const { type, payload, reasons } = event;
    const given = givenOf(event, rules);
    const answer = decide(procedure, snapshot, { command: { type, payload, reasons }, given });
    if (answer.kind === 'refused') {
      assertRefusedAlike(name, event, answer);
      continue;
    }
    if (event.refused !== undefined) {
      throw new TypeError(`${name}: ${type} was refused, and is accepted on replay.`);
    }
    const before = activeStates(snapshot);
    // A snapshot goes through storage between commands; replay must see what storage gives back.
    snapshot = JSON.parse(JSON.stringify(answer.snapshot)) as Snapshot;
    const now = activeStates(snapshot);
    replayed.push({
      event,
      answer,
      snapshot,
      entered: now.filter((state) => !before.includes(state)),
      left: before.filter((state) => !now.includes(state)),
    });
  }
  return replayed;
}

function assertRefusedAlike(name: string, { type, refused }: RecordedEvent, now: Refused): void {
  const unmet = now.unmet.map(({ id }) => id).join('、');
  if (refused?.code !== now.code || refused.unmet.join('、') !== unmet) {
    throw new TypeError(`${name}: ${type} is refused on replay: ${now.code} ${unmet}`);
  }
}

/**
 * Puts together what stood outside the case when an event was decided.
 *
 * @throws TypeError when the rules of that day are not recorded.
 */
export function givenOf(event: RecordedEvent, rules: RecordedRules): Given {
  const profile = rules.profiles[event.profileHash]?.values;
  const calendar = rules.calendars[event.calendarHash];
  if (profile === undefined || calendar === undefined) {
    throw new TypeError(`The rules of ${event.type} are not recorded.`);
  }
  return { ...event.given, profile, calendar };
}

/** What a decision brought beside its snapshot, now and as its event records it; the same, or it changed. */
export function outcomesOf({ event, answer }: Pick<Replayed, 'event' | 'answer'>) {
  const asked = (checked: RecordedEvent['checked']) =>
    checked.map(({ id, answer: was }) => ({ id, answer: was }));
  return {
    decided: {
      effects: answer.effects,
      checked: asked(answer.checked),
      raised: answer.raised.map(({ id }) => id),
    },
    recorded: {
      effects: event.effects,
      checked: asked(event.checked),
      raised: event.raised,
    },
  };
}

/** Lists the states of a procedure that are no ends, as `machine/path`. */
export function passingStates(procedure: Procedure): readonly string[] {
  return Object.entries(procedure.machines).flatMap(([machine, root]) =>
    allStates(root)
      .filter(([, state]) => state.tags?.includes('ended') !== true)
      .map(([path]) => `${machine}/${path}`),
  );
}

/** Lists the states that a replayed case entered, left again, and whose machine then came to an end. */
export function witnessed(procedure: Procedure, replayed: readonly Replayed[]): readonly string[] {
  const entered = new Set(activeStates(blankSnapshot(procedure)));
  const left = new Set<string>();
  for (const step of replayed) {
    step.left.filter((state) => entered.has(state)).forEach((state) => left.add(state));
    step.entered.forEach((state) => entered.add(state));
  }
  const last = replayed.at(-1)?.snapshot;
  const ended = Object.entries(procedure.machines)
    .filter(([machine, root]) => {
      const value = last?.machines[machine]?.value;
      return typeof value === 'string' && root.states?.[value]?.tags?.includes('ended') === true;
    })
    .map(([machine]) => `${machine}/`);
  return [...left].filter((state) => ended.some((machine) => state.startsWith(machine)));
}
