import { holds, unmet, type Answer } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { dutiesOf } from '../vocabulary.js';

import type { riskCommands } from './commands.js';
import { RISK_KINDS, type RiskKind } from './facts.js';

const { block } = dutiesOf<typeof riskCommands>();

/** The kinds of risk by name. */
export const named = (kinds: readonly RiskKind[], language: 'zh' | 'en'): string =>
  kinds.map((kind) => RISK_KINDS[kind][language]).join(language === 'zh' ? '、' : ', ');

/** Whether the risk is assessed at all, and which kinds of it. */
export const riskBeginningDuties = [
  block('G14-determined', '条例第22条第一款', {
    zh: '决策的实施可能对社会稳定、公共安全等方面造成不利影响的，应当组织评估决策草案的风险可控性；不组织的，应当有不会造成不利影响的认定',
    en: 'Where harm is likely the risk is assessed; going without needs a recorded determination',
    determination: 'adverseImpact',
    remedy: {
      command: 'risk.determined',
      zh: '认定是否可能造成不利影响，可能的应当组织风险评估',
      en: 'Determine whether harm is likely; if it is, assess the risk',
    },
    answer: ({ facts }) => {
      const { likely } = facts.risk;
      return likely === null
        ? unmet(
            '尚未认定决策的实施是否可能造成不利影响',
            'It has not been determined whether harm is likely',
          )
        : holds(
            !likely.answer,
            `${likely.on}已认定决策的实施可能造成不利影响，应当组织风险评估`,
            `On ${likely.on} harm was determined to be likely`,
          );
    },
  }),
  block('A22-not-excluded', '条例第22条第一款', {
    zh: '开展风险评估不得与不会造成不利影响的认定相矛盾',
    en: 'An assessment does not contradict the determination that harm is not likely',
    remedy: {
      command: 'risk.determined',
      zh: '重新认定是否可能造成不利影响',
      en: 'Determine anew whether harm is likely',
    },
    answer: ({ facts }) =>
      holds(
        facts.risk.likely?.answer !== false,
        `${facts.risk.likely?.on ?? ''}已认定决策的实施不会造成不利影响`,
        `On ${facts.risk.likely?.on ?? ''} harm was determined not to be likely`,
      ),
  }),
  block('A22-kinds', '条例第22条第一款', {
    zh: '认定的各种风险均应当纳入评估',
    en: 'Every kind of risk that was determined is assessed',
    remedy: {
      command: 'risk.begun',
      zh: '将认定的风险种类全部纳入评估',
      en: 'Name every kind that was determined',
    },
    needs: ['kinds'],
    applies: ({ facts }) => facts.risk.likely?.answer === true && facts.risk.kinds.length > 0,
    answer: ({ facts, payload: { kinds } }) => {
      const left = facts.risk.kinds.filter((kind) => !kinds.includes(kind));
      return holds(
        left.length === 0,
        `未纳入评估的风险种类：${named(left, 'zh')}`,
        `Kinds left out: ${named(left, 'en')}`,
      );
    },
  }),
];

/** Whether the kind is one of those being assessed. */
export const assessed = ({ risk }: Facts, kind: RiskKind): Answer =>
  holds(
    risk.kinds.includes(kind),
    `${RISK_KINDS[kind].zh}风险不在本次评估的种类之内（${named(risk.kinds, 'zh')}）`,
    `${RISK_KINDS[kind].en} is not among the kinds assessed: ${named(risk.kinds, 'en')}`,
  );
