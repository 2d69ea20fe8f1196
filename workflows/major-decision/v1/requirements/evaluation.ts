import { holds, met, needs, unmet } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { rule } from '../rule.js';

interface Deciding {
  readonly evaluator: string;
}

/** Names the units that argued or assessed before the decision. */
function earlierInstitutions(facts: Facts): readonly string[] {
  return [
    ...facts.experts.experts.map((one) => one.institution),
    ...facts.risk.reports.map((one) => one.assessor),
  ];
}

/** One form for a name typed with other brackets, widths or spaces. */
function plain(name: string): string {
  return name.normalize('NFKC').replace(/\s/gu, '').toLowerCase();
}

export const evaluationRequirements = [
  rule<Deciding>({
    id: 'G41',
    article: '条例第36条第二款',
    level: 'block',
    asks: {
      zh: '决策作出前承担主要论证评估工作的单位不得承担决策后评估',
      en: 'A unit that did the main argumentation or assessment does not evaluate',
    },
    remedy: {
      command: 'evaluation.decided',
      zh: '另行确定评估单位',
      en: 'Choose another institution',
    },
    answer: ({ facts, payload }) => {
      const { evaluator } = payload;
      if (evaluator === undefined) {
        return needs('evaluator');
      }
      return earlierInstitutions(facts).some((name) => plain(name) === plain(evaluator))
        ? unmet(
            `${evaluator}在决策作出前承担了论证或者评估工作`,
            `${evaluator} argued or assessed before the decision`,
          )
        : met;
    },
  }),
  rule({
    id: 'G42',
    article: '条例第36条第三款',
    level: 'block',
    asks: {
      zh: '开展决策后评估，应当注重听取社会公众的意见',
      en: 'An evaluation hears the public before it reports',
    },
    remedy: {
      command: 'evaluation.heard',
      zh: '听取社会公众意见并登记',
      en: 'Hear the public and record it',
    },
    answer: ({ facts }) =>
      holds(
        facts.evaluation.publicHeard,
        '本次后评估尚未听取社会公众意见',
        'This evaluation has not heard the public',
      ),
  }),
  rule({
    id: 'G42-evaluation',
    article: '条例第36条',
    level: 'block',
    asks: {
      zh: '办结前，后评估应当有处理结果，或者记录未开展的理由',
      en: 'Before completion the evaluation has its outcome, or the reason for none is on record',
    },
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
];
