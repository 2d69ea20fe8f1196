import { redacted } from '#libs/problems';

/** Writes failures and their ends, each as one line of JSON; what goes well is in the database. */
export class FailureLog {
  constructor(private readonly write: (line: string) => void) {}

  /**
   * Reports what failed, about which rows, and in which words the error puts it, but for tokens and
   * addresses of people.
   */
  report(
    what: string,
    error: unknown,
    about: Readonly<Record<string, string | number>> = {},
  ): void {
    const at = new Date().toISOString();
    const message = redacted(messageOf(error));
    this.write(JSON.stringify({ at, level: 'error', what, ...about, message }));
  }

  /** Notes that something works again. */
  note(what: string, message: string): void {
    this.write(JSON.stringify({ at: new Date().toISOString(), level: 'info', what, message }));
  }
}

/** The words of an error; errors of the platform may come from another realm than ours. */
export function messageOf(error: unknown): string {
  const has = typeof error === 'object' && error !== null && 'message' in error;
  return has ? String(error.message) : String(error);
}
