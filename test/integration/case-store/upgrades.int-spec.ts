import { randomUUID } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';

import {
  caseIdsAfter,
  dumpSchema,
  openOwnerPool,
  restoreBackup,
  schemaFindingAt,
  type Restored,
} from '#libs/case-store';
import {
  assertConsistent,
  bindSeals,
  executeCommand,
  verifyCase,
  type Engine,
} from '#libs/case-engine';
import { asPerson } from '#test/cases';
import { cloneDatabase, engineOver, type TestDatabase } from '#test/database';
import { enactments, registry } from '#workflows/procedures';

const ROOT = resolve(import.meta.dirname, '../../../..');
const BACKUPS = globSync('test/upgrades/*.backup.gz', { cwd: ROOT });
const COMMITTED = readFileSync(join(ROOT, 'libs/case-store/src/schema.sql'), 'utf8');

describe('the backups of released databases', () => {
  it('are one for every release of the CHANGELOG, and one for the version to come', () => {
    const kept = BACKUPS.map((path) => basename(path, '.backup.gz'));
    const changelog = readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8');
    const releases = [...changelog.matchAll(/^## \[?(\d+\.\d+\.\d+)/gm)].map(([, one]) => one);
    expect(kept).toEqual(expect.arrayContaining(releases));
    expect(kept).toContain('0.1.0');
  });
});

describe.each(BACKUPS)('%s', (path) => {
  let template: TestDatabase;
  let administrator: Pool;
  let name: string;
  let url: string;
  let ownerUrl: string;
  let engine: Engine;
  let restored: Restored;

  beforeAll(async () => {
    template = await cloneDatabase();
    administrator = openOwnerPool(template.ownerUrl);
    name = `upgraded_${randomUUID().replaceAll('-', '')}`;
    await administrator.query(`CREATE DATABASE ${name}`);
    url = at(template.url);
    ownerUrl = at(template.ownerUrl);
    restored = await restoreBackup({ path: join(ROOT, path), url: ownerUrl, say: () => undefined });
    engine = engineOver(url, 2);
  }, 60_000);

  afterAll(async () => {
    await engine.pool.end();
    await administrator.query(`DROP DATABASE ${name}`);
    await administrator.end();
    await template.drop();
  });

  function at(address: string): string {
    const place = new URL(address);
    place.pathname = `/${name}`;
    return place.toString();
  }

  it('is upgraded to the schema of this program, by name and in fact', async () => {
    expect(restored.rows).toBeGreaterThan(1_000);
    expect(restored.upgradedBy).toContain('ProcedureSeals1766800000000');
    expect(await schemaFindingAt(url)).toBeUndefined();
    expect(await dumpSchema(ownerUrl)).toBe(COMMITTED);
  });

  it('verifies for every case of it, among them linked ones, ended ones and meetings', async () => {
    const ids = await caseIdsAfter(engine.pool, { after: undefined, limit: 500 });
    expect(ids.length).toBeGreaterThan(10);
    for (const id of ids) {
      expect(await verifyCase(engine, id)).toMatchObject({ findings: [] });
    }
  });

  it('is bound to the rules by which its cases verify, and consistent', async () => {
    const owner = openOwnerPool(ownerUrl);
    expect(await bindSeals(owner, { registry, enactments, program: 'test' })).toEqual([]);
    await owner.end();
    await assertConsistent({
      ...{ pool: engine.pool, registry, enactments, schema: undefined },
      simulated: restored.header.simulated,
    });
  });

  it('takes a command on a case that was under way', async () => {
    const { rows } = await engine.pool.query<{ id: string; revision: number }>(
      `SELECT c.id, c.revision FROM juece.decision_case c JOIN juece.case_event e ON e.case_id = c.id
        WHERE e.revision = c.revision AND e.type = 'departments.consulted' LIMIT 1`,
    );
    const { id: caseId, revision } = rows[0]!;
    const answer = await executeCommand(engine, {
      caseId,
      expectedRevision: revision,
      caller: asPerson('finance'),
      ...{ idempotencyKey: randomUUID(), bodyHash: 'one', stated: {} },
      command: {
        type: 'departments.replied',
        payload: { unitId: 'baoding.finance', reply: 'noOpinion' },
      },
    });
    expect(answer.kind).toBe('recorded');
    expect((await verifyCase(engine, caseId)).findings).toEqual([]);
  });
});
