import { determinationInForce, either, holds, met, needs, unmet } from '#libs/procedure';

import { dutiesOf } from '../vocabulary.js';

import type { initiationCommands } from './commands.js';
import type { EXCLUSIONS } from './facts.js';

const { block, warn } = dutiesOf<typeof initiationCommands>();

const PROOFS = {
  responseNumber: '应急响应编号',
  legislativePlanItem: '立法计划项目',
  policyBasis: '宏观调控政策依据',
} as const;

/** What each ground of exclusion must show. */
const OWED: Readonly<Record<keyof typeof EXCLUSIONS, readonly (keyof typeof PROOFS)[]>> = {
  emergency: ['responseNumber'],
  legislation: ['legislativePlanItem'],
  macroControl: ['policyBasis'],
  specialLaw: [],
  notMajor: [],
};

/** A response whose end nobody knows yet. */
const LASTING = '9999';

/** Which matters the procedure takes in, and which it leaves to others (art. 3). */
export const admissionDuties = [
  block('G01-evidence', '条例第3条第二款', {
    zh: '财政政策、货币政策等宏观调控决策，政府立法决策以及突发事件应急处置决策不适用条例，应当有相应依据',
    en: 'An exclusion shows its evidence: the response, the plan item, the policy',
    remedy: {
      command: 'matter.excluded',
      zh: '填写不适用情形的依据',
      en: 'Give the evidence of the ground',
    },
    needs: ['ground'],
    answer: ({ payload, given }) => {
      const { ground, responseEndsOn } = payload;
      const lacking = OWED[ground].filter((name) => payload[name] === undefined);
      return lacking.length > 0
        ? unmet(
            `缺少：${lacking.map((name) => PROOFS[name]).join('、')}`,
            `Missing: ${lacking.join(', ')}`,
          )
        : holds(
            ground !== 'emergency' || (responseEndsOn ?? LASTING) >= given.occurredOn,
            `应急响应已于${responseEndsOn ?? ''}终止，此后的决策适用条例`,
            `The emergency response ended on ${responseEndsOn ?? ''}`,
          );
    },
  }),
  block('G01-special', '条例第3条第二款', {
    zh: '法律、行政法规对决策程序另有规定的，依照其规定，但只替代其所规定的环节，本事项仍适用条例的其他程序',
    en: 'Where law sets another procedure it displaces the step that it regulates, and not the whole',
    remedy: {
      command: 'special.determined',
      zh: '启动决策程序，并就本事项认定适用的特别规定',
      en: 'Start, and determine which special rules apply to this matter',
    },
    needs: ['ground'],
    answer: ({ payload: { ground } }) =>
      holds(
        ground !== 'specialLaw',
        '以另有规定为由将整个事项排除在条例之外',
        'The whole matter is taken out because a law regulates a step of it',
      ),
  }),
  block('G01-response-running', '条例第3条第二款', {
    zh: '突发事件应急处置决策不适用条例，以应急响应期间为限；响应终止后尚未决定的事项适用条例',
    en: 'The exclusion lasts as long as the emergency response; what is not decided by then is not excluded',
    remedy: {
      command: 'response.ended',
      zh: '应急响应终止后登记终止日期，再办理结束手续',
      en: 'Record the end of the response when it ends, then close the matter',
    },
    answer: either(
      ({ facts }) => facts.initiation.exclusion?.ground !== 'emergency',
      '应急响应尚未登记终止',
      'The end of the emergency response is not on record',
    ),
  }),
  block('G01-response', '条例第3条第二款', {
    zh: '登记应急响应终止的，应当有以应急处置为由的认定',
    en: 'The end of a response is recorded where the matter was excluded for it',
    remedy: {
      command: 'matter.determinationReversed',
      zh: '其他情形的，撤销不适用条例的认定',
      en: 'Where another ground was given, reverse the exclusion',
    },
    answer: either(
      ({ facts }) => facts.initiation.exclusion?.ground === 'emergency',
      '本事项不是因突发事件应急处置排除的',
      'The matter was not excluded for an emergency',
    ),
  }),
  block('G01-split', '条例第3条第一款', {
    zh: '认定不属于条例第3条第一款规定的事项，应当就整体事项判断，不得化整为零',
    en: 'Whether a matter is major is judged on the whole, not on a part split off from it',
    remedy: {
      command: 'proposal.filed',
      zh: '就整体事项提出决策事项建议',
      en: 'Propose the matter as a whole',
    },
    needs: ['splitProject'],
    applies: ({ payload: { ground } }) => ground === undefined || ground === 'notMajor',
    answer: either(
      ({ payload }) => !payload.splitProject,
      '该事项由同一整体事项拆分而成',
      'The matter was split off from a whole',
    ),
  }),
  block('G01-determined', '条例第3条', {
    zh: '撤销的应当是不属于重大行政决策事项的认定',
    en: 'What is reversed is that the regulation does not apply',
    remedy: { only: 'nothing', zh: '不需撤销', en: 'There is nothing to reverse' },
    determination: 'matterMajor',
    answer: either(
      ({ facts }) => determinationInForce(facts, 'matterMajor')?.answer === false,
      '没有不属于重大行政决策事项的认定',
      'The regulation was not found inapplicable',
    ),
  }),
  block('G01-admitted', '条例第3条', {
    zh: '启动的应当是条例第3条第一款规定的重大行政决策事项',
    en: 'Only a matter to which the regulation applies is started',
    remedy: {
      command: 'matter.determinationReversed',
      others: ['start.refused'],
      zh: '撤销不属于重大行政决策事项的认定，或者决定不启动',
      en: 'Reverse the exclusion, or decide not to start',
    },
    determination: 'matterMajor',
    answer: ({ facts }) => {
      const found = determinationInForce(facts, 'matterMajor');
      return found?.answer === false
        ? unmet(
            `已于${found.on}认定不属于重大行政决策事项：${found.reason}`,
            `Found outside the regulation on ${found.on}`,
          )
        : met;
    },
  }),
  warn('G01-off-list', '条例第3条第三款', {
    zh: '未列入目录的事项，应当按照程序调整目录后启动；未调整而启动的，应当说明理由',
    en: 'A matter off the list starts after the list was adjusted, or by an override with its reason',
    remedy: {
      command: 'start.approved',
      zh: '填写目录调整文号，或者说明目录外启动的理由',
      en: 'Name the adjustment of the catalogue, or give the reason of the override',
    },
    applies: ({ facts }) => facts.initiation.catalogueItem === null,
    answer: ({ payload: { leadUnit, catalogueAdjustment } }) =>
      leadUnit === undefined
        ? needs('catalogueAdjustment')
        : holds(
            catalogueAdjustment !== undefined,
            '该事项未列入目录，也未调整目录',
            'The matter is not listed, and the list was not adjusted',
          ),
  }),
  block('M7', '条例第3条第三款、第30条第一款', {
    zh: '列入本机关目录的决策事项应当由本机关集体讨论决定，不得交由下级机关或者所属部门决定',
    en: 'A matter on the organ’s own list is decided by the organ and not handed down',
    remedy: {
      zh: '由本机关继续办理，或者按照程序调整目录',
      en: 'Go on with it, or adjust the catalogue',
    },
    needs: ['referredTo'],
    applies: ({ facts }) => facts.initiation.catalogueItem !== null,
    answer: ({ payload: { referredTo = '' }, given }) => {
      const unit = given.units.find((one) => one.id === referredTo);
      return holds(
        unit === undefined || (unit.organId === given.organId && unit.isOrgan !== true),
        `目录内事项交由${referredTo}决定`,
        `A listed matter is handed to ${referredTo}`,
      );
    },
  }),
];
