import { holds, met, needs, unmet } from '#libs/procedure';

import { rule } from '../rule.js';

interface Assigning {
  readonly units: readonly string[];
  readonly tasks: string;
}

interface Beginning {
  readonly on: string;
}

export const executionRequirements = [
  rule<Assigning>({
    id: 'G38-named',
    article: '条例第34条',
    level: 'block',
    asks: {
      zh: '决策机关应当明确负责重大行政决策执行工作的单位',
      en: 'The organ names the unit that executes the decision',
    },
    remedy: {
      command: 'executor.assigned',
      zh: '列明决策执行单位（不重复）和执行任务',
      en: 'Name each executing unit once, and its tasks',
    },
    answer: ({ payload }) => {
      const { units, tasks } = payload;
      if (units === undefined || tasks === undefined) {
        return needs('units', 'tasks');
      }
      const twice = units.filter((one, index) => units.indexOf(one) !== index);
      if (twice.length > 0) {
        return unmet(`重复列名：${twice.join('、')}`, `Named twice: ${twice.join(', ')}`);
      }
      return holds(
        units.length > 0 && tasks.trim() !== '',
        '未明确决策执行单位或者执行任务',
        'No executing unit or no task is named',
      );
    },
  }),
  rule<Beginning>({
    id: 'G38-begun',
    article: '条例第34条',
    level: 'record',
    asks: {
      zh: '决策执行应当在决策作出并签发之后开始',
      en: 'Execution does not begin before the decision is issued',
    },
    remedy: {
      command: 'defect.carried',
      zh: '说明先行执行的情况，由有权人具名承担',
      en: 'Explain the early start; a named person carries it',
    },
    answer: ({ facts, payload }) => {
      const { signedOn } = facts.issue;
      if (payload.on === undefined) {
        return needs('on');
      }
      if (signedOn === null) {
        return unmet('决策尚无签发日期', 'The decision has no day of signing');
      }
      return holds(
        payload.on >= signedOn,
        `${payload.on}开始执行，早于签发日期${signedOn}`,
        `Execution began on ${payload.on}, before the signing on ${signedOn}`,
      );
    },
  }),
  rule({
    id: 'A34-accomplished',
    article: '条例第34条',
    level: 'block',
    asks: {
      zh: '办结前，决策执行单位应当已报告执行完毕',
      en: 'The executing unit has reported accomplishment before completion',
    },
    remedy: {
      command: 'execution.accomplished',
      zh: '由决策执行单位报告执行完毕',
      en: 'The executing unit reports accomplishment',
    },
    answer: ({ facts }) =>
      holds(
        facts.execution.accomplishedOn !== null,
        '决策执行单位尚未报告执行完毕',
        'The executing unit has not reported accomplishment',
      ),
  }),
  rule({
    id: 'A34-executing',
    article: '条例第34条',
    level: 'block',
    asks: {
      zh: '报告执行情况的，应当已明确决策执行单位且尚未执行完毕',
      en: 'What is reported on has an executing unit and is not accomplished',
    },
    remedy: {
      command: 'execution.resumed',
      zh: '恢复执行后明确决策执行单位',
      en: 'Resume, then name the executing unit',
    },
    answer: ({ facts }) => {
      const { assignedOn, accomplishedOn } = facts.execution;
      if (assignedOn === null) {
        return unmet('尚未明确决策执行单位', 'No executing unit is named');
      }
      return holds(
        accomplishedOn === null,
        `已于${String(accomplishedOn)}报告执行完毕`,
        `Accomplishment was reported on ${String(accomplishedOn)}`,
      );
    },
  }),
  rule({
    id: 'A35-opinion',
    article: '条例第35条第二款',
    level: 'block',
    asks: {
      zh: '答复的应当是已登记而尚未答复的意见',
      en: 'What is answered is an opinion on record that has no answer yet',
    },
    remedy: { command: 'opinion.received', zh: '先登记收到的意见', en: 'Record the opinion first' },
    answer: ({ facts }) => {
      const { opinionsReceived, opinionsAnswered } = facts.execution;
      return opinionsReceived > opinionsAnswered
        ? met
        : unmet(
            `已登记的${String(opinionsReceived)}条意见均已答复`,
            `All ${String(opinionsReceived)} opinions on record are answered`,
          );
    },
  }),
];
