import type { CommandSpec } from './command.js';
import { isUnsettled, type Cause, type Defect, type Settlement } from './defect.js';
import type { CoreFacts, Given } from './given.js';
import type { Procedure } from './procedure.js';
import { raisesDefect, type AnyRequirement, type Checked } from './requirement.js';
import type { JsonObject } from './words.js';

/** What a command was, as far as defects turn on it. */
export interface Recorded<F extends CoreFacts> {
  readonly procedure: Procedure<F>;
  readonly type: string;
  readonly payload: JsonObject;
  readonly given: Given;
  readonly checked: readonly Checked[];
}

/** Lists the defects that a command raises. */
export function defectsRaised<F extends CoreFacts>(recorded: Recorded<F>, facts: F): Defect[] {
  const { procedure, type, payload, given, checked } = recorded;
  const spec = procedure.command(type);
  const made = {
    command: type,
    stage: spec?.stage ?? '',
    happenedOn: statedDay(payload) ?? given.occurredOn,
    raisedByRevision: given.revision,
    raisedOn: given.recordedOn,
    ...(given.importer === undefined ? {} : { importedBy: given.importer }),
    state: 'open',
    settlements: [],
  } as const;
  const cause = causeOf(procedure, facts, { spec, given });
  return checked
    .filter((one) => raisesDefect(one, given.imported === true))
    .map(({ id, article, answer, missing = { zh: '', en: '' } }) => {
      const requirement = procedure.requirement(id);
      const { zh, en } = requirement.remedy;
      return {
        id: `${id}-${String(given.revision)}`,
        requirement: id,
        article,
        what: missing,
        remedy: { zh, en },
        about: aboutOf(requirement, payload),
        ...made,
        ...(answer === 'needs' ? { gap: true as const } : {}),
        ...fateOf(requirement, type, facts),
        cause: { ...cause, roles: requirement.breach?.conductOf ?? [] },
      };
    });
}

/** What may become of the defect, by the duty that was broken. */
function fateOf<F>(
  { breach = {} }: AnyRequirement<F>,
  type: string,
  facts: F,
): Pick<Defect, 'mendedBy' | 'barring'> {
  const { final, barring, mendedBy } = breach;
  return {
    mendedBy: final === true ? [] : [type, ...(mendedBy?.commands ?? [])],
    barring: typeof barring === 'function' ? barring(facts) : barring === true,
  };
}

/** The defects after an accepted command: what it made good is mended by it. */
export function defectsMended<F extends CoreFacts>(recorded: Recorded<F>, facts: F): F['defects'] {
  const mends = mendingOf(recorded, facts);
  return facts.defects.some(mends)
    ? facts.defects.map((one) =>
        mends(one) ? settledAs(one, { state: 'mended' }, recorded.given) : one,
      )
    : facts.defects;
}

/** A defect with a settlement added. */
export function settledAs(
  defect: Defect,
  settlement: Pick<Settlement, 'state'> & Partial<Settlement>,
  given: Given,
): Defect {
  const { state } = settlement;
  const made = {
    by: given.actor.personId,
    on: given.recordedOn,
    revision: given.revision,
    reason: null,
    document: null,
    opens: null,
    ...settlement,
  };
  return { ...defect, state, settlements: [...defect.settlements, made] };
}

/** Whether the actor is one of those whose breach it is. */
export function isCauser({ cause }: Defect, { actor, organId }: Given): boolean {
  const here = actor.mandates.filter((one) => one.organId === organId);
  return (
    cause.people.includes(actor.personId) ||
    here.some(({ role, unitId }) => cause.roles.includes(role) || cause.units.includes(unitId))
  );
}

/** Of which one thing a requirement was asked. */
function aboutOf<F>({ breach }: AnyRequirement<F>, payload: JsonObject): string | null {
  const named = (breach?.about ?? []).map((field) => payload[field]);
  return named.length === 0 ? null : JSON.stringify(named);
}

const statedDay = ({ on }: JsonObject): string | undefined =>
  typeof on === 'string' ? on : undefined;

/** What the law asks was done: the same act again, or another that leads to the same. */
function mendingOf<F extends CoreFacts>(recorded: Recorded<F>, facts: F) {
  const { procedure, type, payload, checked } = recorded;
  return (defect: Defect): boolean => {
    if (!isUnsettled(defect) || !defect.mendedBy.includes(type)) {
      return false;
    }
    const requirement = procedure.requirements.find(({ id }) => id === defect.requirement);
    if (requirement === undefined) {
      return false;
    }
    const { when } = requirement.breach?.mendedBy ?? {};
    return type !== defect.command && when !== undefined
      ? when(facts, defect)
      : defect.about === aboutOf(requirement, payload) &&
          checked.some((one) => one.id === defect.requirement && one.answer === 'met');
  };
}

/**
 * The person who entered it and his unit. Where he did so for others, as an office does, also the
 * units that the command belongs to. Of a step from before the system it is who took it then; whoever
 * imports it broke nothing himself.
 */
function causeOf<F extends CoreFacts>(
  procedure: Procedure<F>,
  facts: F,
  { spec, given }: { readonly spec: CommandSpec | undefined; readonly given: Given },
): Pick<Cause, 'people' | 'units'> {
  const by = spec?.by ?? [];
  const withinOf = (role: string) => procedure.roles[role]?.within?.(facts) ?? null;
  const owners = by.flatMap((role) => withinOf(role) ?? []);
  if (given.imported === true) {
    const { personId, unitId } = given.doneBy ?? {};
    const then = unitId === undefined ? [] : [unitId];
    return {
      people: personId === undefined ? [] : [personId],
      units: [...new Set([...then, ...owners])].sort(),
    };
  }
  const acting = given.actor.mandates.filter(
    ({ role, organId }) => organId === given.organId && by.includes(role),
  );
  const forOthers = acting.every(({ role }) => withinOf(role) === null);
  const units = [...acting.map((one) => one.unitId), ...(forOthers ? owners : [])];
  return { people: [given.actor.personId], units: [...new Set(units)].sort() };
}
