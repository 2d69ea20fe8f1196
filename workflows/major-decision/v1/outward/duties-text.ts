import { holds, unmet } from '#libs/procedure';

import { dutiesOf } from '../vocabulary.js';

import type { outwardCommands } from './commands.js';
import { lastText } from './duties-check.js';

const { block } = dutiesOf<typeof outwardCommands>();

/** What the text that is issued must be. */
export const textDuties = [
  block('FC18', '公平竞争审查条例第18条', {
    zh: '未经公平竞争审查或者经审查认为违反规定的，不得出台',
    en: 'What was not reviewed for fair competition, or was found to violate, is not issued',
    since: '2024-08-01',
    breach: { barring: true },
    remedy: {
      command: 'issue.returned',
      zh: '不予签发，退回完成公平竞争审查，或者调整内容后重新审查',
      en: 'Do not issue it; return it for the review, or adjust and review again',
    },
    applies: ({ facts }) => facts.fairCompetition.touches?.answer === true,
    answer: ({ facts: { fairCompetition } }) =>
      fairCompetition.conclusion === null
        ? unmet('尚无公平竞争审查结论', 'There is no fair-competition conclusion')
        : holds(
            fairCompetition.conclusion !== 'violating',
            '经公平竞争审查不符合审查标准',
            'It was found to violate fair competition',
          ),
  }),
  block('G20-issue', '条例第25条、第30条', {
    zh: '签发的版本应当与行政首长决定的版本一致',
    en: 'What is issued is the version that the head decided on',
    breach: { barring: true },
    remedy: {
      zh: '以决定的版本签发；作实质性修改的，不予签发，退回重新审查和讨论',
      en: 'Issue the version decided on; for a change of substance, return it to be reviewed and discussed anew',
    },
    needs: ['alternative', 'draftDocument'],
    answer: ({ facts, payload: { alternative, draftDocument } }) => {
      const { decision } = facts.deliberation;
      if (decision?.alternative !== alternative) {
        return unmet(`决定的不是方案${alternative}`, `${alternative} is not what was decided`);
      }
      // What the Congress amended is not reviewed again; its text is the last of the chain.
      const last = lastText(facts);
      return holds(
        last !== null && facts.documents[draftDocument]?.hash === last,
        `方案${alternative}拟签发的版本与决定的版本不一致`,
        `${alternative} is not the version that was decided`,
      );
    },
  }),
];
