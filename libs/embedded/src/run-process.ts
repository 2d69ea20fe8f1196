import { answerSupervisor, untilStopped } from './until-stopped.js';

/** A part that is ready: what it tells its supervisor, and how it ends. */
export interface ReadyProcess {
  readonly ready: string;
  readonly close: () => Promise<void>;
  /** What closing may take beyond the usual limit, in milliseconds. */
  readonly closeExtraMs?: number;
}

/** Errors that say in their message all that a person needs; a stack would only hide it. */
const SPEAKS_FOR_ITSELF: readonly string[] = [
  'InconsistentSystemError',
  'SettingsError',
  'SecretKeyError',
  'LoginError',
  'QueueBehindError',
];

/** Runs a part as a process of its own: starts it, tells the supervisor, and ends it when asked to. */
export async function runProcess(start: () => Promise<ReadyProcess>): Promise<void> {
  answerSupervisor();
  try {
    const { ready, close, closeExtraMs } = await start();
    untilStopped(close, closeExtraMs);
    process.send?.({ ready });
  } catch (error) {
    const plain = error instanceof Error && SPEAKS_FOR_ITSELF.includes(error.name);
    console.error(plain ? error.message : error);
    process.exit(1);
  }
}
