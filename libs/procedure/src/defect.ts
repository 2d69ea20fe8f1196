import type { CommandSpec } from './command.js';
import type { CoreFacts, Given } from './given.js';
import { IMPORT_ROLE } from './permission.js';
import type { Procedure } from './procedure.js';
import { raisesDefect, type AnyRequirement, type Checked } from './requirement.js';
import type { JsonObject, Words } from './words.js';

/** How a defect stands: it never disappears, and leaves `open` in these three ways only. */
export type DefectState = 'open' | 'mended' | 'unfounded' | 'carried';

/** What a carried defect no longer holds: the acts that follow, the way into the review, the file. */
export type Opening = 'acts' | 'review' | 'filing';

/** One change of how a defect stands; each stays on record. */
export interface Settlement {
  readonly state: Exclude<DefectState, 'open'>;
  /** Who gave the command: who carried it, confirmed the paper, or performed the act that complied. */
  readonly by: string;
  readonly on: string;
  readonly revision: number;
  readonly reason: string | null;
  /** The paper that it rests on. */
  readonly document: string | null;
  readonly opens: Opening | null;
}

/** Whose breach it is: they neither confirm that it was none nor carry it. */
export interface Cause {
  readonly people: readonly string[];
  readonly units: readonly string[];
  /** Roles whose own conduct broke the rule, whoever entered it. */
  readonly roles: readonly string[];
}

/** A breach of a rule by a recorded fact (程序瑕疵). */
export interface Defect {
  readonly id: string;
  readonly requirement: string;
  readonly article: string;
  readonly what: Words;
  /** What really helps, in the words of the duty. */
  readonly remedy: Words;
  /** The command that recorded the breach, its stage, and the thing that it was about. */
  readonly command: string;
  readonly stage: string;
  readonly about: string | null;
  /** The acts that mend it where they comply; none where time has passed. */
  readonly mendedBy: readonly string[];
  /** The law words it as 不得 or 未经: carrying it opens nothing. */
  readonly barring: boolean;
  readonly cause: Cause;
  /** The stated day of the breach. */
  readonly happenedOn: string;
  readonly raisedByRevision: number;
  readonly raisedOn: string;
  readonly state: DefectState;
  readonly settlements: readonly Settlement[];
}

/** What a command was, as far as defects turn on it. */
export interface Recorded<F extends CoreFacts> {
  readonly procedure: Procedure<F>;
  readonly type: string;
  readonly payload: JsonObject;
  readonly given: Given;
  readonly checked: readonly Checked[];
}

/** A defect with what is usual, for the rows of the probes and for tests. */
export const aDefect = (
  named: Pick<Defect, 'id' | 'requirement' | 'article' | 'what'> & Partial<Defect>,
): Defect => ({
  remedy: { zh: '重新进行', en: 'Do it again' },
  command: '',
  stage: '',
  about: null,
  mendedBy: [],
  barring: false,
  cause: { people: [], units: [], roles: [] },
  happenedOn: named.raisedOn ?? '2026-05-20',
  raisedByRevision: 1,
  raisedOn: '2026-05-20',
  state: 'open',
  settlements: [],
  ...named,
});

/** The same defect, carried by the head. */
export const carriedDefect = (defect: Defect): Defect => ({
  ...defect,
  state: 'carried',
  settlements: [
    {
      state: 'carried',
      by: 'head',
      on: defect.raisedOn,
      revision: defect.raisedByRevision + 1,
      reason: '理由',
      document: 'approval',
      opens: 'acts',
    },
  ],
});

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
    state: 'open',
    settlements: [],
  } as const;
  const cause = causeOf(procedure, facts, { spec, given });
  return checked
    .filter((one) => raisesDefect(one, given.imported === true))
    .map(({ id, article, missing = { zh: '', en: '' } }) => {
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

/** Whether a defect waits for anything: what was carried may still be mended or found to be none. */
export const isUnsettled = ({ state }: Defect): boolean => state === 'open' || state === 'carried';

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
  const known = new Map(procedure.requirements.map((one) => [one.id, one]));
  return (defect: Defect): boolean => {
    const requirement = known.get(defect.requirement);
    if (requirement === undefined || !isUnsettled(defect) || !defect.mendedBy.includes(type)) {
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
 * The person who entered it and his unit. Where he did so for others, as an office or an importer
 * does, also the units that the command belongs to.
 */
function causeOf<F extends CoreFacts>(
  procedure: Procedure<F>,
  facts: F,
  { spec, given }: { readonly spec: CommandSpec | undefined; readonly given: Given },
): Pick<Cause, 'people' | 'units'> {
  const by = spec?.by ?? [];
  const withinOf = (role: string) => procedure.roles[role]?.within?.(facts) ?? null;
  const acting = given.actor.mandates.filter(
    ({ role, organId }) =>
      organId === given.organId &&
      (given.imported === true ? role === IMPORT_ROLE : by.includes(role)),
  );
  const forOthers = acting.every(({ role }) => withinOf(role) === null);
  const owners = forOthers ? by.flatMap((role) => withinOf(role) ?? []) : [];
  const units = [...acting.map((one) => one.unitId), ...owners];
  return { people: [given.actor.personId], units: [...new Set(units)].sort() };
}
