import type { Pool } from 'pg';

import { workOff } from '#libs/case-engine';
import { TestCase, until } from '#test/cases';

import type { OutageSystem } from './outage-system.js';

const AT_ONCE = 8;
const PATIENTLY = { patienceMs: 180_000, pollMs: 20 };

/** Deadlines that come due in the same second, one a case. */
export interface Burst {
  readonly name: string;
  readonly caseIds: readonly string[];
}

/** How late the deadlines of a burst fired, in seconds after they came due. */
export interface Lateness {
  readonly burst: string;
  readonly fired: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** Opens so many cases, each with one deadline that lies far ahead. */
export async function prepareBurst(
  { engine, owner }: OutageSystem,
  name: string,
  size: number,
): Promise<Burst> {
  const caseIds: string[] = [];
  const titles = Array.from({ length: size }, (_none, at) => `${name} ${String(at)}`);
  await workOff(titles, { atOnce: AT_ONCE }, async (title) => {
    caseIds.push((await TestCase.propose(engine, { title })).id);
  });
  await enterDeadlines(owner, caseIds);
  return { name, caseIds };
}

/** Enters a deadline for each case, in a year: as commands would have long ago. */
async function enterDeadlines(owner: Pool, caseIds: readonly string[]): Promise<void> {
  await owner.query(
    `INSERT INTO juece.deadline (case_id, kind, revision, state, role, article, start_on, due_on, due_at, unit, count,
       provisional, trail, title_zh, title_en)
     SELECT id, 'consultationReply', 1, 'running', 'office', '条例第13条', now(), now() + interval '1 year',
       now() + interval '1 year', 'date', null, false, '[]', '部门反馈意见', 'replies'
     FROM unnest($1::uuid[]) AS id`,
    [caseIds],
  );
}

/** Moves the instant that a burst waits for to so many milliseconds from now. */
export async function fallsDueIn(
  system: OutageSystem,
  { caseIds }: Burst,
  milliseconds: number,
): Promise<void> {
  const at = new Date(Date.now() + milliseconds).toISOString();
  await system.persist(() =>
    system.owner.query('UPDATE juece.deadline SET due_at = $2 WHERE case_id = ANY ($1::uuid[])', [
      caseIds,
      at,
    ]),
  );
}

/** How many deadlines of a burst have fired. */
function firedOf(system: OutageSystem, burst: Burst): Promise<number> {
  return system.persist(async () => {
    const { rows } = await system.owner.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM juece.deadline
       WHERE case_id = ANY ($1::uuid[]) AND state = 'overdue'`,
      [burst.caseIds],
    );
    return rows[0]?.count ?? 0;
  });
}

/** Waits until a part of a burst has fired and the rest has not; how many have. */
export async function inTheMidstOf(system: OutageSystem, burst: Burst): Promise<number> {
  const enough = burst.caseIds.length / 10;
  let fired = 0;
  await until(
    `the burst “${burst.name}” begins`,
    async () => (fired = await firedOf(system, burst)) >= enough,
    PATIENTLY,
  );
  return fired;
}

export async function allFired(system: OutageSystem, bursts: readonly Burst[]): Promise<void> {
  for (const burst of bursts) {
    await until(
      `every deadline of the burst “${burst.name}” fires`,
      async () => (await firedOf(system, burst)) === burst.caseIds.length,
      { ...PATIENTLY, pollMs: 250 },
    );
  }
}

/** The deadlines of a burst that did not fire once. */
export async function notFiredOnce(owner: Pool, { caseIds }: Burst): Promise<readonly object[]> {
  const { rows } = await owner.query<{ case_id: string; fired: number }>(
    `SELECT d.case_id, count(e.case_id)::integer AS fired
     FROM juece.deadline d
     LEFT JOIN juece.case_event e ON e.case_id = d.case_id AND e.type = 'deadline.elapsed'
     WHERE d.case_id = ANY ($1::uuid[]) GROUP BY d.id, d.case_id HAVING count(e.case_id) <> 1`,
    [caseIds],
  );
  return rows;
}

export async function latenessOf(owner: Pool, burst: Burst): Promise<Lateness> {
  const { rows } = await owner.query<Omit<Lateness, 'burst'>>(
    `SELECT count(*)::integer AS fired, round((percentile_cont(0.5) WITHIN GROUP (ORDER BY late))::numeric, 2)::float8 AS p50,
            round((percentile_cont(0.99) WITHIN GROUP (ORDER BY late))::numeric, 2)::float8 AS p99,
            round(max(late), 2)::float8 AS max
     FROM (SELECT extract(epoch FROM e.recorded_at - d.due_at) AS late
           FROM juece.deadline d JOIN juece.case_event e ON e.case_id = d.case_id AND e.type = 'deadline.elapsed'
           WHERE d.case_id = ANY ($1::uuid[])) fired`,
    [burst.caseIds],
  );
  return { burst: burst.name, ...(rows[0] as Omit<Lateness, 'burst'>) };
}
