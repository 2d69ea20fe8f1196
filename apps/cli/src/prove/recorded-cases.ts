import { canonicalText, sha256 } from '#libs/case-engine';
import {
  outcomesOf,
  type Replayed,
  passingStates,
  replayCase,
  witnessed,
  type ProofSubject,
} from '#libs/proof';

import { readRecordings } from '../law/recorded.js';

/** What the recorded cases show of a procedure. */
export interface Witnesses {
  /** How many states, ends apart, a recorded case entered and left towards an end. */
  readonly witnesses: number;
  /** What is missing or differs, in words. */
  readonly findings: readonly string[];
}

/**
 * Decides the recorded cases of a procedure again and counts the states that they pass through;
 * `all`: every state must be passed.
 */
export function witnessStates({ procedure, cases }: ProofSubject, all: boolean): Witnesses {
  const { recorded, rules } = readRecordings(cases);
  const missing = new Set(all ? passingStates(procedure) : []);
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
