import { lawNamed } from './collection.js';
import { groundOf, type Ground } from './grounds.js';
import { articleOf, itemOf, paragraphOf, type Law } from './law.js';
import { numberOf, numeralOf } from './numerals.js';

/** One article of one law that a text cites, or the law as a whole. */
export interface Citation {
  readonly law: Law;
  readonly article: number | null;
  /** 款, where it is named. */
  readonly paragraph?: number;
  /** 项, where it is named. */
  readonly item?: number;
}

/** What a text cites, and what of it leads nowhere. */
export interface Resolution {
  readonly citations: readonly Citation[];
  readonly grounds: readonly Ground[];
  /** Each part that names nothing known, or an article that the collected law does not have. */
  readonly faults: readonly string[];
}

const ARTICLE = /^(?<name>.*?)第(?<first>\d+)条(?:至第(?<last>\d+)条)?(?<further>.*)$/;
const WITHIN =
  /^(?:第(?<paragraph>[一二三四五六七八九十]+)款)?(?:第（(?<item>[一二三四五六七八九十]+)）项)?$/;
/** 地方规定（条例第43条）: a ground, and the article that provides for it. */
const PROVIDED_BY = /^(地方规定)（(条例第\d+条)）$/;

/** What an article without a law, or a paragraph without an article, belongs to. */
interface Before {
  readonly law: Law | undefined;
  readonly article: number | undefined;
}

/**
 * Reads what an `article` or a `basis` rests on: `条例第19条、第22条；地方规定的专家人数（expert.min）`.
 * An article without a law belongs to the law named before it.
 *
 * @param own - the text whose articles are cited without a name, where there is one: that of a
 * profile layer.
 */
export function resolve(text: string, own?: string): Resolution {
  const whole = groundOf(text);
  const parts = whole === undefined ? partsOf(text) : [];
  let before: Before = { law: undefined, article: undefined };
  const found = parts.map((part) => {
    const one = partOf(part, before, own);
    const { law, article } = one.citations.at(-1) ?? { ...before, article: before.article ?? null };
    before = { law, article: article ?? undefined };
    return one;
  });
  return {
    citations: found.flatMap(({ citations }) => citations),
    grounds: [...(whole === undefined ? [] : [whole]), ...found.flatMap(({ grounds }) => grounds)],
    faults: found.flatMap(({ faults }) => faults),
  };
}

/** Lists the articles that a text cites; what leads nowhere is left out. */
export function citationsOf(text: string): readonly Citation[] {
  return resolve(text).citations;
}

/** Gives the words that a citation points to; none where the text was not collected. */
export function wordsOf({ law, article, paragraph, item }: Citation): readonly string[] {
  const collected = article === null ? undefined : articleOf(law, article);
  if (collected === undefined) {
    return [];
  }
  const lines = paragraph === undefined ? collected.paragraphs : paragraphOf(collected, paragraph);
  return item === undefined ? lines : lines.filter((line) => itemOf(line) === item);
}

/** A state that rests on more is drawn with its parts, which cite their own. */
const MOST_QUOTED = 3;

/**
 * Quotes what a text rests on, a line each: the article by its full name, then its words.
 *
 * @returns nothing where the text cites more than three articles, or none that was collected.
 */
export function quoted(text: string): readonly string[] {
  const citations = citationsOf(text).filter((one) => wordsOf(one).length > 0);
  return citations.length > MOST_QUOTED
    ? []
    : citations.flatMap((one) => [`${nameOf(one)}：`, ...wordsOf(one)]);
}

function nameOf({ law, article, paragraph, item }: Citation): string {
  const within = [
    paragraph === undefined ? '' : `第${numeralOf(paragraph)}款`,
    item === undefined ? '' : `第（${numeralOf(item)}）项`,
  ].join('');
  return `${law.title}第${String(article)}条${within}`;
}

function partsOf(text: string): readonly string[] {
  return text
    .replaceAll(/[《》]/g, '')
    .split(/[、；]/)
    .flatMap((part) => PROVIDED_BY.exec(part)?.slice(1) ?? [part]);
}

function partOf(part: string, before: Before, own: string | undefined): Resolution {
  const ground = groundOf(part);
  if (ground !== undefined) {
    return { citations: [], grounds: [ground], faults: [] };
  }
  const named = namedIn(part);
  if (named !== undefined) {
    return articlesOf(part, named, { before, own });
  }
  const further = part === '' ? undefined : WITHIN.exec(part)?.groups;
  if (further !== undefined && before.law !== undefined && before.article !== undefined) {
    return checked(part, [{ law: before.law, article: before.article, ...within(further) }]);
  }
  const law = lawNamed(part);
  return law === undefined ? fault(part) : checked(part, [{ law, article: null }]);
}

type Groups = Readonly<Record<string, string | undefined>>;

/** What a part says by itself: the name of a law, empty where it names none, and its articles. */
interface Named {
  readonly name: string;
  /** None where the range runs backwards. */
  readonly articles: readonly number[];
  /** `undefined` where what follows the article is no paragraph and no item. */
  readonly place: Groups | undefined;
}

function namedIn(part: string): Named | undefined {
  const groups = ARTICLE.exec(part)?.groups;
  if (groups === undefined) {
    return undefined;
  }
  const { name = '', first = '', last = first, further = '' } = groups;
  const count = Math.max(Number(last) - Number(first) + 1, 0);
  return {
    name,
    articles: Array.from({ length: count }, (_none, index) => Number(first) + index),
    place: WITHIN.exec(further)?.groups,
  };
}

function articlesOf(
  part: string,
  { name, articles, place }: Named,
  { before, own }: { readonly before: Before; readonly own: string | undefined },
): Resolution {
  const law = name === '' ? before.law : lawNamed(name);
  if (name === '' && law === undefined && own !== undefined) {
    return { citations: [], grounds: [{ kind: 'ownText', text: `${own}：${part}` }], faults: [] };
  }
  if (law === undefined || place === undefined || articles.length === 0) {
    return fault(part);
  }
  return checked(
    part,
    articles.map((article) => ({ law, article, ...within(place) })),
  );
}

function within({ paragraph, item }: Groups): Pick<Citation, 'paragraph' | 'item'> {
  return {
    ...(paragraph === undefined ? {} : { paragraph: numberOf(paragraph) }),
    ...(item === undefined ? {} : { item: numberOf(item) }),
  };
}

/** Where the law was not collected nobody can say whether it has the article. */
function checked(part: string, citations: readonly Citation[]): Resolution {
  const missing = citations.filter(
    (one) => one.article !== null && one.law.articles.length > 0 && wordsOf(one).length === 0,
  );
  const faults = missing.map(
    ({ law, article }) => `${part}: not in the collected text of ${law.title} (${String(article)})`,
  );
  return { citations, grounds: [], faults };
}

const fault = (part: string): Resolution => ({
  citations: [],
  grounds: [],
  faults: [`${part}: names no law that is listed and no other ground`],
});
