import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

import { STOP } from '#libs/embedded';

import { clientOf, type ApiClient } from './api.js';
import { cloneDatabase, environmentOf } from './database.js';
import { ASK } from './loop-meter.js';

const MAIN = fileURLToPath(new URL('../../apps/api/src/main.js', import.meta.url));
const METER = new URL('loop-meter.js', import.meta.url).href;

/** The API as a process of its own, whose event loop is measured. */
export interface ApiProcess extends Pick<ApiClient, 'token' | 'request'> {
  readonly url: string;
  /** With the owner's login. */
  readonly ownerUrl: string;
  readonly pid: number;
  /** How long its loop was held at most since last asked, in milliseconds of CPU time. */
  longestHold(): Promise<number>;
  close(): Promise<void>;
}

/** Starts it over a fresh clone of the template. */
export async function startApiProcess(): Promise<ApiProcess> {
  const database = await cloneDatabase();
  const child = fork(MAIN, [], {
    env: { ...process.env, ...environmentOf(database), JUECE_PORT: '0', NODE_OPTIONS: '' },
    execArgv: ['--enable-source-maps', '--max-semi-space-size=32', '--import', METER],
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  const url = String((await said(child, 'ready')).ready);
  const client = clientOf(url);
  return {
    ...client,
    url,
    ownerUrl: database.ownerUrl,
    pid: child.pid ?? 0,
    longestHold: async () => {
      const answer = said(child, 'longestHoldMs');
      child.send(ASK);
      return Number((await answer).longestHoldMs);
    },
    close: async () => {
      client.end();
      const ended = once(child, 'exit');
      child.send(STOP);
      await ended;
      await database.drop();
    },
  };
}

/** The next message of a process that has this member. */
function said<Member extends string>(
  child: ChildProcess,
  member: Member,
): Promise<Readonly<Record<Member, unknown>>> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null): void => {
      reject(new Error(`The API ended (${String(code)}) before it said "${member}".`));
    };
    const onMessage = (message: unknown): void => {
      if (typeof message === 'object' && message !== null && member in message) {
        child.off('exit', onExit).off('message', onMessage);
        resolve(message as Readonly<Record<Member, unknown>>);
      }
    };
    child.on('message', onMessage).once('exit', onExit);
  });
}
