/** What waits of one person, the first to come first. */
interface Line<T> {
  readonly waiting: T[];
  running: number;
}

/** How much may wait and run. */
export interface TurnLimits {
  /** Of everybody together. */
  readonly waiting: number;
  /** Of one person. */
  readonly waitingOfOne: number;
  /** Of one person at once; fewer than there are threads, so that another finds one free. */
  readonly runningOfOne: number;
}

/**
 * Decides whose turn it is: people take turns, whatever number of jobs each has waiting, and nobody has
 * more than a share of what waits or runs.
 */
export class Turns<T> {
  /** By person; whoever had a turn goes to the end. */
  private readonly lines = new Map<string, Line<T>>();
  private waiting = 0;

  constructor(private readonly limits: TurnLimits) {}

  /** How many wait, of everybody. */
  get size(): number {
    return this.waiting;
  }

  /** Lets one wait; false, and it does not, where the person or everybody together has no room. */
  add(personId: string, one: T): boolean {
    const line = this.lines.get(personId) ?? { waiting: [], running: 0 };
    if (this.waiting >= this.limits.waiting || line.waiting.length >= this.limits.waitingOfOne) {
      return false;
    }
    line.waiting.push(one);
    this.waiting += 1;
    this.lines.set(personId, line);
    return true;
  }

  /** The next whose turn it is, which then runs; `undefined` where nobody waits who may run more. */
  take(): T | undefined {
    for (const [personId, line] of this.lines) {
      if (line.waiting.length > 0 && line.running < this.limits.runningOfOne) {
        this.lines.delete(personId);
        this.lines.set(personId, line);
        line.running += 1;
        this.waiting -= 1;
        return line.waiting.shift();
      }
    }
    return undefined;
  }

  /** Everything that waits, which then waits no longer. */
  takeAll(): readonly T[] {
    this.waiting = 0;
    return [...this.lines.values()].flatMap(({ waiting }) => waiting.splice(0));
  }

  /** Says that one of the person's no longer runs. */
  done(personId: string): void {
    const line = this.lines.get(personId);
    if (line !== undefined) {
      line.running -= 1;
      if (line.running === 0 && line.waiting.length === 0) {
        this.lines.delete(personId);
      }
    }
  }
}
