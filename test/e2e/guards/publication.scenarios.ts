import { departmentCast } from '../../../apps/cli/src/demo/cast.js';
import type { Matter } from '../../../apps/cli/src/demo/matter.js';
import {
  issue,
  meet,
  review,
  submitReview,
  toAgenda,
} from '../../../apps/cli/src/demo/steps/deciding.js';
import { formPlainly, propose, start } from '../../../apps/cli/src/demo/steps/forming.js';
import type { GuardScenario } from './scenario.js';

/** Issued, and reviewed as something that may not be disclosed. */
async function undisclosed(matter: Matter): Promise<void> {
  const { cast, time } = matter;
  await propose(matter);
  await start(matter);
  await formPlainly(matter);
  await submitReview(matter);
  await review(matter, { A: 'Lawful' });
  await toAgenda(matter);
  await meet(matter);
  await matter.act(cast.head, 'head.approved', { alternative: 'A' });
  await issue(matter);
  await matter.act(cast.office, 'disclosure.reviewed', {
    on: time.today(),
    conclusion: 'undisclosed',
    reviewer: '市政府办公室政务公开科',
  });
}

export const publicationScenarios: readonly GuardScenario[] = [
  {
    guard: 'G35',
    title: '未写明批准人的，不得决定不予公开',
    cast: departmentCast('industry'),
    async run(player) {
      const { matter } = player;
      const { cast } = matter;
      await undisclosed(matter);
      const withholding = {
        ground: 'stateSecret',
        basis: '保守国家秘密法；政府信息公开条例第14条',
        classification: '机密，保密期限十年',
        document: await matter.file('undisclosedGround', '不予公开审批表', { by: cast.office }),
      };
      const reasons = { 'M10-commented': '公开征求意见的内容不涉及密点' };
      const give = (payload: object) => ({
        by: cast.office,
        command: 'decision.withheld',
        payload,
      });
      matter.because(reasons);
      await player.probes(give(withholding));
      matter.because(reasons);
      await player.passes(give({ ...withholding, approver: '陈守正' }));
    },
  },
];
