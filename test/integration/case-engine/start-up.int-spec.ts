import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';

import { openOwnerPool } from '#libs/case-store';
import { assertConsistent, type Engine, InconsistentSystemError } from '#libs/case-engine';
import type { Procedure } from '#libs/procedure';
import { TestCase } from '#test/cases';
import { cloneDatabase, engineOver, simulate, type TestDatabase } from '#test/database';
import { registry } from '#workflows/procedures';

import { EFFECT_TYPES } from '../../../apps/worker/src/create-worker.js';

let database: TestDatabase;
let engine: Engine;
let owner: Pool;

beforeAll(async () => {
  database = await cloneDatabase();
  engine = engineOver(database.url);
  owner = openOwnerPool(database.ownerUrl);
}, 60_000);

afterAll(async () => {
  await engine.pool.end();
  await owner.end();
  await database.drop();
});

/** What the check finds in a system that is sound but for what is said. */
async function findings(
  more: Partial<Parameters<typeof assertConsistent>[0]> = {},
): Promise<readonly string[]> {
  const checked = {
    pool: engine.pool,
    registry,
    schemaBehind: false,
    handlers: EFFECT_TYPES,
    simulated: false,
    ...more,
  };
  try {
    await assertConsistent(checked);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(InconsistentSystemError);
    const { findings: found, message } = error as InconsistentSystemError;
    found.forEach((finding) => expect(message).toContain(finding));
    return found;
  }
}

describe('assertConsistent', () => {
  it('passes a sound system, the API without handlers too', async () => {
    expect(await findings()).toEqual([]);
    await assertConsistent({
      pool: engine.pool,
      registry,
      schemaBehind: false,
      simulated: false,
    });
  });

  it('refuses a schema that is behind, before it asks for anything else', async () => {
    expect(await findings({ schemaBehind: true, handlers: [] })).toEqual([
      'The schema is behind the program: run "juece migrate".',
    ]);
  });

  it('refuses an effect without a handler', async () => {
    const handlers = EFFECT_TYPES.filter((type) => type !== 'notify');
    expect(await findings({ handlers })).toEqual([
      'The effect "notify" has no handler: add apps/worker/src/effects/notify.handler.ts.',
    ]);
  });

  it('refuses a handler without an effect', async () => {
    expect(await findings({ handlers: [...EFFECT_TYPES, 'sendFax'] })).toEqual([
      'The handler of "sendFax" serves no effect.',
    ]);
  });

  it('refuses two handlers of one effect', async () => {
    expect(await findings({ handlers: [...EFFECT_TYPES, 'notify'] })).toEqual([
      'The effect "notify" has two handlers.',
    ]);
  });

  it('names everything that it finds at once', async () => {
    const found = await findings({ handlers: ['openLinkedCase', 'sendFax'] });
    expect(found).toHaveLength(EFFECT_TYPES.length);
  });

  it('refuses a procedure that breaks a house rule', async () => {
    const [[key, sound]] = [...registry.procedures] as [[string, Procedure]];
    const { notify: _notify, ...effects } = sound.effects;
    const broken = { ...sound, key: sound.key, effects } as Procedure;
    const found = await findings({
      registry: { ...registry, procedures: new Map([[key, broken]]) },
    });
    expect(found).toContainEqual(expect.stringMatching(/^major-decision@1: .*notify/));
  });

  it('refuses a database with cases of a procedure version that the program does not know', async () => {
    const matter = await TestCase.propose(engine);
    const become = (version: string) =>
      owner.query('UPDATE juece.decision_case SET procedure = $2 WHERE id = $1', [
        matter.id,
        version,
      ]);
    await become('major-decision@0');
    expect(await findings()).toEqual([
      'Cases use the procedure version "major-decision@0", which this program does not know.',
    ]);
    await become('major-decision@1');
    expect(await findings()).toEqual([]);
  });

  it('refuses a database with real decisions on a simulated server', async () => {
    expect(await findings({ simulated: true })).toEqual([
      'The database holds real decisions: a simulated server must not touch them.',
    ]);
  });

  it('refuses a database with simulated time on a real server, and passes it on a simulated one', async () => {
    const other = await cloneDatabase();
    const { pool } = engineOver(other.url, 1);
    await simulate(other, '2026-01-05T01:00:00.000Z');
    expect(await findings({ pool })).toEqual([
      'The database holds simulated time: start with --simulated, or use another database.',
    ]);
    expect(await findings({ pool, simulated: true })).toEqual([]);
    await pool.end();
    await other.drop();
  });

  it('passes an empty database on a real and on a simulated server', async () => {
    const other = await cloneDatabase();
    const { pool } = engineOver(other.url, 1);
    expect(await findings({ pool })).toEqual([]);
    expect(await findings({ pool, simulated: true })).toEqual([]);
    await pool.end();
    await other.drop();
  });
});
