import { holds, type Answer, type Given } from '#libs/procedure';

/** What a decision shows of its texts: which of them a meeting may discuss, and with what risk. */
interface Shown {
  readonly presentable: readonly {
    readonly key: string;
    readonly document: string;
    readonly lacks: { readonly zh: string; readonly en: string } | null;
    readonly legalRisk: string | null;
  }[];
  readonly loweredRisks?: readonly string[];
}

interface Presented {
  readonly decision?: string | undefined;
  readonly alternatives?:
    readonly { readonly key: string; readonly document: string }[] | undefined;
}

const shownBy = ({ decisions = [] }: Given, id: string | undefined): Shown | undefined =>
  decisions.find((one) => one.id === id)?.shows as unknown as Shown | undefined;

/** Whether the decision shows its texts. */
export const isShown = (given: Given, { decision }: Presented): boolean =>
  shownBy(given, decision) !== undefined;

/** Whether every text presented may be discussed (art. 25¶2). */
export function mayBeDiscussed(given: Given, { decision, alternatives = [] }: Presented): Answer {
  const { presentable } = shownBy(given, decision) ?? { presentable: [] };
  const lacking = alternatives.flatMap(({ key, document }) => {
    const found = presentable.find((one) => one.key === key && one.document === document);
    const lacks =
      found === undefined
        ? { zh: '不是决策案件中的现行文本', en: 'it is not the present text of the decision' }
        : found.lacks;
    return lacks === null ? [] : [{ zh: `方案${key}${lacks.zh}`, en: `${key}: ${lacks.en}` }];
  });
  return holds(
    lacking.length === 0,
    lacking.map(({ zh }) => zh).join('；'),
    lacking.map(({ en }) => en).join('; '),
  );
}

/** The legal risks with which alternatives are discussed, for the record. */
export function risksOf(
  given: Given,
  { decision, alternatives = [] }: Presented,
): readonly string[] {
  const { presentable } = shownBy(given, decision) ?? { presentable: [] };
  return presentable.flatMap(({ key, legalRisk }) =>
    legalRisk !== null && alternatives.some((one) => one.key === key)
      ? [`方案${key}：${legalRisk}`]
      : [],
  );
}

/** The risks that were graded lower than before, for whoever decides. */
export const loweredRisksOf = (given: Given, { decision }: Presented): readonly string[] =>
  shownBy(given, decision)?.loweredRisks ?? [];
