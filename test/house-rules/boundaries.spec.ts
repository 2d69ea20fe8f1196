import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const ROOT = resolve(import.meta.dirname, '../../..');
const CONFIG = '.dependency-cruiser.cjs';

/** A small tree of the same shape, in which every arrow points the right way. */
const HEALTHY: Readonly<Record<string, string>> = {
  'libs/procedure/src/index.ts': "export { decide } from './decide.js';",
  'libs/procedure/src/decide.ts':
    "import { transition } from 'xstate'; export const decide = transition;",
  'libs/procedure/src/decide.spec.ts': "import './decide.js'; import 'node:fs';",
  'libs/legal-time/src/index.ts': "export { dueOn } from './due-on.js';",
  'libs/legal-time/src/due-on.ts': 'export const dueOn = 1;',
  'libs/case-store/src/index.ts': "export { pool } from './pool.js';",
  'libs/case-store/src/pool.ts':
    "import { Pool } from 'pg'; import 'typeorm'; export const pool = Pool;",
  'libs/case-engine/src/index.ts':
    "export { decide } from '#libs/procedure'; import '#libs/case-store';",
  'libs/work-queue/src/index.ts': "import 'bullmq'; import 'ioredis'; export const queue = 1;",
  'libs/proof/src/index.ts': "import '#libs/procedure'; export const reach = 1;",
  'libs/simulation/src/index.ts':
    "import '#libs/case-engine'; import '#libs/proof'; export const play = 1;",
  'workflows/major-decision/invariants/index.ts':
    "import '#libs/proof'; export const invariants = 1;",
  'workflows/proofs/index.ts':
    "import '#libs/proof'; import '../major-decision/invariants/index.js'; export const proofs = 1;",
  'workflows/profiles/index.ts': "import '#libs/legal-time'; export const national = 1;",
  'workflows/major-decision/index.ts': "export { v1 } from './v1/v1.js';",
  'workflows/major-decision/v1/v1.ts':
    "import '#libs/procedure'; import 'xstate'; export const v1 = 1;",
  'apps/api/src/main.ts': "import '#libs/case-engine'; import '#workflows/major-decision';",
  'apps/worker/src/main.ts': "import '#libs/work-queue'; import '#workflows/profiles';",
  'test/support/play.ts': "export { decide } from '#libs/procedure';",
  'test/integration/case-store/pool.int-spec.ts':
    "import '#test/play'; import 'pg'; import 'bullmq';",
};

/** One offender a rule: the file, and what it imports. */
const PLANTED: readonly (readonly [rule: string, path: string, imported: string])[] = [
  ['core-is-pure', 'libs/procedure/src/planted-fs.ts', 'node:fs'],
  ['core-is-pure', 'libs/procedure/src/planted-lib.ts', '#libs/legal-time'],
  ['procedures-are-pure', 'workflows/major-decision/v1/planted-io.ts', 'node:http'],
  ['procedures-are-pure', 'workflows/major-decision/v1/planted-engine.ts', '#libs/case-engine'],
  ['proof-is-pure', 'libs/proof/src/planted-fs.ts', 'node:fs'],
  ['procedures-are-pure', 'workflows/major-decision/v1/planted-proof.ts', '#libs/proof'],
  ['simulation-is-pure', 'libs/simulation/src/planted-fs.ts', 'node:fs'],
  ['simulation-is-pure', 'libs/simulation/src/planted-queue.ts', '#libs/work-queue'],
  ['invariants-stand-alone', 'workflows/major-decision/invariants/planted.ts', '../v1/v1.js'],
  ['proofs-only-compose', 'workflows/proofs/planted.ts', '#libs/case-engine'],
  ['legal-time-is-pure', 'libs/legal-time/src/planted.ts', '#libs/procedure'],
  ['versions-stay-apart', 'workflows/major-decision/v2/planted.ts', '../v1/v1.js'],
  ['versions-stay-apart', 'workflows/hearing/v1/planted.ts', '#workflows/major-decision'],
  ['forecasts-ask-the-engine', 'workflows/major-decision/forecast/planted.ts', '../v1/v1.js'],
  ['forecasts-ask-the-engine', 'workflows/major-decision/forecast/planted-xstate.ts', 'xstate'],
  [
    'front-door-only-between-libs',
    'libs/case-engine/src/planted.ts',
    '../../case-store/src/pool.js',
  ],
  ['front-door-only', 'apps/api/src/planted-inside.ts', '../../../libs/case-store/src/pool.js'],
  ['front-door-only', 'test/integration/planted.int-spec.ts', '../../libs/procedure/src/decide.js'],
  ['xstate-stays-inside', 'libs/case-engine/src/planted-xstate.ts', 'xstate'],
  ['xstate-stays-inside', 'apps/api/src/planted-xstate.ts', 'xstate'],
  ['sql-stays-inside', 'apps/api/src/planted-pg.ts', 'pg'],
  ['sql-stays-inside', 'libs/statistics/src/planted.ts', 'typeorm'],
  ['the-shell-hands-the-pool-on', 'libs/case-engine/src/planted-pg.ts', 'pg'],
  ['redis-stays-inside', 'apps/worker/src/planted-redis.ts', 'ioredis'],
  ['redis-stays-inside', 'libs/case-engine/src/planted-bullmq.ts', 'bullmq'],
  ['mail-stays-inside', 'apps/worker/src/planted-mail.ts', 'nodemailer'],
  ['libs-below-apps', 'libs/case-engine/src/planted-app.ts', '../../../apps/api/src/main.js'],
  ['apps-stay-apart', 'apps/worker/src/planted-api.ts', '../../api/src/main.js'],
  [
    'workflows-only-by-apps',
    'libs/case-engine/src/planted-workflow.ts',
    '#workflows/major-decision',
  ],
  ['support-only-in-tests', 'apps/api/src/planted-support.ts', '#test/play'],
  ['no-cycles', 'libs/case-store/src/planted-here.ts', './planted-there.js'],
  ['no-cycles', 'libs/case-store/src/planted-a-type.ts', './planted-b-type.js'],
  ['no-unresolved', 'libs/case-store/src/planted-nowhere.ts', './nowhere.js'],
  ['no-orphans', 'libs/case-store/src/planted-alone.ts', ''],
];

const PACKAGES = ['xstate', 'pg', 'typeorm', 'bullmq', 'ioredis', 'nodemailer'];

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

function plant(folder: string): void {
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${text}\n`);
  };
  for (const file of ['package.json', 'tsconfig.json', CONFIG]) {
    cpSync(join(ROOT, file), join(folder, file));
  }
  for (const name of PACKAGES) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
    write(`node_modules/${name}/index.js`, 'module.exports = {};');
  }
  for (const [path, text] of Object.entries(HEALTHY)) {
    write(path, text);
  }
  for (const [, path, imported] of PLANTED) {
    write(path, imported === '' ? 'export const one = 1;' : `export * from '${imported}';`);
  }
  write('libs/case-store/src/planted-there.ts', "export * from './planted-here.js';");
  write(
    'libs/case-store/src/planted-b-type.ts',
    "import type { one } from './planted-a-type.js'; export type One = typeof one;",
  );
}

function cruise(folder: string): readonly Violation[] {
  const program = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const run = spawnSync(
    process.execPath,
    [program, 'apps', 'libs', 'workflows', 'test', '--config', CONFIG, '--output-type', 'json'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (run.stdout === '') throw new Error(run.stderr);
  const report = JSON.parse(run.stdout) as { summary: { violations: readonly Violation[] } };
  return report.summary.violations;
}

describe('boundaries (dependency-cruiser)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'juece-boundaries-'));
  let violations: readonly Violation[] = [];

  beforeAll(() => {
    plant(folder);
    violations = cruise(folder);
  }, 30_000);

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each(PLANTED)('%s refuses %s, which imports "%s"', (rule, path) => {
    const fired = violations.filter(({ from }) => from === path).map((one) => one.rule.name);
    expect(fired).toContain(rule);
  });

  it('leaves healthy files alone', () => {
    expect(violations.filter(({ from }) => from in HEALTHY)).toEqual([]);
  });

  it('has a planted offender for every rule', () => {
    const require = createRequire(import.meta.url);
    const { forbidden } = require(join(ROOT, CONFIG)) as { forbidden: { name: string }[] };
    expect(new Set(PLANTED.map(([rule]) => rule))).toEqual(
      new Set(forbidden.map(({ name }) => name)),
    );
  });
});
