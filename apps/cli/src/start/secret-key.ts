import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { holdsSealed } from '#libs/identity';
import { newKey } from '#libs/secrets';

import { withOwner } from './owner.js';
import { StartError } from './start-error.js';

const OWNER_ONLY = 0o600;

/**
 * The key of the embedded database's secrets, kept in the folder beside it and made at the first start.
 *
 * @throws StartError where it is gone and the database has secrets that need it.
 */
export async function embeddedSecretKey(folder: string, isNeeded: () => Promise<boolean>) {
  const path = join(folder, 'secret-key');
  const kept = (await readFile(path, 'utf8').catch(() => '')).trim();
  if (kept !== '') {
    return kept;
  }
  if (await isNeeded()) {
    throw new StartError(
      `The key of the secrets is missing: put ${path} back from the backup (docs/operations.md says what ` +
        'is lost without it).',
    );
  }
  const key = newKey();
  const file = await open(path, 'w', OWNER_ONLY);
  try {
    await file.writeFile(`${key}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  return key;
}

/** Whether a database that may be empty holds secrets that are sealed. */
export function hasSecrets(ownerUrl: string): Promise<boolean> {
  return withOwner(ownerUrl, holdsSealed);
}
