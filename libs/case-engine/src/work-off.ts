interface Pace {
  /** So many are worked on at the same time. */
  readonly atOnce: number;
  /** Asked before each is begun; absent: all are. */
  readonly goesOn?: () => boolean;
}

/**
 * Works on several at once until none is left.
 *
 * @returns those that were not begun. What `work` throws ends it.
 */
export async function workOff<T>(
  items: readonly T[],
  { atOnce, goesOn = () => true }: Pace,
  work: (item: T) => Promise<unknown>,
): Promise<readonly T[]> {
  const waiting = items.values();
  let begun = 0;
  const takeTurns = async (): Promise<void> => {
    while (goesOn()) {
      const { value: item, done } = waiting.next();
      if (done === true) {
        return;
      }
      begun += 1;
      await work(item);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, takeTurns));
  return items.slice(begun);
}
