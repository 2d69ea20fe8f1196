import { addMonths } from '#libs/legal-time';
import { either, holds, unmet } from '#libs/procedure';

import { mainArguers } from '../experts/facts.js';
import type { Facts } from '../facts.js';
import { firmName } from '../firm-name.js';
import { mainAssessors } from '../risk/facts.js';
import { roles } from '../roles.js';
import { dutiesOf, statedNumber } from '../vocabulary.js';

import type { evaluationCommands } from './commands.js';
import { JOINING } from './facts.js';

const { block, warn } = dutiesOf<typeof evaluationCommands>();

/** Who evaluates, when, whom he hears, and what must have come of it (art. 36). */
export const evaluationDuties = [
  block('G41', '条例第36条第二款', {
    zh: '委托第三方评估的，决策作出前承担主要论证评估工作的单位除外',
    en: 'A third party that did the main argumentation or assessment is not commissioned to evaluate',
    remedy: {
      command: 'evaluation.decided',
      zh: '另行确定评估单位；未承担主要工作的，由决策机关先作出认定',
      en: 'Choose another; that it did not do the main work is determined by the organ first',
    },
    needs: ['commissioned', 'evaluator'],
    applies: ({ payload }) => payload.commissioned !== false,
    answer: ({ facts, payload: { evaluator } }) =>
      evaluator === undefined
        ? unmet('没有写明受委托的第三方', 'The third party that is commissioned is not named')
        : holds(
            mainUnits(facts).every((name) => firmName(name) !== firmName(evaluator)),
            `${evaluator}撰写了论证或者风险评估报告，或者受委托承担该工作`,
            `${evaluator} wrote the argumentation or risk report, or was commissioned with it`,
          ),
  }),
  block('G41-own', '条例第36条第二款', {
    zh: '不委托第三方的，由决策机关所属单位自行评估，并写明该单位；委托第三方的，写明该第三方',
    en: 'Either a unit of the organ evaluates and is named, or a third party is commissioned and named',
    remedy: {
      command: 'evaluation.decided',
      zh: '写明自行评估的单位；由其他单位评估的，按委托第三方办理',
      en: 'Name the unit; an outside one is a third party that is commissioned',
    },
    needs: ['commissioned', 'evaluatorUnit', 'evaluator'],
    answer: ({ payload: { commissioned, evaluatorUnit, evaluator }, given }) => {
      if (commissioned) {
        return holds(
          evaluatorUnit === undefined,
          '既委托第三方，又写明自行评估的单位',
          'A third party is commissioned, and a unit is said to evaluate by itself',
        );
      }
      return evaluator === undefined
        ? holds(
            given.units.some(
              ({ id, organId }) => id === evaluatorUnit && organId === given.organId,
            ),
            `${evaluatorUnit ?? '所写单位'}不是本决策机关所属单位`,
            `${evaluatorUnit ?? 'What is named'} is no unit of this organ`,
          )
        : unmet(
            `不委托第三方，却由${evaluator}评估`,
            `No third party is commissioned, and yet ${evaluator} evaluates`,
          );
    },
  }),
  block('G41-affiliated', '条例第36条第二款', {
    zh: '受委托的评估单位不得与决策作出前承担主要论证评估工作的单位存在隶属、控股等关联关系',
    en: 'The evaluator is determined not to be affiliated with a unit that did the main work',
    remedy: {
      command: 'evaluation.decided',
      zh: '认定有无关联关系并写明理由；有关联的，另行确定评估单位',
      en: 'Determine it and say why; choose another where it is affiliated',
    },
    needs: ['affiliated', 'affiliationReason'],
    applies: ({ facts, payload }) => payload.commissioned !== false && mainUnits(facts).length > 0,
    answer: ({ facts, payload: { affiliated, affiliationReason } }) => {
      const names = mainUnits(facts).join('、');
      return affiliationReason.trim() === ''
        ? unmet('未写明有无关联关系的认定理由', 'It is not said how that was determined')
        : holds(
            !affiliated,
            `评估单位与${names}存在关联关系`,
            `The evaluator is affiliated with one of: ${names}`,
          );
    },
  }),
  block('A36-main', '条例第36条第二款', {
    zh: '所认定的应当是撰写过论证或者风险评估报告、受过委托的单位',
    en: 'The unit is one that wrote a report or was commissioned',
    remedy: { zh: '核对单位名称', en: 'Check the name of the unit' },
    needs: ['institution'],
    answer: ({ facts, payload: { institution } }) =>
      holds(
        mainUnits(facts).some((name) => firmName(name) === firmName(institution)),
        `${institution}不在承担论证评估工作的单位之内`,
        `${institution} is none of those units`,
      ),
  }),
  block('A36-organ', '条例第36条第二款', {
    zh: '是否承担主要论证评估工作由决策机关认定，承办单位和该单位自己不得认定',
    en: 'The organ determines it, never the sponsor nor the unit itself',
    remedy: { zh: '由承办单位以外的人员报决策机关认定', en: 'Somebody else has the organ decide' },
    turnsOn: ['unit'],
    answer: ({ facts, given }) => {
      const sponsors = roles.sponsor.within(facts) ?? [];
      return holds(
        given.actor.mandates.every(({ unitId }) => !sponsors.includes(unitId)),
        '认定人任职于承办单位',
        'Whoever determines it holds a mandate in the sponsoring unit',
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
    needs: ['people'],
    answer: ({ facts, payload: { people } }) => {
      const experts = facts.experts.experts.map((one) => firmName(one.name));
      const both = people.filter((name) => experts.includes(firmName(name)));
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
      others: ['evaluation.reported', 'evaluation.letContinue'],
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
    remedy: {
      command: 'evaluation.decided',
      others: ['evaluation.reported', 'evaluation.letContinue'],
      zh: '开展决策后评估',
      en: 'Evaluate it',
    },
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

/** The units that did the main work before, less those that the organ determined did not. */
function mainUnits(facts: Facts): readonly string[] {
  const spared = facts.evaluation.notMain.map((one) => firmName(one.institution));
  const all = [...mainArguers(facts.experts), ...mainAssessors(facts.risk)];
  return [...new Set(all)].filter((name) => !spared.includes(firmName(name)));
}

/** The experts of the argumentation who work for a unit. */
export const employedBy = (facts: Facts, unit: string): readonly string[] =>
  facts.experts.experts
    .filter((one) => firmName(one.institution) === firmName(unit))
    .map((one) => one.name);
