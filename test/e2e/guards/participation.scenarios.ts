import { departmentCast } from '../../../apps/cli/src/demo/cast.js';
import type { Matter } from '../../../apps/cli/src/demo/matter.js';
import { draft, propose, start } from '../../../apps/cli/src/demo/steps/forming.js';
import {
  concludeParticipation,
  merged,
  NO_GROUP,
  openComment,
  publishComment,
} from '../../../apps/cli/src/demo/steps/participation.js';
import type { GuardScenario } from './scenario.js';

async function drafted(matter: Matter): Promise<void> {
  await propose(matter);
  await start(matter);
  await draft(matter);
}

const plan = (matter: Matter, method: string) =>
  matter.act(matter.cast.sponsor, 'participation.planned', {
    methods: [method],
    specificGroupReason: NO_GROUP,
  });

async function undisclosing(matter: Matter, legalBasis = '保守国家秘密法第13条') {
  return {
    by: matter.cast.sponsor,
    command: 'participation.undisclosed',
    payload: {
      ground: 'stateSecret',
      legalBasis,
      approver: matter.cast.headId,
      document: await matter.file('undisclosedGround', '不予公开的审批件'),
    },
  };
}

/** The office reviews secrecy, as another than who declares. */
async function reviewSecrecy(matter: Matter): Promise<void> {
  const { cast, time } = matter;
  await matter.act(cast.office, 'participation.disclosureReviewed', {
    on: time.today(),
    kind: 'secrecy',
    conclusion: 'undisclosed',
    ground: 'stateSecret',
    reviewer: `${cast.organId}.${cast.office}`,
    document: await matter.file('disclosureReview', '保密审查意见', { by: cast.office }),
  });
}

async function holdSymposium(matter: Matter): Promise<void> {
  await matter.act(matter.cast.sponsor, 'method.recorded', {
    method: 'symposium',
    on: matter.time.today(),
    place: '市政府第三会议室',
    participants: 24,
    opinionsStated: 9,
    summary: '企业、行业协会和群众代表发表意见',
    document: await matter.file('commentExtract', '座谈会记录'),
  });
}

/** Registers one opinion of the symposium and adopts it. */
async function adoptOne(matter: Matter): Promise<void> {
  const { cast } = matter;
  await matter.act(cast.sponsor, 'opinions.registered', {
    opinions: [
      merged(
        {
          key: '座谈-1',
          source: 'symposium',
          summary: '建议分步实施',
          on: matter.time.today(),
        },
        9,
      ),
    ],
  });
  await matter.act(cast.sponsor, 'opinions.disposed', {
    opinions: [{ key: '座谈-1', disposition: 'adopted' }],
  });
}

const concluding = async (matter: Matter) => ({
  by: matter.cast.sponsor,
  command: 'participation.concluded',
  payload: { adoptionDocument: await matter.file('opinionSummary', '公众意见汇总') },
});

const unheard: GuardScenario = {
  guard: 'G03',
  title: '不听取公众意见，须有不予公开的法律依据并经审批，认定撤销后仍须听取',
  cast: departmentCast('development'),
  async run(player) {
    const { matter } = player;
    const { cast } = matter;
    await drafted(matter);
    await reviewSecrecy(matter);
    await player.probes(await undisclosing(matter, '政府信息公开条例第16条，过程稿'));
    await player.passes(await undisclosing(matter));
    await matter.act(cast.office, 'participation.determinationReversed', {
      question: 'undisclosed',
      reason: '经定密审核，有关内容不属于国家秘密',
    });
    await player.probes(await undisclosing(matter));
    await plan(matter, 'symposium');
    await adoptOne(matter);
    const ending = await concluding(matter);
    await player.probes(ending);
    await holdSymposium(matter);
    await player.passes(ending);
  },
};

const groupUnheard: GuardScenario = {
  guard: 'M2',
  title: '涉及特定群体利益的，未与其沟通协商不得结束公众参与',
  cast: departmentCast('insurance'),
  async run(player) {
    const { matter } = player;
    const { cast, time } = matter;
    await drafted(matter);
    const methods = ['symposium'];
    await matter.act(cast.sponsor, 'participation.planned', { methods });
    await holdSymposium(matter);
    await adoptOne(matter);
    const ending = await concluding(matter);
    await player.probes(ending);
    await matter.act(cast.sponsor, 'participation.planned', {
      methods,
      specificGroup: '灵活就业人员',
      specificGroupReason: '调整其参保缴费标准',
    });
    await player.probes(ending);
    await matter.act(cast.sponsor, 'group.heard', {
      on: time.today(),
      withWhom: '市总工会、灵活就业人员代表',
      summary: '支持调整，关注缴费负担',
    });
    await player.passes(ending);
  },
};

export const participationScenarios: readonly GuardScenario[] = [
  unheard,
  groupUnheard,
  {
    guard: 'M10',
    title: '草案公布后不得再认定依法不予公开，误公布的先行撤下',
    cast: departmentCast('education'),
    async run(player) {
      const { matter } = player;
      await drafted(matter);
      await plan(matter, 'openComment');
      await publishComment(matter, 30);
      await matter.time.pass(31);
      await matter.act(matter.cast.sponsor, 'openComment.closed', { commentsReceived: 0 });
      await reviewSecrecy(matter);
      const declaring = await undisclosing(matter);
      await player.probes(declaring);
      await matter.act(matter.cast.sponsor, 'participation.takenDown', {
        on: matter.time.today(),
        extent: 'whole',
        part: '征求意见稿全文',
        reason: '公布后经保密审查确定为国家秘密，已全网撤下',
        document: await matter.file('publicationTakenDown', '撤下情况记录'),
      });
      await player.passes(declaring);
    },
  },
  {
    guard: 'M13',
    title: '记录所载意见未全部登记，不得结束公众参与',
    cast: departmentCast('health'),
    async run(player) {
      const { matter } = player;
      const { cast, time } = matter;
      await drafted(matter);
      await plan(matter, 'symposium');
      await matter.act(cast.sponsor, 'method.recorded', {
        method: 'symposium',
        on: time.today(),
        place: '市政府第三会议室',
        participants: 24,
        summary: '发表意见十二条',
        opinionsStated: 12,
        document: await matter.file('commentExtract', '座谈会记录'),
      });
      const register = (key: string, voices: number) =>
        matter.act(cast.sponsor, 'opinions.registered', {
          opinions: [
            merged({ key, source: 'symposium', summary: '建议分步实施', on: time.today() }, voices),
          ],
        });
      const dispose = (key: string) =>
        matter.act(cast.sponsor, 'opinions.disposed', {
          opinions: [{ key, disposition: 'adopted' }],
        });
      await register('座谈-1', 9);
      await dispose('座谈-1');
      const concluding = {
        by: cast.sponsor,
        command: 'participation.concluded',
        payload: { adoptionDocument: await matter.file('opinionSummary', '公众意见汇总') },
      };
      await player.probes(concluding);
      await register('座谈-2', 3);
      await dispose('座谈-2');
      await player.passes(concluding);
    },
  },
  {
    guard: 'G48',
    title: '公布意见采纳情况前，须隐去个人信息',
    cast: departmentCast('insurance'),
    async run(player) {
      const { matter } = player;
      await drafted(matter);
      await openComment(matter);
      await concludeParticipation(matter);
      const document = await matter.file('opinionSummary', '采纳情况公布稿');
      const publishing = (redacted: boolean) => ({
        by: matter.cast.sponsor,
        command: 'opinions.adoptionPublished',
        payload: {
          on: matter.time.today(),
          document,
          channels: '市政府门户网站',
          redacted,
          redactedBy: 'baoding.insurance',
        },
      });
      await player.probes(publishing(false));
      await player.passes(publishing(true));
    },
  },
];
