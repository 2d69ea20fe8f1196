import { addMonths } from '#libs/legal-time';
import { either, holds, unmet } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { dutiesOf, statedNumber } from '../vocabulary.js';

import type { evaluationCommands } from './commands.js';
import { JOINING } from './facts.js';

const { block, warn } = dutiesOf<typeof evaluationCommands>();

/** Who evaluates, when, whom he hears, and what must have come of it (art. 36). */
export const evaluationDuties = [
  block('G41', '条例第36条第二款', {
    zh: '决策作出前承担主要论证评估工作的单位不得承担决策后评估',
    en: 'A unit that did the main argumentation or assessment does not evaluate',
    remedy: {
      command: 'evaluation.decided',
      zh: '另行确定评估单位',
      en: 'Choose another institution',
    },
    needs: ['evaluator'],
    answer: ({ facts, payload: { evaluator } }) =>
      holds(
        earlierInstitutions(facts).every((name) => plain(name) !== plain(evaluator)),
        `${evaluator}在决策作出前承担了论证或者评估工作`,
        `${evaluator} argued or assessed before the decision`,
      ),
  }),
  block('G41-affiliated', '条例第36条第二款', {
    zh: '评估单位不得与决策作出前承担主要论证评估工作的单位存在隶属、控股等关联关系',
    en: 'The evaluator is determined not to be affiliated with a unit that did the main work',
    remedy: {
      command: 'evaluation.decided',
      zh: '认定有无关联关系并写明理由；有关联的，另行确定评估单位',
      en: 'Determine it and say why; choose another where it is affiliated',
    },
    needs: ['affiliated', 'affiliationReason'],
    applies: ({ facts }) => earlierInstitutions(facts).length > 0,
    answer: ({ facts, payload: { affiliated } }) => {
      const names = [...new Set(earlierInstitutions(facts))].join('、');
      return holds(
        !affiliated,
        `评估单位与${names}存在关联关系`,
        `The evaluator is affiliated with one of: ${names}`,
      );
    },
  }),
  warn('G41-people', '条例第36条第二款', {
    zh: '评估人员参加过决策作出前的论证的，应当说明',
    en: 'Evaluators who argued before the decision are named and explained',
    remedy: {
      command: 'evaluation.decided',
      zh: '更换评估人员，或者说明理由',
      en: 'Choose others, or say why',
    },
    answer: ({ facts, payload: { people = [] } }) => {
      const experts = facts.experts.experts.map((one) => plain(one.name));
      const both = people.filter((name) => experts.includes(plain(name)));
      return holds(
        both.length === 0,
        `参加过论证的专家：${both.join('、')}`,
        `Argued before the decision: ${both.join(', ')}`,
      );
    },
  }),
  warn('G42-triggers', '条例第36条第一款', {
    zh: '已收到问题报告或者公众意见的，认定不需要开展后评估应当说明理由',
    en: 'Where problems or opinions are on record, it is said why no evaluation follows',
    remedy: {
      command: 'evaluation.decided',
      zh: '开展决策后评估，或者说明理由',
      en: 'Evaluate, or say why not',
    },
    answer: ({ facts: { execution } }) => {
      const { problems, opinionsReceived } = execution;
      return holds(
        problems.length === 0 && opinionsReceived === 0,
        `已有问题报告${String(problems.length)}件、公众意见${String(opinionsReceived)}条`,
        `On record: ${String(problems.length)} problems, ${String(opinionsReceived)} opinions`,
      );
    },
  }),
  block('G42', '条例第36条第三款', {
    zh: '开展决策后评估，应当注重听取社会公众的意见',
    en: 'An evaluation hears the public before it reports',
    remedy: {
      command: 'evaluation.heard',
      zh: '听取社会公众意见并登记',
      en: 'Hear the public and record it',
    },
    answer: either(
      ({ facts }) => facts.evaluation.publicHeard,
      '本次后评估尚未听取社会公众意见',
      'This evaluation has not heard the public',
    ),
  }),
  block('G42-evaluation', '条例第36条', {
    zh: '办结前，后评估应当有处理结果，或者记录未开展的理由',
    en: 'Before completion the evaluation has its outcome, or the reason for none is on record',
    remedy: {
      command: 'evaluation.notTriggered',
      zh: '完成后评估并作出处理，或者说明未开展后评估的理由',
      en: 'Conclude the evaluation, or record why there was none',
    },
    answer: ({ facts }) => {
      const { running, outcomes, notTriggeredBecause } = facts.evaluation;
      if (running !== null) {
        return unmet(
          `${running.on}决定开展的后评估尚未处理完毕`,
          `The evaluation decided on ${running.on} has no outcome yet`,
        );
      }
      return holds(
        outcomes.length > 0 || notTriggeredBecause !== null,
        '既无后评估处理结果，也无未开展后评估的说明',
        'Neither an outcome of an evaluation nor a reason for none is on record',
      );
    },
  }),
  warn('A36-joined', '条例第36条第三款', {
    zh: '开展决策后评估，应当吸收人大代表、政协委员、人民团体、基层组织、社会组织参与评估',
    en: 'Deputies, CPPCC members, groups, grass-roots and social organisations take part',
    remedy: {
      command: 'evaluation.heard',
      zh: '吸收各方参与评估并登记，或者说明理由',
      en: 'Have them take part and record it, or say why not',
    },
    answer: ({ facts }) => {
      const lacking = Object.entries(JOINING)
        .filter(([group]) => !facts.evaluation.joined.includes(group))
        .map(([, words]) => words);
      return holds(
        lacking.length === 0,
        `未吸收参与：${lacking.map(({ zh }) => zh).join('、')}`,
        `Not taking part: ${lacking.map(({ en }) => en).join(', ')}`,
      );
    },
  }),
  block('G42-months', '地方规定（条例第43条）', {
    zh: '决策施行达到规定期限的，应当开展决策后评估',
    en: 'A decision that has stood for the term of a rule is evaluated',
    restsOn: 'evaluation.afterMonths',
    remedy: { command: 'evaluation.decided', zh: '开展决策后评估', en: 'Evaluate it' },
    applies: ({ facts }) => facts.issue.signedOn !== null,
    answer: (seen) => {
      const { issue, evaluation } = seen.facts;
      const months = statedNumber(seen, 'evaluation.afterMonths');
      const from = issue.signedOn ?? seen.given.recordedOn;
      const dueOn = months === undefined ? null : addMonths(from, months);
      return holds(
        dueOn === null || seen.given.recordedOn <= dueOn || evaluation.outcomes.length > 0,
        `应当自${String(dueOn)}起开展后评估，尚未开展`,
        `An evaluation was due on ${String(dueOn)} and there is none`,
      );
    },
  }),
];

/** Names the units that argued or assessed before the decision. */
function earlierInstitutions(facts: Facts): readonly string[] {
  return [
    ...facts.experts.experts.map((one) => one.institution),
    ...facts.experts.earlierInstitutions,
    ...facts.risk.reports.map((one) => one.assessor),
    ...facts.risk.earlierAssessors,
  ];
}

/** One form for a name typed with other brackets, widths or spaces. */
function plain(name: string): string {
  return name.normalize('NFKC').replace(/\s/gu, '').toLowerCase();
}
