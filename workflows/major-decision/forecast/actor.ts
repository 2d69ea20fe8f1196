import type { CountedDay, Day } from '#libs/legal-time';
import {
  decide,
  referencesIn,
  underOwnRules,
  type Accepted,
  type Given,
  type Json,
  type JsonObject,
  type Procedure,
  type Profile,
  type Refused,
  type Snapshot,
} from '#libs/procedure';

import type { Facts } from './now.js';

/** The rules and the organ under which a forecast is made. */
export interface Ground {
  readonly procedure: Procedure<Facts>;
  readonly organId: string;
  readonly profile: Profile;
  readonly calendar: unknown;
}

/** A case on its way through a forecast. */
export interface Position {
  readonly snapshot: Snapshot<Facts>;
  readonly revision: number;
}

/** A command that is given on a day, by a role. */
export interface Giving {
  readonly command: string;
  readonly by: string;
  readonly payload: JsonObject;
  readonly day: Day;
  readonly reasons?: Readonly<Record<string, string>>;
}

/** Asks the engine's own `decide` what the command does on that day. */
export function ask(ground: Ground, position: Position, giving: Giving): Accepted<Facts> | Refused {
  const { command, payload, reasons = {} } = giving;
  const given = givenOn(ground, position, giving);
  return decide(ground.procedure, position.snapshot, {
    command: { type: command, payload, reasons },
    given,
  });
}

/** A clock as the engine computes it. */
export interface Clock {
  readonly kind: string;
  readonly nature: string;
  readonly startOn: Day;
  readonly dueOn: Day;
  readonly article: string;
  readonly provisional: boolean;
  readonly trail: CountedDay['trail'];
}

/** Computes a clock of the procedure from the facts as they stand, by its own effect. */
export function clockOf(ground: Ground, position: Position, kind: string): Clock | null {
  const { facts } = position.snapshot;
  const giving = { command: '', by: '', payload: {}, day: '' };
  const given = underOwnRules(ground.procedure, facts, givenOn(ground, position, giving));
  const entry = { payload: {}, given };
  const resolve = ground.procedure.effects['startDeadline'];
  return resolve === undefined ? null : clockFrom(resolve({ deadline: kind }, facts, entry));
}

/** Reads the clock that an effect starts; `null` where it starts none. */
export const clockFrom = (values: Json): Clock | null => values as unknown as Clock | null;

function givenOn(
  { procedure, organId, profile, calendar }: Ground,
  { snapshot, revision }: Position,
  { command, by, payload, day }: Giving,
): Given {
  const at = `${day}T01:00:00.000Z`;
  const named = referencesIn(procedure.command(command)?.fields ?? {}, payload);
  return {
    organId,
    actor: actorFor(procedure, snapshot.facts, { by, organId }),
    revision: revision + 1,
    occurredAt: at,
    occurredOn: day,
    recordedAt: at,
    recordedOn: day,
    units: named.filter(({ kind }) => kind === 'unit').map(({ id }) => ({ id, organId })),
    // What is to be discussed at a meeting, its case conveys.
    conveyedFrom: snapshot.facts.deliberation.meeting?.conveyedFrom ?? 'forecast.meeting',
    people: named.filter(({ kind }) => kind === 'person').map(({ id }) => id),
    profile,
    calendar,
  };
}

/** Whoever holds the role where the case needs him: one person for each role, so that none has two parts. */
function actorFor(
  procedure: Procedure<Facts>,
  facts: Facts,
  { by, organId }: { readonly by: string; readonly organId: string },
): Given['actor'] {
  const units = procedure.roles[by]?.within?.(facts) ?? null;
  // Whoever concludes on fair competition is not of the unit that drafts.
  const own = by === 'fairCompetitionReviewer' ? by : 'forecast';
  const unitId = units?.[0] ?? `${organId}.${own}`;
  return { personId: `forecast.${by}`, mandates: [{ role: by, organId, unitId }] };
}
