import type { FiledDocument } from '#libs/procedure';

/** One line of two texts that are compared: in both, in the earlier alone, in the later alone. */
export interface LineOfDifference {
  readonly change: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Longer texts are compared by what they begin and end with alike. */
const LINES_COMPARED = 2000;

/** Whether a document is text whose lines can be compared. */
export const isText = ({ mediaType }: Pick<FiledDocument, 'mediaType'>): boolean =>
  /^(?:text\/|application\/(?:json|xml))/.test(mediaType);

/** The lines of both texts in their order, the unchanged ones once. */
export function differenceOf(earlier: string, later: string): readonly LineOfDifference[] {
  const [before, after] = [linesOf(earlier), linesOf(later)];
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && before[head] === after[head]) {
    head += 1;
  }
  let tail = 0;
  while (tail < least - head && before.at(-1 - tail) === after.at(-1 - tail)) {
    tail += 1;
  }
  return [
    ...before.slice(0, head).map(said('same')),
    ...middle(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...before.slice(before.length - tail).map(said('same')),
  ];
}

const said =
  (change: LineOfDifference['change']) =>
  (text: string): LineOfDifference => ({ change, text });

const linesOf = (text: string): readonly string[] =>
  text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');

/** What lies between the common beginning and the common end, by the longest common sequence. */
function middle(before: readonly string[], after: readonly string[]): readonly LineOfDifference[] {
  if (Math.max(before.length, after.length) > LINES_COMPARED) {
    return [...before.map(said('removed')), ...after.map(said('added'))];
  }
  const common = commonLengths(before, after);
  const lines: LineOfDifference[] = [];
  let [b, a] = [0, 0];
  while (b < before.length || a < after.length) {
    const [one, other] = [before[b], after[a]];
    if (one !== undefined && one === other) {
      lines.push({ change: 'same', text: one });
      b += 1;
      a += 1;
    } else if (
      other === undefined ||
      (one !== undefined && longer(common, b + 1, a) >= longer(common, b, a + 1))
    ) {
      lines.push({ change: 'removed', text: one ?? '' });
      b += 1;
    } else {
      lines.push({ change: 'added', text: other });
      a += 1;
    }
  }
  return lines;
}

const longer = (common: readonly Uint16Array[], b: number, a: number): number =>
  common[b]?.[a] ?? 0;

/** For each pair of places, how many lines the rest of both texts has in common. */
function commonLengths(before: readonly string[], after: readonly string[]) {
  const common = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let b = before.length - 1; b >= 0; b -= 1) {
    const row = common[b] ?? new Uint16Array();
    for (let a = after.length - 1; a >= 0; a -= 1) {
      row[a] =
        before[b] === after[a]
          ? longer(common, b + 1, a + 1) + 1
          : Math.max(longer(common, b + 1, a), longer(common, b, a + 1));
    }
  }
  return common;
}
