import type { Words } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { findingOf, goingOn, isReviewed } from '../legality-review/reviewed.js';

/** An alternative as a meeting may or may not discuss it (art. 25). */
export interface Presentable {
  readonly key: string;
  readonly document: string;
  /** Why it may not be discussed; `null` where it may. */
  readonly lacks: Words | null;
  /** The legal risk with which it is discussed (探索性改革). */
  readonly legalRisk: string | null;
}

/** Which texts a meeting may discuss: lawful, revised as they must be, or exploratory with the risk. */
export function presentable(facts: Facts): readonly Presentable[] {
  return facts.drafting.alternatives.map(({ key, documentId, hash }) => ({
    key,
    document: documentId,
    lacks: lackOf(facts, key, hash),
    legalRisk: findingOf(facts, key)?.legalRisk ?? null,
  }));
}

function lackOf(facts: Facts, key: string, hash: string): Words | null {
  const { conclusion, points = [], legalRisk = null } = findingOf(facts, key) ?? {};
  if (conclusion === undefined || !isReviewed(facts, key, hash)) {
    return { zh: '现行文本未经合法性审查', en: 'its present text was not reviewed' };
  }
  if (!goingOn(facts).some((one) => one.key === key)) {
    return {
      zh: '经审查不合法或者缺少法定程序',
      en: 'it was found unlawful, or short of a procedure',
    };
  }
  const open = points.filter((one) => one.must && one.answer !== 'adopted');
  if (open.length > 0) {
    const numbers = open.map((one) => String(one.number)).join('、');
    return { zh: `第${numbers}项必须修改的意见未采纳`, en: `points ${numbers} are not adopted` };
  }
  return conclusion === 'exploratory' && legalRisk === null
    ? { zh: '未明示法律风险', en: 'its legal risk is not stated' }
    : null;
}
