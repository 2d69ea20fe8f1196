import type { ServerResponse } from 'node:http';

import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';

import {
  countUnread,
  listNoticesSince,
  NoticeListener,
  readNotices,
  type NoticeSignal,
} from '#libs/notices';
import { ProblemError, redacted } from '#libs/problems';

import { EngineHolder } from '../engine-holder.js';
import { NoticeStream, type StreamOwner } from './notice-stream.js';
import { NoticesHolder } from './notices-holder.js';

/** Tabs and devices of one person, in one API process. */
const MOST_STREAMS = 6;
/** Ids are in the order of writing but for what is not committed yet; statements take 15 s at most. */
const OVERLAP_MS = 20_000;
const LISTEN_LIMIT_MS = 5_000;
const MOST_MISSED = 500;
const BATCH = 100;

/** What of a person's inbox has changed and is not on his streams yet. */
interface Inbox {
  readonly streams: Set<NoticeStream>;
  readonly news: Set<string>;
  /** Places of streams that are about to open. */
  reserved: number;
  running: boolean;
  changed: boolean;
}

/** The open streams of this process, fed by one listening connection that opens with the first. */
@Injectable()
export class NoticeStreams implements OnModuleDestroy {
  private readonly log = new Logger('notices');
  private readonly inboxes = new Map<string, Inbox>();
  private listener: NoticeListener | undefined;
  private heart: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    private readonly engine: EngineHolder,
    private readonly holder: NoticesHolder,
  ) {}

  /**
   * Takes one of the person's places and makes ready for a stream: from now on nothing that is written is
   * missed. The place is taken before anything is waited for: of sixty at once six get one.
   *
   * @returns what gives the place back, where no stream is opened after all.
   * @throws ProblemError `too-many-streams`, `service-unavailable` without a database or at the end.
   */
  async reserve(personId: string): Promise<() => void> {
    const inbox = this.inboxOf(personId);
    if (inbox.streams.size + inbox.reserved >= MOST_STREAMS) {
      throw new ProblemError('too-many-streams', {
        zh: `您已打开${String(MOST_STREAMS)}个消息流，请关闭其中一个，或者由多个页面共用一个`,
        en: `You have ${String(MOST_STREAMS)} streams open here: close one, or share one between tabs.`,
      });
    }
    inbox.reserved += 1;
    const release = (): void => {
      inbox.reserved -= 1;
      this.forgetIfEmpty(personId);
    };
    const listens = !this.closed && (await this.listen().listensWithin(LISTEN_LIMIT_MS));
    if (!listens) {
      release();
      throw new ProblemError('service-unavailable', {
        zh: '暂时不能接收通知，请稍后重新连接',
        en: 'Notices cannot be heard of. Connect again.',
      });
    }
    return release;
  }

  /** Opens a stream on an answer, in a reserved place; `last` is the last notice that the client has seen. */
  async open(raw: ServerResponse, owner: StreamOwner, last: string | undefined): Promise<void> {
    const inbox = this.inboxOf(owner.personId);
    const stream = new NoticeStream(raw, owner, () => {
      inbox.streams.delete(stream);
      this.forgetIfEmpty(owner.personId);
    });
    inbox.reserved -= 1;
    inbox.streams.add(stream);
    try {
      // Registered first: what comes meanwhile goes out by its signal, and once.
      if (last !== undefined) {
        stream.passOver(last);
        await this.catchUp(stream, instantOf(last) - OVERLAP_MS);
      }
      stream.unread(await countUnread(this.engine.engine.pool, owner.personId));
    } catch (error) {
      // The answer has begun: all that is left is to end it, and the client connects again.
      this.log.warn(`A stream could not begin: ${redacted(String(error))}`);
      stream.end();
    }
  }

  /** Opens no further stream, and has the clients of those that are open connect again. */
  end(): void {
    this.closed = true;
    clearInterval(this.heart);
    for (const stream of this.all()) {
      stream.goAway();
    }
  }

  async onModuleDestroy(): Promise<void> {
    this.end();
    await this.listener?.close();
  }

  private listen(): NoticeListener {
    this.heart ??= setInterval(() => {
      this.beat();
    }, this.holder.heartbeatMs);
    return (this.listener ??= new NoticeListener({
      databaseUrl: this.holder.databaseUrl,
      onSignal: (signal) => {
        this.hear(signal);
      },
      onGap: (since) => {
        void this.fillGap(since);
      },
      onError: (error) => {
        this.log.warn(`The connection that hears of notices broke: ${redacted(String(error))}`);
      },
    }));
  }

  private beat(): void {
    for (const stream of this.all()) {
      if (stream.owner.until.getTime() <= Date.now()) {
        stream.end();
      } else {
        stream.heartbeat();
      }
    }
  }

  private hear({ personId, noticeId }: NoticeSignal): void {
    const inbox = this.inboxes.get(personId);
    if (inbox !== undefined) {
      if (noticeId !== undefined) {
        inbox.news.add(noticeId);
      }
      inbox.changed = true;
      void this.push(personId, inbox);
    }
  }

  /** Brings the news of an inbox to its streams, one round at a time: a burst is few reads. */
  private async push(personId: string, inbox: Inbox): Promise<void> {
    if (inbox.running) {
      return;
    }
    inbox.running = true;
    try {
      while (inbox.changed && inbox.streams.size > 0) {
        await this.pushOnce(personId, inbox);
      }
    } catch (error) {
      this.log.warn(`News of an inbox could not be read: ${redacted(String(error))}`);
      // The clients connect again and say what they saw last.
      inbox.streams.forEach((stream) => {
        stream.end();
      });
    } finally {
      inbox.running = false;
    }
  }

  private async pushOnce(personId: string, inbox: Inbox): Promise<void> {
    const { pool } = this.engine.engine;
    const ids = [...inbox.news].slice(0, BATCH);
    const notices = await readNotices(pool, personId, ids);
    ids.forEach((id) => inbox.news.delete(id));
    inbox.changed = inbox.news.size > 0;
    const unread = await countUnread(pool, personId);
    for (const stream of inbox.streams) {
      for (const notice of notices) {
        stream.notice(notice);
      }
      stream.unread(unread);
    }
  }

  /** Sends what was written while nobody listened. */
  private async fillGap(since: Date): Promise<void> {
    try {
      for (const stream of this.all()) {
        const from = Math.max(since.getTime(), stream.openedAt.getTime());
        await this.catchUp(stream, from - OVERLAP_MS);
        const { personId } = stream.owner;
        stream.unread(await countUnread(this.engine.engine.pool, personId));
      }
    } catch (error) {
      this.log.warn(`What was missed could not be read: ${redacted(String(error))}`);
      for (const stream of this.all()) {
        stream.end();
      }
    }
  }

  private async catchUp(stream: NoticeStream, sinceMs: number): Promise<void> {
    const missed = await listNoticesSince(this.engine.engine.pool, stream.owner.personId, {
      id: firstIdAt(sinceMs),
      limit: MOST_MISSED + 1,
    });
    if (missed.length > MOST_MISSED) {
      stream.reload();
      return;
    }
    for (const notice of missed) {
      stream.notice(notice);
    }
  }

  private inboxOf(personId: string): Inbox {
    const inbox = this.inboxes.get(personId) ?? {
      streams: new Set(),
      news: new Set(),
      reserved: 0,
      running: false,
      changed: false,
    };
    this.inboxes.set(personId, inbox);
    return inbox;
  }

  private forgetIfEmpty(personId: string): void {
    const inbox = this.inboxes.get(personId);
    if (inbox?.streams.size === 0 && inbox.reserved === 0) {
      this.inboxes.delete(personId);
    }
  }

  private all(): readonly NoticeStream[] {
    return [...this.inboxes.values()].flatMap(({ streams }) => [...streams]);
  }
}

/** The instant in an id of version 7. */
function instantOf(id: string): number {
  return Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
}

/** The lowest id of an instant. */
function firstIdAt(milliseconds: number): string {
  const time = Math.max(0, milliseconds).toString(16).padStart(12, '0').slice(-12);
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
}
