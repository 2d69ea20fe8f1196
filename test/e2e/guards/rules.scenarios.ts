import { BUREAU, departmentCast } from '../../../apps/cli/src/demo/cast.js';
import { review, submitPackage, submitReview } from '../../../apps/cli/src/demo/steps/deciding.js';
import { formPlainly, propose, start } from '../../../apps/cli/src/demo/steps/forming.js';
import type { GuardScenario } from './scenario.js';

/** A bureau's own rules, which set how long a decision may take. */
const swiftly = {
  id: 'baoding-ecology-swift',
  title: { zh: '市生态环境局决策规则', en: 'Rules of the ecology bureau' },
  on: 'baoding-department',
  layers: [
    {
      id: 'baoding-ecology-swift',
      title: { zh: '市生态环境局决策规则', en: 'Rules of the ecology bureau' },
      kind: 'details',
      rank: 'rule',
      jurisdiction: '保定市生态环境局',
      from: '2024-01-01',
      source: '市生态环境局重大行政决策规则',
      values: {
        'decision.maxDays': { value: 10, unit: 'day', article: '第20条', verified: true },
      },
    },
  ],
};

export const rulesScenarios: readonly GuardScenario[] = [
  {
    guard: 'G43',
    title: '超过规定期限提请审议的，说明延误的原因',
    cast: BUREAU,
    async run(player) {
      const { matter } = player;
      const { cast, time } = matter;
      await matter.client.post('rules', '/v1/profiles', swiftly);
      await player.decideUnder(swiftly.id);
      await propose(matter);
      await start(matter);
      await formPlainly(matter);
      await submitReview(matter);
      await review(matter, { A: 'Lawful' });
      await submitPackage(matter);
      const agenda = {
        by: cast.head,
        command: 'agenda.approved',
        payload: { meetingType: 'bureau', plannedOn: time.dayIn(5) },
      };
      await player.probes(agenda);
      matter.because({ G43: '公开征求意见期间补充了专项论证' });
      await player.passes(agenda);
      await player.isReported('waived');
    },
  },
  {
    guard: 'G45',
    title: '迁移程序版本应当确认影响清单和每一期限的处理方式',
    cast: departmentCast('agriculture'),
    async run(player) {
      const { matter } = player;
      await propose(matter);
      const path = `/v1/decisions/${matter.id}/migration`;
      const order = { to: 'major-decision@2', reason: '第二版施行' };
      const asked = () => matter.client.post('rules', path, order);
      player.refusedBy(await asked());
      const plan = await matter.client.get('rules', `${path}?to=${order.to}`);
      const { planHash, deadlines } = plan.body as {
        planHash: string;
        deadlines: readonly { kind: string }[];
      };
      const kept = Object.fromEntries(deadlines.map(({ kind }) => [kind, 'keepDate']));
      player.accepted(
        await matter.client.post('rules', path, { ...order, planHash, deadlines: kept }),
      );
    },
  },
  {
    guard: 'G46',
    title: '已经记录的内容不得修改、删除，只能以后续操作更正',
    cast: departmentCast('education'),
    async run(player) {
      const { matter } = player;
      const { cast } = matter;
      await propose(matter);
      for (const method of ['PUT', 'PATCH', 'DELETE']) {
        const answer = await fetch(`${matter.client.url}/v1/decisions/${matter.id}`, {
          method,
          headers: { authorization: `Bearer ${await matter.client.tokenOf(cast.office)}` },
        });
        const body = (await answer.json()) as Record<string, unknown>;
        player.refusedBy({ status: answer.status, body, revision: undefined });
      }
      await player.passes({
        by: cast.office,
        command: 'entry.corrected',
        payload: { revision: 1, says: '建议单位名称应当为市教育局', reason: '录入有误' },
      });
    },
  },
];
