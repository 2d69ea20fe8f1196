import { request as send, type IncomingMessage } from 'node:http';

import type { TestApi } from './api.js';
import { until } from './cases.js';

/** One server-sent event. */
export interface StreamEvent {
  readonly event: string;
  readonly id?: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/** An open stream of notices, as a client reads it. */
export class EventStream {
  readonly events: StreamEvent[] = [];
  comments = 0;
  ended = false;
  private text = '';

  private constructor(readonly answer: IncomingMessage) {
    answer.setEncoding('utf8').on('data', (part: string) => {
      this.take(part);
    });
    const end = (): void => {
      this.ended = true;
    };
    answer.on('end', end).on('error', end).on('close', end);
  }

  /** Opens the stream of an account; `last` is what it says it saw last. */
  static async open(
    api: TestApi,
    account: string,
    { last, token }: { readonly last?: string; readonly token?: string } = {},
  ): Promise<EventStream> {
    const headers = {
      authorization: `Bearer ${token ?? (await api.token(account))}`,
      accept: 'text/event-stream',
      ...(last === undefined ? {} : { 'last-event-id': last }),
    };
    return new Promise((resolve, reject) => {
      const asked = send(`${api.url}/v1/notices/stream`, { headers, agent: false }, (answer) => {
        resolve(new EventStream(answer));
      });
      asked.on('error', reject);
      asked.end();
    });
  }

  /** The ids of the notices that came, in order. */
  get notices(): readonly (string | undefined)[] {
    return this.events.filter(({ event }) => event === 'notice').map(({ id }) => id);
  }

  /** The last unread count that came. */
  get unread(): unknown {
    return this.events.findLast(({ event }) => event === 'unread')?.content['unread'];
  }

  /** Waits until it has begun: the first unread count is there. */
  async begins(): Promise<this> {
    await until('the stream begins', () => this.unread !== undefined || this.ended);
    return this;
  }

  async close(): Promise<void> {
    this.answer.destroy();
    await until('the stream is closed', () => this.ended);
  }

  private take(part: string): void {
    const blocks = `${this.text}${part}`.split('\n\n');
    this.text = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = new Map(
        block.split('\n').map((line) => {
          const at = line.indexOf(':');
          return [line.slice(0, at), line.slice(at + 1).trim()] as const;
        }),
      );
      const [event, id, content] = ['event', 'id', 'data'].map((name) => fields.get(name));
      this.comments += fields.has('') ? 1 : 0;
      if (event !== undefined) {
        this.events.push({
          event,
          ...(id === undefined ? {} : { id }),
          content: JSON.parse(content ?? '{}') as StreamEvent['content'],
        });
      }
    }
  }
}
