import {
  judge,
  mutantsOf,
  reach,
  searchBreach,
  survives,
  touchedBy,
  unknownNames,
  type Invariant,
  type Judgement,
  type ProofSubject,
  type StepShown,
} from '#libs/proof';
import { proofs } from '#workflows/proofs';

import { proofText, type MachineProof, type ProofReport } from './proof-text.js';
import { witnessStates } from './recorded-cases.js';

export interface ProveOptions {
  /** Whether the procedure is weakened entry by entry, to judge what judges it. */
  readonly mutate?: boolean;
  readonly json?: boolean;
}

type Say = (line: string) => void;

/** `juece prove`: searches every run of every procedure version for a breach of an invariant. */
export function prove(options: ProveOptions): void {
  const say: Say = (line) => {
    process.stderr.write(`${line}\n`);
  };
  const machines: MachineProof[] = [];
  for (const subject of proofs) {
    const before = machines.find(({ id }) => id === subject.amends?.key);
    machines.push(proofOf(subject, before, say));
  }
  const judged =
    options.mutate === true ? proofs.flatMap((subject) => judgements(subject, say)) : [];
  const survivors = judged.filter(survives).map((one) => one.mutant.id);
  const mutants = { total: judged.length, killed: judged.length - survivors.length, survivors };
  const report: ProofReport = { machines, mutants };
  process.stdout.write(
    options.json === true ? `${JSON.stringify(report)}\n` : `${proofText(report)}\n`,
  );
  const sound = survivors.length === 0 && machines.every((one) => one.violations === 0);
  process.exitCode = sound ? 0 : 1;
}

/** Proves a version; of an amendment what it touches, the rest is taken over from the one before. */
function proofOf(subject: ProofSubject, before: MachineProof | undefined, say: Say): MachineProof {
  const { procedure, invariants } = subject;
  const unknown = unknownNames(subject);
  if (unknown.length > 0) {
    return blank(subject, unknown);
  }
  const { everything, requirements } = touchedBy(subject);
  const breaches = invariants
    .filter(({ watches }) => everything || watches.some((id) => requirements.has(id)))
    .flatMap((invariant) => breachOf(subject, invariant, say));
  const walked = everything || before === undefined ? walk(subject, say) : before;
  const { witnesses, findings } = witnessStates(subject, everything);
  const details = [...breaches, ...walked.details, ...findings];
  return {
    id: procedure.key,
    states: walked.states,
    transitions: walked.transitions,
    invariants: invariants.length,
    violations: details.length,
    witnesses: everything ? witnesses : (before?.witnesses ?? 0),
    details,
  };
}

function breachOf(subject: ProofSubject, invariant: Invariant, say: Say): readonly string[] {
  const { breach, states, transitions } = searchBreach(subject, invariant);
  say(
    `${breach === undefined ? '✓' : '✗'} ${invariant.id} ${invariant.says.zh}（${invariant.article}；${String(states)}，${String(transitions)}）`,
  );
  return breach === undefined
    ? []
    : [`${invariant.id} ${invariant.says.zh} · ${invariant.says.en}: ${runText(breach)}`];
}

function walk(
  subject: ProofSubject,
  say: Say,
): Pick<MachineProof, 'states' | 'transitions' | 'details'> {
  const { key } = subject.procedure;
  say(`${key}: 遍历全部状态组合 · walking through every configuration`);
  const { states, transitions, findings } = reach(subject);
  say(`${key}: ${String(states)}，${String(transitions)}`);
  return { states, transitions, details: findings };
}

function blank({ procedure, invariants }: ProofSubject, details: readonly string[]): MachineProof {
  const nothing = { states: 0, transitions: 0, witnesses: 0 };
  const { key: id } = procedure;
  return {
    id,
    ...nothing,
    invariants: invariants.length,
    violations: details.length,
    details,
  };
}

function judgements(subject: ProofSubject, say: Say): readonly Judgement[] {
  const mutants = unknownNames(subject).length === 0 ? mutantsOf(subject) : [];
  return mutants.map((mutant) => {
    const judgement = judge(subject, mutant);
    const by = [...judgement.invariants, ...judgement.rows].join('、');
    say(`${survives(judgement) ? '✗ 未检出 · survives' : '✓'} ${mutant.id} ← ${by}`);
    return judgement;
  });
}

/** A run, command by command, with the truths that were looked at. */
function runText(run: readonly StepShown[]): string {
  return run
    .map(({ command, truths }) => {
      const looked = Object.entries(truths).map(([id, holds]) => `${id}${holds ? '✓' : '✗'}`);
      return looked.length === 0 ? command : `${command} [${looked.join(' ')}]`;
    })
    .join(' → ');
}
