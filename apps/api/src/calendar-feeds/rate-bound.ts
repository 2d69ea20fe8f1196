const MOST_KEYS = 10_000;

/** Counts uses of keys in windows of time, in this process. */
export class RateBound {
  private readonly uses = new Map<string, number>();
  private since = 0;

  constructor(
    private readonly most: number,
    private readonly windowMs: number,
  ) {}

  /** Counts one use; false when the key was used too often in the present window. */
  admits(key: string): boolean {
    if (Date.now() - this.since >= this.windowMs || this.uses.size >= MOST_KEYS) {
      this.uses.clear();
      this.since = Date.now();
    }
    const used = (this.uses.get(key) ?? 0) + 1;
    this.uses.set(key, used);
    return used <= this.most;
  }
}
