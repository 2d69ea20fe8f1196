/** How large the shape of a body may be, whatever its bytes: what costs time is counted before it is spent. */
export interface ShapeBounds {
  /** Objects and lists within each other. */
  readonly depth: number;
  /** Keys of one object. */
  readonly keys: number;
  /** Values in all: of every key and of every item. */
  readonly values: number;
}

/** What a command or a query brings. */
export const ORDINARY: ShapeBounds = { depth: 32, keys: 500, values: 20_000 };

/** What an import brings: the steps of a whole case, with their papers. */
export const IMPORT: ShapeBounds = { ...ORDINARY, values: 100_000 };

/** The bound that a parsed body goes beyond, the first that is met; `undefined` where it keeps to all. */
export function boundExceeded(body: unknown, bounds: ShapeBounds): keyof ShapeBounds | undefined {
  let level: readonly unknown[] = [body];
  let values = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value !== 'object' || value === null) {
        continue;
      }
      if (depth >= bounds.depth) {
        return 'depth';
      }
      const within = Object.values(value);
      values += within.length;
      if (!Array.isArray(value) && within.length > bounds.keys) {
        return 'keys';
      }
      if (values > bounds.values) {
        return 'values';
      }
      for (const one of within) {
        next.push(one);
      }
    }
    level = next;
  }
  return undefined;
}
