import { holds, unmet } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { dutiesOf, isRuled, parameter, type Seen } from '../vocabulary.js';

import type { expertsCommands } from './commands.js';
import { counts, enough, expertOpinionsDuties, MINIMUM, namesOf } from './duties-opinions.js';
import { FORMS, TIES, type ExpertFacts } from './facts.js';
import type { Chosen } from './folds.js';

const { block, defect, warn } = dutiesOf<typeof expertsCommands>();

const ODD = 'expert.odd';
const SHARE = 'expert.maxFromIndustryDept';

/** An interest found after the decision is on record, and nothing falls. */
const undecided = ({ deliberation }: Facts): boolean => deliberation.decision === null;

/** Whether experts argue the matter, who they may be, and how many. */
export const expertsDuties = [
  block('G13', '条例第19条第一款', {
    zh: '对专业性、技术性较强的决策事项，应当组织专家、专业机构论证；不组织的，应当有不属于此类事项的认定',
    en: 'A technical matter is argued by experts; going without them needs a recorded determination',
    determination: 'technical',
    remedy: {
      command: 'experts.determined',
      zh: '认定决策事项是否专业性、技术性较强，是的应当组织专家论证',
      en: 'Determine whether the matter is technical; if it is, organise experts',
    },
    answer: ({ facts }) => {
      const { technical } = facts.experts;
      return technical === null
        ? unmet(
            '尚未认定决策事项是否专业性、技术性较强',
            'It has not been determined whether the matter is technical',
          )
        : holds(
            !technical.answer,
            `${technical.on}已认定决策事项专业性、技术性较强，应当组织专家论证`,
            `On ${technical.on} the matter was determined to be technical`,
          );
    },
  }),
  block('G10', '条例第20条', {
    zh: '不得选择与决策事项有直接利害关系的专家、专业机构',
    en: 'No expert or institution with a direct interest in the matter is chosen',
    breach: { barring: undecided },
    remedy: { zh: '另行选择没有直接利害关系的专家、专业机构', en: 'Choose others' },
    needs: ['experts'],
    answer: ({ facts, payload }) => {
      const interested = [
        ...interestsOf(payload.experts),
        ...foundBefore(facts.experts, payload.experts),
      ];
      const zh = interested.map(({ name, said }) => `${name}（${said.join('、')}）`).join('、');
      return holds(
        interested.length === 0,
        `有直接利害关系：${zh}`,
        `With a direct interest: ${namesOf(interested)}`,
      );
    },
  }),
  defect('G10-late', '条例第20条', {
    zh: '论证报告不得以有直接利害关系的专家、专业机构的意见为依据',
    en: 'The concluded argumentation does not rest on an expert with a direct interest',
    breach: {
      barring: undecided,
      about: ['key'],
      mendedBy: { commands: ['experts.concluded'], when: () => true },
    },
    remedy: {
      command: 'experts.reopened',
      zh: '重新组织专家论证，或者具名说明其余意见足以支持论证结论',
      en: 'Reopen the argumentation, or explain by name why the other opinions carry it',
    },
    needs: ['key'],
    // Before the report is made, an opinion that falls away is simply not counted.
    applies: ({ facts }) => facts.experts.reportDocument !== null,
    answer: ({ facts, payload }) => {
      const used = facts.experts.experts.filter((one) => one.key === payload.key && counts(one));
      return holds(
        used.length === 0,
        `论证报告采用了有直接利害关系的专家意见：${namesOf(used)}`,
        `The report rests on the opinion of: ${namesOf(used)}`,
      );
    },
  }),
  block('A20-form', '条例第20条', {
    zh: '专家论证可以采取论证会、书面咨询、委托咨询论证等方式',
    en: 'The argumentation takes one of the forms of the regulation',
    remedy: { command: 'experts.appointed', zh: '明确论证方式', en: 'Name the form' },
    needs: ['form'],
    answer: ({ payload }) =>
      holds(
        Object.hasOwn(FORMS, payload.form),
        `论证方式“${payload.form}”不属于论证会、书面咨询或者委托咨询论证`,
        `"${payload.form}" is neither a meeting nor written or commissioned consultation`,
      ),
  }),
  block('A20-distinct', '条例第20条', {
    zh: '每名专家、每个专业机构只列一次',
    en: 'Each expert is listed once',
    remedy: { zh: '更正专家编号', en: 'Correct the keys' },
    needs: ['experts'],
    answer: ({ facts, payload, type }) => {
      const before = type === 'experts.added' ? facts.experts.experts : [];
      const keys = [...before, ...payload.experts].map((one) => one.key);
      const twice = keys.filter((key, index) => keys.indexOf(key) !== index).join('、');
      return holds(twice === '', `专家编号重复：${twice}`, `Listed twice: ${twice}`);
    },
  }),
  // What only local rules ask; each rests on their parameter and advises while it is unverified.
  warn('G11', '条例第20条；地方规定的专家人数（expert.min）', {
    zh: '选择专家、专业机构参与论证，应当坚持专业性、代表性和中立性，人数不少于规定人数',
    en: 'The panel is professional, representative and neutral, and not smaller than the rule says',
    restsOn: MINIMUM,
    remedy: {
      command: 'experts.appointed',
      zh: '增加专家，或者说明人数不足的理由',
      en: 'Choose more experts or give the reason',
    },
    needs: ['experts'],
    answer: (seen) => enough(seen.payload.experts.length, seen),
  }),
  warn('G11-odd', '条例第20条；地方规定的专家单数（expert.odd）', {
    zh: '参与论证的专家人数应当为单数',
    en: 'The number of experts is odd',
    restsOn: ODD,
    remedy: {
      command: 'experts.added',
      zh: '增减一名专家，或者说明理由',
      en: 'Choose one more or one fewer, or give the reason',
    },
    needs: ['experts'],
    applies: (seen) => isRuled(seen, ODD),
    answer: (seen) => {
      const { length } = panelOf(seen);
      return holds(
        length % 2 === 1,
        `专家${String(length)}名，不是单数`,
        `${String(length)} experts, an even number`,
      );
    },
  }),
  warn('G11-share', '条例第20条；地方规定的行业主管部门专家比例（expert.maxFromIndustryDept）', {
    zh: '来自行业主管部门的专家不超过规定比例',
    en: 'Experts from the department in charge are not more than the share of the rule',
    restsOn: SHARE,
    remedy: {
      command: 'experts.added',
      zh: '增选其他单位的专家，或者说明理由',
      en: 'Choose experts from elsewhere, or give the reason',
    },
    needs: ['experts'],
    answer: (seen) => {
      const panel = panelOf(seen);
      const own = panel.filter((one) => one.fromIndustryDept === true);
      return holds(
        own.length <= panel.length * shareOf(seen),
        `${String(panel.length)}名专家中有${String(own.length)}名来自行业主管部门：${namesOf(own)}`,
        `${String(own.length)} of ${String(panel.length)} experts are from the department`,
      );
    },
  }),
  ...expertOpinionsDuties,
];

/** A share as a rule writes it: `1/3`, or a number from 0 to 1. */
function shareOf(seen: Seen): number {
  const value = parameter(seen, SHARE)?.value;
  if (typeof value === 'number') {
    return value;
  }
  const [part = '1', whole = '1'] = typeof value === 'string' ? value.split('/') : [];
  return Number(part) / Number(whole);
}

interface Choosing extends Seen {
  readonly payload: { readonly experts: readonly Chosen[] };
}

/** The panel as it will be: those who were chosen and are eligible, and those of the payload. */
function panelOf({ facts, payload, type }: Choosing) {
  const before =
    type === 'experts.added'
      ? facts.experts.experts.filter((one) => one.disqualifiedBecause === null)
      : [];
  return [...before, ...payload.experts];
}

interface Interested {
  readonly name: string;
  readonly said: readonly string[];
}

/** What each expert declares, in words. */
function interestsOf(experts: readonly Chosen[]): readonly Interested[] {
  return experts
    .map(({ name, ties }) => ({ name, said: ties.map(({ kind }) => TIES[kind].zh) }))
    .filter(({ said }) => said.length > 0);
}

/** Those in whom an interest was found in this matter before, in this round or an earlier one. */
function foundBefore(
  { barred, experts }: ExpertFacts,
  chosen: readonly Chosen[],
): readonly Interested[] {
  const found = [
    ...barred,
    ...experts.flatMap(({ name, disqualifiedBecause: because }) =>
      because === null ? [] : [{ name, because }],
    ),
  ];
  return chosen.flatMap(({ name }) =>
    found.filter((one) => one.name === name).map(({ because }) => ({ name, said: [because] })),
  );
}
