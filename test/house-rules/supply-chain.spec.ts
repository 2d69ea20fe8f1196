import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const ROOT = resolve(import.meta.dirname, '../../..');
const SCRIPT = join(ROOT, '.ci/supply-chain.mjs');
const PACKAGE = 'node_modules/fastify';

interface Entry {
  license?: string;
  engines?: { readonly node: string };
  version: string;
}

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'juece-supply-'));
  mkdirSync(join(folder, 'docs'));
  for (const file of ['package.json', 'package-lock.json', 'docs/sbom.cdx.json']) {
    cpSync(join(ROOT, file), join(folder, file));
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Checks a folder in which nothing is installed. */
const check = (change: (entry: Entry) => void = () => undefined) => {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Entry>;
  };
  change(lock.packages[PACKAGE] ?? { version: '' });
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
  const { status, stderr } = spawnSync(process.execPath, [SCRIPT, '--root', folder]);
  return { status, said: String(stderr) };
};

describe('the supply chain', () => {
  it('has a licence of the list for every package that ships, and a bill of materials', () => {
    const { status, stderr } = spawnSync(process.execPath, [SCRIPT]);
    expect([status, String(stderr)]).toEqual([0, '']);
  });

  it('is known without anything being installed', () => {
    expect(check()).toEqual({ status: 0, said: '' });
  });

  it.each([
    ['without a licence', undefined, 'states no licence'],
    ['under another licence', 'GPL-3.0-only', 'is under GPL-3.0-only'],
    ['under another licence besides', 'MIT AND GPL-3.0-only', 'is not on the list'],
  ])('refuses a package %s', (_what, license, said) => {
    const { status, said: stderr } = check((entry) => {
      delete entry.license;
      Object.assign(entry, license === undefined ? {} : { license });
    });
    expect(status).toBe(1);
    expect(stderr).toContain(said);
  });

  it('takes a package that may be had under a licence of the list', () => {
    expect(
      check((entry) => Object.assign(entry, { license: '(GPL-3.0-only OR MIT)' })).said,
    ).toMatch(/^supply chain: docs\/sbom\.cdx\.json is not what package-lock\.json says/);
  });

  it('notices a bill of materials that is not of these packages', () => {
    const { status, said } = check((entry) => Object.assign(entry, { version: '0.0.1' }));
    expect([status, said.includes('docs/sbom.cdx.json')]).toEqual([1, true]);
  });

  it.each([
    ['>=99', 'asks for Node >=99'],
    ['>=22', 'run "node .ci/complete-lock.mjs"'],
  ])('notices a package that asks for Node %s', (node, said) => {
    const answer = check((entry) => Object.assign(entry, { engines: { node } }));
    expect([answer.status, answer.said.includes(said)]).toEqual([1, true]);
  });

  it('names no host in the bill of materials', () => {
    expect(readFileSync(join(ROOT, 'docs/sbom.cdx.json'), 'utf8')).not.toMatch(
      /https?:|\.(com|org|net)\b/,
    );
  });
});
