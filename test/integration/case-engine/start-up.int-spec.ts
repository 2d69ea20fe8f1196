import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';

import { openOwnerPool } from '#libs/case-store';
import {
  assertConsistent,
  assertSealed,
  bindSeals,
  type Engine,
  InconsistentSystemError,
} from '#libs/case-engine';
import type { Procedure } from '#libs/procedure';
import { TestCase } from '#test/cases';
import { cloneDatabase, engineOver, simulate, type TestDatabase } from '#test/database';
import { enactments, registry } from '#workflows/procedures';

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
    enactments,
    schema: undefined,
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
      enactments,
      schema: undefined,
      simulated: false,
    });
  });

  it('refuses a schema that does not fit, before it asks for anything else', async () => {
    expect(await findings({ schema: 'The schema is behind.', handlers: [] })).toEqual([
      'The schema is behind.',
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

/** The rules as they ship, with something changed in one version. */
function changed(key: string, change: (procedure: Procedure) => object) {
  const procedures = new Map(registry.procedures);
  const sound = procedures.get(key)!;
  procedures.set(key, { ...sound, ...change(sound) });
  return { ...registry, procedures };
}

/** As if the version had been released. */
const releasedNow = Object.fromEntries(
  Object.entries(enactments).map(([key, one]) => [key, { ...one, released: '2026-11-28' }]),
);

const V1 = 'major-decision@1';
const OTHER_RULES = /^Cases of "major-decision@1" were decided by other rules of that name/;

describe('the rules of a database with cases', () => {
  let other: TestDatabase;
  let pool: Pool;
  let otherOwner: Pool;

  beforeAll(async () => {
    other = await cloneDatabase();
    const running = engineOver(other.url, 1);
    pool = running.pool;
    otherOwner = openOwnerPool(other.ownerUrl);
    await TestCase.propose(running);
  });

  afterAll(async () => {
    await pool.end();
    await otherOwner.end();
    await other.drop();
  });

  const seals = async (): Promise<number> =>
    (await otherOwner.query('SELECT FROM juece.procedure_seal')).rowCount ?? 0;

  it.each([
    [
      'a requirement that is not asked any more',
      { registry: changed(V1, (one) => ({ requirements: one.requirements.slice(1) })) },
    ],
    [
      'a field that is',
      {
        registry: changed(V1, ({ commands }) => ({
          commands: {
            ...commands,
            'proposal.filed': { ...commands['proposal.filed'], by: ['mayor'] },
          },
        })),
      },
    ],
    [
      'another answer of a rule',
      { enactments: { ...enactments, [V1]: { answers: 'other', released: null } } },
    ],
  ])('are refused when they are others of the same name: %s', async (_what, served) => {
    const found = await findings({ pool, ...served });
    expect(found).toContainEqual(expect.stringMatching(OTHER_RULES));
    expect(found.join()).toContain('juece migrate-cases');
    const order = { registry, enactments, program: '2', ...served };
    const before = await seals();
    await expect(bindSeals(otherOwner, order)).rejects.toThrow(OTHER_RULES);
    await expect(assertSealed(otherOwner, order)).rejects.toThrow(OTHER_RULES);
    expect(await seals()).toBe(before);
  });

  it('are the same when only display text was corrected, or a version without cases changed', async () => {
    const title = { zh: '别的名称', en: 'Another title' };
    const texts = changed(V1, () => ({ title }));
    expect(await findings({ pool, registry: texts })).toEqual([]);
    const unused = changed('meeting@1', ({ requirements }) => ({
      requirements: requirements.slice(1),
    }));
    expect((await findings({ pool, registry: unused })).join()).not.toContain('other rules');
  });

  it('go on changed, for a reason that stays on record, as long as they are a draft', async () => {
    const order = {
      registry: changed(V1, (one) => ({ requirements: one.requirements.slice(1) })),
      ...{ enactments, program: '2', acceptDrafts: '试运行期间' },
    };
    await expect(bindSeals(otherOwner, { ...order, enactments: releasedNow })).rejects.toThrow(
      OTHER_RULES,
    );
    expect(await bindSeals(otherOwner, order)).toEqual([V1]);
    expect(await bindSeals(otherOwner, order)).toEqual([]);
    const { rows } = await otherOwner.query(
      `SELECT program, because FROM juece.procedure_seal WHERE procedure = $1 ORDER BY id`,
      [V1],
    );
    expect(rows).toEqual([
      { program: 'test', because: null },
      { program: '2', because: '试运行期间' },
    ]);
    // The rules from before are now the others.
    expect(await findings({ pool })).toContainEqual(expect.stringMatching(OTHER_RULES));
    await bindSeals(otherOwner, { registry, enactments, program: '1', acceptDrafts: '恢复' });
    expect(await findings({ pool })).toEqual([]);
  });

  it('are bound by migrate where nothing was noted, and not by a process that starts', async () => {
    await otherOwner.query('DELETE FROM juece.procedure_seal');
    expect(await findings({ pool })).toEqual([
      'The database does not say by which rules the cases of "major-decision@1" were decided: run "juece migrate".',
    ]);
    expect(await bindSeals(otherOwner, { registry, enactments, program: '1' })).toEqual([]);
    expect(await findings({ pool })).toEqual([]);
  });

  it('are asked for of ended cases too', async () => {
    await otherOwner.query(`UPDATE juece.decision_case SET ending = 'terminated'`);
    const served = {
      enactments: { ...releasedNow, [V1]: { answers: 'other', released: '2026-11-28' } },
    };
    const [found = ''] = await findings({ pool, ...served });
    expect(found).toMatch(OTHER_RULES);
    expect(found).not.toContain('draft');
  });
});
