import type { LoggerService } from '@nestjs/common';

import type { Log } from '#libs/telemetry';

/** Lets Nest write into our log: what fails, as lines of JSON. */
export function nestLog(log: Log): LoggerService {
  return {
    log: () => undefined,
    error: (message: unknown, ...more: unknown[]) => {
      log.error('fault', message, contextOf(more));
    },
    warn: (message: unknown, ...more: unknown[]) => {
      log.error('warning', message, contextOf(more));
    },
  };
}

/** Nest passes where a message comes from as the last word. */
function contextOf(more: readonly unknown[]): { readonly context?: string } {
  const last = more.at(-1);
  return typeof last === 'string' ? { context: last } : {};
}
