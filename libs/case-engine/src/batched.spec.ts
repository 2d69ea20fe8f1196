import { describe, expect, it } from '@jest/globals';

import { Batched, type Batching } from './batched.js';

/** What is carried out: `needs` are the letters of it, its group is the word before a colon. */
class Server {
  /** Every batch that was begun. */
  readonly begun: string[][] = [];
  private readonly answers: (() => void)[] = [];

  /** @param fails gives what a batch fails with. */
  constructor(
    private readonly fails: (items: readonly string[]) => Error | undefined = () => undefined,
  ) {}

  run = (items: readonly string[]): Promise<readonly string[]> => {
    this.begun.push([...items]);
    return new Promise((resolve, reject) => {
      this.answers.push(() => {
        const error = this.fails(items);
        if (error === undefined) {
          resolve(items.map((item) => `${item}!`));
        } else {
          reject(error);
        }
      });
    });
  };

  /** Answers the batches that are under way, the oldest first, or so many of them. */
  answer(count = this.answers.length): Promise<void> {
    this.answers.splice(0, count).forEach((answer) => {
      answer();
    });
    return turn();
  }
}

/** Until all that can happen now has happened. */
const turn = () => new Promise<void>((resolve) => setImmediate(() => setImmediate(resolve)));

const batchedOn = (server: Server, more: Partial<Batching<string, string>> = {}) =>
  new Batched<string, string>({
    run: server.run,
    inFlight: 1,
    most: 3,
    groupOf: () => '',
    needs: () => [],
    isOfOne: () => false,
    ...more,
  });

const calls = (batched: Batched<string, string>, items: readonly string[]) =>
  Promise.allSettled(items.map((item) => batched.call(item)));

const outcomesOf = (settled: readonly PromiseSettledResult<string>[]) =>
  settled.map((one) => (one.status === 'fulfilled' ? one.value : (one.reason as Error).message));

describe('Batched', () => {
  it('sends a lone call at once', async () => {
    const server = new Server();
    const answer = batchedOn(server).call('a');
    await turn();
    expect(server.begun).toEqual([['a']]);
    await server.answer();
    expect(await answer).toBe('a!');
  });

  it('sends together what is called in one go', async () => {
    const server = new Server();
    const answers = calls(batchedOn(server), ['a', 'b']);
    await turn();
    await server.answer();
    expect(server.begun).toEqual([['a', 'b']]);
    expect(outcomesOf(await answers)).toEqual(['a!', 'b!']);
  });

  it('lets calls gather while a batch is under way, and sends them when it is back', async () => {
    const server = new Server();
    const batched = batchedOn(server);
    const first = batched.call('a');
    await turn();
    const others = calls(batched, ['b', 'c']);
    await turn();
    expect(server.begun).toEqual([['a']]);
    await server.answer();
    expect(server.begun).toEqual([['a'], ['b', 'c']]);
    await server.answer();
    expect([await first, ...outcomesOf(await others)]).toEqual(['a!', 'b!', 'c!']);
  });

  it('keeps to the number of batches under way and of items in one', async () => {
    const server = new Server();
    void calls(batchedOn(server, { inFlight: 2 }), Array.from('abcdefgh'));
    await turn();
    expect(server.begun).toEqual([Array.from('abc'), Array.from('def')]);
    await server.answer(1);
    expect(server.begun.at(-1)).toEqual(['g', 'h']);
  });

  it('never has two under way that need the same, and lets nobody overtake', async () => {
    const server = new Server();
    const batched = batchedOn(server, { inFlight: 3, needs: (item) => Array.from(item) });
    const answers = calls(batched, ['ab', 'bc', 'cd', 'e', 'a']);
    await turn();
    // "cd" would be free, but "bc" came first.
    expect(server.begun).toEqual([['ab', 'e']]);
    await server.answer();
    expect(server.begun.slice(1)).toEqual([['bc', 'a']]);
    await server.answer();
    expect(server.begun.slice(2)).toEqual([['cd']]);
    await server.answer();
    expect(outcomesOf(await answers)).toEqual(['ab!', 'bc!', 'cd!', 'e!', 'a!']);
  });

  it('lets only items of one group share a batch', async () => {
    const server = new Server();
    const batched = batchedOn(server, { inFlight: 2, groupOf: (item) => item.slice(0, 1) });
    void calls(batched, ['a1', 'b1', 'a2', 'b2']);
    await turn();
    expect(server.begun).toEqual([
      ['a1', 'a2'],
      ['b1', 'b2'],
    ]);
  });

  it('tries each by itself when a batch fails because of one', async () => {
    const server = new Server((items) => (items.includes('b') ? new Error('bad') : undefined));
    const batched = batchedOn(server, { isOfOne: () => true, needs: (item) => [item] });
    const answers = calls(batched, ['a', 'b', 'c']);
    for (let round = 0; round < 4; round += 1) {
      await turn();
      await server.answer();
    }
    expect(server.begun).toEqual([Array.from('abc'), ['a'], ['b'], ['c']]);
    expect(outcomesOf(await answers)).toEqual(['a!', 'bad', 'c!']);
    // What each needed is free again, also for what was refused.
    const again = calls(batched, ['a', 'b']);
    for (let round = 0; round < 3; round += 1) {
      await turn();
      await server.answer();
    }
    expect(outcomesOf(await again)).toEqual(['a!', 'bad']);
  });

  it('fails all of a batch once when none of them is to blame, and goes on', async () => {
    let isGone = true;
    const server = new Server(() => (isGone ? new Error('gone') : undefined));
    const batched = batchedOn(server, { needs: (item) => [item] });
    const answers = calls(batched, ['a', 'b']);
    await turn();
    await server.answer();
    expect(outcomesOf(await answers)).toEqual(['gone', 'gone']);
    expect(server.begun).toHaveLength(1);
    isGone = false;
    const again = batched.call('a');
    await turn();
    await server.answer();
    expect(await again).toBe('a!');
  });

  it('stops trying each by itself when the rest could only fail the same way', async () => {
    const server = new Server((items) => new Error(items.length > 1 ? 'bad' : 'gone'));
    const batched = batchedOn(server, { isOfOne: (error) => (error as Error).message === 'bad' });
    const answers = calls(batched, ['a', 'b', 'c']);
    for (let round = 0; round < 2; round += 1) {
      await turn();
      await server.answer();
    }
    expect(outcomesOf(await answers)).toEqual(['gone', 'gone', 'gone']);
    expect(server.begun).toEqual([Array.from('abc'), ['a']]);
  });
});
