/** The truths that a step read, by requirement id. */
export type Truths = Readonly<Record<string, boolean>>;

/** One way in which the free truths may fall, and what came of it. */
export interface Branch<T> {
  readonly truths: Truths;
  readonly outcome: T;
}

/**
 * Runs something that reads truths once for each way in which the free ones may fall.
 *
 * Only truths that are read branch: what a monitor does not look at multiplies nothing.
 */
export function everyWay<T>(
  fixed: (requirement: string) => boolean | undefined,
  run: (shows: (requirement: string) => boolean) => T,
): readonly Branch<T>[] {
  const found: Branch<T>[] = [];
  const ahead: Truths[] = [{}];
  for (let known = ahead.pop(); known !== undefined; known = ahead.pop()) {
    const truths: Record<string, boolean> = { ...known };
    const outcome = run((requirement) => {
      const value = truths[requirement] ?? fixed(requirement);
      if (value === undefined) {
        ahead.push({ ...truths, [requirement]: true });
      }
      return (truths[requirement] = value ?? false);
    });
    found.push({ truths, outcome });
  }
  return found;
}
