import { type SpawnOptions, spawn } from 'node:child_process';

import type { Account } from './account.js';
import type { Deadline } from './deadline.js';

/** How a child runs: as whom, and with which search path for shared libraries. */
export interface RunAs {
  readonly account: Account | null;
  readonly libraries?: string | undefined;
}

/** What a child said and how it ended; `exitCode` is null when a signal or the deadline ended it. */
export interface Outcome {
  readonly exitCode: number | null;
  readonly output: string;
}

/**
 * The options every PostgreSQL child is spawned with. Own session: Ctrl-C on us must not reach it.
 * Its environment is bare: PG… and locale variables would change it, and our secrets are not its
 * business. The root folder as working folder, because ours may be closed to the account.
 */
export function childOptions({ account, libraries }: RunAs): SpawnOptions {
  return {
    detached: true,
    cwd: '/',
    env: {
      PATH: '/usr/local/bin:/usr/bin:/bin',
      LC_ALL: 'C',
      TZ: 'UTC',
      ...(libraries === undefined ? {} : { LD_LIBRARY_PATH: libraries }),
    },
    ...(account === null ? {} : { uid: account.uid, gid: account.gid }),
  };
}

/** Runs a program to its end, at most until the deadline. @throws the system error if it cannot run. */
export function run(
  command: readonly [program: string, ...args: string[]],
  as: RunAs,
  deadline: Deadline,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const [program, ...args] = command;
    const child = spawn(program, args, { ...childOptions(as), stdio: ['ignore', 'pipe', 'pipe'] });
    const said: string[] = [];
    child.stdout.setEncoding('utf8').on('data', (text: string) => said.push(text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
    const timer = setTimeout(() => child.kill('SIGKILL'), deadline.leftMs());
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.once('close', (exitCode) => {
      clearTimeout(timer);
      resolve({ exitCode, output: said.join('') });
    });
  });
}
