import { openLog, type Log, type LogFields } from '#libs/telemetry';

/** Writes failures and their ends, each as one line of JSON; what goes well is in the database. */
export class FailureLog {
  private readonly log: Log;

  constructor(write: (line: string) => void) {
    this.log = openLog('worker', 'info', write);
  }

  /** Reports what failed, about which rows, and in which words the error puts it. */
  report(what: string, error: unknown, about: LogFields = {}): void {
    this.log.error(what, error, about);
  }

  /** Notes that something works again. */
  note(what: string, message: string): void {
    this.log.note(what, message);
  }
}
