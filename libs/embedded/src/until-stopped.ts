/** What a supervisor tells a process of ours to end. */
export const STOP = 'stop';
/** What a supervisor asks now and then; a loop that turns answers `HERE`. */
export const ASK = 'ask';
export const HERE = 'here';

/** How long closing may take, in milliseconds; what takes longer is cut off with exit code 1. */
export const CLOSE_TIMEOUT_MS = 15_000;

/** Answers the supervisor, which replaces a process that does not: its loop stands still. */
export function answerSupervisor(): void {
  process.on('message', (message) => {
    if (message === ASK) {
      // Whether it arrives is the supervisor's to notice.
      process.send?.(HERE, undefined, undefined, () => undefined);
    }
  });
}

/**
 * Runs `close` once when the process is asked to end, then exits: by its supervisor, by the
 * supervisor's death (the channel breaks), or by a signal where there is no supervisor.
 *
 * Under a supervisor signals are left to it: Ctrl-C reaches the whole group, and the order of
 * closing is the supervisor's to decide. `extraMs` is what closing may take beyond the usual limit.
 */
export function untilStopped(close: () => Promise<void>, extraMs = 0): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) {
      return;
    }
    stopping = true;
    const overdue = setTimeout(() => process.exit(1), CLOSE_TIMEOUT_MS + extraMs);
    overdue.unref();
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  const supervised = process.send !== undefined;
  process.on('SIGINT', supervised ? () => undefined : stop);
  process.on('SIGTERM', stop);
  process.on('disconnect', stop);
  process.on('message', (message) => {
    if (message === STOP) {
      stop();
    }
  });
}
