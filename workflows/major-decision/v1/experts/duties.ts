import { holds, met, needs, unmet } from '#libs/procedure';

import type { TieKind } from './facts.js';
import { parameter, rule, type Seen } from '../rule.js';
import { TIES } from './stage.js';
import {
  concluding,
  counts,
  enough,
  MINIMUM,
  minimumOf,
  namesOf,
  type About,
} from './duties-opinions.js';

interface Choosing {
  readonly form: string;
  readonly experts: readonly {
    readonly key: string;
    readonly name: string;
    readonly fromIndustryDept?: boolean;
    readonly ties?: readonly { readonly kind: TieKind; readonly detail: string }[];
    readonly interest?: string;
  }[];
}

const ODD = 'expert.odd';
const SHARE = 'expert.maxFromIndustryDept';

/** A share as a rule writes it: `1/3`, or a number from 0 to 1. */
function shareOf(seen: Pick<Seen, 'given'>): number {
  const value = parameter(seen, SHARE)?.value;
  if (typeof value === 'number') {
    return value;
  }
  const [part = '1', whole = '1'] = typeof value === 'string' ? value.split('/') : [];
  return Number(part) / Number(whole);
}

/** The panel as it will be: those who were chosen and are eligible, and those of the payload. */
function panelOf({ facts, payload, type }: Seen<Choosing>) {
  const before =
    type === 'experts.added'
      ? facts.experts.experts.filter((one) => one.disqualifiedBecause === null)
      : [];
  return payload.experts === undefined ? undefined : [...before, ...payload.experts];
}

interface Interested {
  readonly name: string;
  readonly said: readonly string[];
}

/** What each expert declares, in words; blank words declare nothing. */
function interestsOf(experts: Choosing['experts']): readonly Interested[] {
  return experts
    .map(({ name, ties = [], interest = '' }) => ({
      name,
      said: [...ties.map(({ kind }) => TIES[kind].zh), interest].filter((one) => one.trim() !== ''),
    }))
    .filter(({ said }) => said.length > 0);
}

const choosing = [
  rule({
    id: 'G13',
    article: '条例第19条第一款',
    level: 'block',
    determination: 'technical',
    asks: {
      zh: '对专业性、技术性较强的决策事项，应当组织专家、专业机构论证；不组织的，应当有不属于此类事项的认定',
      en: 'A technical matter is argued by experts; going without them needs a recorded determination',
    },
    remedy: {
      command: 'experts.determined',
      zh: '认定决策事项是否专业性、技术性较强，是的应当组织专家论证',
      en: 'Determine whether the matter is technical; if it is, organise experts',
    },
    answer: ({ facts }) => {
      const { technical } = facts.experts;
      if (technical === null) {
        return unmet(
          '尚未认定决策事项是否专业性、技术性较强',
          'It has not been determined whether the matter is technical',
        );
      }
      return technical.answer
        ? unmet(
            `${technical.on}已认定决策事项专业性、技术性较强，应当组织专家论证`,
            `On ${technical.on} the matter was determined to be technical`,
          )
        : met;
    },
  }),
  rule<Choosing>({
    id: 'G10',
    article: '条例第20条',
    level: 'block',
    asks: {
      zh: '不得选择与决策事项有直接利害关系的专家、专业机构',
      en: 'No expert or institution with a direct interest in the matter is chosen',
    },
    remedy: { zh: '另行选择没有直接利害关系的专家、专业机构', en: 'Choose others' },
    answer: ({ payload }) => {
      if (payload.experts === undefined) {
        return needs('experts');
      }
      const interested = interestsOf(payload.experts);
      const zh = interested.map(({ name, said }) => `${name}（${said.join('、')}）`).join('、');
      return holds(
        interested.length === 0,
        `申报有直接利害关系：${zh}`,
        `A direct interest was declared by: ${namesOf(interested)}`,
      );
    },
  }),
  rule<About>({
    id: 'G10-late',
    article: '条例第20条',
    level: 'defect',
    asks: {
      zh: '论证报告不得以有直接利害关系的专家、专业机构的意见为依据',
      en: 'The concluded argumentation does not rest on an expert with a direct interest',
    },
    remedy: {
      command: 'experts.reopened',
      zh: '重新组织专家论证，或者具名说明其余意见足以支持论证结论',
      en: 'Reopen the argumentation, or explain by name why the other opinions carry it',
    },
    // Before the report is made, an opinion that falls away is simply not counted.
    applies: ({ facts }) => facts.experts.reportDocument !== null,
    answer: ({ facts, payload }) => {
      if (payload.key === undefined) {
        return needs('key');
      }
      const used = facts.experts.experts.filter((one) => one.key === payload.key && counts(one));
      return holds(
        used.length === 0,
        `论证报告采用了有直接利害关系的专家意见：${namesOf(used)}`,
        `The report rests on the opinion of: ${namesOf(used)}`,
      );
    },
  }),
  rule<Choosing>({
    id: 'A20-form',
    article: '条例第20条',
    level: 'block',
    asks: {
      zh: '专家论证可以采取论证会、书面咨询、委托咨询论证等方式',
      en: 'The argumentation takes one of the forms of the regulation',
    },
    remedy: { command: 'experts.appointed', zh: '明确论证方式', en: 'Name the form' },
    answer: ({ payload }) => {
      if (payload.form === undefined) {
        return needs('form');
      }
      return holds(
        ['meeting', 'written', 'commissioned'].includes(payload.form),
        `论证方式“${payload.form}”不属于论证会、书面咨询或者委托咨询论证`,
        `"${payload.form}" is neither a meeting nor written or commissioned consultation`,
      );
    },
  }),
  rule<Choosing>({
    id: 'A20-distinct',
    article: '条例第20条',
    level: 'block',
    asks: { zh: '每名专家、每个专业机构只列一次', en: 'Each expert is listed once' },
    remedy: { zh: '更正专家编号', en: 'Correct the keys' },
    answer: ({ facts, payload, type }) => {
      if (payload.experts === undefined) {
        return needs('experts');
      }
      const before = type === 'experts.added' ? facts.experts.experts : [];
      const keys = [...before, ...payload.experts].map((one) => one.key);
      const twice = keys.filter((key, index) => keys.indexOf(key) !== index).join('、');
      return holds(twice === '', `专家编号重复：${twice}`, `Listed twice: ${twice}`);
    },
  }),
];

/** What only local rules ask; each rests on their parameter and advises while it is unverified. */
const composing = [
  rule<Choosing>({
    id: 'G11',
    article: '条例第20条；地方规定的专家人数（expert.min）',
    level: 'warn',
    restsOn: MINIMUM,
    asks: {
      zh: '选择专家、专业机构参与论证，应当坚持专业性、代表性和中立性，人数不少于规定人数',
      en: 'The panel is professional, representative and neutral, and not smaller than the rule says',
    },
    remedy: {
      command: 'experts.appointed',
      zh: '增加专家，或者说明人数不足的理由',
      en: 'Choose more experts or give the reason',
    },
    answer: (seen) => {
      const { experts } = seen.payload;
      return experts === undefined ? needs('experts') : enough(experts.length, minimumOf(seen));
    },
  }),
  rule<Choosing>({
    id: 'G11-odd',
    article: '条例第20条；地方规定的专家单数（expert.odd）',
    level: 'warn',
    restsOn: ODD,
    asks: {
      zh: '参与论证的专家人数应当为单数',
      en: 'The number of experts is odd',
    },
    remedy: {
      command: 'experts.added',
      zh: '增减一名专家，或者说明理由',
      en: 'Choose one more or one fewer, or give the reason',
    },
    applies: (seen) => parameter(seen, ODD)?.value === true,
    answer: (seen) => {
      const panel = panelOf(seen);
      if (panel === undefined) {
        return needs('experts');
      }
      const number = String(panel.length);
      return holds(
        panel.length % 2 === 1,
        `专家${number}名，不是单数`,
        `${number} experts, an even number`,
      );
    },
  }),
  rule<Choosing>({
    id: 'G11-share',
    article: '条例第20条；地方规定的行业主管部门专家比例（expert.maxFromIndustryDept）',
    level: 'warn',
    restsOn: SHARE,
    asks: {
      zh: '来自行业主管部门的专家不超过规定比例',
      en: 'Experts from the department in charge are not more than the share of the rule',
    },
    remedy: {
      command: 'experts.added',
      zh: '增选其他单位的专家，或者说明理由',
      en: 'Choose experts from elsewhere, or give the reason',
    },
    answer: (seen) => {
      const panel = panelOf(seen);
      if (panel === undefined) {
        return needs('experts');
      }
      const own = panel.filter((one) => one.fromIndustryDept === true);
      return holds(
        own.length <= panel.length * shareOf(seen),
        `${String(panel.length)}名专家中有${String(own.length)}名来自行业主管部门：${namesOf(own)}`,
        `${String(own.length)} of ${String(panel.length)} experts are from the department`,
      );
    },
  }),
];

export const expertsRequirements = [...choosing, ...composing, ...concluding];
