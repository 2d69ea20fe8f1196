import type { ServerResponse } from 'node:http';

import type { NoticeView } from '#libs/notices';
import { spread } from '#libs/problems';

/** A client that lets so much pile up does not read; it will come back for the rest. */
const LARGEST_BACKLOG_BYTES = 1_048_576;
const RECONNECT_MS = 3_000;
const REMEMBERED = 1_000;

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-transform',
  // A proxy that collects answers would make news late.
  'x-accel-buffering': 'no',
};

export interface StreamOwner {
  readonly personId: string;
  /** When the token that opened it expires. */
  readonly until: Date;
}

/** One open answer of server-sent events; each notice goes out once on it. */
export class NoticeStream {
  readonly openedAt = new Date();
  private readonly sent = new Set<string>();

  constructor(
    private readonly raw: ServerResponse,
    readonly owner: StreamOwner,
    onClose: () => void,
  ) {
    raw.on('close', onClose);
    // A client that is gone is no failure of ours.
    raw.on('error', onClose);
    raw.writeHead(200, HEADERS);
    this.write(`retry: ${String(RECONNECT_MS)}\n\n`);
  }

  /** The client has this notice from before. */
  passOver(id: string): void {
    this.sent.add(id);
  }

  notice(notice: NoticeView): void {
    if (!this.sent.has(notice.id)) {
      this.remember(notice.id);
      this.write(`id: ${notice.id}\nevent: notice\ndata: ${JSON.stringify(notice)}\n\n`);
    }
  }

  unread(unread: number): void {
    this.write(`event: unread\ndata: ${JSON.stringify({ unread })}\n\n`);
  }

  /** Tells the client to read its list anew: more was missed than is worth sending one by one. */
  reload(): void {
    this.write('event: reload\ndata: {}\n\n');
  }

  heartbeat(): void {
    this.write(': here\n\n');
  }

  /** Ends it because this process does; the clients of many come back at different times. */
  goAway(): void {
    this.write(`retry: ${String(Math.round(spread(RECONNECT_MS)))}\n\n`);
    this.end();
  }

  end(): void {
    this.raw.end();
  }

  private write(text: string): void {
    if (this.raw.writableLength > LARGEST_BACKLOG_BYTES) {
      this.raw.destroy();
    } else if (!this.raw.writableEnded && !this.raw.destroyed) {
      this.raw.write(text);
    }
  }

  private remember(id: string): void {
    const [oldest] = this.sent;
    if (this.sent.size >= REMEMBERED && oldest !== undefined) {
      this.sent.delete(oldest);
    }
    this.sent.add(id);
  }
}
