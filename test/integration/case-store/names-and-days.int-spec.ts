import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';

import {
  dataSourceOptions,
  listTasks,
  openOwnerPool,
  ReadSource,
  recordedNames,
  startClock,
} from '#libs/case-store';
import { verifyCase, type Engine } from '#libs/case-engine';
import { describePerson, readableOrgans } from '#libs/identity';
import { TestCase } from '#test/cases';
import { cloneDatabase, engineOver, type TestDatabase } from '#test/database';

const ECOLOGY = 'baoding.ecology';

let database: TestDatabase;
let engine: Engine;
let owner: Pool;
let source: ReadSource;

beforeAll(async () => {
  database = await cloneDatabase();
  engine = engineOver(database.url);
  owner = openOwnerPool(database.ownerUrl);
  source = await new ReadSource(dataSourceOptions(database.url)).initialize();
  // Half past midnight at the authority; in the zone of the database it is still the day before.
  await startClock(owner, '2026-03-09T16:30:00.000Z');
}, 60_000);

afterAll(async () => {
  await engine.pool.end();
  await owner.end();
  await source.destroy();
  await database.drop();
});

const rename = (table: string, id: string, name: string) =>
  owner.query(`UPDATE juece.${table} SET name = $2 WHERE id = $1`, [id, name]);

describe('names on record', () => {
  it('stay as they were when a person, a unit and an organ are renamed', async () => {
    const matter = await (await TestCase.propose(engine)).start();
    const before = (await recordedNames(source, matter.id)).all();
    expect(before.people[ECOLOGY]).toMatch(/^\p{Script=Han}/u);
    expect(before.units['baoding.ecology']).toBe('保定市生态环境局');
    expect(before.organs['baoding']).toMatch(/^\p{Script=Han}/u);
    await rename('person', ECOLOGY, '改名后');
    await rename('unit', 'baoding.ecology', '改名后的局');
    await rename('organ', 'baoding', '改名后的机关');
    const names = await recordedNames(source, matter.id);
    expect(names.all()).toEqual(before);
    await matter.file('consultationLetter', '征求意见函');
    const after = await recordedNames(source, matter.id);
    expect([after.person(ECOLOGY), after.unit('baoding.ecology')]).toEqual([
      '改名后',
      '改名后的局',
    ]);
    expect(after.person(ECOLOGY, 1)).toBe(before.people[ECOLOGY]);
    expect(await verifyCase(engine, matter.id)).toMatchObject({
      chainVerified: true,
      replayIdentical: true,
      findings: [],
    });
  });

  it('cannot be changed on record without breaking the chain', async () => {
    const matter = await TestCase.propose(engine);
    await owner.query('ALTER TABLE juece.case_event DISABLE TRIGGER USER');
    await owner.query(
      `UPDATE juece.case_event SET body = replace(body, '"改名后"', '"他人"') WHERE case_id = $1`,
      [matter.id],
    );
    await owner.query('ALTER TABLE juece.case_event ENABLE TRIGGER USER');
    expect((await verifyCase(engine, matter.id)).chainVerified).toBe(false);
  });
});

describe('the day of a mandate', () => {
  const holds = async () => ({
    mandates: (await describePerson(engine.pool, ECOLOGY))?.mandates.length !== 0,
    organs: (await readableOrgans(engine.pool, ECOLOGY)).length > 0,
    tasks: (await listTasks(source, ECOLOGY, { done: false, limit: 10 })).length > 0,
  });
  const term = (startsOn: string, endsOn: string | null) =>
    owner.query('UPDATE juece.mandate SET starts_on = $2, ends_on = $3 WHERE person_id = $1', [
      ECOLOGY,
      startsOn,
      endsOn,
    ]);

  it.each([
    ['begins today', '2026-03-10', null, true],
    ['begins tomorrow', '2026-03-11', null, false],
    ['ends today', '2019-09-01', '2026-03-10', true],
    ['ended yesterday', '2019-09-01', '2026-03-09', false],
  ])('is one for reading and for tasks: it %s', async (_what, startsOn, endsOn, held) => {
    await term('2019-09-01', null);
    await (await TestCase.propose(engine)).start();
    await term(startsOn, endsOn);
    expect(await holds()).toEqual({ mandates: held, organs: held, tasks: held });
  });
});
