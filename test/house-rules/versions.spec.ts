import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import { demandsOf, type Procedure } from '#libs/procedure';
import { versions } from '#workflows/major-decision';

const ROOT = resolve(import.meta.dirname, '../../..');
const [v1, v2] = versions as readonly [Procedure, Procedure];

const filesOf = (version: string): ReadonlyMap<string, string> => {
  const folder = join(ROOT, 'workflows/major-decision', version);
  const files = globSync('**/*.ts', { cwd: folder }).filter((file) => !file.endsWith('.spec.ts'));
  return new Map(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
};

/** The text of a file without the name of its version, line by line. */
const linesOf = (text: string): readonly string[] =>
  text.replaceAll(/majorDecisionV\d/g, 'majorDecision').split('\n');

describe('major-decision v2 beside v1', () => {
  const [before, after] = [filesOf('v1'), filesOf('v2')];

  it('has the same files, of which four differ', () => {
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
    const differing = [...after].filter(
      ([file, text]) => linesOf(text).join('\n') !== linesOf(before.get(file)!).join('\n'),
    );
    expect(differing.map(([file]) => file).sort()).toEqual([
      'index.ts',
      'major-decision.machine.ts',
      'probes/prechecks.ts',
      'requirements/prechecks.ts',
    ]);
  });

  it('adds one requirement, which one list demands, and changes no other', () => {
    const idsOf = ({ requirements }: Procedure) => requirements.map(({ id }) => id);
    expect(idsOf(v2).filter((id) => !idsOf(v1).includes(id))).toEqual(['A29-macro-policy']);
    expect(idsOf(v1).filter((id) => !idsOf(v2).includes(id))).toEqual([]);
    const key = (one: ReturnType<typeof demandsOf>[number]) =>
      `${one.state} ${one.command} ${one.requirement}`;
    const [demanded, demands] = [demandsOf(v1).map(key), demandsOf(v2).map(key)];
    expect(demands.filter((one) => !demanded.includes(one))).toEqual([
      'decision/forming forming.completed A29-macro-policy',
    ]);
    expect(demanded.filter((one) => !demands.includes(one))).toEqual([]);
  });

  it('knows the same commands, states, documents and open words', () => {
    const shapeOf = (procedure: Procedure) =>
      JSON.stringify([
        procedure.commands,
        procedure.stages,
        procedure.documentKinds,
        procedure.questions,
        procedure.initialFacts,
        procedure.machines,
      ]);
    const without = shapeOf(v2).replace('"A29-macro-policy",', '');
    expect(without).toBe(shapeOf(v1));
  });
});
