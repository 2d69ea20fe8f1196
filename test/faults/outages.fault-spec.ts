import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { verifyCase, workOff } from '#libs/case-engine';
import { until } from '#test/cases';
import { Clerks, emptyLedger, type Ledger } from '#test/load';
import { canTestRedis } from '#test/redis';

import { latenessOf, notFiredOnce, type Lateness } from './outages/bursts.js';
import { OutageSystem, type BackendName } from './outages/outage-system.js';
import { runOutages, type OutageRun } from './outages/run-outages.js';

// eslint-disable-next-line no-restricted-properties -- how long a run is is no setting of the system
const { JUECE_FAULT_BURST = '300', JUECE_FAULT_ON } = process.env;
const SIZE = Number(JUECE_FAULT_BURST);
const LONG = SIZE >= 1_000;
const LIMIT_MS = LONG ? 3_600_000 : 240_000;
const VERIFIED_AT_ONCE = 8;
const PEOPLE = resolve(import.meta.dirname, '../../../seeds/demo/people.json');

interface Tried {
  readonly system: OutageSystem;
  readonly ledger: Ledger;
  readonly run: OutageRun;
}

const withRedis = JUECE_FAULT_ON === 'PostgreSQL' ? false : await canTestRedis();
const backends: readonly BackendName[] = [
  ...(JUECE_FAULT_ON === 'Redis' ? [] : (['PostgreSQL'] as const)),
  ...(withRedis ? (['Redis'] as const) : []),
];
const systems: OutageSystem[] = [];
const tried = new Map<BackendName, Tried>();

async function tryOn(backend: BackendName): Promise<void> {
  const system = await OutageSystem.prepare(backend);
  systems.push(system);
  const { password } = JSON.parse(await readFile(PEOPLE, 'utf8')) as { password: string };
  const ledger = emptyLedger();
  const clerks = new Clerks(system.url, password, ledger);
  try {
    const run = await runOutages(system, clerks, { backend, size: SIZE });
    tried.set(backend, { system, ledger, run });
  } catch (error) {
    process.stderr.write(`On ${backend} API and workers said last:\n${system.words}\n`);
    throw error;
  }
}

// Most of the time is waiting, so both run at the same time; their servers are their own.
beforeAll(() => Promise.all(backends.map(tryOn)), LIMIT_MS);

afterAll(async () => {
  await Promise.all(systems.map((system) => system.remove()));
}, 60_000);

describe.each(backends)('with the queue on %s, after every fault', (backend) => {
  let system: OutageSystem;
  let ledger: Ledger;
  let run: OutageRun;

  beforeAll(() => {
    ({ system, ledger, run } = tried.get(backend)!);
  });

  it('fires every deadline, and none twice', async () => {
    for (const burst of run.bursts) {
      expect(await notFiredOnce(system.owner, burst)).toEqual([]);
    }
    const late = await Promise.all(run.bursts.map((burst) => latenessOf(system.owner, burst)));
    process.stderr.write(`${table(backend, late, run)}\n`);
  });

  it('holds every acknowledged command, once', async () => {
    expect(ledger.unexpected).toEqual([]);
    expect(ledger.retried).toBeGreaterThan(0);
    expect(ledger.acknowledged).toHaveLength(ledger.sent.size);
    const { rows } = await system.owner.query<{ place: string }>(
      `SELECT case_id || ' ' || revision || ' ' || hash AS place FROM juece.case_event`,
    );
    const recorded = new Set(rows.map(({ place }) => place));
    const lost = ledger.acknowledged.filter(
      ({ caseId, revision, hash }) => !recorded.has(`${caseId} ${String(revision)} ${hash}`),
    );
    expect(lost).toEqual([]);
  });

  it(
    'carries every effect out and notifies nobody twice',
    async () => {
      if (!LONG) {
        // What the queue lost is noticed after a minute: let it be past.
        await system.owner.query(
          `UPDATE juece.outbox SET queued_at = queued_at - interval '1 minute' WHERE done_at IS NULL`,
        );
      }
      await everyEffectLanded(system);
      const twice = await system.owner.query(
        'SELECT source, person_id FROM juece.notice GROUP BY source, person_id HAVING count(*) > 1',
      );
      expect(twice.rows).toEqual([]);
      const unnoticedEffects = await system.owner.query(
        `SELECT o.id, o.type FROM juece.outbox o LEFT JOIN juece.notice n ON n.source = 'outbox-' || o.id
         WHERE o.type = 'notify' GROUP BY o.id HAVING count(n.person_id) = 0`,
      );
      expect(unnoticedEffects.rows).toEqual([]);
      const { rows: unnoticed } = await system.owner.query(
        `SELECT d.id FROM juece.deadline d WHERE d.elapsed_at IS NOT NULL AND NOT EXISTS (
           SELECT FROM juece.notice n WHERE n.source LIKE 'deadline-' || d.id || '-%' AND n.kind = 'overdue')`,
      );
      expect(unnoticed).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'keeps a chain that verifies, for every case',
    async () => {
      const { rows } = await system.owner.query<{ id: string }>(
        'SELECT id FROM juece.decision_case',
      );
      const findings: unknown[] = [];
      await workOff(rows, { atOnce: VERIFIED_AT_ONCE }, async ({ id }) => {
        const found = (await verifyCase(system.engine, id)).findings;
        // The bursts of deadlines are planted beside the record, which verification says of each.
        findings.push(...found.filter(({ about }) => about !== 'row'));
      });
      expect(findings).toEqual([]);
    },
    LIMIT_MS,
  );
});

async function everyEffectLanded({ owner }: OutageSystem): Promise<void> {
  await until(
    'every row of the outbox is closed and every alarm answered',
    async () => {
      const { rowCount } = await owner.query(
        `SELECT FROM juece.outbox WHERE done_at IS NULL
         UNION ALL SELECT FROM juece.deadline WHERE alarm_at <= clock_timestamp()`,
      );
      return rowCount === 0;
    },
    { patienceMs: LONG ? 300_000 : 30_000, pollMs: 250 },
  );
}

function table(backend: BackendName, late: readonly Lateness[], run: OutageRun): string {
  const lines = late.map(({ burst, fired, p50, p99, max }) => {
    const at = run.struckAt.get(burst);
    const struck = at === undefined ? '' : ` (struck after ${String(at)})`;
    return `  ${burst}: ${String(fired)} fired${struck}, late by p50 ${String(p50)} s, p99 ${String(p99)} s, max ${String(max)} s`;
  });
  return [`Deadlines with the queue on ${backend}:`, ...lines].join('\n');
}
