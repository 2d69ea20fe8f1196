import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import type { Pool } from 'pg';

import {
  canonicalText,
  executeCommand,
  openCase,
  engineOn,
  sha256,
  type Engine,
  type Receipt,
} from '#libs/case-engine';
import { openCommandPool, openOwnerPool, recordCalendar, recordProfile } from '#libs/case-store';
import { startEmbeddedPostgres } from '#libs/embedded';
import { seedOrgans, seedPeople } from '#libs/identity';
import { procedureRegistry, type JsonObject, type Refused } from '#libs/procedure';
import { prepareDatabase, testSecrets } from '#test/database';

import { tinyProcedure } from './tiny-procedure.js';

/** A PostgreSQL of a test file, with nothing in it. */
export async function startPostgres() {
  const folder = await mkdtemp(join(tmpdir(), 'juece-worker-'));
  const postgres = await startEmbeddedPostgres({ folder, durable: false });
  const stop = async (): Promise<void> => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
  const { url, applicationUrl } = postgres;
  return { url, applicationUrl, stop };
}

/** Waits until something is so; fails with its name after ten seconds. */
export async function until(what: string, holds: () => Promise<boolean> | boolean): Promise<void> {
  const overdueAt = Date.now() + 10_000;
  while (!(await holds())) {
    if (Date.now() > overdueAt) {
      throw new Error(`This does not come about: ${what}.`);
    }
    await pause(20);
  }
}

/** A migrated database with one organ, four people and the tiny procedure. */
export interface TinySystem {
  /** With the application's login. */
  readonly url: string;
  readonly engine: Engine;
  readonly owner: Pool;
  /** Opens a case as the office; the id of it. */
  open(title: string, more?: Readonly<Record<string, string>>): Promise<string>;
  give(
    caseId: string,
    type: string,
    more?: { readonly as?: string; readonly payload?: JsonObject },
  ): Promise<Receipt>;
  close(): Promise<void>;
}

export const OFFICE = 'office-person';

/** Prepares a database: two people in the office, a sponsor in each of two other units. */
export async function tinySystem(postgres: {
  readonly url: string;
  readonly applicationUrl: string;
}): Promise<TinySystem> {
  await prepareDatabase(postgres);
  const { applicationUrl: url } = postgres;
  const owner = openOwnerPool(postgres.url);
  await recordProfile(owner, 'tiny', rulesText({ id: 'tiny', values: {} }));
  await recordCalendar(owner, rulesText({ source: 'none', years: {} }));
  await seedOrgans(
    owner,
    [
      {
        id: 'city',
        name: '市',
        superiorId: null,
        numberPrefix: '市',
        profileId: 'tiny',
      },
    ],
    ['office', 'roads', 'parks'].map((id) => ({ id, organId: 'city', name: id })),
  );
  const held = (id: string, role: string, unitId: string) => ({
    id,
    name: id,
    account: id,
    mandates: [{ role, organId: 'city', unitId }],
  });
  await seedPeople(
    owner,
    [
      held(OFFICE, 'office', 'office'),
      held('second-office-person', 'office', 'office'),
      held('roads-person', 'sponsor', 'roads'),
      held('parks-person', 'sponsor', 'parks'),
    ],
    { password: 'irrelevant', secrets: testSecrets },
  );
  const pool = openCommandPool({ url, connections: 8, onError: () => undefined });
  const engine = engineOn(
    pool,
    procedureRegistry({ versions: [tinyProcedure], current: tinyProcedure }),
  );
  return {
    url,
    engine,
    owner,
    open: async (title, more = {}) => {
      const command = { type: 'proposal.filed', payload: { title, unitId: 'roads', ...more } };
      return receiptOf(
        await openCase(engine, { procedure: 'tiny', organId: 'city', command, ...asked(OFFICE) }),
      ).caseId;
    },
    give: async (caseId, type, { as = OFFICE, payload = {} } = {}) => {
      const { rows } = await pool.query<{ revision: number }>(
        'SELECT revision FROM juece.decision_case WHERE id = $1',
        [caseId],
      );
      const answer = await executeCommand(engine, {
        caseId,
        expectedRevision: rows[0]?.revision ?? 0,
        command: { type, payload },
        ...asked(as),
      });
      return receiptOf(answer);
    },
    close: async () => {
      await pool.end();
      await owner.end();
    },
  };
}

function asked(personId: string) {
  return {
    caller: { kind: 'person', personId } as const,
    idempotencyKey: randomUUID(),
    bodyHash: 'irrelevant',
    stated: {},
  };
}

function receiptOf(answer: { kind: 'recorded'; receipt: Receipt } | Refused): Receipt {
  if (answer.kind === 'refused') {
    throw new Error(`The command was refused: ${JSON.stringify(answer)}`);
  }
  return answer.receipt;
}

function rulesText(rules: unknown) {
  const body = canonicalText(rules);
  return { hash: sha256(body), body };
}
