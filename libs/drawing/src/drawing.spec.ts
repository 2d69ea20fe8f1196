import { describe, expect, it } from '@jest/globals';
import { BpmnModdle } from 'bpmn-moddle';
import { allStates, type Procedure } from '#libs/procedure';
import { smallProcedure } from '#test/small-procedure';

import { bpmnOf, statechartOf } from './index.js';

const procedure = smallProcedure() as unknown as Procedure;
const machines = Object.keys(procedure.machines);

describe('the drawings of a procedure', () => {
  it.each(machines)('write %s as BPMN that reads back without a warning', async (machine) => {
    const xml = await bpmnOf(procedure, machine);
    const { warnings, rootElement } = await new BpmnModdle().fromXML(xml);
    expect(warnings).toEqual([]);
    expect(rootElement.$type).toBe('bpmn:Definitions');
  });

  it.each(machines)('show every state of %s in both forms, with its shape', async (machine) => {
    const xml = await bpmnOf(procedure, machine);
    const svg = await statechartOf(procedure, machine);
    for (const [path, state] of allStates(procedure.machines[machine]!)) {
      expect(xml).toContain(`id="state_${path.replaceAll('.', '-')}_di"`);
      expect(svg).toContain(`>${path}</text>`);
      expect(svg).toContain(`>${state.title.zh}</text>`);
    }
  });

  it('say which requirements a command must meet', async () => {
    const [machine = ''] = machines;
    const demanded = procedure.requirements.map((one) => one.id);
    const svg = await statechartOf(procedure, machine);
    expect(demanded.filter((id) => svg.includes(id)).length).toBeGreaterThan(0);
  });

  it('show the words of the law for a state, in both forms', async () => {
    const [machine = ''] = machines;
    const quote = (basis: string) => [`${basis}<应当>`];
    const { basis } = procedure.machines[machine]!;
    const svg = await statechartOf(procedure, machine, quote);
    expect(svg).toContain(`<title>${basis}\n${basis}&lt;应当&gt;</title>`);
    expect(await bpmnOf(procedure, machine, quote)).toContain('&lt;应当&gt;');
    expect(await statechartOf(procedure, machine)).not.toContain('应当&gt;');
  });

  it('are the same each time', async () => {
    const [machine = ''] = machines;
    expect(await bpmnOf(procedure, machine)).toBe(await bpmnOf(procedure, machine));
    expect(await statechartOf(procedure, machine)).toBe(await statechartOf(procedure, machine));
  });

  it('are refused for a machine that the procedure does not have', async () => {
    await expect(bpmnOf(procedure, 'nothing')).rejects.toThrow('no machine');
  });
});
