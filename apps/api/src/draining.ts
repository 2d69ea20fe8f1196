import type { Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { NoticeStreams } from './notices/notice-streams.js';

/** What a request that was let in may still take once nobody is let in any more. */
const GRACE_MS = 5_000;
const SWEEP_MS = 50;

/** Whether this process is about to end. */
export class Draining {
  private begun = false;

  get hasBegun(): boolean {
    return this.begun;
  }

  begin(): void {
    this.begun = true;
  }
}

/**
 * Ends the API: at once it calls itself unready and closes each connection with its next answer;
 * after `delayMs` it lets nobody in and ends its streams; requests under way get an answer. What is
 * still open five seconds later, because somebody sends or reads too slowly, is cut off.
 */
export async function drain(app: NestFastifyApplication, delayMs: number): Promise<void> {
  app.get(Draining).begin();
  await pause(delayMs);
  const server: Server = app.getHttpServer();
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  app.get(NoticeStreams).end();
  const sweep = setInterval(() => {
    server.closeIdleConnections();
  }, SWEEP_MS);
  const overdue = setTimeout(() => {
    server.closeAllConnections();
  }, GRACE_MS);
  await closed;
  clearInterval(sweep);
  clearTimeout(overdue);
  await app.close();
}
