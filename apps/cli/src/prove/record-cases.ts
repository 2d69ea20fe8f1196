import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { openOwnerPool } from '#libs/case-store';
import { proofs } from '#workflows/proofs';

import { demonstrate, throwAway } from '../demo/demo.js';
import { shortcomings } from '../demo/report.js';

interface RecordedCase {
  readonly procedure: string;
  readonly bodies: readonly string[];
}

interface RulesRow {
  readonly hash: string;
  readonly body: string;
}

type Pool = ReturnType<typeof openOwnerPool>;

/**
 * `juece record-cases`: runs the demonstration on a database of its own and writes down, case by
 * case, every event that it recorded. A released version must decide them the same way for ever.
 */
export async function recordCases(): Promise<void> {
  const say = (line: string): void => {
    process.stderr.write(`${line}\n`);
  };
  const server = await throwAway(say);
  try {
    const missing = shortcomings(await demonstrate(server.url, say));
    if (missing.length > 0) {
      missing.forEach(say);
      process.exitCode = 1;
      return;
    }
    const owner = openOwnerPool(server.ownerUrl);
    try {
      for (const { procedure, cases } of proofs) {
        await writeCases(owner, procedure.key, cases);
      }
    } finally {
      await owner.end();
    }
  } finally {
    await server.stop();
  }
}

async function writeCases(owner: Pool, procedure: string, folder: string): Promise<void> {
  const recorded = await recordedUnder(owner, procedure);
  if (recorded.length === 0) {
    return;
  }
  if (existsSync(join(folder, '..', 'released.json'))) {
    process.stderr.write(`${procedure} is released: its cases stay as they were recorded\n`);
    return;
  }
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    await rm(join(folder, name));
  }
  const digits = String(recorded.length).length;
  for (const [index, { bodies }] of recorded.entries()) {
    const name = `case-${String(index + 1).padStart(digits, '0')}.jsonl`;
    await writeFile(join(folder, name), bodies.map((body) => `${body}\n`).join(''));
  }
  const used = recorded.flatMap(({ bodies }) => bodies);
  const rules = {
    profiles: await rulesUsed(owner, 'profile', used),
    calendars: await rulesUsed(owner, 'calendar', used),
  };
  await writeFile(join(folder, 'rules.json'), `${JSON.stringify(rules, null, 1)}\n`);
  process.stderr.write(`${procedure}: ${String(recorded.length)} cases → ${folder}\n`);
}

/** By title, so that recording again gives each case its name again. */
async function recordedUnder(owner: Pool, procedure: string): Promise<readonly RecordedCase[]> {
  const { rows } = await owner.query<RecordedCase>(
    `SELECT c.procedure, array_agg(e.body ORDER BY e.revision) AS bodies
       FROM juece.decision_case c JOIN juece.case_event e ON e.case_id = c.id
      WHERE c.procedure = $1
      GROUP BY c.id ORDER BY c.title COLLATE "C", c.opened_at`,
    [procedure],
  );
  return rows;
}

async function rulesUsed(
  owner: Pool,
  table: 'profile' | 'calendar',
  bodies: readonly string[],
): Promise<Readonly<Record<string, unknown>>> {
  const { rows } = await owner.query<RulesRow>(
    `SELECT hash, body FROM juece.${table} ORDER BY hash`,
  );
  const used = rows.filter(({ hash }) => bodies.some((body) => body.includes(hash)));
  return Object.fromEntries(used.map(({ hash, body }) => [hash, JSON.parse(body) as unknown]));
}
