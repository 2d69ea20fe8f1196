import type { ReadRow } from '#libs/case-store';
import { authorityDay } from '#libs/legal-time';
import {
  SYSTEM_ROLE,
  type DoneBy,
  type Given,
  type Mandate,
  type NamesThen,
} from '#libs/procedure';

import type { PinnedRules } from './rules/rules.js';

/** Who gives a command: a person by his mandates, or the system itself. */
export type Caller =
  { readonly kind: 'person'; readonly personId: string } | { readonly kind: 'system' };

export const SYSTEM: Caller = { kind: 'system' };

/** The name under which a caller's idempotency keys are kept. */
export function callerId(caller: Caller): string {
  return caller.kind === 'person' ? caller.personId : SYSTEM_ROLE;
}

/** What the person says about the time of what he reports. */
export interface StatedTime {
  /** UTC instant; absent: now. */
  readonly occurredAt?: string;
  readonly lateBecause?: string;
}

interface Gathering {
  readonly read: Pick<
    ReadRow,
    'now_at' | 'simulated' | 'mandates' | 'units' | 'people' | 'names' | 'decisions' | 'issued'
  >;
  readonly organId: string;
  readonly revision: number;
  readonly caller: Caller;
  readonly stated: StatedTime;
  readonly rules: PinnedRules;
  readonly imported: false | StepThen;
  readonly conveyedFrom?: string;
}

/** What is known of a step from before the system, beside what it did. */
export interface StepThen {
  readonly doneBy: DoneBy;
  /** The document that shows it. */
  readonly shownBy?: string;
  /** How those who took it are called. */
  readonly names: Pick<NamesThen, 'people' | 'units'>;
}

function stepThen(imported: Gathering['imported']): Partial<Given> {
  if (imported === false) {
    return {};
  }
  const { doneBy, shownBy } = imported;
  return { imported: true, doneBy, ...(shownBy === undefined ? {} : { shownBy }) };
}

/** Puts together everything outside the case that a decision may look at. */
export function gatherGiven(gathering: Gathering): Given {
  const { read, organId, caller, stated } = gathering;
  const mandates = mandatesOf(caller, read.mandates ?? [], organId);
  const occurredAt = stated.occurredAt ?? read.now_at;
  return {
    organId,
    actor: { personId: callerId(caller), mandates },
    revision: gathering.revision,
    occurredAt,
    occurredOn: authorityDay(occurredAt),
    recordedAt: read.now_at,
    recordedOn: authorityDay(read.now_at),
    ...(stated.lateBecause === undefined ? {} : { lateBecause: stated.lateBecause }),
    ...stepThen(gathering.imported),
    ...(gathering.conveyedFrom === undefined ? {} : { conveyedFrom: gathering.conveyedFrom }),
    ...(read.simulated ? { simulated: true } : {}),
    units: read.units ?? [],
    people: read.people ?? [],
    names: namesThen(gathering, mandates),
    ...(read.decisions === null ? {} : { decisions: read.decisions }),
    ...issuedIn(read),
    profile: gathering.rules.profile,
    calendar: gathering.rules.calendar,
  };
}

/** How everybody was called whom the event names: it is hashed with them, so a renaming leaves it as it was. */
function namesThen(
  { read, organId, caller, imported }: Gathering,
  mandates: readonly Mandate[],
): NamesThen {
  const units = read.units ?? [];
  return {
    people: {
      ...only(read.names.people, [callerId(caller), ...(read.people ?? [])]),
      ...(imported === false ? {} : imported.names.people),
    },
    units: {
      ...only(read.names.units, [...units.map(({ id }) => id), ...mandates.map((m) => m.unitId)]),
      ...(imported === false ? {} : imported.names.units),
    },
    organs: only(read.names.organs, [organId, ...units.map((unit) => unit.organId)]),
  };
}

function only(
  names: Readonly<Record<string, string>>,
  ids: readonly string[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(names).filter(([id]) => ids.includes(id)));
}

function mandatesOf(caller: Caller, held: readonly Mandate[], organId: string): readonly Mandate[] {
  return caller.kind === 'system'
    ? [{ role: SYSTEM_ROLE, organId, unitId: SYSTEM_ROLE }]
    : held.filter((mandate) => mandate.organId === organId);
}

const issuedIn = ({ issued }: Pick<ReadRow, 'issued'>): Pick<Given, 'issued'> =>
  issued === undefined || issued === null ? {} : { issued };
