import { departmentCast } from '../../../apps/cli/src/demo/cast.js';
import type { Matter } from '../../../apps/cli/src/demo/matter.js';
import {
  issue,
  review,
  submitReview,
  toAgenda,
} from '../../../apps/cli/src/demo/steps/deciding.js';
import {
  completeForming,
  departments,
  draft,
  propose,
  start,
  waiveExperts,
  waiveFairCompetition,
  waiveRisk,
} from '../../../apps/cli/src/demo/steps/forming.js';
import { approve, meet } from '../../../apps/cli/src/demo/steps/meeting.js';
import type { GuardScenario } from './scenario.js';

/** Formed without the public, on a ground that another person reviewed. */
async function formSecretly(matter: Matter): Promise<void> {
  const { cast, time } = matter;
  await draft(matter);
  await departments(matter, false);
  await waiveExperts(matter);
  await waiveRisk(matter);
  await waiveFairCompetition(matter);
  await matter.act(cast.office, 'participation.disclosureReviewed', {
    on: time.today(),
    kind: 'secrecy',
    conclusion: 'undisclosed',
    ground: 'stateSecret',
    reviewer: `${cast.organId}.${cast.office}`,
    document: await matter.file('disclosureReview', '保密审查意见', { by: cast.office }),
  });
  await matter.act(cast.sponsor, 'participation.undisclosed', {
    ground: 'stateSecret',
    legalBasis: '保守国家秘密法第13条',
    approver: cast.headId,
    document: await matter.file('undisclosedGround', '不予公开的审批件'),
  });
  await completeForming(matter);
}

/** Issued, and reviewed as something that may not be disclosed. */
async function undisclosed(matter: Matter): Promise<void> {
  const { cast, time } = matter;
  await propose(matter);
  await start(matter);
  await formSecretly(matter);
  await submitReview(matter);
  await review(matter, { A: 'Lawful' });
  await toAgenda(matter);
  await approve(await meet(matter));
  await issue(matter);
  await matter.act(cast.office, 'disclosure.reviewed', {
    on: time.today(),
    conclusion: 'undisclosed',
    reviewer: `${cast.organId}.${cast.office}`,
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
      const give = (payload: object) => ({
        by: cast.office,
        command: 'decision.withheld',
        payload,
      });
      await player.probes(give(withholding));
      await player.passes(give({ ...withholding, approver: cast.headId }));
    },
  },
];
