import { decide, type Accepted, type Refused } from './decide.js';
import { leavesOf, referencesIn, type Fields } from './fields.js';
import type { CoreFacts, FiledDocument, Given, Mandate } from './given.js';
import { SYSTEM_ROLE } from './permission.js';
import { possibilities, type Possibility } from './preview.js';
import type { Procedure } from './procedure.js';
import type { Checked } from './requirement.js';
import { blankSnapshot, type MachinePosition, type Snapshot } from './snapshot.js';
import { allStates, stateAt, type StateSpec, type StateValue } from './state.js';
import type { JsonObject } from './words.js';

/** A situation in which a command is given: what the case remembers, what the command brings. */
export interface Situation<F> {
  readonly facts: F;
  readonly payload: JsonObject;
  readonly given?: Partial<Given>;
  /** Every region of the state has ended its inquiry; else each stands where it starts. */
  readonly settled?: boolean;
}

/**
 * How one requirement is breached by one command, and how it is mended.
 *
 * The same rows prove that the requirement holds wherever a step demands it, judge the mutants of
 * the proof, and are linked from the coverage of the law.
 */
export interface Probe<F> extends Situation<F> {
  readonly requirement: string;
  readonly command: string;
  /** What differs once it is mended. */
  readonly mended: Partial<Situation<F>>;
}

export interface ProbeOutcome {
  /** The state, as `machine/path`, in which the command was given. */
  readonly state: string;
  /** How the requirement was answered; `undefined` when it was not asked at all. */
  readonly breached: Checked | undefined;
  readonly mended: Checked | undefined;
}

/** One entry of one guard list: the command, the state whose step demands, and the requirement. */
export interface Demand {
  /** As `machine/path`; the path is empty for the machine's root. */
  readonly state: string;
  readonly command: string;
  readonly requirement: string;
}

/** Lists every entry of every guard list of the procedure. */
export function demandsOf<F extends CoreFacts>(procedure: Procedure<F>): readonly Demand[] {
  return Object.entries(procedure.machines).flatMap(([machine, root]) =>
    [['', root] as const, ...allStates(root)].flatMap(([path, state]) =>
      Object.entries(state.on ?? {}).flatMap(([command, step]) =>
        (step.requires ?? []).map((requirement) => ({
          state: `${machine}/${path}`,
          command,
          requirement,
        })),
      ),
    ),
  );
}

const ORGAN = 'organ';
const DAY = '2026-06-01';
const GIVEN: Given = {
  organId: ORGAN,
  actor: { personId: 'actor', mandates: [] },
  revision: 50,
  occurredAt: `${DAY}T02:00:00.000Z`,
  occurredOn: DAY,
  recordedAt: `${DAY}T02:00:00.000Z`,
  recordedOn: DAY,
  units: [],
  people: [],
  profile: {},
  calendar: { years: {} },
};

/** Gives the command, breached and mended, in every state whose step demands the requirement. */
export function probeOf<F extends CoreFacts>(
  procedure: Procedure<F>,
  probe: Probe<F>,
  demanding: readonly string[],
): readonly ProbeOutcome[] {
  const mended = {
    ...probe,
    ...probe.mended,
    given: { ...probe.given, ...probe.mended.given },
  };
  return demanding.map((state) => ({
    state,
    breached: askedIn(procedure, probe, state),
    mended: askedIn(procedure, mended, state),
  }));
}

/** How the requirement of the probe is answered when its command is given in the state. */
function askedIn<F extends CoreFacts>(
  procedure: Procedure<F>,
  probe: Omit<Probe<F>, 'mended'>,
  state: string,
): Checked | undefined {
  return decidedIn(procedure, probe, state).checked.find((one) => one.id === probe.requirement);
}

/** What is shown of the command of the probe before it is given in the state. */
export function possibleIn<F extends CoreFacts>(
  procedure: Procedure<F>,
  probe: Omit<Probe<F>, 'mended'>,
  state: string,
): Possibility | undefined {
  const { snapshot, given } = situated(procedure, probe, state);
  return possibilities(procedure, snapshot, given).find(({ type }) => type === probe.command);
}

/** The case of a probe as it stands in a state, with everything outside it. */
export function situated<F extends CoreFacts>(
  procedure: Procedure<F>,
  probe: Omit<Probe<F>, 'mended'>,
  state: string,
): { readonly snapshot: Snapshot<F>; readonly given: Given } {
  const facts = withDocuments(procedure, probe);
  return {
    snapshot: standingIn(procedure, state, { ...probe, facts }),
    given: givenFor(procedure, probe),
  };
}

/** What is decided on the command of the probe when it is given in the state. */
export function decidedIn<F extends CoreFacts>(
  procedure: Procedure<F>,
  probe: Omit<Probe<F>, 'mended'>,
  state: string,
): Accepted<F> | Refused {
  const { snapshot, given } = situated(procedure, probe, state);
  const answer = decide(procedure, snapshot, {
    command: { type: probe.command, payload: probe.payload },
    given,
  });
  if (answer.kind === 'refused' && answer.code !== 'event-not-allowed') {
    throw new TypeError(
      `The row of ${probe.requirement} cannot give ${probe.command} in ${state}: ${answer.code} ${saidOf(answer)}`,
    );
  }
  return answer;
}

const saidOf = ({ about, faults }: Refused): string =>
  [...about, ...faults.map(({ pointer, en }) => `${pointer} ${en}`)].join();

function givenFor<F extends CoreFacts>(
  procedure: Procedure<F>,
  { command, facts, payload, given = {} }: Omit<Probe<F>, 'mended'>,
): Given {
  const spec = procedure.command(command);
  const roles = spec === undefined || spec.by.length === 0 ? [SYSTEM_ROLE] : spec.by;
  const mandates: readonly Mandate[] = roles.flatMap((role) => {
    const units = procedure.roles[role]?.within?.(facts) ?? ['unit'];
    return units.map((unitId) => ({ role, organId: ORGAN, unitId }));
  });
  const actor = given.actor ?? GIVEN.actor;
  const named = namesIn(payload);
  return {
    ...GIVEN,
    units: named.map((id) => ({ id, organId: ORGAN })),
    people: named,
    decisions: named.map((id) => ({ id, organId: ORGAN, states: [] })),
    ...(isLate(spec?.fields ?? {}, payload) ? { lateBecause: '整理材料时发现' } : {}),
    ...given,
    actor: { ...actor, mandates: actor.mandates.length > 0 ? actor.mandates : mandates },
  };
}

/** Whether it states that something happened before the day of its entry: the row gives the reason. */
const isLate = (fields: Fields, payload: JsonObject): boolean =>
  leavesOf(fields, payload).some(
    ({ field, value }) =>
      field.kind === 'day' && field.of === 'happening' && typeof value === 'string' && value < DAY,
  );

/** The facts, with every document filed that the payload names and the row does not describe. */
function withDocuments<F extends CoreFacts>(
  procedure: Procedure<F>,
  { command, facts, payload }: Omit<Probe<F>, 'mended'>,
): F {
  const named = referencesIn(procedure.command(command)?.fields ?? {}, payload).filter(
    ({ kind, id }) => kind === 'document' && facts.documents[id] === undefined,
  );
  const filed = named.map(({ id, kinds }) => [id, aDocument(id, kinds[0] ?? 'other')] as const);
  return { ...facts, documents: { ...Object.fromEntries(filed), ...facts.documents } };
}

function aDocument(id: string, kind: string): FiledDocument {
  return {
    kind,
    title: id,
    hash: `hash-of-${id}`,
    filedOn: DAY,
    fileName: `${id}.pdf`,
    mediaType: 'application/pdf',
    size: 1,
  };
}

/** Every text in a payload: whatever it names exists, unless the row says otherwise. */
function namesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') {
    return [value];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(namesIn) : [];
}

/** A case that stands in the state, every other region where it starts or, if so wished, ends. */
function standingIn<F extends CoreFacts>(
  procedure: Procedure<F>,
  state: string,
  { facts, settled = false }: Pick<Situation<F>, 'facts' | 'settled'>,
): Snapshot<F> {
  const [name = '', path = ''] = state.split('/');
  const blank = blankSnapshot(procedure);
  const root = procedure.machines[name];
  if (root === undefined) {
    throw new TypeError(`The procedure ${procedure.key} has no machine "${name}".`);
  }
  const value = path === '' ? startOf(root, settled) : valueAt(root, path.split('.'), settled);
  const position: MachinePosition = { value, history: {} };
  return { facts, machines: { ...blank.machines, [name]: position }, entered: {} };
}

function valueAt(state: StateSpec, path: readonly string[], settled: boolean): StateValue {
  const [name, ...rest] = path;
  if (name === undefined) {
    return startOf(state, settled);
  }
  const child = stateAt(state, name);
  const below =
    rest.length > 0 || child.states !== undefined ? valueAt(child, rest, settled) : undefined;
  if (state.parallel === true) {
    const others = startOf(state, settled) as Readonly<Record<string, StateValue>>;
    return { ...others, [name]: below ?? {} };
  }
  return below === undefined ? name : { [name]: below };
}

function startOf(state: StateSpec, settled: boolean): StateValue {
  if (state.parallel === true) {
    return Object.fromEntries(
      Object.entries(state.states ?? {}).map(([name, child]) => [
        name,
        child.states === undefined ? {} : regionValue(child, settled),
      ]),
    );
  }
  const name = state.initial ?? '';
  const child = stateAt(state, name);
  return child.states === undefined ? name : { [name]: startOf(child, settled) };
}

/** Where a region starts, or the first state in which its inquiry has ended. */
function regionValue(region: StateSpec, settled: boolean): StateValue {
  const end = Object.entries(region.states ?? {}).find(
    ([, state]) => state.tags?.includes('settled') === true,
  );
  return settled && end !== undefined ? end[0] : startOf(region, settled);
}
