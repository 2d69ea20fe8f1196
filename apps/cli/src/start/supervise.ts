import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { ASK, CLOSE_TIMEOUT_MS, HERE, STOP } from '#libs/embedded';
import { childEnvironment } from '#libs/settings';

import { StartError } from './start-error.js';

const READY_TIMEOUT_MS = 60_000;
const STOP_MARGIN_MS = 5_000;
const ASK_EVERY_MS = 1_000;
/** A process that leaves so many questions in a row unanswered is frozen. */
const UNANSWERED = 15;
/** While it starts it loads its modules, which may take long on a busy machine. */
const UNANSWERED_AT_START = 30;

/** A process of ours that runs beside the supervisor. */
export interface Supervised {
  readonly name: string;
  readonly pid: number;
  /** What it said when it was ready. */
  readonly ready: string;
  /** Settles when it ends, by itself or not: its exit code, or the signal that ended it. */
  readonly ended: Promise<Ending>;
  /** Asks it to end, and ends it when it takes too long. */
  stop(): Promise<void>;
}

/** How a process ended. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Whether we ended it, because its loop did not answer. */
  readonly frozen: boolean;
}

/** What to start. */
export interface Start {
  readonly name: 'api' | 'worker';
  readonly environment: Readonly<Record<string, string>>;
  readonly simulated: boolean;
  /** What it may take to end beyond the usual limit, in milliseconds. */
  readonly drainMs?: number;
  /** The module to run; `apps/<name>` unless given. */
  readonly main?: string;
  /** How often its loop is asked whether it turns, in milliseconds. */
  readonly askEveryMs?: number;
}

/** A process that is on its way: it may be stopped before it is ready. */
export interface Starting {
  readonly ready: Promise<Supervised>;
  stop(): Promise<void>;
}

interface Loop {
  frozen: boolean;
  ready: boolean;
}

/** Starts `apps/<name>` as a process of its own and waits until it is ready. */
export function supervise(start: Start): Promise<Supervised> {
  return beginSupervising(start).ready;
}

/** Starts a process without waiting for it. @throws StartError by `ready` when it does not get there. */
export function beginSupervising(start: Start): Starting {
  const { name, environment, simulated } = start;
  const main =
    start.main ?? fileURLToPath(new URL(`../../../${name}/src/main.js`, import.meta.url));
  const child = fork(main, simulated ? ['--simulated'] : [], {
    env: childEnvironment(environment),
    // Requests leave much short-lived data behind; a larger nursery spares most of its collection.
    execArgv: ['--enable-source-maps', '--max-semi-space-size=32'],
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  const loop: Loop = { frozen: false, ready: false };
  const ended = new Promise<Ending>((resolve) => {
    child.once('exit', (code, signal) => {
      resolve({ code, signal, frozen: loop.frozen });
    });
    // A process that could not even be started has no exit.
    child.once('error', () => {
      resolve({ code: 1, signal: null, frozen: false });
    });
  });
  const stop = (): Promise<void> => stopChild(child, { ended, ready: loop.ready, start });
  askForLife(child, start.askEveryMs ?? ASK_EVERY_MS, loop);
  const ready = readiness(name, child, ended).then((said) => {
    loop.ready = true;
    return { name, pid: child.pid ?? 0, ready: said, ended, stop };
  });
  return { ready, stop };
}

async function readiness(
  name: string,
  child: ChildProcess,
  ended: Promise<Ending>,
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
  const died = ended.then((ending): never => {
    throw new StartError(`${name} did not start (${wordsOf(ending)}); its message is above.`);
  });
  try {
    return await Promise.race([said, overdue, died]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Asks a process again and again, and ends it by force when it leaves too many questions in a row
 * unanswered. Questions are counted, not time: it must not be blamed when we ourselves stood still.
 */
function askForLife(child: ChildProcess, everyMs: number, loop: Loop): void {
  let unanswered = 0;
  child.on('message', (message) => {
    if (message === HERE) {
      unanswered = 0;
    }
  });
  const timer = setInterval(() => {
    if (unanswered >= (loop.ready ? UNANSWERED : UNANSWERED_AT_START)) {
      loop.frozen = true;
      clearInterval(timer);
      child.kill('SIGKILL');
    } else if (child.connected) {
      unanswered += 1;
      // That it has ended meanwhile is told by its exit.
      child.send(ASK, () => undefined);
    }
  }, everyMs);
  child.once('exit', () => {
    clearInterval(timer);
  });
}

interface Stopping {
  readonly ended: Promise<Ending>;
  readonly ready: boolean;
  readonly start: Start;
}

async function stopChild(child: ChildProcess, { ended, ready, start }: Stopping): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) {
    return;
  }
  const limitMs = CLOSE_TIMEOUT_MS + (start.drainMs ?? 0) + STOP_MARGIN_MS;
  const timer = setTimeout(() => child.kill('SIGKILL'), limitMs);
  if (!ready) {
    // It does not listen yet, and holds nothing that would be lost.
    child.kill('SIGKILL');
  } else if (child.connected) {
    child.send(STOP, () => undefined);
  }
  await ended;
  clearTimeout(timer);
}

/** How a process ended, in words. */
export function wordsOf({ code, signal, frozen }: Ending): string {
  if (frozen) {
    return 'its loop did not answer';
  }
  return signal === null ? `exit ${String(code)}` : signal;
}
