import { holds, met, needs, determinationInForce, unmet } from '#libs/procedure';

import { rule } from '../rule.js';

interface Exclusion {
  readonly ground: string;
  readonly responseNumber: string;
  readonly responseEndsOn: string;
  readonly legislativePlanItem: string;
  readonly policyBasis: string;
  readonly specialLaw: string;
  readonly splitProject: boolean;
}

interface Starting {
  readonly leadUnit: string;
  readonly catalogueAdjustment: string;
}

interface Handing {
  readonly reason: string;
  readonly referredTo: string;
}

type Proof = Exclude<keyof Exclusion, 'ground' | 'splitProject'>;

/** What each ground of exclusion must show. */
const PROOFS: Readonly<Record<string, readonly Proof[]>> = {
  emergency: ['responseNumber', 'responseEndsOn'],
  legislation: ['legislativePlanItem'],
  macroControl: ['policyBasis'],
  specialLaw: ['specialLaw'],
  notMajor: [],
};

const PROOF_WORDS: Readonly<Record<Proof, string>> = {
  responseNumber: '应急响应编号',
  responseEndsOn: '应急响应终止日期',
  legislativePlanItem: '立法计划项目',
  policyBasis: '宏观调控政策依据',
  specialLaw: '法律、行政法规名称和条款',
};

export const admissionRequirements = [
  rule<Exclusion>({
    id: 'G01-evidence',
    article: '条例第3条第二款',
    level: 'block',
    asks: {
      zh: '法律、行政法规对决策程序另有规定的，依照其规定；财政政策、货币政策等宏观调控决策，政府立法决策以及突发事件应急处置决策不适用条例，应当有相应依据',
      en: 'An exclusion shows its evidence: the response and its end, the plan item, the policy, the law',
    },
    remedy: {
      command: 'matter.excluded',
      zh: '填写不适用情形的依据',
      en: 'Give the evidence of the ground',
    },
    answer: ({ payload, given }) => {
      if (payload.ground === undefined) {
        return needs('ground');
      }
      const lacking = (PROOFS[payload.ground] ?? []).filter((name) => payload[name] === undefined);
      if (lacking.length > 0) {
        return unmet(
          `缺少：${lacking.map((name) => PROOF_WORDS[name]).join('、')}`,
          `Missing: ${lacking.join(', ')}`,
        );
      }
      const { ground, responseEndsOn = '' } = payload;
      return holds(
        ground !== 'emergency' || responseEndsOn >= given.occurredOn,
        `应急响应已于${responseEndsOn}终止，此后的决策适用条例`,
        `The emergency response ended on ${responseEndsOn}`,
      );
    },
  }),
  rule<Exclusion>({
    id: 'G01-split',
    article: '条例第3条第一款',
    level: 'block',
    asks: {
      zh: '认定不属于条例第3条第一款规定的事项，应当就整体事项判断，不得化整为零',
      en: 'Whether a matter is major is judged on the whole, not on a part split off from it',
    },
    remedy: {
      command: 'proposal.filed',
      zh: '就整体事项提出决策事项建议',
      en: 'Propose the matter as a whole',
    },
    applies: ({ payload }) => payload.ground === undefined || payload.ground === 'notMajor',
    answer: ({ payload }) =>
      payload.splitProject === undefined
        ? needs('splitProject')
        : holds(
            !payload.splitProject,
            '该事项由同一整体事项拆分而成',
            'The matter was split off from a whole',
          ),
  }),
  rule({
    id: 'G01-determined',
    article: '条例第3条',
    level: 'block',
    asks: {
      zh: '撤销的应当是不属于重大行政决策事项的认定',
      en: 'What is reversed is that the regulation does not apply',
    },
    remedy: { zh: '不需撤销', en: 'There is nothing to reverse' },
    determination: 'matterMajor',
    answer: ({ facts }) =>
      holds(
        determinationInForce(facts, 'matterMajor')?.answer === false,
        '没有不属于重大行政决策事项的认定',
        'The regulation was not found inapplicable',
      ),
  }),
  rule({
    id: 'G01-admitted',
    article: '条例第3条',
    level: 'block',
    asks: {
      zh: '启动的应当是条例第3条第一款规定的重大行政决策事项',
      en: 'Only a matter to which the regulation applies is started',
    },
    remedy: {
      command: 'matter.determinationReversed',
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
  rule<Starting>({
    id: 'G01-off-list',
    article: '条例第3条第三款',
    level: 'warn',
    asks: {
      zh: '未列入目录的事项，应当按照程序调整目录后启动；未调整而启动的，应当说明理由',
      en: 'A matter off the list starts after the list was adjusted, or by an override with its reason',
    },
    remedy: {
      command: 'start.approved',
      zh: '填写目录调整文号，或者说明目录外启动的理由',
      en: 'Name the adjustment of the catalogue, or give the reason of the override',
    },
    applies: ({ facts }) => facts.initiation.catalogueItem === null,
    answer: ({ payload }) => {
      if (payload.leadUnit === undefined) {
        return needs('catalogueAdjustment');
      }
      return holds(
        payload.catalogueAdjustment !== undefined,
        '该事项未列入目录，也未调整目录',
        'The matter is not listed, and the list was not adjusted',
      );
    },
  }),
  rule<Handing>({
    id: 'M7',
    article: '条例第3条第三款、第30条第一款',
    level: 'block',
    asks: {
      zh: '列入本机关目录的决策事项应当由本机关集体讨论决定，不得交由下级机关或者所属部门决定',
      en: 'A matter on the organ’s own list is decided by the organ and not handed down',
    },
    remedy: {
      zh: '由本机关继续办理，或者按照程序调整目录',
      en: 'Go on with it, or adjust the catalogue',
    },
    applies: ({ facts, payload }) =>
      facts.initiation.catalogueItem !== null && payload.referredTo !== undefined,
    answer: ({ payload, given }) => {
      const unit = given.units.find((one) => one.id === payload.referredTo);
      return holds(
        unit === undefined || unit.organId === given.organId,
        `目录内事项交由${payload.referredTo ?? ''}决定`,
        `A listed matter is handed to ${payload.referredTo ?? ''}`,
      );
    },
  }),
];
