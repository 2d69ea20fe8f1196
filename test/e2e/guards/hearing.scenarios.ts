import { departmentCast } from '../../../apps/cli/src/demo/cast.js';
import type { Matter } from '../../../apps/cli/src/demo/matter.js';
import { draft, propose, start } from '../../../apps/cli/src/demo/steps/forming.js';
import { merged, NO_GROUP } from '../../../apps/cli/src/demo/steps/participation.js';
import type { GuardScenario } from './scenario.js';

async function drafted(matter: Matter): Promise<void> {
  await propose(matter);
  await start(matter);
  await draft(matter);
}

const SIDES = ['土地使用权人', '农业经营主体'];

/** Announces a hearing of two sides, in a month. */
async function announceHearing(matter: Matter): Promise<string> {
  const { cast, time } = matter;
  const plannedOn = time.dayIn(30);
  await matter.act(cast.sponsor, 'participation.planned', {
    methods: ['hearing'],
    specificGroupReason: NO_GROUP,
  });
  await matter.act(cast.sponsor, 'hearing.announced', {
    plannedOn,
    place: '市会议中心',
    selectionMethod: '公开报名，按类别随机抽取',
    selectionPublishedOn: time.today(),
    sides: SIDES,
    notice: await matter.file('hearingNotice', '听证公告'),
    draftDocument: await matter.file('draft', '听证用草案'),
  });
  await time.pass(4);
  return plannedOn;
}

const participants = (unitId?: string) =>
  SIDES.map((side, index) => ({
    key: `p${String(index + 1)}`,
    name: `参加人${String(index + 1)}`,
    side,
    ...(unitId === undefined || index > 0 ? {} : { unitId }),
  }));

const listing = (matter: Matter, unitId?: string) => ({
  by: matter.cast.sponsor,
  command: 'hearing.listed',
  payload: { participants: participants(unitId), publishedOn: matter.time.today() },
});

async function deliver(matter: Matter): Promise<void> {
  const on = matter.time.today();
  const receipt = await matter.file('hearingDelivery', '送达回证');
  for (const { key } of participants()) {
    await matter.act(matter.cast.sponsor, 'hearing.delivered', {
      key,
      on,
      receipt,
      acceptance: 'signed',
    });
  }
}

const holding = async (matter: Matter, on: string) => ({
  by: matter.cast.sponsor,
  command: 'hearing.held',
  payload: {
    on,
    chair: '洪持中',
    recorder: '季实',
    order: ['presentation', 'statements', 'confirmation'],
    document: await matter.file('hearingRecord', '听证笔录'),
    heldPublicly: true,
    opinionsStated: 2,
  },
});

async function sign(matter: Matter): Promise<void> {
  for (const { key } of participants()) {
    await matter.act(matter.cast.sponsor, 'hearing.signed', { key, signed: true });
  }
}

/** Registers what was said and adopts it; then the participation of the public may end. */
async function concluding(matter: Matter) {
  const { cast } = matter;
  await matter.act(cast.sponsor, 'opinions.registered', {
    opinions: [
      merged(
        { key: '听证-1', source: 'hearing', summary: '建议分步实施', on: matter.time.today() },
        2,
      ),
    ],
  });
  await matter.act(cast.sponsor, 'opinions.disposed', {
    opinions: [{ key: '听证-1', disposition: 'adopted' }],
  });
  return {
    by: cast.sponsor,
    command: 'participation.concluded',
    payload: { adoptionDocument: await matter.file('opinionSummary', '公众意见汇总') },
  };
}

export const hearingScenarios: readonly GuardScenario[] = [
  {
    guard: 'M11',
    title: '不得以承办单位人员代表听证会的一方',
    cast: departmentCast('planning'),
    async run(player) {
      const { matter } = player;
      await drafted(matter);
      await announceHearing(matter);
      await player.probes(listing(matter, matter.cast.unitId));
      await player.passes(listing(matter));
    },
  },
  {
    guard: 'G08',
    title: '听证材料未在七日前送达的，登记为程序瑕疵，处理后方可结束公众参与',
    cast: departmentCast('commerce'),
    async run(player) {
      const { matter } = player;
      const { cast, time } = matter;
      await drafted(matter);
      const plannedOn = await announceHearing(matter);
      await matter.act(cast.sponsor, 'hearing.listed', listing(matter).payload);
      await time.untilMorning(plannedOn);
      await deliver(matter);
      const defect = await player.records(await holding(matter, plannedOn));
      await sign(matter);
      await matter.act(cast.sponsor, 'hearing.reported', {
        document: await matter.file('hearingReport', '听证报告'),
      });
      await player.heldUntilCarried(defect, await concluding(matter));
    },
  },
  {
    guard: 'G09',
    title: '听证参加人未签字的，登记为程序瑕疵，补签更正后方可结束公众参与',
    cast: departmentCast('culture'),
    async run(player) {
      const { matter } = player;
      const { cast, time } = matter;
      await drafted(matter);
      const plannedOn = await announceHearing(matter);
      await matter.act(cast.sponsor, 'hearing.listed', listing(matter).payload);
      await deliver(matter);
      await time.untilMorning(plannedOn);
      const { by, command, payload } = await holding(matter, plannedOn);
      await matter.act(by, command, payload);
      const defect = await player.records({
        by: cast.sponsor,
        command: 'hearing.reported',
        payload: { document: await matter.file('hearingReport', '听证报告') },
      });
      await player.heldUntil(await concluding(matter), async () => {
        await sign(matter);
        await player.isMended(defect);
      });
    },
  },
];
