import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';

import { openOwnerPool } from '#libs/case-store';
import { chainHash, inEnglish, verifyCase, type Engine } from '#libs/case-engine';
import { TestCase } from '#test/cases';
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

/** A case of eight events with documents, tasks and a deadline. */
async function driven(): Promise<TestCase> {
  const matter = await (await TestCase.propose(engine)).start();
  await matter.file('research', '调研报告');
  await matter.consult();
  await matter.as('finance').give('departments.replied', {
    unitId: 'baoding.finance',
    reply: 'noOpinion',
  });
  return matter;
}

/** Does what only the owner can: switches the triggers off and changes the record. */
async function tamper(statement: string, matter: TestCase): Promise<void> {
  const client = await owner.connect();
  try {
    await client.query('BEGIN');
    await client.query('SET LOCAL session_replication_role = replica');
    const { rowCount } = await client.query(statement, [matter.id]);
    expect(rowCount).toBeGreaterThan(0);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}

const EVENT = 'UPDATE juece.case_event SET';
const CASE = 'UPDATE juece.decision_case SET';
const THIRD = 'WHERE case_id = $1 AND revision = 3';

/** What is changed, how, and which words name it. */
const tamperings: readonly (readonly [string, string, readonly RegExp[]])[] = [
  [
    'a changed body',
    `${EVENT} body = replace(body, '〔2026〕17号', '〔2026〕18号') ${THIRD}`,
    [/hash of revision 3 does not follow/, /Revision 3 .* leads to another snapshot/],
  ],
  [
    'a body that is no longer JSON',
    `${EVENT} body = 'x' || body ${THIRD}`,
    [/hash of revision 3 does not follow/, /Revision 3 .* cannot be read/],
  ],
  [
    'a body of another procedure version',
    `${EVENT} body = replace(body, 'major-decision@1', 'major-decision@9') ${THIRD}`,
    [/hash of revision 3 does not follow/, /Revision 3 .* cannot be replayed: .*@9/],
  ],
  [
    'an actor who has no mandate',
    `${EVENT} body = replace(body, '"role":"head"', '"role":"clerk"') ${THIRD}`,
    [/hash of revision 3 does not follow/, /Revision 3 .* is refused on replay: not-permitted/],
  ],
  [
    'a changed hash',
    `${EVENT} hash = repeat('0', 64) ${THIRD}`,
    [/hash of revision 3 does not follow/, /hash of revision 4 does not follow/],
  ],
  [
    'a changed previous hash',
    `${EVENT} previous_hash = repeat('0', 64) ${THIRD}`,
    [/hash of revision 3 does not follow/],
  ],
  [
    'two events in another order',
    `WITH away AS (SELECT * FROM juece.case_event WHERE case_id = $1 AND revision IN (4, 5)),
     swapped AS (SELECT 9 - revision AS revision, type, actor_id, body, previous_hash, hash FROM away)
     UPDATE juece.case_event e SET type = s.type, actor_id = s.actor_id, body = s.body,
       previous_hash = s.previous_hash, hash = s.hash
     FROM swapped s WHERE e.case_id = $1 AND e.revision = s.revision`,
    [/hash of revision 4 does not follow/, /Revision 4 is listed with another revision/],
  ],
  [
    'a removed event',
    `DELETE FROM juece.case_event WHERE case_id = $1 AND revision = 4`,
    [/Revision 4 is missing/, /hash of revision 5 does not follow/],
  ],
  [
    'a removed last event',
    `DELETE FROM juece.case_event WHERE case_id = $1 AND revision = 7`,
    [/points to another last event/, /snapshot is not the fold/],
  ],
  [
    'an event that is listed under another actor',
    `${EVENT} actor_id = 'baoding.vice-mayor1' ${THIRD}`,
    [/Revision 3 is listed with another actor/],
  ],
  [
    'an event that is listed with another time',
    `${EVENT} recorded_at = recorded_at - interval '1 day' ${THIRD}`,
    [/Revision 3 is listed with another recordedAt/],
  ],
  [
    'a changed snapshot',
    `${CASE} snapshot = replace(snapshot, '扬尘', '噪声') WHERE id = $1`,
    [/stored snapshot is not the fold/],
  ],
  [
    'another last hash at the case',
    `${CASE} head_hash = repeat('0', 64) WHERE id = $1`,
    [/points to another last event/],
  ],
];

describe('verifyCase', () => {
  it('finds a driven case to be whole: chained, and folded to its snapshot byte for byte', async () => {
    const matter = await driven();
    expect(await verifyCase(engine, matter.id)).toMatchObject({
      events: matter.revision,
      chainVerified: true,
      replayIdentical: true,
      rowsVerified: true,
      documentsVerified: true,
      findings: [],
    });
  });

  it('knows no case that does not exist', async () => {
    await expect(verifyCase(engine, '00000000-0000-7000-8000-000000000000')).rejects.toMatchObject({
      code: 'case-not-found',
    });
  });

  it.each(tamperings)('finds and names %s', async (_what, statement, words) => {
    const matter = await driven();
    await tamper(statement, matter);
    const { chainVerified, replayIdentical, findings } = await verifyCase(engine, matter.id);
    expect(chainVerified && replayIdentical).toBe(false);
    for (const word of words) {
      expect(inEnglish({ findings })).toContainEqual(expect.stringMatching(word));
    }
  });

  it('finds a body that was changed with its whole chain written anew, by its fold', async () => {
    const matter = await driven();
    await rewriteChain(matter, (body) => body.replaceAll('〔2026〕17号', '〔2026〕18号'));
    const { chainVerified, findings } = await verifyCase(engine, matter.id);
    expect(chainVerified).toBe(true);
    expect(inEnglish({ findings })).toContainEqual(
      expect.stringMatching(/^Revision 3 \(start\.approved\) leads to another snapshot/),
    );
  });

  it('finds a record that was taken from another case', async () => {
    const matter = await driven();
    const other = await driven();
    await tamper(
      `UPDATE juece.case_event e SET body = o.body, previous_hash = o.previous_hash, hash = o.hash
       FROM juece.case_event o
       WHERE e.case_id = $1 AND o.case_id = '${other.id}' AND e.revision = o.revision`,
      matter,
    );
    await tamper(
      `UPDATE juece.decision_case c SET snapshot = o.snapshot, head_hash = o.head_hash
       FROM juece.decision_case o WHERE c.id = $1 AND o.id = '${other.id}'`,
      matter,
    );
    const { chainVerified, findings } = await verifyCase(engine, matter.id);
    expect(chainVerified).toBe(false);
    expect(inEnglish({ findings })).toContain(
      'Revision 1 is listed with another case than hashed.',
    );
  });

  it('finds a profile whose text was changed, though this process remembers the true one', async () => {
    const matter = await driven();
    const { rows } = await owner.query<{ hash: string; body: string }>(
      `SELECT p.* FROM juece.profile p JOIN juece.decision_case c ON c.profile_hash = p.hash WHERE c.id = $1`,
      [matter.id],
    );
    const { hash, body } = rows[0]!;
    const change = 'UPDATE juece.profile SET body = $2 WHERE hash = $1';
    await owner.query(change, [hash, body.replace('"unit":"', '"unit":" ')]);
    const found = await verifyCase(engine, matter.id);
    expect(found.replayIdentical).toBe(false);
    expect(inEnglish(found)).toContain(
      `Revision 1 (proposal.filed) cannot be replayed: The rules under ${hash} have another text than was hashed.`,
    );
    await owner.query(change, [hash, body]);
    expect((await verifyCase(engine, matter.id)).replayIdentical).toBe(true);
  });
});

/** Changes bodies and makes every hash after them right again, as an owner could. */
async function rewriteChain(matter: TestCase, change: (body: string) => string): Promise<void> {
  const { rows } = await owner.query<{ revision: number; body: string }>(
    'SELECT revision, body FROM juece.case_event WHERE case_id = $1 ORDER BY revision',
    [matter.id],
  );
  let previous = '0'.repeat(64);
  for (const { revision, body } of rows) {
    const changed = change(body);
    const hash = chainHash(previous, changed);
    await tamper(
      `${EVENT} body = convert_from('\\x${Buffer.from(changed).toString('hex')}', 'UTF8'),
         previous_hash = '${previous}', hash = '${hash}' WHERE case_id = $1 AND revision = ${revision}`,
      matter,
    );
    previous = hash;
  }
  await tamper(`${CASE} head_hash = '${previous}' WHERE id = $1`, matter);
}
