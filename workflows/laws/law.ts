import { numberOf } from './numerals.js';

/** An article as the law words it: a new paragraph (款) a line, its items (项) lines of their own. */
export interface LawArticle {
  readonly number: number;
  readonly paragraphs: readonly string[];
}

/** A published law that procedures cite, with what was collected of its text. */
export interface Law {
  readonly id: string;
  readonly title: string;
  /** The names under which it is cited. */
  readonly cited: readonly string[];
  /** As printed on it (国务院令第713号); `null` where the text that was read does not say. */
  readonly officialNumber: string | null;
  readonly promulgated: string;
  /** `null` where the text that was read does not say. */
  readonly inForceFrom: string | null;
  /** Where the text was read and how much of it; never written from memory. */
  readonly source: string;
  /** Whether every article is here; otherwise only those that are cited. */
  readonly whole: boolean;
  /** Empty: 未收录, the text was not read. */
  readonly articles: readonly LawArticle[];
}

/** Finds an article that was collected. */
export function articleOf(law: Law, number: number): LawArticle | undefined {
  return law.articles.find((one) => one.number === number);
}

const ITEM = /^（([一二三四五六七八九十]+)）/;

/** Reads the number of the item (项) that a line is; `undefined` where it begins a paragraph. */
export function itemOf(line: string): number | undefined {
  const numeral = ITEM.exec(line)?.[1];
  return numeral === undefined ? undefined : numberOf(numeral);
}

/**
 * Gives the words of one paragraph (款) of an article, with its items, counted from 1.
 *
 * @returns no lines where the article has no such paragraph.
 */
export function paragraphOf({ paragraphs }: LawArticle, number: number): readonly string[] {
  const starts = paragraphs.flatMap((line, at) => (itemOf(line) === undefined ? [at] : []));
  const from = starts[number - 1];
  return from === undefined ? [] : paragraphs.slice(from, starts[number]);
}
