import { holds, met, needs, unmet } from '#libs/procedure';

import { dutiesOf } from '../vocabulary.js';

import type { legalityReviewCommands } from './commands.js';
import { NEGATIVES } from './facts.js';
import { negativesOf } from './negatives.js';

const { block } = dutiesOf<typeof legalityReviewCommands>();

/** A matter that goes on, or goes on after its points are met. */
const PASSING: readonly string[] = [
  'alternative.foundLawful',
  'alternative.foundRevisable',
  'alternative.foundExploratory',
];

/** What the sponsor's side found not to be owed is no finding of the reviewer before he answers it. */
export const negativesDuty = block('A27-negatives', '条例第27条第（二）项', {
  zh: '承办单位认定无需履行的程序，审查时应当逐项提出意见；不同意的，不得认为已履行相关法定程序',
  en: 'What was found not to be owed is answered one by one; what is not agreed to is not performed',
  remedy: {
    zh: '逐项填写意见；不同意的，撤销该项认定，或者作出应当补正程序的结论',
    en: 'Answer each; where you disagree, reverse the determination or find the procedure missing',
  },
  answer: ({ facts, type, payload: { alternative, negatives = [] } }) => {
    const owed = negativesOf(facts);
    if (owed.length === 0) {
      return met;
    }
    if (alternative === undefined) {
      return needs('negatives');
    }
    const silent = owed.filter(({ question }) =>
      negatives.every((one) => one.question !== question || one.reason.trim() === ''),
    );
    if (silent.length > 0) {
      const zh = silent.map(({ question }) => `“${NEGATIVES[question].zh}”`).join('、');
      const en = silent.map(({ question }) => `"${NEGATIVES[question].en}"`).join(', ');
      return unmet(`没有对下列认定逐项提出意见：${zh}`, `Not answered: ${en}`);
    }
    const refused = owed.filter(({ question }) =>
      negatives.some((one) => one.question === question && !one.agrees),
    );
    return holds(
      refused.length === 0 || !PASSING.includes(type),
      `不同意下列认定：${refused.map(({ question }) => `“${NEGATIVES[question].zh}”`).join('、')}`,
      `Not agreed to: ${refused.map(({ question }) => `"${NEGATIVES[question].en}"`).join(', ')}`,
    );
  },
});
