/** What was proved of one procedure version: all its machines side by side. */
export interface MachineProof {
  readonly id: string;
  readonly states: number;
  readonly transitions: number;
  readonly invariants: number;
  readonly violations: number;
  readonly witnesses: number;
  /** Everything that does not hold, in words. */
  readonly details: readonly string[];
}

export interface ProofReport {
  readonly machines: readonly MachineProof[];
  readonly mutants: {
    readonly total: number;
    readonly killed: number;
    readonly survivors: readonly string[];
  };
}

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
