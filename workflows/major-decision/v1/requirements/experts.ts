import { holds, met, needs, notApplicable, unmet } from '#libs/procedure';

import type { Expert } from '../facts/inquiries.js';
import { rule, verifiedNumber, type Seen } from '../rule.js';

interface Choosing {
  readonly form: string;
  readonly experts: readonly {
    readonly key: string;
    readonly name: string;
    readonly interest?: string;
  }[];
}

interface About {
  readonly key: string;
}

const MINIMUM = 'expert.min';

/** Whether the opinion counts: given by an eligible expert, and signed where it is written. */
function counts(expert: Expert): boolean {
  const { opinion, disqualifiedBecause } = expert;
  return (
    disqualifiedBecause === null && opinion !== null && (opinion.form === 'oral' || opinion.signed)
  );
}

/** The minimum of a verified rule; an unverified one advises and is left out. */
function minimumOf(seen: Pick<Seen, 'given'>): number | undefined {
  return verifiedNumber(seen, MINIMUM);
}

function namesOf(experts: readonly { readonly name: string }[]): string {
  return experts.map((one) => one.name).join('、');
}

const choosing = [
  rule({
    id: 'G13',
    article: '条例第19条第一款',
    level: 'block',
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
    article: '条例第20条第二款',
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
      const interested = payload.experts.filter((one) => (one.interest ?? '').trim() !== '');
      return holds(
        interested.length === 0,
        `申报有直接利害关系：${namesOf(interested)}`,
        `A direct interest was declared by: ${namesOf(interested)}`,
      );
    },
  }),
  rule<About>({
    id: 'G10-late',
    article: '条例第20条第二款',
    level: 'record',
    asks: {
      zh: '论证报告不得以有直接利害关系的专家、专业机构的意见为依据',
      en: 'The concluded argumentation does not rest on an expert with a direct interest',
    },
    remedy: {
      command: 'experts.reopened',
      zh: '重新组织专家论证，或者具名说明其余意见足以支持论证结论',
      en: 'Reopen the argumentation, or explain by name why the other opinions carry it',
    },
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
    article: '条例第20条第一款',
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
  rule<Choosing>({
    id: 'G11',
    article: '条例第20条第二款；地方规定的专家人数（expert.min）',
    level: 'warn',
    asks: {
      zh: '选择专家、专业机构应当坚持专业性、代表性和中立性，人数不少于规定人数',
      en: 'The panel is professional, representative and neutral, and not smaller than the rule says',
    },
    remedy: {
      command: 'experts.appointed',
      zh: '增加专家，或者说明人数不足的理由',
      en: 'Choose more experts or give the reason',
    },
    applies: (seen) => minimumOf(seen) !== undefined,
    answer: (seen) => {
      const minimum = minimumOf(seen);
      const { experts } = seen.payload;
      if (minimum === undefined) {
        return notApplicable;
      }
      return experts === undefined ? needs('experts') : enough(experts.length, minimum);
    },
  }),
];

const concluding = [
  rule({
    id: 'G11-recount',
    article: '条例第20条第二款；地方规定的专家人数（expert.min）',
    level: 'warn',
    asks: {
      zh: '计入的专家意见不少于规定人数',
      en: 'The opinions that count are not fewer than the rule says',
    },
    remedy: {
      command: 'experts.added',
      zh: '增补专家，或者说明人数不足的理由',
      en: 'Add experts or give the reason',
    },
    applies: (seen) => minimumOf(seen) !== undefined,
    answer: (seen) => {
      const minimum = minimumOf(seen);
      return minimum === undefined
        ? notApplicable
        : enough(seen.facts.experts.experts.filter(counts).length, minimum);
    },
  }),
  rule({
    id: 'G12',
    article: '条例第19条第二款',
    level: 'block',
    asks: {
      zh: '专家、专业机构的书面论证意见应当签字、盖章；未签字、盖章的不计入',
      en: 'A written opinion is signed or sealed; one that is not does not count',
    },
    remedy: {
      command: 'experts.opined',
      zh: '取得专家签字、盖章的论证意见',
      en: 'Obtain an opinion that is signed or sealed',
    },
    answer: ({ facts }) => {
      const { experts } = facts.experts;
      if (experts.some(counts)) {
        return met;
      }
      const unsigned = experts.filter(
        (one) => one.disqualifiedBecause === null && one.opinion?.signed === false,
      );
      return unsigned.length === 0
        ? unmet('没有可以计入的专家论证意见', 'No opinion counts')
        : unmet(`论证意见未签字、盖章：${namesOf(unsigned)}`, `Unsigned: ${namesOf(unsigned)}`);
    },
  }),
  rule({
    id: 'A19-opined',
    article: '条例第19条',
    level: 'block',
    asks: {
      zh: '所选专家、专业机构均应当提出论证意见',
      en: 'Every expert who was chosen and is eligible has given an opinion',
    },
    remedy: {
      command: 'experts.opined',
      zh: '登记尚缺的专家论证意见',
      en: 'Record the opinions that are missing',
    },
    answer: ({ facts }) => {
      const silent = facts.experts.experts.filter(
        (one) => one.disqualifiedBecause === null && one.opinion === null,
      );
      return holds(
        silent.length === 0,
        `尚未提出论证意见：${namesOf(silent)}`,
        `No opinion yet from: ${namesOf(silent)}`,
      );
    },
  }),
  rule<About>({
    id: 'A19-known',
    article: '条例第19条、第20条',
    level: 'block',
    asks: {
      zh: '论证意见应当由本次选择且未因利害关系被取消资格的专家、专业机构提出',
      en: 'The expert was chosen for this matter and is not disqualified',
    },
    remedy: { zh: '核对专家编号', en: 'Check the key of the expert' },
    answer: ({ facts, payload }) => {
      if (payload.key === undefined) {
        return needs('key');
      }
      const expert = facts.experts.experts.find((one) => one.key === payload.key);
      if (expert === undefined) {
        return unmet(`没有编号为${payload.key}的专家`, `There is no expert ${payload.key}`);
      }
      return holds(
        expert.disqualifiedBecause === null,
        `${expert.name}因直接利害关系已被取消资格`,
        `${expert.name} is disqualified`,
      );
    },
  }),
];

export const expertsRequirements = [...choosing, ...concluding];

function enough(number: number, minimum: number) {
  return holds(
    number >= minimum,
    `专家${number}名，少于规定的${minimum}名`,
    `${number} experts, fewer than ${minimum}`,
  );
}
