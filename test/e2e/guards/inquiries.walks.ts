import { departmentCast } from '../../../apps/cli/src/demo/cast.js';
import type { Matter } from '../../../apps/cli/src/demo/matter.js';
import {
  draft,
  EXPERTS,
  propose,
  start,
  submitFairCompetition,
} from '../../../apps/cli/src/demo/steps/forming.js';
import type { GuardWalk } from './walk.js';

async function drafted(matter: Matter): Promise<void> {
  await propose(matter);
  await start(matter);
  await draft(matter);
}

export const inquiryWalks: readonly GuardWalk[] = [
  {
    guard: 'G11',
    title: '专家人数未经核实的本地规定，只作提示，不阻止',
    cast: departmentCast('transport'),
    async run(walker) {
      const { matter } = walker;
      await drafted(matter);
      await matter.act(matter.cast.sponsor, 'experts.determined', {
        technical: true,
        reason: '涉及工程技术指标',
      });
      await walker.advises({
        by: matter.cast.sponsor,
        command: 'experts.appointed',
        payload: { form: 'meeting', experts: EXPERTS.slice(0, 1) },
      });
    },
  },
  {
    guard: 'G17',
    title: '采用的既有评估结论，须涵盖本决策事项',
    cast: departmentCast('water'),
    async run(walker) {
      const { matter } = walker;
      const { cast, time } = matter;
      await drafted(matter);
      await matter.act(cast.sponsor, 'risk.determined', {
        likely: true,
        reason: '涉及群众利益调整',
        kinds: ['environment'],
      });
      await matter.act(cast.sponsor, 'risk.begun', {
        kinds: ['environment'],
        assessor: '冀中风险评估咨询有限公司',
      });
      const document = await matter.file('riskReport', '项目环境影响报告书');
      const reusing = (covers: boolean) => ({
        by: cast.sponsor,
        command: 'risk.reused',
        payload: {
          kind: 'environment',
          reference: '项目环境影响报告书，保环审〔2025〕8号',
          assessor: '冀中风险评估咨询有限公司',
          assessedOn: time.today(),
          scope: '一期工程',
          covers,
          level: 'low',
          controllable: true,
          document,
        },
      });
      await walker.trips(reusing(false));
      await walker.passes(reusing(true));
    },
  },
  {
    guard: 'G26',
    title: '公平竞争审查结论须有已归集的结论文书',
    cast: departmentCast('commerce'),
    async run(walker) {
      const { matter } = walker;
      await drafted(matter);
      await submitFairCompetition(matter, '涉及招商投资和经营者的经济活动');
      const concluding = (more: object) => ({
        by: 'market',
        command: 'fairCompetition.foundCompliant',
        payload: { standards: { entry: [], movement: [], cost: [], conduct: [] }, ...more },
      });
      await walker.trips(concluding({}));
      const document = await matter.file('fairCompetitionConclusion', '公平竞争审查结论', {
        by: 'market',
      });
      await walker.passes(concluding({ document }));
    },
  },
];
