import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import chromium from '@sparticuz/chromium';
import { chromium as driver, type Browser } from 'playwright-core';
import { bpmnOf, statechartOf } from '#libs/drawing';
import { registry } from '#workflows/procedures';

const VIEWER = createRequire(import.meta.url).resolve(
  'bpmn-js/dist/bpmn-navigated-viewer.production.min.js',
);

/** What the page of the viewer offers. */
interface ViewerPage {
  readonly BpmnJS: new (options: { container: string }) => {
    importXML(xml: string): Promise<{ readonly warnings: readonly unknown[] }>;
    get(name: 'elementRegistry'): { getAll(): readonly { readonly id: string }[] };
  };
}

describe('the drawings in a browser', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await driver.launch({
      executablePath: await chromium.executablePath(),
      // One process would end with its first page.
      args: chromium.args.filter((argument) => argument !== '--single-process'),
      headless: true,
    });
  });

  afterAll(() => browser.close());

  const drawn = [...registry.procedures.values()].flatMap((procedure) =>
    Object.keys(procedure.machines).map((machine) => ({
      name: `${procedure.key} ${machine}`,
      procedure,
      machine,
    })),
  );

  it.each(drawn)('open in a BPMN viewer: $name', async ({ procedure, machine }) => {
    const page = await browser.newPage();
    await page.setContent('<div id="canvas" style="height: 900px"></div>');
    await page.addScriptTag({ content: readFileSync(VIEWER, 'utf8') });
    const opened = await page.evaluate(
      async (xml) => {
        const { BpmnJS } = globalThis as unknown as ViewerPage;
        const viewer = new BpmnJS({ container: '#canvas' });
        const { warnings } = await viewer.importXML(xml);
        const shown = viewer.get('elementRegistry').getAll();
        return { warnings: warnings.map(String), shown: shown.map(({ id }) => id) };
      },
      await bpmnOf(procedure, machine),
    );
    expect(opened.warnings).toEqual([]);
    const states = Object.keys(procedure.machines[machine]?.states ?? {});
    expect(opened.shown).toEqual(expect.arrayContaining(states.map((name) => `state_${name}`)));
    await page.close();
  });

  it.each(drawn)('show as a statechart: $name', async ({ procedure, machine }) => {
    const page = await browser.newPage();
    await page.setContent(await statechartOf(procedure, machine));
    const title = procedure.machines[machine]?.title.zh ?? '';
    expect(await page.locator('svg > title').textContent()).toContain(title);
    expect(await page.locator('svg rect').count()).toBeGreaterThan(1);
    await page.close();
  });
});
