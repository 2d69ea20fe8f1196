import {
  blankSnapshot,
  decide,
  decidedIn,
  demandsOf,
  possibilities,
  type Accepted,
  type Command,
  type CoreFacts,
  type Given,
  type JsonObject,
  type Probe,
  type Procedure,
  type Refused,
  type Snapshot,
} from '#libs/procedure';

import {
  givenOf,
  replayCase,
  type RecordedCase,
  type RecordedEvent,
  type RecordedRules,
} from './witness.js';

/** Gives a short text that stands for a value; equal values, equal texts. */
export type Digest = (value: unknown) => string;

/** What a version answers, a line an answer; no display text is in it. */
export interface Answers {
  /** By row and state: how the command is answered when breached, and when mended. */
  readonly probes: readonly string[];
  /**
   * By recorded case, an entry an event: how it is answered as it was given, by somebody without a
   * mandate, with the fields alone that may not be left out, and once more after it; and what is possible after it.
   */
  readonly recorded: Readonly<Record<string, readonly string[]>>;
}

/** Answers every probe in every state whose step demands its requirement. */
export function probeAnswers(
  procedure: Procedure,
  probes: readonly Probe<CoreFacts>[],
  digest: Digest,
): readonly string[] {
  const demands = demandsOf(procedure);
  return probes.flatMap((probe) => {
    const { requirement, command } = probe;
    const mended = { ...probe, ...probe.mended, given: { ...probe.given, ...probe.mended.given } };
    return demands
      .filter((one) => one.requirement === requirement && one.command === command)
      .map(({ state }) => {
        const name = `${requirement} · ${command} · ${state} · ${digest(withoutWords(probe))}`;
        const answer = (row: Omit<Probe<CoreFacts>, 'mended'>): string =>
          answerText(decidedIn(procedure, row, state), digest);
        return `${name}: ${answer(probe)} | ${answer(mended)}`;
      });
  });
}

/** Decides a recorded case again, and at each event what else could have been asked. */
export function recordedAnswers(
  procedure: Procedure,
  { recorded, rules }: { readonly recorded: RecordedCase; readonly rules: RecordedRules },
  digest: Digest,
): readonly string[] {
  const short = (value: unknown): string => digest(withoutWords(value));
  let before: Snapshot = blankSnapshot(procedure);
  return replayCase(procedure, recorded, rules).map(({ event, answer, snapshot }) => {
    const given = givenOf(event, rules);
    const { type, payload, reasons } = event;
    const ask = (from: Snapshot, command: Command, by: Given = given): string =>
      short(decide(procedure, from, { command, given: by }));
    const others = [
      ask(before, { type, payload, reasons }, { ...given, actor: { personId: '', mandates: [] } }),
      ask(before, { type, payload: owedOnly(procedure, event) }),
      ask(snapshot, { type, payload, reasons }),
      short(possibilities(procedure, snapshot, given)),
    ];
    before = snapshot;
    return `${type} ${answerText(answer, digest)} ${others.join(' ')}`;
  });
}

/** The payload without the fields that may be left out. */
function owedOnly(procedure: Procedure, { type, payload }: RecordedEvent): JsonObject {
  const fields = procedure.command(type)?.fields ?? {};
  return Object.fromEntries(
    Object.entries(payload).filter(([name]) => fields[name]?.optional !== true),
  );
}

function answerText(answer: Accepted | Refused, digest: Digest): string {
  const asked = answer.checked
    .filter((one) => one.answer === 'unmet' || one.answer === 'needs')
    .map((one) => `${one.id}=${one.answer}`);
  const raised = answer.kind === 'accepted' ? answer.raised.map(({ id }) => `!${id}`) : [];
  const head = answer.kind === 'accepted' ? 'accepted' : `refused ${answer.code}`;
  return [head, ...asked, ...raised, digest(withoutWords(answer))].join(' ');
}

/** A value without what people read: that may be corrected, and nothing is decided by it. */
export function withoutWords(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(withoutWords);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const { zh, en, ...rest } = value as { readonly zh?: unknown; readonly en?: unknown };
  const says = typeof zh === 'string' && typeof en === 'string';
  return Object.fromEntries(
    Object.entries(says ? rest : value)
      .filter(([, item]) => item !== undefined && typeof item !== 'function')
      .map(([name, item]) => [name, withoutWords(item)]),
  );
}
