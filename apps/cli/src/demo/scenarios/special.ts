import { departmentCast } from '../cast.js';
import type { Matter } from '../matter.js';
import { decidePlainly } from '../steps/deciding.js';
import {
  completeForming,
  departments,
  draft,
  propose,
  start,
  waiveFairCompetition,
} from '../steps/forming.js';
import { archive, complete, execute } from '../steps/in-force.js';
import type { Scenario } from './scenario.js';

/** The office takes the matter out for an emergency; when it is over the regulation applies again. */
async function excludeWhileItLasts(matter: Matter): Promise<void> {
  const { cast, time } = matter;
  const decided = {
    on: time.today(),
    reference: '市长批示〔2026〕31号',
    document: await matter.file('exclusionDecision', '不适用条例的决定', { by: cast.office }),
    reason: '属于汛期抢险处置',
  };
  await matter
    .attempt('以法律另有规定为由将整个事项排除在外', 'G01-special')
    .by(cast.office, 'matter.excluded', { ...decided, ground: 'specialLaw' });
  await matter.act(cast.office, 'matter.excluded', {
    ...decided,
    ground: 'emergency',
    responseNumber: '防汛Ⅲ级响应〔2026〕2号',
  });
  await time.pass(3);
  await matter
    .attempt('应急响应尚未终止即结束', 'G01-response-running')
    .by(cast.head, 'matter.terminated', { reason: '险情已经排除', reference: '市长批示' });
  await matter.act(cast.office, 'response.ended', {
    on: time.today(),
    reference: '防汛响应终止〔2026〕1号',
    measures: '临时转移安置沿岸群众',
  });
}

/** Law regulates three of the steps: they are carried out as it orders, and all others remain. */
async function displaceSteps(matter: Matter): Promise<void> {
  const { cast, time } = matter;
  const determined = {
    kind: 'landTaking',
    rank: 'law',
    provision: '土地管理法第四十七条、城乡规划法第二十六条',
    steps: ['participation', 'experts', 'risk'],
    on: time.today(),
    reference: '市政府常务会议纪要〔2026〕3号',
    document: await matter.file('specialDecision', '适用特别规定的决定', { by: cast.office }),
    reason: '规划草案的公告、论证和征收土地的风险评估由两部法律规定',
  };
  await matter
    .attempt('以地方性法规替代法定环节', 'A3-rank')
    .by(cast.office, 'special.determined', { ...determined, rank: 'localRegulation' });
  await matter.act(cast.office, 'special.determined', determined);
  for (const step of ['participation', 'experts', 'risk']) {
    await matter.act(cast.sponsor, `${step}.displaced`, {
      summary: '已按照该法规定的程序办理',
      document: await matter.file('specialProcedure', '按照特别规定办理的材料'),
    });
  }
}

export const displaced: Scenario = {
  way: '应急期间排除，终止后适用条例，法律另有规定的环节依其规定',
  title: '关于城北片区规划和征收土地的决策',
  cast: departmentCast('ecology'),
  endsIn: 'completed',
  async run(matter) {
    await propose(matter, { matterClass: 'four' });
    await excludeWhileItLasts(matter);
    await start(matter);
    await draft(matter);
    await departments(matter, false);
    await displaceSteps(matter);
    await waiveFairCompetition(matter);
    await completeForming(matter);
    await decidePlainly(matter);
    await execute(matter);
    await complete(matter);
    await archive(matter);
    return undefined;
  },
};
