import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { STOP } from '#libs/embedded';
import { childEnvironment } from '#libs/settings';

const READY_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 20_000;

/** A process of ours that runs beside the supervisor. */
export interface Supervised {
  readonly name: string;
  readonly pid: number;
  /** What it said when it was ready. */
  readonly ready: string;
  /** Settles when it ends by itself. */
  readonly ended: Promise<number>;
  /** Asks it to end, and ends it when it takes too long. */
  stop(): Promise<void>;
}

interface Start {
  readonly name: 'api' | 'worker';
  readonly environment: Readonly<Record<string, string>>;
  readonly simulated: boolean;
}

/** Starts `apps/<name>` as a process of its own and waits until it is ready. */
export async function supervise({ name, environment, simulated }: Start): Promise<Supervised> {
  const main = fileURLToPath(new URL(`../../../${name}/src/main.js`, import.meta.url));
  const child = fork(main, simulated ? ['--simulated'] : [], {
    env: childEnvironment(environment),
    // Requests leave much short-lived data behind; a larger nursery spares most of its collection.
    execArgv: ['--enable-source-maps', '--max-semi-space-size=32'],
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  const ended = new Promise<number>((resolve) => {
    child.once('exit', (code) => {
      resolve(code ?? 1);
    });
  });
  const ready = await readiness(name, child, ended);
  return { name, pid: child.pid ?? 0, ready, ended, stop: () => stopChild(child, ended) };
}

async function readiness(
  name: string,
  child: ChildProcess,
  ended: Promise<number>,
): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const said = new Promise<string>((resolve) => {
    child.on('message', (message) => {
      if (typeof message === 'object' && 'ready' in message) {
        resolve(String(message.ready));
      }
    });
  });
  const overdue = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new StartError(`${name} was not ready within ${String(READY_TIMEOUT_MS / 1000)} s.`));
    }, READY_TIMEOUT_MS);
  });
  const died = ended.then((code): never => {
    throw new StartError(`${name} did not start (exit ${String(code)}); its message is above.`);
  });
  try {
    return await Promise.race([said, overdue, died]);
  } finally {
    clearTimeout(timer);
  }
}

async function stopChild(child: ChildProcess, ended: Promise<number>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) {
    return;
  }
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
  if (child.connected) {
    child.send(STOP);
  }
  await ended;
  clearTimeout(timer);
}

/** The system cannot start; the message says what to do. */
export class StartError extends Error {}
