import { either, met, unmet } from '#libs/procedure';

import { dutiesOf } from '../vocabulary.js';

import type { publicationCommands } from './commands.js';
import { textDuties } from './duties-text.js';
import { publishingDuties } from './duties-publishing.js';
import { withholdingDuties } from './duties-withholding.js';
import { DISCLOSURE } from './facts.js';

const { block } = dutiesOf<typeof publicationCommands>();

/** What the disclosure review found, in the words of a refusal. */
const FOUND = {
  public: 'public',
  partly: 'partly public',
  undisclosed: 'not disclosed',
  undetermined: 'unclear, referred',
} as const satisfies Record<keyof typeof DISCLOSURE, string>;

/** That disclosure is reviewed and followed, how it is published, and what may be withheld. */
export const publicationDuties = [
  block('G34', '条例第32条、政府信息公开条例第17条', {
    zh: '公布决策前应当进行公开属性审查',
    en: 'A disclosure review precedes publication',
    remedy: {
      command: 'disclosure.reviewed',
      zh: '先完成公开属性审查',
      en: 'Review whether it may be disclosed',
    },
    answer: either(
      ({ facts }) => facts.publication.disclosureReviewedOn !== null,
      '尚未进行公开属性审查',
      'Disclosure has not been reviewed',
    ),
  }),
  block('G34-conclusion', '条例第32条、政府信息公开条例第17条', {
    zh: '公布或者不予公开应当与公开属性审查结论一致',
    en: 'The decision is published or withheld as the disclosure review found',
    remedy: {
      command: 'disclosure.reviewed',
      zh: '按审查结论办理，或者重新进行公开属性审查',
      en: 'Follow the review, or review again',
    },
    applies: ({ facts }) => facts.publication.disclosure !== null,
    answer: ({ facts, type }) => {
      const found = facts.publication.disclosure;
      const follows = (found === 'undisclosed') === (type === 'decision.withheld');
      return found === null || (follows && found !== 'undetermined')
        ? met
        : unmet(
            `公开属性审查结论为“${DISCLOSURE[found].zh}”`,
            `The disclosure review found: ${FOUND[found]}`,
          );
    },
  }),
  ...publishingDuties,
  ...textDuties,
  ...withholdingDuties,
];
