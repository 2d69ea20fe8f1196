import { departmentCast } from '../../../apps/cli/src/demo/cast.js';
import { draft, propose, start } from '../../../apps/cli/src/demo/steps/forming.js';
import type { GuardWalk } from './walk.js';

const STARTING = {
  mode: 'signature',
  reference: '市政府办公室会办〔2026〕17号',
  congress: 'none',
  superiorApproval: false,
};

export const initiationWalks: readonly GuardWalk[] = [
  {
    guard: 'G01',
    title: '未列入目录的事项，未调整目录即启动，须说明理由',
    cast: departmentCast('water'),
    async run(walker) {
      const { matter } = walker;
      const { cast, time } = matter;
      await propose(matter);
      await matter.act(cast.sponsor, 'proposal.studied', { conclusion: '建议启动' });
      await matter.file('startDecision', '启动决策程序的批示', { by: cast.office });
      const starting = {
        by: cast.head,
        command: 'start.approved',
        payload: { ...STARTING, on: time.today(), leadUnit: cast.unitId },
      };
      await walker.trips(starting);
      const catalogueAdjustment = '保政办函〔2026〕21号';
      await walker.passes({ ...starting, payload: { ...starting.payload, catalogueAdjustment } });
    },
  },
  {
    guard: 'M7',
    title: '列入本机关目录的事项，不得交由其他机关决定',
    cast: departmentCast('agriculture'),
    async run(walker) {
      const { matter } = walker;
      const { cast } = matter;
      await propose(matter, { catalogueItem: '2026-07' });
      await matter.act(cast.sponsor, 'proposal.studied', { conclusion: '建议启动' });
      const refusing = {
        by: cast.head,
        command: 'start.refused',
        payload: { reason: '由下级机关办理', referredTo: 'baoding-ecology.air' },
      };
      await walker.trips(refusing);
      await walker.passes({ ...refusing, payload: { reason: '条件尚不成熟' } });
    },
  },
  {
    guard: 'G47',
    title: '涉密事项不得在本系统继续办理，只登记编号和去向',
    cast: departmentCast('industry'),
    async run(walker) {
      const { matter } = walker;
      const { cast } = matter;
      await matter.open(cast.sponsor, {
        title: '涉密事项',
        matterClass: 'one',
        channel: 'department',
        unitId: cast.unitId,
        secret: true,
      });
      await walker.trips({
        by: cast.sponsor,
        command: 'proposal.studied',
        payload: { conclusion: '建议启动' },
      });
      await walker.passes({
        by: cast.sponsor,
        command: 'secret.referred',
        payload: { number: '密事〔2026〕9号', whereTo: '市政府机要渠道' },
      });
    },
  },
  {
    guard: 'M1',
    title: '征求意见的单位尚未回复，不得结束部门协商',
    cast: departmentCast('housing'),
    async run(walker) {
      const { matter } = walker;
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
      await walker.trips(concluding);
      await matter.act('finance', 'departments.replied', {
        unitId: 'baoding.finance',
        reply: 'noOpinion',
        document: await matter.file('consultationReply', '市财政局复函', { by: 'finance' }),
      });
      await walker.passes(concluding);
    },
  },
];
