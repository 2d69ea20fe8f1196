/** One article of one law that a text cites. */
export interface Citation {
  readonly law: string;
  readonly article: number;
}

const NAMED = /([\u4e00-\u9fff《》]*?)第(\d+)条(至第(\d+)条)?/g;
const LAW_NAME = /[\u4e00-\u9fff]*(?:条例|办法|规定|法|规则)$/;

/**
 * Reads the articles that a requirement cites: `条例第19条、第22条、公平竞争审查条例第14条`. An article
 * without a law belongs to the law named before it.
 */
export function citationsOf(text: string): readonly Citation[] {
  let law = '';
  return [...text.matchAll(NAMED)].flatMap(([, before = '', first = '', , last = first]) => {
    law = LAW_NAME.exec(before.replaceAll(/[《》]/g, ''))?.[0] ?? law;
    const named = law;
    const [from, to] = [Number(first), Number(last)];
    return Array.from({ length: to - from + 1 }, (_none, index) => ({
      law: named,
      article: from + index,
    }));
  });
}
