import { holds, needs, determinationInForce } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { rule } from '../rule.js';

interface Reversal {
  readonly question: string;
  readonly specificGroup: string;
}

const UNREVERSED = { zh: '不需撤销', en: 'There is nothing to reverse' };

/** Asks that the determination about to be reversed stands as it is said to. */
const stands = (
  { id, article, question }: { id: string; article: string; question: string },
  words: { asks: { zh: string; en: string }; answer: boolean },
) =>
  rule({
    id,
    article,
    level: 'block',
    asks: words.asks,
    remedy: UNREVERSED,
    determination: question,
    answer: ({ facts }) =>
      holds(
        determinationInForce(facts, question)?.answer === words.answer,
        '没有可以撤销的认定',
        'No such determination stands',
      ),
  });

/** Asks the same where the command names the question. */
const namedStands = (id: string, article: string) =>
  rule<Reversal>({
    id,
    article,
    level: 'block',
    asks: { zh: '撤销的应当是已经作出的认定', en: 'What is reversed was determined' },
    remedy: UNREVERSED,
    answer: ({ facts, payload }) => {
      if (payload.question === undefined) {
        return needs('question');
      }
      return holds(
        determinationInForce(facts, payload.question) !== undefined,
        '没有可以撤销的认定',
        'No such determination stands',
      );
    },
  });

export const reversalRequirements = [
  stands(
    { id: 'A13-determined', article: '条例第13条', question: 'otherDuties' },
    {
      asks: {
        zh: '撤销的应当是不涉及其他单位职责的认定',
        en: 'What is reversed is that no other unit is concerned',
      },
      answer: false,
    },
  ),
  stands(
    { id: 'A15-determined', article: '条例第15条第一款', question: 'urgentComment' },
    {
      asks: {
        zh: '撤销的应当是因情况紧急缩短公开征求意见期限的认定',
        en: 'What is reversed is that urgency shortened the period',
      },
      answer: true,
    },
  ),
  namedStands('A14-determined', '条例第14条'),
  namedStands('A16-determined', '条例第16条第一款'),
  rule<Reversal>({
    id: 'A14-group-named',
    article: '条例第14条第三款',
    level: 'block',
    asks: {
      zh: '认定涉及特定群体利益的，应当写明该群体',
      en: 'Where a specific group is concerned it is named',
    },
    remedy: { zh: '写明涉及利益的特定群体', en: 'Name the group' },
    applies: ({ facts, payload }) => payload.question === 'specificGroup' && !isConcerned(facts),
    answer: ({ payload }) =>
      holds(payload.specificGroup !== undefined, '未写明特定群体', 'The group is not named'),
  }),
  rule({
    id: 'A27-reversed-by-reviewer',
    article: '条例第27条第（二）项',
    level: 'block',
    asks: {
      zh: '合法性审查期间，由审查人员撤销程序方面的认定',
      en: 'While the legality review runs, it is the reviewer who reverses a determination',
    },
    remedy: { zh: '由合法性审查人员办理', en: 'Let the reviewer do it' },
    answer: ({ given }) =>
      holds(
        given.actor.mandates.some(
          (one) => one.role === 'reviewer' && one.organId === given.organId,
        ),
        '不是合法性审查人员',
        'The actor is not a reviewer',
      ),
  }),
];

const isConcerned = (facts: Facts): boolean =>
  determinationInForce(facts, 'specificGroup')?.answer === true;
