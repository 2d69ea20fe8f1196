import type { AnyRequirement, CoreFacts, Procedure, Words } from '#libs/procedure';
import { citationsOf } from '#workflows/laws';

/** A requirement of a procedure in use that rests on an article. */
export interface CitingDuty {
  readonly procedure: string;
  readonly id: string;
  readonly level: AnyRequirement<CoreFacts>['level'];
  /** All that it rests on, as it is cited. */
  readonly article: string;
  readonly asks: Words;
}

/** Lists the requirements by the law and the article that they cite, in the order of the procedures. */
export function dutiesByArticle(
  procedures: readonly Procedure[],
): ReadonlyMap<string, ReadonlyMap<number, readonly CitingDuty[]>> {
  const byLaw = new Map<string, Map<number, CitingDuty[]>>();
  for (const procedure of procedures) {
    for (const { id, level, article, asks } of procedure.requirements) {
      const duty = { procedure: procedure.key, id, level, article, asks };
      for (const [law, number] of articlesIn(article)) {
        const byArticle = byLaw.get(law) ?? new Map<number, CitingDuty[]>();
        byArticle.set(number, [...(byArticle.get(number) ?? []), duty]);
        byLaw.set(law, byArticle);
      }
    }
  }
  return byLaw;
}

/** Each article once, however many of its paragraphs are cited. */
function articlesIn(text: string): readonly (readonly [string, number])[] {
  const found = new Map<string, readonly [string, number]>();
  for (const { law, article } of citationsOf(text)) {
    if (article !== null) {
      found.set(`${law.id} ${String(article)}`, [law.id, article]);
    }
  }
  return [...found.values()];
}
