import { chmod, lchown, lstat, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { EmbeddedError } from './embedded-error.js';

/** The OS user PostgreSQL runs as. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * Chooses whom to run PostgreSQL as: nobody else (null) for an ordinary user; for root, who is refused
 * by PostgreSQL, the owner of the data there is, else `postgres`, else an unprivileged user there is.
 */
export async function chooseAccount(data: string): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  const accounts = await readAccounts();
  const ownerUid = (await lstat(data).catch(() => undefined))?.uid;
  const chosen =
    accounts.find(({ uid }) => uid === ownerUid) ??
    accounts.find(({ name }) => name === 'postgres') ??
    accounts.find(({ name }) => name === 'nobody') ??
    accounts[0];
  if (chosen !== undefined) return chosen;
  throw new EmbeddedError(
    'start-failed',
    'PostgreSQL refuses to run as root and /etc/passwd has no other user: start as an ordinary ' +
      'user, or add one named postgres.',
  );
}

/** Gives a folder and all in it to the account, links themselves rather than what they point to. */
export async function giveTo(account: Account | null, folder: string): Promise<void> {
  if (account === null) return;
  for (const name of await readdir(folder, { recursive: true })) {
    await lchown(join(folder, name), account.uid, account.gid);
  }
  await lchown(folder, account.uid, account.gid);
}

/** Gives one file or folder to the account and sets its mode. */
export async function handOver(account: Account | null, path: string, mode: number): Promise<void> {
  await chmod(path, mode);
  if (account !== null) await lchown(path, account.uid, account.gid);
}

async function readAccounts(): Promise<readonly Account[]> {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n');
  return lines.flatMap((line) => {
    const [name = '', , uid, gid] = line.split(':');
    const account = { name, uid: Number(uid), gid: Number(gid) };
    return account.uid > 0 && account.gid >= 0 ? [account] : [];
  });
}
