import { spawn, type ChildProcess } from 'node:child_process';
import { readFile, readdir, readlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';

import { until } from './cases.js';

const MAIN = resolve(import.meta.dirname, '../../apps/cli/src/main.js');
/** Looking at every process of the machine costs something. */
const PATIENTLY = { patienceMs: 60_000, pollMs: 100 };

/** A process as /proc shows it. */
interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  readonly arguments: string;
  readonly folder: string;
}

/** `juece start` as its own process, with a group of its own as a shell would give it. */
export class RunningSystem {
  private said = '';

  private constructor(
    readonly folder: string,
    readonly port: number,
    private readonly supervisor: ChildProcess,
  ) {
    const listen = (text: string): void => {
      this.said += text;
    };
    supervisor.stdout?.setEncoding('utf8').on('data', listen);
    supervisor.stderr?.setEncoding('utf8').on('data', listen);
  }

  /** Spawns it without waiting. */
  static spawn(folder: string, port: number, apiProcesses = 1): RunningSystem {
    const { NODE_OPTIONS: _options, NODE_ENV: _kind, ...env } = process.env;
    const words = ['start', '--simulated', '--folder', folder, '--port', String(port)];
    words.push('--api-processes', String(apiProcesses));
    const supervisor = spawn(process.execPath, [MAIN, ...words], {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env,
    });
    return new RunningSystem(folder, port, supervisor);
  }

  /** Starts it and waits until it can do its work. */
  static async start(folder: string, port: number, apiProcesses = 1): Promise<RunningSystem> {
    const system = RunningSystem.spawn(folder, port, apiProcesses);
    await until('the system is ready', () => system.isReadyOrEnded(), PATIENTLY);
    if (system.hasEnded) {
      throw new Error(`The system did not start:\n${system.words}`);
    }
    return system;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Everything that it said. */
  get words(): string {
    return this.said;
  }

  get pid(): number {
    return this.supervisor.pid ?? 0;
  }

  get hasEnded(): boolean {
    return this.supervisor.exitCode !== null || this.supervisor.signalCode !== null;
  }

  /** Waits until the supervisor has ended; its exit code, null when a signal ended it. */
  async exitCode(): Promise<number | null> {
    await until('the supervisor ends', () => this.hasEnded, PATIENTLY);
    return this.supervisor.exitCode;
  }

  /** The number of one of its processes; each is there while the system runs. */
  async pidOf(part: 'supervisor' | 'api' | 'worker' | 'postgres'): Promise<number> {
    if (part === 'supervisor') {
      return this.pid;
    }
    const all = await this.processes();
    const found =
      part === 'postgres'
        ? postmasterOf(all)
        : all.find((one) => one.arguments.includes(`/apps/${part}/src/main.js`));
    if (found === undefined) {
      throw new Error(`There is no process ${part}.`);
    }
    return found.pid;
  }

  /** Ctrl-C: the whole group hears it. */
  interrupt(): void {
    process.kill(-this.pid, 'SIGINT');
  }

  /** The processes of its group, and PostgreSQL's, which work in its folder. */
  async processes(): Promise<readonly Process[]> {
    const all = await everyProcess();
    return all.filter((one) => one.group === this.pid || isWithin(this.folder, one));
  }

  /** Waits until nothing of it runs, but for what may go on. */
  async isGone(but: 'nothing' | 'postgres' = 'nothing'): Promise<void> {
    await until(
      `no process of ${this.folder} is left`,
      async () => {
        const left = await this.processes();
        return left.every((one) => but === 'postgres' && isPostgres(one));
      },
      PATIENTLY,
    );
  }

  /** Ends whatever of it still runs, by the numbers of its own processes. */
  async end(): Promise<void> {
    // One that the supervisor had just started again is not in the first list.
    await until(
      `no process of ${this.folder} is left`,
      async () => {
        const left = await this.processes();
        left.forEach(({ pid }) => {
          kill(pid);
        });
        return left.length === 0;
      },
      PATIENTLY,
    );
  }

  /** The numbers of all its processes of a part, the first to be started first. */
  async pidsOf(part: 'api' | 'worker'): Promise<readonly number[]> {
    const all = await this.processes();
    return all
      .filter((one) => one.arguments.includes(`/apps/${part}/src/main.js`))
      .map((one) => one.pid)
      .sort((a, b) => a - b);
  }

  /** Waits until a part that ended works again, and the API is ready; how long that took, in milliseconds. */
  async worksAgain(part: 'api' | 'worker' | 'PostgreSQL', times = 1): Promise<number> {
    const from = performance.now();
    const line = `${part} works again`;
    await until(
      line,
      async () => this.hasEnded || (this.said.split(line).length > times && (await this.isReady())),
      PATIENTLY,
    );
    return performance.now() - from;
  }

  private async isReadyOrEnded(): Promise<boolean> {
    return this.hasEnded || (await this.isReady());
  }

  /** Whether it answers that it can do its work. */
  async isReady(): Promise<boolean> {
    try {
      const response = await fetch(`${this.url}/health/ready`);
      await response.arrayBuffer();
      return response.ok;
    } catch {
      return false;
    }
  }
}

/** Runs a command of `juece` as a process of its own; what it printed, once it ended well. */
export async function runJuece(...words: readonly string[]): Promise<string> {
  const { NODE_OPTIONS: _options, NODE_ENV: _kind, ...env } = process.env;
  const child = spawn(process.execPath, [MAIN, ...words], { env });
  let said = '';
  let complained = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complained += text));
  const code = await new Promise((done) => child.once('close', done));
  if (code !== 0) {
    throw new Error(`juece ${words.join(' ')} ended with ${String(code)}:\n${complained}${said}`);
  }
  return said;
}

/** Ends a process that may be gone already, without asking it. */
export function kill(pid: number): void {
  if (pid <= 1) {
    throw new TypeError(`${String(pid)} would end more than one process.`);
  }
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') {
      throw error;
    }
  }
}

/** A port that somebody listens on until it is closed. */
export async function takenPort() {
  const server = createServer();
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen({ host: '127.0.0.1', port: 0 }, () => {
      done();
    });
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    close: () =>
      new Promise<void>((done) => {
        server.close(() => {
          done();
        });
      }),
  };
}

/** The owner's address of the database in a folder. */
export async function databaseIn(folder: string): Promise<string> {
  const read = async (name: string): Promise<string> =>
    (await readFile(join(folder, 'postgres', name), 'utf8')).trim();
  return `postgres://juece_owner:${await read('password')}@127.0.0.1:${await read('port')}/juece`;
}

/** Whether a PostgreSQL works in a folder. */
export async function postgresWorksIn(folder: string): Promise<boolean> {
  return (await everyProcess()).some((one) => isWithin(folder, one) && isPostgres(one));
}

/** The one PostgreSQL process that no other one has started. */
function postmasterOf(all: readonly Process[]): Process | undefined {
  const servers = all.filter(isPostgres);
  return servers.find((one) => !servers.some((other) => other.pid === one.parent));
}

function isWithin(folder: string, { folder: place }: Process): boolean {
  return place === folder || place.startsWith(`${folder}/`);
}

function isPostgres(one: Process): boolean {
  return /(^|\/)postgres\b/.test(one.arguments);
}

/** Every process that runs; one that has ended and waits for its parent does not. */
async function everyProcess(): Promise<readonly Process[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    pids.map(async (pid): Promise<readonly Process[]> => {
      try {
        const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
        const [state, parent, group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        const words = await readFile(`/proc/${pid}/cmdline`, 'utf8');
        const folder = await readlink(`/proc/${pid}/cwd`).catch(() => '');
        const one = {
          pid: Number(pid),
          parent: Number(parent),
          group: Number(group),
          arguments: words.replaceAll('\0', ' '),
          folder,
        };
        return state === 'Z' || state === 'X' ? [] : [one];
      } catch {
        return [];
      }
    }),
  );
  return found.flat();
}
