import { checkBackup, openOwnerPool, restoreBackup, type Restored } from '#libs/case-store';
import { assertSealed, engineOn, SealError } from '#libs/case-engine';
import { enactments, registry } from '#workflows/procedures';

import { programVersion } from '../program-version.js';
import { databasePlace, makeDatabase, type DatabasePlace } from './reached-database.js';
import { verifyEveryCase, type Verified } from './verify-every-case.js';

interface Options {
  readonly folder?: string;
  readonly json?: boolean;
}

/** `juece restore <from>`: restores a backup into a database that holds nothing, and verifies what came of it. */
export async function restoreCommand(from: string, options: Options): Promise<void> {
  const say = (line: string): void => {
    process.stderr.write(`${line}\n`);
  };
  const place = databasePlace(options.folder);
  say('检查备份 · checking the backup');
  await checkBackup(from);
  const database = await makeDatabase(place, say);
  try {
    const restored = await restoreBackup({ path: from, url: database.url, say });
    const verified = await verify(database.url, say);
    process.stdout.write(
      options.json === true
        ? `${JSON.stringify({ ...restored, ...verified })}\n`
        : report({ restored, verified, place }),
    );
    process.exitCode = verified.findings.length === 0 ? 0 : 1;
  } finally {
    await database.release();
  }
}

async function verify(url: string, say: (line: string) => void): Promise<Verified> {
  const pool = openOwnerPool(url);
  try {
    const { cases, findings } = await verifyEveryCase(engineOn(pool, registry), say);
    const order = { registry, enactments, program: await programVersion() };
    const otherRules = await assertSealed(pool, order).then(() => [], wordsOf);
    return { cases, findings: [...otherRules, ...findings] };
  } finally {
    await pool.end();
  }
}

/** That cases were decided by other rules is reported like anything else that was found. */
function wordsOf(error: unknown): readonly string[] {
  if (error instanceof SealError) {
    return [error.message];
  }
  throw error;
}

function report(done: {
  readonly restored: Restored;
  readonly verified: Verified;
  readonly place: DatabasePlace;
}): string {
  const { header, rows, upgradedBy } = done.restored;
  const { cases, findings } = done.verified;
  const start =
    done.place.url === undefined
      ? ['npm start --', '--folder', done.place.folder]
      : ['npm start --'];
  const key =
    done.place.url === undefined
      ? `copy secret-key of the old folder into ${done.place.folder}`
      : 'JUECE_SECRET_KEY stays what it was; run "juece migrate"';
  return [
    `已恢复 · restored: ${String(rows)} rows of the backup of ${header.takenAt} (program ${header.program})`,
    ...(upgradedBy.length === 0 ? [] : [`已升级 · upgraded by ${upgradedBy.join(', ')}`]),
    ...(findings.length === 0
      ? [`已核验 · verified: ${String(cases)} cases, nothing to report`]
      : [`核验发现问题 · verification found:`, ...findings.map((finding) => `  ${finding}`)]),
    `密钥不在备份中 · the key of the secrets is not in the backup: ${key}`,
    `启动 · start it with: ${[...start, ...(header.simulated ? ['--simulated'] : [])].join(' ')}`,
    '',
  ].join('\n');
}
