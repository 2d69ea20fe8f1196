/** How calls become batches. */
export interface Batching<Item, Result> {
  /** Carries a batch out, whole or not at all: one result an item, in their order. */
  readonly run: (items: readonly Item[]) => Promise<readonly Result[]>;
  /** How many batches are under way at once, at most. */
  readonly inFlight: number;
  /** How many items a batch has, at most. */
  readonly most: number;
  /** Only items of one group share a batch. */
  readonly groupOf: (item: Item) => string;
  /** What an item needs for itself: two that need the same are never under way at once. */
  readonly needs: (item: Item) => readonly string[];
  /** Whether a batch may have failed because of one item, so that each is tried by itself. */
  readonly isOfOne: (error: unknown) => boolean;
}

interface Call<Item, Result> {
  readonly item: Item;
  readonly needs: readonly string[];
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Carries calls out in batches: what comes while others are under way gathers, and goes together as
 * soon as one of them is back. No call waits for another to come.
 */
export class Batched<Item, Result> {
  /** In the order in which they came. */
  private waiting: Call<Item, Result>[] = [];
  private readonly needed = new Set<string>();
  private underWay = 0;
  private isDispatching = false;

  constructor(private readonly batching: Batching<Item, Result>) {}

  /**
   * Carries one item out, with others or alone.
   *
   * @throws what its batch failed with, or what it fails with by itself.
   */
  call(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      const needs = this.batching.needs(item);
      this.waiting.push({ item, needs, resolve, reject });
      this.dispatchSoon();
    });
  }

  /** Calls made one right after the other go together from the beginning. */
  private dispatchSoon(): void {
    if (this.isDispatching) {
      return;
    }
    this.isDispatching = true;
    setImmediate(() => {
      this.isDispatching = false;
      this.dispatch();
    });
  }

  private dispatch(): void {
    while (this.underWay < this.batching.inFlight) {
      const batch = this.takeBatch();
      if (batch.length === 0) {
        return;
      }
      void this.carryOut(batch);
    }
  }

  /** The first that may go, and those behind it that may go with it. */
  private takeBatch(): readonly Call<Item, Result>[] {
    const { groupOf, most } = this.batching;
    const batch: Call<Item, Result>[] = [];
    const left: Call<Item, Result>[] = [];
    // Nobody overtakes another who needs the same.
    const neededBefore = new Set<string>();
    for (const call of this.waiting) {
      const [first = call] = batch;
      const fits =
        batch.length < most &&
        groupOf(first.item) === groupOf(call.item) &&
        !call.needs.some((need) => this.needed.has(need) || neededBefore.has(need));
      (fits ? batch : left).push(call);
      for (const need of call.needs) {
        (fits ? this.needed : neededBefore).add(need);
      }
    }
    this.waiting = left;
    return batch;
  }

  private async carryOut(batch: readonly Call<Item, Result>[]): Promise<void> {
    this.underWay += 1;
    const error = await this.attempt(batch);
    if (error !== undefined) {
      await this.trySingly(batch, error);
    }
    this.underWay -= 1;
    for (const need of batch.flatMap(({ needs }) => needs)) {
      this.needed.delete(need);
    }
    this.dispatch();
  }

  /** Answers every call of a batch; none when it fails, and hands back what it failed with. */
  private async attempt(batch: readonly Call<Item, Result>[]): Promise<unknown> {
    try {
      const results = await this.batching.run(batch.map(({ item }) => item));
      batch.forEach(({ resolve }, index) => {
        resolve(results[index] as Result);
      });
      return undefined;
    } catch (error) {
      return error;
    }
  }

  /** Tries each by itself while the last error was of one of them; the rest fails with what was of all. */
  private async trySingly(batch: readonly Call<Item, Result>[], error: unknown): Promise<void> {
    let last = error;
    for (const call of batch) {
      if (batch.length > 1 && this.batching.isOfOne(last)) {
        const own = await this.attempt([call]);
        if (own === undefined) {
          continue;
        }
        last = own;
      }
      call.reject(last);
    }
  }
}
