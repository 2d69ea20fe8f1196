import { addMonths } from '#libs/legal-time';
import { either, holds, nameOf, needs, unmet } from '#libs/procedure';

import { MEETING_TYPES } from '../deliberation/facts.js';
import { isLawfulType } from '../deliberation/lawful-types.js';
import { countedFrom } from '../floors.js';
import { findingOf, goingOn, isReviewed } from '../legality-review/reviewed.js';
import { handsOf } from '../drafting/hands.js';
import { dutiesOf, verifiedNumber } from '../vocabulary.js';

import type { headDecisionCommands } from './commands.js';
import { basisDuties } from './duties-basis.js';

const { block } = dutiesOf<typeof headDecisionCommands>();

/** On what the head may decide, when a deferred matter lapses, and who confirms a rewording. */
export const headDecisionDuties = [
  block('G27-held', '条例第30条第一款', {
    zh: '行政首长应当在常务会议或者全体会议集体讨论的基础上作出决定',
    en: 'The head decides on the basis of a standing or plenary meeting',
    breach: { barring: true },
    remedy: {
      command: 'meeting.reconvened',
      zh: '提交常务会议或者全体会议讨论',
      en: 'Hold a standing or plenary meeting',
    },
    answer: ({ facts: { deliberation }, given }) => {
      const { meeting } = deliberation;
      if (meeting === null) {
        return unmet('没有召开会议集体讨论', 'No meeting has discussed it');
      }
      const { zh, en } = MEETING_TYPES[meeting.type];
      return holds(
        isLawfulType(given, meeting.type),
        `${meeting.heldOn}召开的是${zh}，不能代替常务会议或者全体会议`,
        `On ${meeting.heldOn}: ${en}; it does not replace a standing or plenary meeting`,
      );
    },
  }),
  block('G18-decision', '条例第25条第二款', {
    zh: '未经合法性审查或者经审查不合法的，不得提交决策机关讨论、决定',
    en: 'What was not reviewed, or was found unlawful, is not decided upon',
    breach: { barring: true },
    remedy: {
      command: 'head.amended',
      zh: '修改决策草案，重新进行合法性审查',
      en: 'Amend the draft and have it reviewed anew',
    },
    answer: ({ facts, payload: { alternative } }) => {
      if (facts.review.opinion === null) {
        return unmet('尚未出具合法性审查意见', 'There is no legality opinion');
      }
      if (alternative === undefined) {
        return needs('alternative');
      }
      if (findingOf(facts, alternative) === undefined) {
        return unmet(`方案${alternative}未经合法性审查`, `${alternative} was not reviewed`);
      }
      return holds(
        goingOn(facts).some((one) => one.key === alternative),
        `方案${alternative}经审查不合法或者缺少法定程序`,
        `${alternative} was found unlawful, or short of a statutory procedure`,
      );
    },
  }),
  block('G20-decision', '条例第25条、第30条', {
    zh: '决定通过的方案应当经会议讨论，并且是经合法性审查的版本',
    en: 'What is approved was discussed, in the version that was reviewed',
    breach: { barring: true },
    remedy: {
      command: 'meeting.reconvened',
      zh: '以经合法性审查的版本重新讨论',
      en: 'Discuss the reviewed version',
    },
    needs: ['alternative'],
    answer: ({ facts, payload: { alternative } }) => {
      const { alternatives = [] } = facts.deliberation.meeting ?? {};
      const presented = alternatives.find((one) => one.key === alternative);
      if (presented === undefined) {
        return unmet(`方案${alternative}未经会议讨论`, `${alternative} was not discussed`);
      }
      return holds(
        isReviewed(facts, alternative, presented.hash),
        `方案${alternative}经会议讨论的版本未经合法性审查`,
        `${alternative} was not discussed in the version that was reviewed`,
      );
    },
  }),
  block('A-lapse', '条例第43条', {
    zh: '暂缓决策的事项，超过本地规定的期限未恢复审议的，退出决策程序',
    en: 'A deferred matter lapses only when the term of a local rule has passed',
    remedy: {
      command: 'matter.terminated',
      zh: '期限未满的，恢复审议或者终止决策程序',
      en: 'Resume the deliberation, or terminate the procedure',
    },
    answer: ({ facts: { deliberation }, given }) => {
      const months = verifiedNumber({ given }, 'meeting.shelveExpiryMonths');
      const { deferredOn } = deliberation;
      if (months === undefined || deferredOn === null) {
        return unmet(
          '没有经核实的暂缓期限规定，不得以期满为由退出',
          'No verified rule sets a term for deferral',
        );
      }
      const until = addMonths(deferredOn, months);
      return holds(
        countedFrom(given) > until,
        `${deferredOn}起暂缓，${String(months)}个月期限至${until}届满`,
        `Deferred on ${deferredOn}; the term of ${String(months)} months ends on ${until}`,
      );
    },
  }),
  block('G20-worded', '条例第25条、第30条', {
    zh: '文字修改仅限于原则通过的方案',
    en: 'Only the alternative approved in principle is reworded',
    remedy: {
      command: 'draft.worded',
      zh: '选择原则通过的方案',
      en: 'Choose the alternative approved in principle',
    },
    needs: ['alternative'],
    answer: ({ facts, payload: { alternative } }) => {
      const approved = facts.deliberation.decision?.alternative ?? '';
      return holds(
        alternative === approved,
        `原则通过的是方案${approved}，不是方案${alternative}`,
        `${approved} was approved in principle, not ${alternative}`,
      );
    },
  }),
  block('G20-wording', '条例第25条、第30条', {
    zh: '是否仅作文字修改，由合法性审查人员对照修改稿认定',
    en: 'The reviewer compares the reworded draft and says whether only the wording changed',
    remedy: {
      command: 'draft.worded',
      zh: '由承办单位提交文字修改稿',
      en: 'The sponsor submits the reworded draft',
    },
    answer: either(
      ({ facts }) => facts.deliberation.wording !== null,
      '承办单位尚未提交文字修改稿',
      'No reworded draft has been submitted',
    ),
  }),
  block('G20-compared', '条例第25条、第30条', {
    zh: '确认仅作文字修改，应当以文字修改稿与决定的文本相对照',
    en: 'The reviewer compares the reworded draft with the text that was decided upon',
    remedy: {
      command: 'wording.confirmed',
      zh: '对照现行的文字修改稿后确认',
      en: 'Compare the reworded draft as it now stands, then confirm',
    },
    needs: ['compared'],
    answer: ({ facts, payload: { compared } }) =>
      holds(
        facts.documents[compared]?.hash === facts.deliberation.wording?.hash,
        '所对照的不是承办单位提交的文字修改稿',
        'What was compared is not the reworded draft that was submitted',
      ),
  }),
  block('G44-wording', '条例第25条第一款', {
    zh: '确认文字修改的人员不得是起草决策草案、为承办单位提供咨询的人员，也不得是受委托的外部单位的人员',
    en: 'The person who confirms the wording did not draft, nor did his firm',
    remedy: { zh: '由其他合法性审查人员认定', en: 'Let another reviewer confirm' },
    turnsOn: ['person'],
    answer: ({ facts, given }) => {
      const hands = handsOf(facts, given);
      const who = nameOf(given.names, 'people', given.actor.personId);
      return holds(
        hands.length === 0,
        `${who}${hands.map(({ zh }) => zh).join('，并')}`,
        `${who} ${hands.map(({ en }) => en).join(' and ')}`,
      );
    },
  }),
  ...basisDuties,
];
