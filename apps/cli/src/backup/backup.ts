import { stat } from 'node:fs/promises';
import { join } from 'node:path';

import { takeBackup } from '#libs/case-store';

import { programVersion } from '../program-version.js';
import { databasePlace, reachDatabase } from './reached-database.js';

interface Options {
  readonly folder?: string;
  readonly json?: boolean;
}

/** `juece backup <to>`: backs the database up while it is in use, into a file of that name or a new one in that folder. */
export async function backupCommand(to: string, options: Options): Promise<void> {
  const say = (line: string): void => {
    process.stderr.write(`${line}\n`);
  };
  const place = databasePlace(options.folder);
  const path = await fileAt(to);
  const database = await reachDatabase(place, say);
  try {
    const program = await programVersion();
    const { header, ...taken } = await takeBackup({ url: database.url, path, program, say });
    const { takenAt, simulated } = header;
    process.stdout.write(
      options.json === true
        ? `${JSON.stringify({ path, takenAt, simulated, ...taken })}\n`
        : [
            `已备份 · backed up: ${path}`,
            `  ${String(taken.rows)} rows, everything acknowledged before ${takenAt}`,
            '',
          ].join('\n'),
    );
  } finally {
    await database.release();
  }
}

/** A folder gets a file named by the moment; anything else is the file itself. */
async function fileAt(to: string): Promise<string> {
  const found = await stat(to).catch(() => undefined);
  if (found?.isDirectory() !== true) {
    return to;
  }
  const moment = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '');
  return join(to, `juece-${moment}.backup.gz`);
}
