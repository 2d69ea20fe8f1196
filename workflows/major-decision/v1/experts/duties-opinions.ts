import { holds, met, unmet, type Answer } from '#libs/procedure';

import { dutiesOf, statedNumber, type Seen } from '../vocabulary.js';

import type { expertsCommands } from './commands.js';
import { opinionsOf, type Expert, type ExpertOpinion } from './facts.js';

const { block, defect, warn } = dutiesOf<typeof expertsCommands>();

/** The parameter that sets how many experts there are at least. */
export const MINIMUM = 'expert.min';

const ARGUED = [
  { key: 'necessity', zh: '必要性', en: 'necessity' },
  { key: 'feasibility', zh: '可行性', en: 'feasibility' },
  { key: 'soundness', zh: '科学性', en: 'scientific soundness' },
] as const;

/** Whether a written opinion bears what makes it one: a person's name, an institution's seal. */
function isSigned({ kind, opinion }: Expert): boolean {
  return kind === 'institution' ? opinion?.sealed === true : opinion?.signed === true;
}

/** Whether the opinion counts: of an eligible expert, and signed or sealed where it is written. */
export function counts(expert: Expert): boolean {
  const { opinion, disqualifiedBecause } = expert;
  return (
    disqualifiedBecause === null &&
    opinion !== null &&
    (opinion.form === 'oral' || isSigned(expert))
  );
}

/** Their names, in a row. */
export const namesOf = (experts: readonly { readonly name: string }[]): string =>
  experts.map((one) => one.name).join('、');

/** Whether so many experts are not fewer than the rule says. */
export function enough(number: number, seen: Seen): Answer {
  const minimum = statedNumber(seen, MINIMUM) ?? 0;
  return holds(
    number >= minimum,
    `专家${number}名，少于规定的${minimum}名`,
    `${number} experts, fewer than ${minimum}`,
  );
}

/** What the argumentation concludes on: opinions that count, of enough experts, on all aspects. */
export const expertOpinionsDuties = [
  warn('G11-recount', '条例第20条；地方规定的专家人数（expert.min）', {
    zh: '计入的专家意见不少于规定人数',
    en: 'The opinions that count are not fewer than the rule says',
    restsOn: MINIMUM,
    remedy: {
      command: 'experts.added',
      zh: '增补专家，或者说明人数不足的理由',
      en: 'Add experts or give the reason',
    },
    answer: (seen) => enough(seen.facts.experts.experts.filter(counts).length, seen),
  }),
  block('G12', '条例第19条第二款', {
    zh: '专家、专业机构提供书面论证意见的，应当署名、盖章；未署名、盖章的不计入',
    en: 'A written opinion is signed, an institution’s is sealed; one that is not does not count',
    remedy: {
      command: 'experts.opined',
      zh: '取得专家署名、专业机构盖章的论证意见',
      en: 'Obtain an opinion that is signed or sealed',
    },
    answer: ({ facts }) => {
      const { experts } = facts.experts;
      if (experts.some(counts)) {
        return met;
      }
      const unsigned = experts.filter(
        (one) => one.disqualifiedBecause === null && one.opinion !== null && !isSigned(one),
      );
      return unsigned.length === 0
        ? unmet('没有可以计入的专家论证意见', 'No opinion counts')
        : unmet(`论证意见未署名、盖章：${namesOf(unsigned)}`, `Unsigned: ${namesOf(unsigned)}`);
    },
  }),
  block('A19-opined', '条例第19条', {
    zh: '所选专家、专业机构均应当提出论证意见',
    en: 'Every expert who was chosen and is eligible has given an opinion',
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
  block('A19-aspects', '条例第19条第一款', {
    zh: '应当组织专家、专业机构论证决策事项的必要性、可行性、科学性等',
    en: 'Necessity, feasibility and scientific soundness are argued',
    remedy: {
      command: 'experts.opined',
      zh: '补充对必要性、可行性、科学性的论证',
      en: 'Have what is missing argued too',
    },
    needs: ['aspects'],
    answer: ({ payload: { aspects } }) => {
      const left = ARGUED.filter(({ key }) => !aspects.includes(key));
      return holds(
        left.length === 0,
        `尚未论证：${left.map(({ zh }) => zh).join('、')}`,
        `Not argued: ${left.map(({ en }) => en).join(', ')}`,
      );
    },
  }),
  warn('A20-views', '条例第20条', {
    zh: '选择专家、专业机构参与论证，应当注重选择持不同意见的专家、专业机构',
    en: 'Experts who hold other views are sought too',
    remedy: {
      command: 'experts.added',
      zh: '增补持不同意见的专家、专业机构，或者说明选择情况',
      en: 'Add experts of other views, or say how they were sought',
    },
    answer: ({ facts, payload }) => {
      // An unsigned dissent is unsigned, not absent.
      const said = facts.experts.experts
        .filter((one) => one.disqualifiedBecause === null)
        .flatMap(opinionsOf);
      const alike = said.every((one) => one.stance === 'support');
      return holds(
        !alike || (payload.differingViews ?? '').trim() !== '',
        `${String(said.length)}份论证意见均为赞成，且未说明选择持不同意见专家的情况`,
        `All ${String(said.length)} opinions are in favour`,
      );
    },
  }),
  block('A29-expert-opinions', '条例第29条第（三）项', {
    zh: '专家、专业机构的意见，无论口头、书面，是否署名，均应当研究采纳；不采纳的应当说明理由',
    en: 'Every opinion, oral or written, signed or not, is decided on, a rejection with its reason',
    remedy: {
      command: 'experts.opinionsDisposed',
      zh: '逐份记录采纳情况，不采纳的说明理由',
      en: 'Decide on each opinion; give the reason of each rejection',
    },
    answer: ({ facts }) => {
      const open = facts.experts.experts.filter(
        (one) => one.disqualifiedBecause === null && opinionsOf(one).some(isOpen),
      );
      return holds(
        open.length === 0,
        `未研究处理，或者不采纳未说明理由：${namesOf(open)}`,
        `Undecided, or rejected without a reason: ${namesOf(open)}`,
      );
    },
  }),
  block('A29-expert-known', '条例第29条第（三）项', {
    zh: '研究采纳的应当是已经登记的专家意见',
    en: 'What is decided on is an opinion that was recorded',
    remedy: { command: 'experts.opined', zh: '先登记该专家意见', en: 'Record the opinion first' },
    needs: ['opinions'],
    answer: ({ facts, payload: { opinions } }) => {
      const unknown = opinions.filter(({ key, stance }) =>
        facts.experts.experts.every(
          (one) =>
            one.key !== key ||
            !opinionsOf(one).some((said) => stance === undefined || stance === said.stance),
        ),
      );
      const keys = unknown.map((one) => one.key).join('、');
      return holds(unknown.length === 0, `没有登记意见：${keys}`, `No opinion recorded: ${keys}`);
    },
  }),
  defect('G11-late', '条例第20条；地方规定的专家人数（expert.min）', {
    zh: '发现利害关系后，计入论证报告的专家意见仍不少于规定人数',
    en: 'The opinions that are left to the report are still as many as the rule says',
    restsOn: MINIMUM,
    remedy: {
      command: 'experts.reopened',
      zh: '重新组织专家论证，或者由有权人具名说明',
      en: 'Reopen the argumentation, or have it carried by name',
    },
    needs: ['key'],
    applies: ({ facts }) => facts.experts.reportDocument !== null,
    answer: (seen) =>
      enough(
        seen.facts.experts.experts.filter((one) => one.key !== seen.payload.key && counts(one))
          .length,
        seen,
      ),
  }),
  block('A19-known', '条例第19条、第20条', {
    zh: '所登记的应当是本次选择的专家、专业机构；有直接利害关系的，其意见保留而不计入',
    en: 'The expert was chosen for this matter; one with an interest is kept and not counted',
    remedy: { zh: '核对专家编号', en: 'Check the key of the expert' },
    needs: ['key'],
    answer: ({ facts, payload: { key } }) =>
      holds(
        facts.experts.experts.some((one) => one.key === key),
        `没有编号为${key}的专家`,
        `There is no expert ${key}`,
      ),
  }),
];

const isOpen = ({ disposition, reason }: ExpertOpinion): boolean =>
  disposition === 'awaited' || (disposition === 'rejected' && (reason ?? '').trim() === '');
