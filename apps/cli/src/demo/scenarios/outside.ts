import { departmentCast } from '../cast.js';
import type { Matter } from '../matter.js';
import { askParty, publish, review, sign, submitReview, toAgenda } from '../steps/deciding.js';
import { approve, meet } from '../steps/meeting.js';
import {
  completeForming,
  departments,
  draft,
  findCompliant,
  propose,
  sendToMarketSupervision,
  start,
  submitFairCompetition,
  waiveExperts,
  waiveRisk,
} from '../steps/forming.js';
import { concludeParticipation, openComment } from '../steps/participation.js';
import { archive, complete, execute } from '../steps/in-force.js';
import type { Scenario } from './scenario.js';

/** Market supervision finds a violation; the draft is changed and reviewed again. */
async function mendFairCompetition(matter: Matter): Promise<void> {
  const { cast } = matter;
  await submitFairCompetition(matter, '涉及固体废物处置企业的准入和退出');
  await matter.act('market', 'fairCompetition.foundViolating', {
    reason: '限定由本地企业收运，排斥外地经营者',
    standards: { entry: ['designation'], movement: ['tenders'], cost: [], conduct: [] },
    document: await matter.file('fairCompetitionConclusion', '公平竞争审查结论（一）', {
      by: 'market',
    }),
  });
  const document = await matter.file('draft', '决策草案（删去限定条款）', { text: '删去限定条款' });
  await matter.act(cast.sponsor, 'draft.revised', {
    alternatives: [{ key: 'A', title: '方案A', document }],
    reason: '删去限定本地企业的条款',
  });
  await sendToMarketSupervision(matter);
  await findCompliant(matter);
}

/** Another pre-check that a special law asks for. */
async function precheck(matter: Matter): Promise<void> {
  const { cast } = matter;
  await matter.act(cast.sponsor, 'precheck.required', {
    code: '规划环评',
    title: '规划环境影响篇章审查',
    unitId: 'baoding.ecology',
  });
  await matter.act(cast.sponsor, 'precheck.concluded', {
    code: '规划环评',
    passed: true,
    document: await matter.file('precheckConclusion', '规划环境影响篇章审查意见'),
  });
  await matter.act(cast.sponsor, 'prechecks.closed', {});
}

/** The Congress decides, then the superior approves: the Party committee has agreed before. */
async function askOutside(matter: Matter): Promise<void> {
  const { cast, time } = matter;
  await askParty(matter);
  await matter.act(cast.office, 'congress.submitted', {
    on: time.today(),
    reference: '保政函〔2026〕44号',
    document: await matter.file('congressReport', '提请市人大常委会审议的议案', {
      by: cast.office,
    }),
  });
  await time.pass(10);
  await matter.act(cast.office, 'congress.adopted', {
    on: time.today(),
    reference: '保人常〔2026〕9号',
    result: 'adopted',
  });
  await matter.act(cast.office, 'superior.submitted', {
    on: time.today(),
    reference: '保政呈〔2026〕12号',
    document: await matter.file('superiorReport', '报省政府批准的请示', { by: cast.office }),
  });
  await time.pass(10);
  await matter.act(cast.office, 'superior.approved', {
    by: '河北省人民政府',
    document: await matter.file('superiorReply', '省政府批复', { by: cast.office }),
    on: time.today(),
    reference: '冀政函〔2026〕63号',
  });
}

/** The office inspects how the decision is executed. */
async function inspect(matter: Matter): Promise<void> {
  const { cast } = matter;
  await matter.act(cast.office, 'supervision.opened', { subject: '处置设施建设进度' });
  await matter.act(cast.office, 'supervision.concluded', {
    conclusion: '进度符合要求',
    document: await matter.file('inspectionRecord', '督查记录', { by: cast.office }),
  });
}

export const approvedOutside: Scenario = {
  way: '公平竞争整改，前置审查，人大决定并报上级批准',
  title: '保定市工业固体废物污染防治专项规划（2026—2030年）',
  cast: departmentCast('planning'),
  endsIn: 'completed',
  async run(matter) {
    const beginning = { congress: 'decision', superiorApproval: true } as const;
    await propose(matter);
    await start(matter, beginning);
    await draft(matter);
    await departments(matter, false);
    await waiveExperts(matter);
    await waiveRisk(matter);
    await mendFairCompetition(matter);
    await precheck(matter);
    await openComment(matter);
    await concludeParticipation(matter);
    await completeForming(matter);
    await submitReview(matter);
    await review(matter, { A: 'Lawful' });
    await toAgenda(matter);
    await approve(await meet(matter));
    await askOutside(matter);
    await sign(matter);
    await publish(matter);
    await inspect(matter);
    await execute(matter);
    await complete(matter);
    await archive(matter);
    return undefined;
  },
};
