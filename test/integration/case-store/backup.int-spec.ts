import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';

import {
  BackupError,
  dumpSchema,
  migrate,
  openOwnerPool,
  restoreBackup,
  schemaFindingAt,
  takeBackup,
} from '#libs/case-store';
import { verifyCase } from '#libs/case-engine';
import { storeContent } from '#libs/documents';
import { contentsOf, TestCase, until } from '#test/cases';
import { cloneDatabase, engineOver, type TestDatabase } from '#test/database';

const silent = (): void => undefined;
/** What COPY must quote, or could take for something else. */
const AWKWARD = 'a\tb\nc\\.\n\\.\n\\N\r\n"引用"，,\u0001\u{2F800}';
const EVERY_BYTE = Buffer.from(Array.from({ length: 2560 }, (_none, at) => at % 256));

let source: TestDatabase;
let folder: string;
let backup: string;
let caseId: string;
let cluster: Client;
let names: string[];

beforeAll(async () => {
  source = await cloneDatabase();
  folder = await mkdtemp(join(tmpdir(), 'juece-backup-'));
  backup = join(folder, 'whole.gz');
  const engine = engineOver(source.url, 2);
  const matter = await TestCase.propose(engine);
  await matter.start();
  await matter.consult();
  caseId = matter.id;
  await storeContent(engine, EVERY_BYTE);
  await engine.pool.end();
  await asOwner(source.ownerUrl, async (owner) => {
    await owner.query(`UPDATE juece.unit SET name = $1 WHERE id = 'baoding.finance'`, [AWKWARD]);
    // Two cases that name each other: no order of rows suits them.
    const other = await TestCase.propose(engineOver(source.url, 1));
    await other.engine.pool.end();
    await owner.query('UPDATE juece.decision_case SET linked_case_id = $2 WHERE id = $1', [
      caseId,
      other.id,
    ]);
    await owner.query('UPDATE juece.decision_case SET linked_case_id = $2 WHERE id = $1', [
      other.id,
      caseId,
    ]);
  });
  await backedUp(backup);
}, 60_000);

afterAll(async () => {
  await source.drop();
  await rm(folder, { recursive: true });
});

beforeEach(async () => {
  cluster = new Client({ connectionString: source.ownerUrl });
  await cluster.connect();
  names = [];
});

afterEach(async () => {
  for (const name of names) {
    await cluster.query(`DROP DATABASE IF EXISTS ${name}`);
  }
  await cluster.end();
});

function backedUp(path: string, say = silent) {
  return takeBackup({ url: source.ownerUrl, path, program: '0.0.0', say });
}

function restored(url: string, path = backup, say: (line: string) => void = silent) {
  return restoreBackup({ url, path, say });
}

/** An empty database, of the cluster's owner or of another. */
async function emptyDatabase(owner?: { readonly name: string; readonly password: string }) {
  const name = `empty_${randomUUID().replaceAll('-', '')}`;
  await cluster.query(
    `CREATE DATABASE ${name}${owner === undefined ? '' : ` OWNER ${owner.name}`}`,
  );
  names.push(name);
  const url = new URL(source.ownerUrl);
  url.pathname = `/${name}`;
  if (owner !== undefined) {
    Object.assign(url, { username: owner.name, password: owner.password });
  }
  return url.toString();
}

async function asOwner<T>(
  url: string,
  work: (owner: ReturnType<typeof openOwnerPool>) => Promise<T>,
): Promise<T> {
  const owner = openOwnerPool(url);
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

const contentsAt = (url: string) => asOwner(url, contentsOf);

async function relationsAt(url: string): Promise<readonly string[]> {
  return asOwner(url, async (owner) => {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT oid::regclass::text AS name FROM pg_class WHERE relnamespace = to_regnamespace('juece')`,
    );
    return rows.map(({ name }) => name);
  });
}

/** Every table as it is compared: the list of migrations has a moment of its own. */
function comparable({ migration: _migration, ...rows }: Readonly<Record<string, string>>) {
  return rows;
}

async function triggersAt(url: string): Promise<readonly unknown[]> {
  return asOwner(url, async (owner) => {
    const { rows } = await owner.query(
      `SELECT tgname, tgenabled FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
        WHERE relnamespace = 'juece'::regnamespace AND NOT tgisinternal ORDER BY 1`,
    );
    return rows as readonly unknown[];
  });
}

describe('a backup', () => {
  it('is one file that only its owner may read, with nothing beside it', async () => {
    expect((await stat(backup)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['whole.gz']);
  });

  it('is text that says what it holds, without this program', () => {
    return readFile(backup).then((bytes) => {
      const [header = '', first = ''] = gunzipSync(bytes).toString('utf8').split('\n');
      expect(JSON.parse(header)).toMatchObject({ product: 'juece', format: 1, program: '0.0.0' });
      expect(JSON.parse(first)).toEqual({
        table: 'calendar',
        columns: ['hash', 'body', 'recorded_at', 'recorded_by'],
      });
    });
  });

  it('overwrites nothing', async () => {
    const before = await readFile(backup);
    await expect(backedUp(backup)).rejects.toThrow(/is there already/);
    expect(before.equals(await readFile(backup))).toBe(true);
  });

  it('leaves nothing where it cannot be written, or is cut off', async () => {
    const nowhere = join(folder, 'nowhere', 'backup.gz');
    await expect(backedUp(nowhere)).rejects.toThrow(BackupError);
    const cut = join(folder, 'cut.gz');
    let cutting: Promise<unknown> | undefined;
    await expect(
      backedUp(cut, () => {
        cutting ??= cluster.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'juece-backup'`,
        );
      }),
    ).rejects.toThrow(/The backup was not taken/);
    await cutting;
    expect(await readdir(folder)).toEqual(['whole.gz']);
  });

  it('has nothing to take from a database that is empty', async () => {
    const url = await emptyDatabase();
    const path = join(folder, 'nothing.gz');
    await expect(takeBackup({ url, path, program: '0', say: silent })).rejects.toThrow(
      /nothing of juece/,
    );
  });

  it('waits for a migration that runs', async () => {
    const migration = new Client({ connectionString: source.ownerUrl });
    await migration.connect();
    await migration.query(`SELECT pg_advisory_lock(hashtext('juece.prepare'))`);
    const path = join(folder, 'later.gz');
    const taking = backedUp(path);
    await until('the backup waits', async () => {
      const { rowCount } = await migration.query(
        `SELECT FROM pg_locks l JOIN pg_stat_activity a USING (pid)
          WHERE a.application_name = 'juece-backup' AND NOT l.granted`,
      );
      return rowCount === 1;
    });
    await migration.end();
    expect((await taking).sections).toBeGreaterThan(20);
    await rm(path);
  });
});

describe('a restore', () => {
  it('gives every row, reference, trigger and grant back, and what follows works', async () => {
    const url = await emptyDatabase();
    const { header, upgradedBy, rows } = await restored(url);
    expect(header).toMatchObject({ simulated: false });
    expect(upgradedBy).toEqual([]);
    expect(rows).toBeGreaterThan(100);
    expect(comparable(await contentsAt(url))).toEqual(
      comparable(await contentsAt(source.ownerUrl)),
    );
    expect(await dumpSchema(url)).toBe(await dumpSchema(source.ownerUrl));
    expect(await triggersAt(url)).toEqual(await triggersAt(source.ownerUrl));
    await expect(
      asOwner(url, (owner) => owner.query('DELETE FROM juece.case_event')),
    ).rejects.toThrow('The case log is append-only.');
    expect(await migrate(url)).toEqual([]);
    expect(await schemaFindingAt(url)).toBeUndefined();

    const engine = engineOver(url, 2);
    expect((await verifyCase(engine, caseId)).chainVerified).toBe(true);
    const { id } = await TestCase.propose(engine);
    expect((await verifyCase(engine, id)).findings).toEqual([]);
    await engine.pool.end();
  });

  it('is the same for an owner who is no superuser', async () => {
    const name = `owner_${randomUUID().replaceAll('-', '')}`;
    await cluster.query(`CREATE ROLE ${name} LOGIN PASSWORD 'a-password' CREATEROLE`);
    await cluster.query(`GRANT juece_app TO ${name} WITH ADMIN OPTION`);
    const url = await emptyDatabase({ name, password: 'a-password' });
    await restored(url);
    expect(comparable(await contentsAt(url))).toEqual(
      comparable(await contentsAt(source.ownerUrl)),
    );
    expect(await triggersAt(url)).toEqual(await triggersAt(source.ownerUrl));
    await cluster.query(`DROP DATABASE ${names.pop() ?? ''}`);
    await cluster.query(`DROP OWNED BY ${name}`);
    await cluster.query(`DROP ROLE ${name}`);
  });

  it.each([
    ['one of ours', undefined],
    ['a table of somebody else', 'CREATE TABLE public.theirs ()'],
    ['a view of somebody else', 'CREATE VIEW public.theirs AS SELECT 1'],
  ])('refuses a database that holds anything: %s', async (_what, statement) => {
    const url = statement === undefined ? source.ownerUrl : await emptyDatabase();
    if (statement !== undefined) {
      await asOwner(url, (owner) => owner.query(statement));
    }
    const before = await relationsAt(url);
    await expect(restored(url)).rejects.toThrow(/is not empty \(it holds (juece\.\w+|theirs)\)/);
    expect(await relationsAt(url)).toEqual(before);
  });

  it('refuses a backup of a newer program before anything is there', async () => {
    const url = await emptyDatabase();
    const text = gunzipSync(await readFile(backup)).toString('latin1');
    for (const [newer, says] of [
      [text.replace('"format":1', '"format":2'), /was taken by a newer program/],
      [text.replace('"migrations":[', '"migrations":["Later9999",'), /lacks Later9999/],
    ] as const) {
      const path = join(folder, 'newer.gz');
      await writeFile(path, gzipSync(Buffer.from(newer, 'latin1')));
      await expect(restored(url, path)).rejects.toThrow(says);
      expect(await relationsAt(url)).toEqual([]);
      await rm(path);
    }
  });

  it('refuses a damaged backup before anything is there', async () => {
    const url = await emptyDatabase();
    const bytes = await readFile(backup);
    const text = gunzipSync(bytes);
    const path = join(folder, 'damaged.gz');
    const places = Array.from({ length: 24 }, (_none, at) => Math.floor((bytes.length / 24) * at));
    const copies: Buffer[] = places.flatMap((place) => [
      bytes.subarray(0, place),
      flipped(bytes, place + 5),
      // Packed again: only our own hashes are left to show it.
      gzipSync(flipped(text, Math.floor((place / bytes.length) * text.length))),
      gzipSync(text.subarray(0, Math.floor((place / bytes.length) * text.length))),
    ]);
    copies.push(gzipSync(Buffer.concat([text, text])), gzipSync(Buffer.from('{}\n')));
    for (const copy of copies) {
      // A flipped byte in the header of gzip itself changes nothing that is said.
      if (sameText(copy, text)) {
        continue;
      }
      await writeFile(path, copy);
      await expect(restored(url, path)).rejects.toThrow(BackupError);
    }
    expect(await relationsAt(url)).toEqual([]);
    await rm(path);
  }, 60_000);

  it('refuses rows that do not belong together, and leaves nothing', async () => {
    const url = await emptyDatabase();
    const stray = join(folder, 'stray.gz');
    const other = await cloneDatabase();
    await asOwner(other.ownerUrl, async (owner) => {
      await owner.query('ALTER TABLE juece.mandate DROP CONSTRAINT mandate_person_id_fkey');
      await owner.query(
        `INSERT INTO juece.mandate VALUES ('nobody', 'head', 'baoding', 'baoding.ecology', '2026-01-01')`,
      );
    });
    await takeBackup({ url: other.ownerUrl, path: stray, program: '0', say: silent });
    await expect(restored(url, stray)).rejects.toThrow(/mandate_person_id_fkey/);
    expect(await relationsAt(url)).toEqual([]);
    await other.drop();
    await rm(stray);
  });

  it('leaves a mark when it is cut off, on which nothing starts, and begins anew', async () => {
    const url = await emptyDatabase();
    let cutting: Promise<unknown> | undefined;
    const name = names.at(-1);
    await expect(
      restored(url, backup, (line) => {
        if (line.startsWith('case_event')) {
          cutting = cluster.query(
            `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1`,
            [name],
          );
        }
      }),
    ).rejects.toThrow(BackupError);
    await cutting;
    expect(await relationsAt(url)).toContain('juece.unfinished_restore');
    await expect(migrate(url)).rejects.toThrow(/unfinished restore/);
    expect(await schemaFindingAt(url)).toMatch(/unfinished restore/);
    await expect(
      takeBackup({ url, path: join(folder, 'half.gz'), program: '0', say: silent }),
    ).rejects.toThrow(/unfinished restore/);

    await restored(url);
    expect(comparable(await contentsAt(url))).toEqual(
      comparable(await contentsAt(source.ownerUrl)),
    );
  });
});

function flipped(bytes: Buffer, place: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[place] = (copy[place] ?? 0) ^ 0x10;
  return copy;
}

function sameText(copy: Buffer, text: Buffer): boolean {
  try {
    return gunzipSync(copy).equals(text);
  } catch {
    return false;
  }
}
