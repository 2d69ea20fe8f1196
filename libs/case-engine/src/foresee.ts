import {
  decide,
  referencesIn,
  type Accepted,
  type ConveyedStep,
  type Foreseen,
  type Given,
  type Procedure,
  type Question,
  type Refused,
} from '#libs/procedure';

import { procedureOf, type CommandEngine } from './engine.js';
import { gatherGiven } from './given.js';
import type { PinnedRules } from './rules/rules.js';
import { storedCase, type StoredCase } from './stored-case.js';

type Known = NonNullable<Given['decisions']>[number];

interface Asking {
  /** The case that asks. */
  readonly caseId: string;
  readonly questions: readonly Question[];
}

/** Adds what the other cases would answer to what the case is to convey to them. */
export async function withForeseen(
  engine: CommandEngine,
  given: Given,
  { caseId, questions }: Asking,
): Promise<Given> {
  // Asked at once, the reads go together.
  const answers = await Promise.all(
    questions.map((question) => ask(engine, given, { caseId, question })),
  );
  const asked = answers.filter((one) => one !== undefined);
  const others = (given.decisions ?? []).filter(({ id }) => asked.every((one) => one.id !== id));
  return asked.length === 0 ? given : { ...given, decisions: [...others, ...asked] };
}

async function ask(
  engine: CommandEngine,
  given: Given,
  { caseId, question }: { readonly caseId: string; readonly question: Question },
): Promise<Known | undefined> {
  const nothing = { units: [], people: [], decisions: [] };
  const read = await engine.store.read({
    caseId: question.caseId,
    caller: '',
    idempotencyKey: '',
    ...nothing,
  });
  if (read.organ_id !== given.organId) {
    return undefined;
  }
  const stored = storedCase(read);
  const { organId, snapshot } = stored;
  const procedure = procedureOf(engine, stored.procedure);
  const rules = await engine.rules.pinned(stored.profileHash, stored.calendarHash);
  const foreseen = foresee({ procedure, stored, rules, given, caseId }, question.steps);
  const { title } = procedure.cases.listing(snapshot.facts);
  const shows = procedure.cases.shows?.(snapshot.facts);
  return {
    id: question.caseId,
    organId,
    states: Object.keys(snapshot.entered),
    title,
    foreseen,
    ...(shows === undefined ? {} : { shows }),
  };
}

/** Nothing of what is foreseen is kept, so nobody need be named in it. */
const NOBODY = { people: {}, units: {}, organs: {} };

interface Ground {
  readonly procedure: Procedure;
  readonly stored: StoredCase;
  readonly rules: PinnedRules;
  /** What the asking case is given. */
  readonly given: Given;
  readonly caseId: string;
}

/** Takes the steps on the case as it stands, without recording any, until one is refused. */
function foresee(ground: Ground, steps: readonly ConveyedStep[]): Foreseen {
  let { snapshot, revision } = ground.stored;
  const raised: string[] = [];
  for (const step of steps) {
    const { type, payload, reasons = {} } = step;
    const fields = ground.procedure.command(type)?.fields ?? {};
    const known = Object.entries(payload).filter(([name]) => Object.hasOwn(fields, name));
    const command = { type, payload: Object.fromEntries(known), reasons };
    revision += 1;
    const given = givenTo(ground, step, revision);
    const answer: Accepted | Refused = decide(ground.procedure, snapshot, { command, given });
    if (answer.kind === 'refused') {
      const unmet = answer.unmet.map(({ id, article, missing }) => ({
        id,
        article,
        missing: missing ?? { zh: '', en: '' },
      }));
      return { refuses: type, code: answer.code, unmet, raised };
    }
    raised.push(...answer.raised.map((one) => one.requirement));
    snapshot = answer.snapshot;
  }
  return { refuses: null, code: null, unmet: [], raised };
}

/** The people named are on the asking case's record, hence known. */
function givenTo(ground: Ground, { type, payload, as, at }: ConveyedStep, revision: number): Given {
  const { given, procedure, rules, stored, caseId } = ground;
  const named = referencesIn(procedure.command(type)?.fields ?? {}, payload);
  return gatherGiven({
    read: {
      now_at: given.recordedAt,
      simulated: given.simulated === true,
      mandates: [],
      units: [],
      names: NOBODY,
      people: named.filter(({ kind }) => kind === 'person').map(({ id }) => id),
      decisions: null,
    },
    organId: stored.organId,
    revision,
    caller: { kind: 'person', personId: as },
    stated: { occurredAt: at < given.recordedAt ? at : given.recordedAt, lateBecause: at },
    rules,
    imported: false,
    conveyedFrom: caseId,
  });
}
