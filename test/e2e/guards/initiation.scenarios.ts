import { departmentCast } from '../../../apps/cli/src/demo/cast.js';
import { draft, propose, start } from '../../../apps/cli/src/demo/steps/forming.js';
import type { GuardScenario } from './scenario.js';

/** What a clerk enters of a secret matter: that it is one. */
const STUB = { title: '涉密事项', matterClass: 'two', channel: 'department', secret: true };

const proposed: GuardScenario = {
  guard: 'G01',
  title: '重大事项不得作一般事项办理，目录外启动须有理由',
  cast: departmentCast('water'),
  async run(player) {
    const { matter } = player;
    const { cast, time } = matter;
    const proposal = {
      by: cast.sponsor,
      command: 'proposal.filed',
      payload: {
        title: matter.title,
        matterClass: 'one',
        channel: 'department',
        unitId: cast.unitId,
        problem: '城区内涝点较多，群众反映集中',
        basis: '防洪法和上级部署',
        solution: '统一实施排水设施改造',
        feasibility: '资金已经落实，方案可行',
      },
    };
    await player.probes(proposal);
    const explained = { ...proposal.payload, offListReason: '年度中新增的防汛工作' };
    await player.passes({ ...proposal, payload: explained });
    const excluded = {
      by: cast.head,
      command: 'matter.excluded',
      payload: {
        ground: 'emergency',
        reason: '属于突发事件应急处置',
        on: time.today(),
        reference: '市长批示〔2026〕31号',
        document: await matter.file('exclusionDecision', '不适用条例的决定', { by: cast.office }),
      },
    };
    await player.probes(excluded);
    const response = { responseNumber: '防汛Ⅲ级响应〔2026〕2号' };
    await player.passes({ ...excluded, payload: { ...excluded.payload, ...response } });
    const approval = {
      by: cast.head,
      command: 'start.approved',
      payload: {
        mode: 'signature',
        on: time.today(),
        reference: '市政府办公室会办〔2026〕18号',
        leadUnit: cast.unitId,
        congress: 'none',
        superiorApproval: false,
        noneOwedReason: '不属于依法须由人大讨论决定、报告或者报上级批准的事项',
      },
    };
    await player.probes(approval);
    await matter.act(cast.head, 'matter.determinationReversed', {
      reason: '改造工程不属于应急处置',
    });
    await matter.act(cast.sponsor, 'proposal.studied', { conclusion: '建议启动决策程序' });
    await player.probes(approval);
    matter.because({ 'G01-off-list': '汛期临近，目录调整正在报批' });
    await player.passes(approval);
    await player.isReported('waived');
  },
};

const secret: GuardScenario = {
  guard: 'G47',
  title: '涉密事项不填报内容、不归集材料、不在本系统办理',
  cast: departmentCast('planning'),
  async run(player) {
    const { matter } = player;
    const { cast } = matter;
    const stub = { ...STUB, unitId: cast.unitId };
    const proposal = {
      by: cast.sponsor,
      command: 'proposal.filed',
      payload: { ...stub, problem: '某设施周边管控范围需要调整' },
    };
    await player.probes(proposal);
    await player.passes({ ...proposal, payload: stub });
    await player.probes({
      by: cast.sponsor,
      command: 'proposal.studied',
      payload: { conclusion: '建议启动决策程序' },
    });
    await player.passes({
      by: cast.sponsor,
      command: 'secret.referred',
      payload: { number: '密2026-001', whereTo: '市政府办公室机要室' },
    });
  },
};

const consulted: GuardScenario = {
  guard: 'M1',
  title: '有关单位未回复或者有分歧，不得结束协商',
  cast: departmentCast('housing'),
  async run(player) {
    const { matter } = player;
    const { cast, time } = matter;
    await propose(matter);
    await start(matter);
    await draft(matter);
    await matter.act(cast.sponsor, 'departments.consulted', {
      units: ['baoding.finance'],
      dueOn: time.dayIn(10),
      letter: await matter.file('consultationLetter', '征求意见函'),
    });
    const concluding = { by: cast.sponsor, command: 'departments.concluded', payload: {} };
    await player.probes(concluding);
    await time.pass(3);
    await matter.act('finance', 'departments.replied', {
      unitId: 'baoding.finance',
      reply: 'opinion',
      document: await matter.file('consultationReply', '市财政局复函', { by: 'finance' }),
    });
    await player.probes(concluding);
    await matter.act(cast.sponsor, 'departments.disputed', {
      unitId: 'baoding.finance',
      points: '补助资金的分担比例',
      unitView: '市级财政分担比例过高',
      sponsorView: '按照事权划分由市级承担，依据为市级财政事权划分方案',
      document: await matter.file('disputeStatement', '分歧说明'),
    });
    await player.passes(concluding);
  },
};

const handedDown: GuardScenario = {
  guard: 'M7',
  title: '列入本机关目录的事项，不得交由其他机关决定',
  cast: departmentCast('agriculture'),
  async run(player) {
    const { matter } = player;
    const { cast } = matter;
    await propose(matter, { catalogueItem: '2026-07' });
    await matter.act(cast.sponsor, 'proposal.studied', { conclusion: '建议启动' });
    const refusing = {
      by: cast.head,
      command: 'start.refused',
      payload: { reason: '由下级机关办理', referredTo: 'baoding-ecology.air' },
    };
    await player.probes(refusing);
    await player.passes({ ...refusing, payload: { reason: '条件尚不成熟' } });
  },
};

export const initiationScenarios: readonly GuardScenario[] = [
  proposed,
  handedDown,
  secret,
  consulted,
];
