/** What a supervisor tells a process of ours to end. */
export const STOP = 'stop';

const CLOSE_TIMEOUT_MS = 15_000;

/**
 * Runs `close` once when the process is asked to end, then exits: by its supervisor, by the
 * supervisor's death (the channel breaks), or by a signal where there is no supervisor.
 *
 * Under a supervisor signals are left to it: Ctrl-C reaches the whole group, and the order of
 * closing is the supervisor's to decide.
 */
export function untilStopped(close: () => Promise<void>): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) {
      return;
    }
    stopping = true;
    const overdue = setTimeout(() => process.exit(1), CLOSE_TIMEOUT_MS);
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
