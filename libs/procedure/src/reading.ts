import type { Words } from './words.js';

/** One way to read the facts of a case, and whose restatement it takes for true. */
export interface Reading<F> {
  readonly facts: F;
  readonly entries: readonly number[];
}

/** Says of what is missing that it is so by one of two statements, until it is confirmed which is true. */
export function byReading({ zh, en }: Words, entries: readonly number[]): Words {
  const numbers = entries.map(String);
  return entries.length === 0
    ? {
        zh: `${zh}（以原填报为准；重新填报的内容尚未经他人对照原始材料确认）`,
        en: `${en} (as stated first; what was stated anew is not confirmed yet)`,
      }
    : {
        zh: `${zh}（依序号${numbers.join('、')}重新填报的内容；经他人对照原始材料确认前，以较不利的为准）`,
        en: `${en} (as stated anew by entry ${numbers.join(', ')}; until it is confirmed the less favourable counts)`,
      };
}
