import {
  judge,
  mutantsOf,
  reach,
  searchBreach,
  survives,
  unknownNames,
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
export async function prove(options: ProveOptions): Promise<void> {
  const say: Say = (line) => {
    process.stderr.write(`${line}\n`);
  };
  const machines: MachineProof[] = [];
  for (const subject of proofs) {
    machines.push(await proofOf(subject, say));
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

async function proofOf(subject: ProofSubject, say: Say): Promise<MachineProof> {
  const { procedure, invariants } = subject;
  const unknown = unknownNames(subject);
  if (unknown.length > 0) {
    return blank(subject, unknown);
  }
  const breaches = invariants.flatMap((invariant) => {
    const { breach, states, transitions } = searchBreach(subject, invariant);
    say(
      `${breach === undefined ? '✓' : '✗'} ${invariant.id} ${invariant.says.zh}（${invariant.article}；${String(states)}，${String(transitions)}）`,
    );
    return breach === undefined
      ? []
      : [`${invariant.id} ${invariant.says.zh} · ${invariant.says.en}: ${runText(breach)}`];
  });
  say(`${procedure.key}: 遍历全部状态组合 · walking through every configuration`);
  const reached = reach(subject);
  say(`${procedure.key}: ${String(reached.states)}，${String(reached.transitions)}`);
  const { witnesses, findings } = await witnessStates(subject);
  const details = [...breaches, ...reached.findings, ...findings];
  return {
    id: procedure.key,
    states: reached.states,
    transitions: reached.transitions,
    invariants: invariants.length,
    violations: details.length,
    witnesses,
    details,
  };
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
  const mutants = unknownNames(subject).length === 0 ? mutantsOf(subject.procedure) : [];
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
