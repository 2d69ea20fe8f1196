import { pino } from 'pino';

import { redacted } from '#libs/problems';

import { correlationId } from './tracing.js';

/** What a line is about: ids, names and counts; never what a person wrote or is called. */
export type LogFields = Readonly<Record<string, string | number>>;

/** Writes what an operator must know, each as one line of JSON on standard error. */
export interface Log {
  /** Something failed; `what` names it for the runbook. Tokens and addresses of people are left out. */
  error(what: string, error: unknown, about?: LogFields): void;
  /** Something works, or works again. */
  note(what: string, message: string, about?: LogFields): void;
  /** One request was answered. */
  request(about: LogFields): void;
}

/**
 * Opens the log of a process. Each line holds `at` (RFC 3339), `level`, `service`, `what`, and the
 * correlation id of the work it came from.
 *
 * @param write - takes a line without its end; standard error unless given.
 */
export function openLog(service: string, level: 'error' | 'info', write = toStandardError): Log {
  const lines = pino(
    {
      level,
      base: { service },
      messageKey: 'message',
      timestamp: () => `,"at":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      mixin: () => {
        const id = correlationId();
        return id === undefined ? {} : { correlationId: id };
      },
    },
    {
      write: (line: string) => {
        write(line.trimEnd());
      },
    },
  );
  return {
    error: (what, error, about = {}) => {
      lines.error({ what, ...about }, redacted(messageOf(error)));
    },
    note: (what, message, about = {}) => {
      lines.info({ what, ...about }, message);
    },
    request: (about) => {
      lines.info({ what: 'request', ...about });
    },
  };
}

/** The words of an error; errors of the platform may come from another realm than ours. */
export function messageOf(error: unknown): string {
  const has = typeof error === 'object' && error !== null && 'message' in error;
  return has ? String(error.message) : String(error);
}

function toStandardError(line: string): void {
  process.stderr.write(`${line}\n`);
}
