import { determinationInForce, either } from '#libs/procedure';

import type { hearingCommands } from '../hearing/commands.js';
import type { participationCommands } from '../participation/commands.js';
import { dutiesOf } from '../vocabulary.js';

type Reversing = typeof hearingCommands & typeof participationCommands;

const { block } = dutiesOf<Reversing>();

const UNREVERSED = {
  only: 'nothing',
  zh: '不需撤销',
  en: 'There is nothing to reverse',
} as const;
const NONE = ['没有可以撤销的认定', 'No such determination stands'] as const;

interface Reversed {
  readonly question: string;
  /** The answer that is reversed. */
  readonly answer: boolean;
  readonly zh: string;
  readonly en: string;
}

/** Asks that the determination about to be reversed is in force as it is said to be. */
const inForce = (id: string, article: string, { question, answer, zh, en }: Reversed) =>
  block(id, article, {
    zh,
    en,
    remedy: UNREVERSED,
    determination: question,
    answer: either(
      ({ facts }) => determinationInForce(facts, question)?.answer === answer,
      ...NONE,
    ),
  });

/** Asks the same where the command names the question. */
const namedInForce = (id: string, article: string) =>
  block(id, article, {
    zh: '撤销的应当是已经作出的认定',
    en: 'What is reversed was determined',
    remedy: UNREVERSED,
    needs: ['question'],
    answer: either(
      ({ facts, payload }) => determinationInForce(facts, payload.question) !== undefined,
      ...NONE,
    ),
  });

/** Only what was determined is reversed, and during the review only by the reviewer. */
export const reversalDuties = [
  inForce('A13-determined', '条例第13条', {
    question: 'otherDuties',
    answer: false,
    zh: '撤销的应当是不涉及其他单位职责的认定',
    en: 'What is reversed is that no other unit is concerned',
  }),
  inForce('A15-determined', '条例第15条第一款', {
    question: 'urgentComment',
    answer: true,
    zh: '撤销的应当是因情况紧急缩短公开征求意见期限的认定',
    en: 'What is reversed is that urgency shortened the period',
  }),
  namedInForce('A14-determined', '条例第14条'),
  namedInForce('A16-determined', '条例第16条第一款'),
  block('A14-group-named', '条例第14条第三款', {
    zh: '认定涉及特定群体利益的，应当写明该群体',
    en: 'Where a specific group is concerned it is named',
    remedy: { zh: '写明涉及利益的特定群体', en: 'Name the group' },
    applies: ({ facts, payload }) =>
      payload.question === 'specificGroup' &&
      determinationInForce(facts, 'specificGroup')?.answer !== true,
    answer: either(
      ({ payload }) => payload.specificGroup !== undefined,
      '未写明特定群体',
      'The group is not named',
    ),
  }),
  block('A27-reversed-by-reviewer', '条例第27条第（二）项', {
    zh: '合法性审查期间，由审查人员撤销程序方面的认定',
    en: 'While the legality review runs, it is the reviewer who reverses a determination',
    remedy: { zh: '由合法性审查人员办理', en: 'Let the reviewer do it' },
    turnsOn: ['role'],
    answer: either(
      ({ given: { actor, organId } }) =>
        actor.mandates.some((one) => one.role === 'reviewer' && one.organId === organId),
      '不是合法性审查人员',
      'The actor is not a reviewer',
    ),
  }),
];
