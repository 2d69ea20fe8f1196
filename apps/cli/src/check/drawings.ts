import { mkdirSync, writeFileSync } from 'node:fs';

import { bpmnOf, statechartOf } from '#libs/drawing';
import type { Procedure } from '#libs/procedure';
import { quoted } from '#workflows/laws';
import { registry } from '#workflows/procedures';
import { textOf } from './text-of.js';

const FOLDER = 'docs/procedures';

interface DrawnFile {
  readonly path: string;
  readonly text: string;
}

async function drawnFiles(): Promise<readonly DrawnFile[]> {
  const machines = [...registry.procedures.values()].flatMap((procedure) =>
    Object.keys(procedure.machines).map((machine) => ({ procedure, machine })),
  );
  const files: DrawnFile[] = [];
  for (const { procedure, machine } of machines) {
    const name = `${FOLDER}/${nameOf(procedure)}-${machine}`;
    files.push({ path: `${name}.svg`, text: await statechartOf(procedure, machine, quoted) });
    files.push({ path: `${name}.bpmn`, text: await bpmnOf(procedure, machine, quoted) });
  }
  return files;
}

const nameOf = (procedure: Procedure): string => procedure.key.replace('@', '-v');

/** `juece draw`: writes the drawings of every procedure into docs/procedures. */
export async function writeDrawings(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  for (const { path, text } of await drawnFiles()) {
    writeFileSync(path, text);
  }
}

/** Lists the drawings that are not what the machines give. */
export async function drawingFindings(): Promise<readonly string[]> {
  return (await drawnFiles())
    .filter(({ path, text }) => textOf(path) !== text)
    .map(({ path }) => `${path} is not what the machine gives: run "npm run draw".`);
}
