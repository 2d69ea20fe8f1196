import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { canonicalText, sha256 } from '#libs/case-engine';
import {
  outcomesOf,
  type Replayed,
  passingStates,
  replayCase,
  witnessed,
  type ProofSubject,
  type RecordedCase,
  type RecordedEvent,
  type RecordedRules,
} from '#libs/proof';

/** What the recorded cases show of a procedure. */
export interface Witnesses {
  /** How many states, ends apart, a recorded case entered and left towards an end. */
  readonly witnesses: number;
  /** What is missing or differs, in words. */
  readonly findings: readonly string[];
}

/** Decides the recorded cases of a procedure again and counts the states that they pass through. */
export async function witnessStates({ procedure, cases }: ProofSubject): Promise<Witnesses> {
  const { recorded, rules } = await readCases(cases);
  const missing = new Set(passingStates(procedure));
  const total = missing.size;
  const findings: string[] = [];
  for (const one of recorded) {
    try {
      const replayed = replayCase(procedure, one, rules);
      const differs = replayed.find(
        (step) =>
          sha256(canonicalText(step.snapshot)) !== step.event.snapshotHash ||
          (step.event.procedure === procedure.key && !decidedAlike(step)),
      );
      if (differs === undefined) {
        witnessed(procedure, replayed).forEach((state) => missing.delete(state));
      } else {
        findings.push(`${one.name}: ${differs.event.type} leads to another outcome`);
      }
    } catch (error) {
      if (!(error instanceof TypeError)) {
        throw error;
      }
      findings.push(error.message);
    }
  }
  return {
    witnesses: total - missing.size,
    findings: [...findings, ...[...missing].map((state) => `${state}: no recorded case passes it`)],
  };
}

function decidedAlike(step: Replayed): boolean {
  const { decided, recorded } = outcomesOf(step);
  return canonicalText(decided) === canonicalText(recorded);
}

interface Recordings {
  readonly recorded: readonly RecordedCase[];
  readonly rules: RecordedRules;
}

async function readCases(folder: string): Promise<Recordings> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort();
  const recorded = await Promise.all(
    names.map(async (name) => {
      const lines = (await readFile(join(folder, name), 'utf8')).trimEnd().split('\n');
      return { name, events: lines.map((line) => JSON.parse(line) as RecordedEvent) };
    }),
  );
  const rules = JSON.parse(await readFile(join(folder, 'rules.json'), 'utf8')) as RecordedRules;
  return { recorded, rules };
}
