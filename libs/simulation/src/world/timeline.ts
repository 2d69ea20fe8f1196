/** Something that happens at an instant, unless it is called off before. */
export interface Happening {
  readonly at: number;
  readonly order: number;
  readonly go: () => void;
  calledOff: boolean;
}

/**
 * Simulated time: what happens next happens at once, however far away it is. Everything that takes
 * time in the simulated world waits here, so that the order of all steps follows from the seed.
 */
export class Timeline {
  private readonly heap: Happening[] = [];
  private order = 0;
  /** How many happenings there were. */
  steps = 0;

  constructor(
    /** The true time, in milliseconds. */
    public now: number,
    /** Resolves when everything that could run without waiting for this timeline has run. */
    private readonly settled: () => Promise<void>,
  ) {}

  /** The true time as a UTC instant. */
  instant(): string {
    return new Date(this.now).toISOString();
  }

  at(at: number, go: () => void): Happening {
    const happening = { at: Math.max(at, this.now), order: this.order, go, calledOff: false };
    this.order += 1;
    this.heap.push(happening);
    this.rise(this.heap.length - 1);
    return happening;
  }

  /** Lets everything happen until an instant, or until it is asked to stop. */
  async run(until: number, stopped: () => boolean): Promise<void> {
    for (let next = this.heap[0]; next !== undefined && next.at <= until; next = this.heap[0]) {
      this.removeFirst();
      if (!next.calledOff) {
        this.now = next.at;
        this.steps += 1;
        next.go();
        await this.settled();
        if (stopped()) {
          return;
        }
      }
    }
    this.now = until;
  }

  private rise(index: number): void {
    let at = index;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!this.swapIfEarlier(at, above)) {
        return;
      }
      at = above;
    }
  }

  private removeFirst(): void {
    const last = this.heap.pop();
    if (last === undefined || this.heap.length === 0) {
      return;
    }
    this.heap[0] = last;
    for (let at = 0; ;) {
      const left = 2 * at + 1;
      const below = this.isEarlier(left + 1, left) ? left + 1 : left;
      if (below >= this.heap.length || !this.swapIfEarlier(below, at)) {
        return;
      }
      at = below;
    }
  }

  private swapIfEarlier(below: number, above: number): boolean {
    const one = this.heap[below];
    const other = this.heap[above];
    if (one === undefined || other === undefined || !this.isEarlier(below, above)) {
      return false;
    }
    this.heap[below] = other;
    this.heap[above] = one;
    return true;
  }

  private isEarlier(index: number, than: number): boolean {
    const one = this.heap[index];
    const other = this.heap[than];
    return (
      one !== undefined &&
      other !== undefined &&
      (one.at < other.at || (one.at === other.at && one.order < other.order))
    );
  }
}
