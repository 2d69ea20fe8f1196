import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';

import { childEnvironment } from '#libs/settings';
import { until } from '#test/cases';
import { kill } from '#test/system';

const PATIENTLY = { patienceMs: 60_000, pollMs: 20 };
const MOST_WORDS = 100_000;

/** The API or a worker as a process of its own, as production runs them; it ends with the test. */
export class Part {
  private said = '';
  private isReady = false;

  private constructor(private readonly child: ChildProcess) {
    child.on('message', () => {
      this.isReady = true;
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.said = (this.said + text).slice(-MOST_WORDS);
      });
    }
  }

  /** Starts one and waits until it is at work. */
  static async start(name: 'api' | 'worker', own: Readonly<Record<string, string>>) {
    const main = resolve(import.meta.dirname, `../../../apps/${name}/src/main.js`);
    const { NODE_OPTIONS: _options, NODE_ENV: _kind, ...env } = childEnvironment(own);
    const child = spawn(process.execPath, [main], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env,
    });
    const part = new Part(child);
    await until(`the ${name} is ready`, () => part.isReady || part.hasEnded, PATIENTLY);
    if (part.hasEnded) {
      throw new Error(`The ${name} did not start:\n${part.words}`);
    }
    return part;
  }

  /** The last of what it said. */
  get words(): string {
    return this.said;
  }

  /** Ends it without asking. */
  async kill(): Promise<void> {
    kill(this.child.pid ?? 0);
    await until('the process has ended', () => this.hasEnded, PATIENTLY);
  }

  /** Asks it to end, as a container does. */
  terminate(): void {
    this.child.kill('SIGTERM');
  }

  /** Waits until it has ended; its exit code, null when a signal ended it. */
  async exitCode(): Promise<number | null> {
    await until('the process has ended', () => this.hasEnded, PATIENTLY);
    return this.child.exitCode;
  }

  /** Stops its time: it does nothing and notices nothing. */
  suspend(): void {
    this.child.kill('SIGSTOP');
  }

  resume(): void {
    this.child.kill('SIGCONT');
  }

  private get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }
}
