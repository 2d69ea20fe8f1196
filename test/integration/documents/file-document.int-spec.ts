import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';

import { openOwnerPool } from '#libs/case-store';
import { sha256, type Engine } from '#libs/case-engine';
import {
  documentIdOf,
  fileDocument,
  readContent,
  storeContent,
  type Upload,
} from '#libs/documents';
import { asPerson, contentsOf, recordedOf, TestCase } from '#test/cases';
import { cloneDatabase, engineOver, type TestDatabase } from '#test/database';

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

function anUpload(matter: TestCase, more: Partial<Upload> = {}): Upload {
  return {
    caseId: matter.id,
    expectedRevision: matter.revision,
    caller: asPerson('ecology'),
    callerId: 'baoding.ecology',
    idempotencyKey: randomUUID(),
    stated: {},
    kind: 'proposal',
    title: '决策事项建议书',
    fileName: '建议书.txt',
    mediaType: 'text/plain; charset=utf-8',
    bytes: Buffer.from(`建议书 ${matter.id}`),
    ...more,
  };
}

const factsOf = async (matter: TestCase) => {
  const { rows } = await owner.query<{ snapshot: string }>(
    'SELECT snapshot FROM juece.decision_case WHERE id = $1',
    [matter.id],
  );
  const { facts } = JSON.parse(rows[0]!.snapshot) as {
    facts: { documents: Record<string, { hash: string; kind: string }> };
  };
  return facts;
};

describe('fileDocument', () => {
  it('stores the bytes as they are under the hash that the event names', async () => {
    const matter = await TestCase.propose(engine);
    const bytes = Buffer.from([0, 255, 10, 13, 0, 128]);
    const upload = anUpload(matter, { bytes });
    recordedOf(await fileDocument(engine, upload));
    const { documents } = await factsOf(matter);
    expect(documents[documentIdOf(upload)]).toMatchObject({
      hash: sha256(bytes),
      kind: 'proposal',
    });
    const filed = { hash: sha256(bytes), size: bytes.byteLength };
    expect(await readContent(engine, filed)).toEqual(bytes);
  });

  it('stores the same bytes once, for two documents of two cases', async () => {
    const bytes = Buffer.from('同一份材料');
    for (const matter of [await TestCase.propose(engine), await TestCase.propose(engine)]) {
      recordedOf(await fileDocument(engine, anUpload(matter, { bytes })));
    }
    const { rows } = await owner.query('SELECT FROM juece.document_content WHERE hash = $1', [
      sha256(bytes),
    ]);
    expect(rows).toHaveLength(1);
  });

  it('files an upload that is sent five times at once as one document', async () => {
    const matter = await TestCase.propose(engine);
    const upload = anUpload(matter);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => fileDocument(engine, upload)),
    );
    expect(new Set(answers.map((one) => recordedOf(one).receipt.hash)).size).toBe(1);
    expect(Object.keys((await factsOf(matter)).documents)).toEqual([documentIdOf(upload)]);
  });

  it('refuses a key that was used for other bytes', async () => {
    const matter = await TestCase.propose(engine);
    const upload = anUpload(matter);
    recordedOf(await fileDocument(engine, upload));
    await expect(
      fileDocument(engine, { ...upload, bytes: Buffer.from('另一份') }),
    ).rejects.toMatchObject({ code: 'idempotency-key-reused' });
  });

  it('leaves nothing but content that no event names when the filing is refused', async () => {
    const matter = await TestCase.propose(engine);
    const before = await contentsOf(owner);
    const stranger = anUpload(matter, { caller: { kind: 'person', personId: 'nobody' } });
    expect(await fileDocument(engine, stranger)).toMatchObject({ code: 'not-permitted' });
    const { document_content: _stored, ...rest } = await contentsOf(owner);
    expect(before).toMatchObject(rest);
  });

  it.each([
    ['missing', 'DELETE FROM juece.document_content WHERE hash = $1'],
    ['otherSize', 'UPDATE juece.document_content SET size = size + 1 WHERE hash = $1'],
    ['otherSize', `UPDATE juece.document_content SET bytes = bytes || '\\x00' WHERE hash = $1`],
    [
      'otherBytes',
      'UPDATE juece.document_content SET bytes = set_byte(bytes, 0, get_byte(bytes, 0) # 1) WHERE hash = $1',
    ],
  ])('hands out nothing that is %s in the store (%s)', async (found, tampering) => {
    const stored = await storeContent(engine, Buffer.from(`材料 ${randomUUID()}`));
    await owner.query(tampering, [stored.hash]);
    await expect(readContent(engine, stored)).rejects.toMatchObject({
      code: 'document-damaged',
      extra: { hash: stored.hash, found },
    });
  });

  it('files nothing under a hash where other bytes stand already', async () => {
    const matter = await TestCase.propose(engine);
    const upload = anUpload(matter, { bytes: Buffer.from(`材料 ${randomUUID()}`) });
    const { hash } = await storeContent(engine, upload.bytes);
    await owner.query(
      'UPDATE juece.document_content SET bytes = set_byte(bytes, 0, get_byte(bytes, 0) # 1) WHERE hash = $1',
      [hash],
    );
    await expect(fileDocument(engine, upload)).rejects.toMatchObject({ code: 'document-damaged' });
    expect(Object.keys((await factsOf(matter)).documents)).toEqual([]);
  });
});
