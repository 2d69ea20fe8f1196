import { determinationInForce, either, holds, met, unmet, type Given } from '#libs/procedure';

import { dutiesOf, isRuled } from '../vocabulary.js';

import type { specialCommands } from './commands.js';
import { isPerformed } from './displaced.js';
import { DISPLACED_STEPS, MATTER_KINDS, RANKS, type DisplacedStep } from './facts.js';

const { block } = dutiesOf<typeof specialCommands>();

const ARTICLE = '条例第3条第二款';
const HIGHER: readonly string[] = ['law', 'administrativeRegulation'];
const NAMED = /第[一二三四五六七八九十百零〇\d]+条/;

const isVerified = ({ profile }: Given, key: string): boolean =>
  profile[key]?.verified === true && profile[key].value === true;

/** The step that a command carries out under its own rule. */
const stepOf = (type: string): DisplacedStep => type.split('.')[0] as DisplacedStep;

/** By which rules a matter has a procedure of its own, and for which of its steps. */
export const specialDuties = [
  block('A3-rank', '条例第3条第二款、第16条第一款', {
    zh: '替代条例规定的程序的，应当是法律、行政法规；规定应当听证的，还可以是地方性法规、规章',
    en: 'Only law or administrative regulation displaces a step; a hearing may also be set by local regulation or rule',
    remedy: {
      command: 'special.determined',
      zh: '写明法律、行政法规及其条文；只有下位规定的，按照条例办理',
      en: 'Name the law or administrative regulation; where there is none, follow the regulation',
    },
    needs: ['rank', 'kind'],
    answer: ({ payload: { rank, kind, steps = [] } }) => {
      const hearingOnly =
        kind === 'other' && steps.length > 0 && steps.every((one) => one === 'hearing');
      return holds(
        HIGHER.includes(rank) || hearingOnly,
        `${RANKS[rank].zh}不能替代条例规定的程序`,
        `${RANKS[rank].en} does not displace the procedure of the regulation`,
      );
    },
  }),
  block('A3-provision', ARTICLE, {
    zh: '认定适用特别规定的，应当写明其名称和条文',
    en: 'A special rule is named with its article',
    remedy: {
      command: 'special.determined',
      zh: '写明法律、行政法规的名称和第几条',
      en: 'Name the rule and its article',
    },
    needs: ['provision'],
    answer: ({ payload: { provision } }) =>
      holds(NAMED.test(provision), `“${provision}”没有写明条文`, 'No article is named'),
  }),
  block('A3-regulates', ARTICLE, {
    zh: '特别规定只替代其所规定的环节，应当写明是哪些环节',
    en: 'A special rule displaces only what it regulates, and it is said what that is',
    remedy: {
      command: 'special.determined',
      zh: '写明特别规定所替代的环节',
      en: 'Name the steps that it regulates',
    },
    needs: ['kind'],
    answer: ({ payload: { kind, steps = [] } }) =>
      holds(
        kind === 'expropriation' || steps.length > 0,
        `${MATTER_KINDS[kind].zh}未写明特别规定所替代的环节`,
        'No step is named that the rule regulates',
      ),
  }),
  block('A3-determined', ARTICLE, {
    zh: '撤销的应当是适用特别规定的认定',
    en: 'What is reversed is that special rules apply',
    remedy: { only: 'nothing', zh: '不需撤销', en: 'There is nothing to reverse' },
    determination: 'specialRules',
    answer: either(
      ({ facts }) => determinationInForce(facts, 'specialRules')?.answer === true,
      '没有适用特别规定的认定',
      'No special rule was found to apply',
    ),
  }),
  block('A3-displaces', ARTICLE, {
    zh: '按照特别规定办理的，应当是已认定由特别规定替代的环节',
    en: 'A step is carried out under its own rule where that was determined for it',
    determination: 'specialRules',
    remedy: {
      command: 'special.determined',
      zh: '由决策机关认定适用的特别规定，或者按照条例办理',
      en: 'Have the organ determine the special rule, or follow the regulation',
    },
    answer: ({ facts, type }) => {
      const step = stepOf(type);
      return holds(
        facts.special.steps.includes(step),
        `没有认定${DISPLACED_STEPS[step].zh}适用特别规定`,
        `No special rule was found to regulate: ${DISPLACED_STEPS[step].en}`,
      );
    },
  }),
  block('A3-displaced-stands', ARTICLE, {
    zh: '适用特别规定的认定撤销后，原按照特别规定办理的环节应当按照条例办理',
    en: 'Once the special rule was found not to apply, its step is carried out by the regulation',
    determination: 'specialRules',
    remedy: {
      command: 'participation.retaken',
      others: ['experts.retaken', 'risk.retaken'],
      zh: '由承办单位重新开展该环节，按照条例办理',
      en: 'The sponsor takes the step up again and carries it out by the regulation',
    },
    answer: ({ facts }) => {
      const bare = facts.special.performed
        .map(({ step }) => step)
        .filter((step) => !facts.special.steps.includes(step));
      return holds(
        bare.length === 0,
        `不再适用特别规定的环节：${bare.map((one) => DISPLACED_STEPS[one].zh).join('、')}`,
        `No longer under a special rule: ${bare.map((one) => DISPLACED_STEPS[one].en).join(', ')}`,
      );
    },
  }),
  block('A3-still-owed', '条例第3条第二款', {
    zh: '认定适用特别规定前已经结束的环节，也应当符合特别规定',
    en: 'What had ended before the special rule was found to apply meets it all the same',
    determination: 'specialRules',
    remedy: {
      command: 'participation.reopened',
      others: ['risk.reopened', 'participation.retaken', 'risk.retaken'],
      zh: '重新开展该环节，按照特别规定办理',
      en: 'Take the step up again and carry it out as the special rule orders',
    },
    applies: ({ facts }) => Object.keys(facts.special.rules).length > 0,
    answer: ({ facts, given }) => {
      const owed = [
        {
          step: 'participation' as const,
          owed: isVerified(given, 'openComment.compulsory'),
          done:
            facts.participation.undisclosed !== null ||
            facts.participation.methodsDone.includes('openComment'),
        },
        {
          step: 'risk' as const,
          owed: isVerified(given, 'risk.compulsory'),
          done: facts.risk.reports.length > 0,
        },
      ]
        .filter((one) => one.owed && !one.done && !isPerformed(facts, one.step))
        .map(({ step }) => DISPLACED_STEPS[step]);
      return holds(
        owed.length === 0,
        `特别规定要求而没有开展的环节：${owed.map(({ zh }) => zh).join('、')}`,
        `Owed by the special rule and not carried out: ${owed.map(({ en }) => en).join(', ')}`,
      );
    },
  }),
  block('A16-required', '条例第16条第一款', {
    zh: '法律、法规、规章规定应当召开听证会的，应当召开',
    en: 'Where the rule of the matter demands a hearing, one is held',
    restsOn: 'hearing.required',
    remedy: { command: 'hearing.announced', zh: '召开听证会', en: 'Hold a hearing' },
    applies: (seen) => isRuled(seen, 'hearing.required'),
    answer: either(
      ({ facts }) => facts.participation.methodsDone.includes('hearing'),
      '尚未召开听证会',
      'No hearing was held',
    ),
  }),
  block('A11-objection', '征收补偿条例第11条第二款', {
    zh: '因旧城区改建需要征收房屋，多数被征收人认为征收补偿方案不符合规定的，应当组织听证会',
    en: 'Where most of those affected by an old-town renewal object to the plan, a hearing is held',
    restsOn: 'hearing.compulsoryWhen',
    determination: 'oldTownObjection',
    remedy: {
      command: 'objection.determined',
      zh: '认定多数被征收人是否认为方案不符合规定；是的，组织听证会',
      en: 'Determine whether most of them object; where they do, hold a hearing',
    },
    answer: ({ facts }) => {
      const found = determinationInForce(facts, 'oldTownObjection');
      if (found === undefined) {
        return unmet('尚未认定多数被征收人的意见', 'What most of them think is not determined');
      }
      return found.answer && !facts.participation.methodsDone.includes('hearing')
        ? unmet('尚未组织听证会', 'No hearing was held')
        : met;
    },
  }),
  block('A22-compulsory', '条例第22条第一款', {
    zh: '特别规定要求进行风险评估的，不得认定无需评估',
    en: 'Where the rules demand it, the risk is always assessed',
    restsOn: 'risk.compulsory',
    remedy: { command: 'risk.begun', zh: '开展风险评估', en: 'Begin the assessment' },
    applies: (seen) => isRuled(seen, 'risk.compulsory'),
    answer: () =>
      unmet('本事项应当进行风险评估', 'The risk of this matter is assessed in any case'),
  }),
  block('A12-funds', '征收补偿条例第12条第二款', {
    zh: '作出房屋征收决定前，征收补偿费用应当足额到位、专户存储、专款专用',
    en: 'The compensation is in place before the decision is made',
    restsOn: 'funds.inPlace',
    remedy: {
      command: 'funds.recorded',
      zh: '补偿费用足额到位后登记',
      en: 'Record that the funds are in place',
    },
    applies: (seen) => isRuled(seen, 'funds.inPlace'),
    answer: either(
      ({ facts }) => facts.special.funds !== null,
      '没有征收补偿费用足额到位的材料',
      'Nothing shows that the compensation is in place',
    ),
  }),
];
