import { departmentCast } from '../../../apps/cli/src/demo/cast.js';
import type { Matter } from '../../../apps/cli/src/demo/matter.js';
import { decidePlainly } from '../../../apps/cli/src/demo/steps/deciding.js';
import { formPlainly, propose, start } from '../../../apps/cli/src/demo/steps/forming.js';
import { assign } from '../../../apps/cli/src/demo/steps/in-force.js';
import type { GuardScenario } from './scenario.js';

async function published(matter: Matter): Promise<void> {
  await propose(matter);
  await start(matter);
  await formPlainly(matter);
  await decidePlainly(matter);
}

/** Published, and somebody carries it out. */
async function executed(matter: Matter): Promise<void> {
  await published(matter);
  await assign(matter);
}

const suspending = (matter: Matter, reviewOn: string) => ({
  by: matter.cast.head,
  command: 'execution.suspended',
  payload: { cause: 'forceMajeure', urgent: true, reviewOn, reason: '汛情严重，施工区域被淹' },
});

export const inForceScenarios: readonly GuardScenario[] = [
  {
    guard: 'G40',
    title: '中止执行的复查日期应当晚于当日',
    cast: departmentCast('water'),
    async run(player) {
      const { matter } = player;
      await executed(matter);
      await player.probes(suspending(matter, matter.time.today()));
      await player.passes(suspending(matter, matter.time.dayIn(20)));
    },
  },
  {
    guard: 'G38',
    title: '决策执行单位应当列明，不得重复',
    cast: departmentCast('planning'),
    async run(player) {
      const { matter } = player;
      const { cast } = matter;
      await published(matter);
      const naming = async (units: readonly string[]) => ({
        by: cast.office,
        command: 'executor.assigned',
        payload: {
          units,
          tasks: '按照任务分工组织实施，定期报告执行情况',
          reportEveryMonths: 6,
          document: await matter.file('executionPlan', '执行任务分解表', { by: cast.office }),
        },
      });
      await player.probes(await naming([cast.unitId, cast.unitId]));
      await player.passes(await naming([cast.unitId]));
    },
  },
  {
    guard: 'M9',
    title: '再作一般调整的，说明累计不构成重大调整的理由',
    cast: departmentCast('transport'),
    async run(player) {
      const { matter } = player;
      const { cast } = matter;
      await executed(matter);
      const adjusting = async (summary: string, by = cast.office) => ({
        by,
        command: 'adjustment.minor',
        payload: {
          summary,
          determination: '不改变目标、范围和主要措施，不属于重大调整',
          reference: '保政办〔2026〕12号',
          document: await matter.file('adjustmentDecision', '一般调整的决定', { by: cast.office }),
        },
      });
      await player.passes(await adjusting('节点推迟一个月'));
      // Whether the series is major in sum is for the head to determine.
      const again = await adjusting('节点再推迟一个月', cast.head);
      await player.probes(again);
      matter.because({ M9: '两次调整均只涉及节点，累计推迟两个月，不改变目标和投资' });
      await player.passes(again);
      await player.isReported('waived');
    },
  },
];
