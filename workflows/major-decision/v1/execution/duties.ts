import { addMonths } from '#libs/legal-time';
import { either, holds, unmet } from '#libs/procedure';

import { dutiesOf, statedNumber } from '../vocabulary.js';

import type { executionCommands } from './commands.js';

const { block, defect, warn } = dutiesOf<typeof executionCommands>();

/** What is asked of who executes a decision, and of who supervises it (arts 34, 35 and 40). */
export const executionDuties = [
  block('G38-named', '条例第34条', {
    zh: '决策机关应当明确负责重大行政决策执行工作的单位',
    en: 'The organ names the unit that executes the decision',
    remedy: {
      command: 'executor.assigned',
      zh: '列明决策执行单位（不重复）和执行任务',
      en: 'Name each executing unit once, and its tasks',
    },
    needs: ['units', 'tasks'],
    answer: ({ payload: { units, tasks } }) => {
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
  defect('G38-begun', '条例第34条', {
    zh: '决策执行应当在决策作出并签发之后开始',
    en: 'Execution does not begin before the decision is issued',
    breach: { final: true },
    remedy: {
      command: 'defect.carried',
      zh: '说明先行执行的情况，由有权人具名承担',
      en: 'Explain the early start; a named person carries it',
    },
    needs: ['on'],
    saysEarly: true,
    answer: ({ facts, payload: { on } }) => {
      const { signedOn } = facts.issue;
      if (signedOn === null) {
        return unmet('决策尚无签发日期', 'The decision has no day of signing');
      }
      return holds(
        on >= signedOn,
        `${on}开始执行，早于签发日期${signedOn}`,
        `Execution began on ${on}, before the signing on ${signedOn}`,
      );
    },
  }),
  block('A34-accomplished', '条例第34条', {
    zh: '办结前，决策执行单位应当已报告执行完毕',
    en: 'The executing unit has reported accomplishment before completion',
    remedy: {
      command: 'execution.accomplished',
      zh: '由决策执行单位报告执行完毕',
      en: 'The executing unit reports accomplishment',
    },
    answer: either(
      ({ facts }) => facts.execution.accomplishedOn !== null,
      '决策执行单位尚未报告执行完毕',
      'The executing unit has not reported accomplishment',
    ),
  }),
  block('A34-executing', '条例第34条', {
    zh: '报告执行情况的，应当已明确决策执行单位且尚未执行完毕',
    en: 'What is reported on has an executing unit and is not accomplished',
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
  block('A35-opinion', '条例第35条第二款', {
    zh: '答复的应当是已登记而尚未答复的意见',
    en: 'What is answered is an opinion on record that has no answer yet',
    remedy: { command: 'opinion.received', zh: '先登记收到的意见', en: 'Record the opinion first' },
    answer: ({ facts: { execution } }) => {
      const received = execution.opinionsReceived;
      return holds(
        received > execution.opinionsAnswered,
        `已登记的${String(received)}条意见均已答复`,
        `All ${String(received)} opinions on record are answered`,
      );
    },
  }),
  block('A34-interval', '地方规定（条例第43条）', {
    zh: '决策执行单位应当按规定的间隔报告执行情况',
    en: 'Execution is reported on at least as often as a rule demands',
    restsOn: 'tracking.intervalMonths',
    remedy: { command: 'executor.assigned', zh: '缩短报告间隔', en: 'Have it reported more often' },
    needs: ['reportEveryMonths'],
    answer: ({ payload: { reportEveryMonths }, given }) => {
      const most = statedNumber({ given }, 'tracking.intervalMonths');
      return holds(
        most === undefined || reportEveryMonths <= most,
        `报告间隔${String(reportEveryMonths)}个月，超过${String(most)}个月`,
        `Every ${String(reportEveryMonths)} months; the rule sets ${String(most)}`,
      );
    },
  }),
  defect('A34-timely', '条例第34条、第40条', {
    zh: '决策执行单位应当按照确定的间隔向决策机关报告决策执行情况，不得拖延',
    en: 'The executing unit reports by the day on which the report was due',
    breach: { final: true },
    remedy: {
      command: 'defect.carried',
      zh: '说明逾期报告的原因，由有权人具名承担',
      en: 'Explain the delay; a named person carries it',
    },
    applies: ({ facts }) => facts.execution.assignedOn !== null,
    answer: ({ facts, given }) => {
      const { assignedOn, lastReportOn, reportEveryMonths } = facts.execution;
      const dueOn = addMonths(
        lastReportOn ?? assignedOn ?? given.occurredOn,
        reportEveryMonths ?? 0,
      );
      return holds(
        reportEveryMonths === null || given.occurredOn <= dueOn,
        `应当在${dueOn}前报告，实际于${given.occurredOn}报告`,
        `Due on ${dueOn}, reported on ${given.occurredOn}`,
      );
    },
  }),
  warn('A34-supervised', '条例第34条', {
    zh: '决策机关应当对决策执行情况进行督促检查',
    en: 'The organ inspects how the decision is executed',
    remedy: {
      command: 'supervision.opened',
      zh: '开展督促检查并作出结论，或者说明理由',
      en: 'Inspect it and conclude, or say why not',
    },
    answer: either(
      ({ facts }) => facts.execution.inspections > 0,
      '未开展督促检查',
      'It was never inspected',
    ),
  }),
  block('A34-inspected', '条例第34条', {
    zh: '已开展的督促检查应当作出结论',
    en: 'An inspection that was opened is concluded',
    remedy: { command: 'supervision.concluded', zh: '作出督查结论', en: 'Conclude it' },
    answer: ({ facts: { execution } }) =>
      holds(
        execution.inspectionsConcluded >= execution.inspections,
        `开展督查${String(execution.inspections)}次，作出结论${String(execution.inspectionsConcluded)}次`,
        `${String(execution.inspections)} opened, ${String(execution.inspectionsConcluded)} concluded`,
      ),
  }),
  defect('A40-concealed', '条例第35条第一款、第40条', {
    zh: '决策执行单位发现条例第三十五条规定的情形应当及时报告，不得瞒报、谎报、漏报',
    en: 'A problem of article 35 is reported in time, not concealed, misreported or left out',
    breach: { final: true },
    remedy: {
      command: 'defect.carried',
      zh: '责令改正、依法追究责任，由有权人具名说明',
      en: 'Have it corrected and answered for; a named person says so',
    },
    answer: either(
      ({ facts, payload: { cause, on } }) =>
        facts.execution.problems.some(
          (one) => one.cause === cause && on !== undefined && one.on >= on,
        ),
      '决策执行单位未报告该问题',
      'The executing unit has not reported this problem',
    ),
  }),
  block('A35-problem', '条例第35条第一款', {
    zh: '处理的应当是已报告而尚未处理的问题',
    en: 'What is dealt with is a problem on record that is open',
    remedy: { zh: '核对问题序号', en: 'Check the number' },
    needs: ['number'],
    answer: ({ facts, payload: { number } }) => {
      const found = facts.execution.problems[number - 1];
      return holds(
        found?.handled === null,
        `没有序号为${String(number)}的未处理问题`,
        `There is no open problem ${String(number)}`,
      );
    },
  }),
  warn('A35-handled', '条例第35条第一款、第37条', {
    zh: '决策执行单位报告的问题应当得到处理',
    en: 'Every problem reported has been dealt with',
    remedy: {
      command: 'problem.handled',
      zh: '逐项作出处理，或者说明理由',
      en: 'Deal with each, or say why not',
    },
    answer: ({ facts }) => {
      const open = facts.execution.problems.filter((one) => one.handled === null);
      return holds(
        open.length === 0,
        `尚未处理：${open.map((one) => one.summary).join('；')}`,
        `Not dealt with: ${open.map((one) => one.summary).join('; ')}`,
      );
    },
  }),
];
