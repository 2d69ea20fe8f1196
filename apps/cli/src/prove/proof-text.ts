import type { ProofReport } from './prove.js';

/** The report as a person reads it. */
export function proofText({ machines, mutants }: ProofReport): string {
  const proved = machines.flatMap((one) => [
    '',
    one.id,
    `  状态组合 · configurations        ${String(one.states)}`,
    `  变迁 · transitions               ${String(one.transitions)}`,
    `  不变式 · invariants              ${String(one.invariants)}`,
    `  有据可循的状态 · states witnessed ${String(one.witnesses)}`,
    `  违反 · violations                ${String(one.violations)}`,
    ...one.details.map((detail) => `    ✗ ${detail}`),
  ]);
  const weakened = [
    '',
    `弱化后检出 · mutants killed: ${String(mutants.killed)} / ${String(mutants.total)}`,
    ...mutants.survivors.map((survivor) => `  ✗ ${survivor}`),
  ];
  return [...proved, ...(mutants.total === 0 ? [] : weakened)].join('\n');
}
