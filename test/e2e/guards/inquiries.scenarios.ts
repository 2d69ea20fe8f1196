import { departmentCast } from '../../../apps/cli/src/demo/cast.js';
import {
  draft,
  EXPERTS,
  propose,
  sendToMarketSupervision,
  start,
} from '../../../apps/cli/src/demo/steps/forming.js';
import type { GuardScenario } from './scenario.js';

const ASSESSOR = '冀中风险评估咨询有限公司';

const panel: GuardScenario = {
  guard: 'G11',
  title: '专家人数、单数和行业部门比例未经核实，只作提示',
  cast: departmentCast('health'),
  async run(player) {
    const { matter } = player;
    const { cast } = matter;
    const [first, second, third] = EXPERTS;
    await propose(matter);
    await start(matter);
    await draft(matter);
    await matter.act(cast.sponsor, 'experts.determined', {
      technical: true,
      reason: '涉及专业技术指标和工程可行性',
    });
    await player.advises({
      by: cast.sponsor,
      command: 'experts.appointed',
      payload: { form: 'meeting', experts: [{ ...first, fromIndustryDept: true }, second] },
    });
    await player.passesUnadvised({
      by: cast.sponsor,
      command: 'experts.added',
      payload: { experts: [third] },
    });
  },
};

const unargued: GuardScenario = {
  guard: 'G13',
  title: '未认定不属于专业性、技术性较强的事项，不得不组织专家论证',
  cast: departmentCast('culture'),
  async run(player) {
    const { matter } = player;
    const { cast } = matter;
    await propose(matter);
    await start(matter);
    await draft(matter);
    const waiving = { by: cast.sponsor, command: 'experts.waived', payload: {} };
    await player.probes(waiving);
    await matter.act(cast.sponsor, 'experts.determined', {
      technical: false,
      reason: '不涉及专业性、技术性较强的问题',
    });
    await player.passes(waiving);
  },
};

const reused: GuardScenario = {
  guard: 'G17',
  title: '范围、种类不符或者已经失效的既有评估不得采用',
  cast: departmentCast('industry'),
  async run(player) {
    const { matter } = player;
    const { cast, time } = matter;
    await propose(matter);
    await start(matter);
    await draft(matter);
    await matter.act(cast.sponsor, 'risk.determined', {
      likely: true,
      reason: '涉及较大范围群众利益调整',
      kinds: ['socialStability', 'environment'],
    });
    await matter.act(cast.sponsor, 'risk.begun', {
      kinds: ['socialStability', 'environment'],
      assessor: ASSESSOR,
    });
    const document = await matter.file('riskReport', '既有评估报告');
    const earlier = {
      reference: '园区规划社会稳定风险评估报告〔2025〕8号',
      assessor: ASSESSOR,
      assessedOn: time.dayIn(-200),
      validUntil: time.dayIn(160),
      scope: '园区规划范围内的居民和企业',
      covers: true,
      rule: '《重大固定资产投资项目社会稳定风险评估暂行办法》',
      factsHold: true,
      factsHoldReason: '园区范围和居民情况没有变化',
      level: 'low',
      controllable: true,
      document,
    };
    const reusing = (payload: object) => ({
      by: cast.sponsor,
      command: 'risk.reused',
      payload: { ...earlier, ...payload },
    });
    await player.probes(reusing({ kind: 'economy' }));
    await player.probes(reusing({ kind: 'environment', validUntil: time.dayIn(-1) }));
    await player.probes(reusing({ kind: 'environment', factsHold: false }));
    await player.passes({
      by: cast.sponsor,
      command: 'risk.reported',
      payload: {
        kind: 'environment',
        assessor: ASSESSOR,
        level: 'low',
        controllable: true,
        riskPoints: '施工期扬尘',
        precautions: '湿法作业，设置围挡',
        contingencyPlan: '超标即停工整改',
        departmentsHeard: '已听取生态环境、住房城乡建设等部门意见',
        scope: '园区全部范围',
        whole: true,
        document: await matter.file('riskReport', '生态环境风险评估报告'),
      },
    });
    await player.passes(reusing({ kind: 'socialStability' }));
    await player.passes({ by: cast.sponsor, command: 'risk.concluded', payload: {} });
  },
};

const unreviewedMeasure: GuardScenario = {
  guard: 'G26',
  title: '涉及经营者的，没有公平竞争审查结论不得结束审查',
  cast: departmentCast('commerce'),
  async run(player) {
    const { matter } = player;
    const { cast } = matter;
    await propose(matter);
    await start(matter);
    await draft(matter);
    const waiving = { by: cast.sponsor, command: 'fairCompetition.waived', payload: {} };
    await player.probes(waiving);
    await matter.act(cast.sponsor, 'fairCompetition.determined', {
      touches: true,
      reason: '涉及经营者的经济活动',
      areas: ['investment'],
    });
    await player.probes(waiving);
    await sendToMarketSupervision(matter);
    const finding = {
      by: 'market',
      command: 'fairCompetition.foundCompliant',
      payload: { standards: { entry: [], movement: [], cost: [], conduct: [] } },
    };
    await player.probes(finding);
    const document = await matter.file('fairCompetitionConclusion', '公平竞争审查结论', {
      by: 'market',
    });
    await player.passes({ ...finding, payload: { ...finding.payload, document } });
  },
};

export const inquiryScenarios: readonly GuardScenario[] = [
  unargued,
  panel,
  reused,
  unreviewedMeasure,
];
