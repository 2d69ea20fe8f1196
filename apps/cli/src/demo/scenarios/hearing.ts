import { departmentCast } from '../cast.js';
import type { Matter } from '../matter.js';
import { carry } from '../steps/defects.js';
import { decidePlainly } from '../steps/deciding.js';
import {
  assessRisk,
  completeForming,
  departments,
  draft,
  propose,
  start,
  waiveExperts,
  waiveFairCompetition,
} from '../steps/forming.js';
import { closeComment, concludeParticipation, publishComment } from '../steps/participation.js';
import { archive, complete, execute } from '../steps/in-force.js';
import type { Scenario } from './scenario.js';

const SIDES = ['土地使用权人', '农业经营主体', '村集体经济组织'];

async function hearing(matter: Matter): Promise<void> {
  const { cast, time } = matter;
  const planned = time.dayIn(20);
  await matter.act(cast.sponsor, 'hearing.announced', {
    plannedOn: planned,
    place: '市会议中心',
    selectionMethod: '公开报名，按类别随机抽取',
    selectionPublishedOn: time.today(),
    sides: SIDES,
    notice: await matter.file('hearingNotice', '听证公告'),
    draftDocument: await matter.file('draft', '听证用草案'),
  });
  await time.pass(4);
  const participants = SIDES.map((side, index) => ({
    key: `p${String(index + 1)}`,
    name: `参加人${String(index + 1)}`,
    side,
  }));
  await matter.attempt('听证参加人缺少一方代表', 'G07').by(cast.sponsor, 'hearing.listed', {
    participants: participants.slice(1),
    publishedOn: time.today(),
  });
  await matter.act(cast.sponsor, 'hearing.listed', { participants, publishedOn: time.today() });
  const receipt = await matter.file('hearingDelivery', '送达回证');
  for (const { key } of participants.slice(1)) {
    await matter.act(cast.sponsor, 'hearing.delivered', {
      key,
      on: time.today(),
      receipt,
      acceptance: 'signed',
    });
  }
  await time.pass(12);
  await matter.act(cast.sponsor, 'hearing.delivered', {
    key: 'p1',
    on: time.today(),
    receipt,
    acceptance: 'refused',
    refusalEvidence: '社区网格员见证，留存录像',
  });
  await time.untilMorning(planned);
  const record = await matter.file('hearingRecord', '听证笔录');
  const raised = await matter.actWithDefect('听证材料在听证前4日才送达一名参加人', 'G08', () =>
    matter.act(cast.sponsor, 'hearing.held', {
      on: planned,
      chair: '主持人 洪持中',
      recorder: '记录人 季实',
      order: ['presentation', 'statements', 'explanation', 'confirmation'],
      document: record,
      heldPublicly: true,
      opinionsStated: 0,
    }),
  );
  await closeHearing(matter, participants);
  await carry(matter, raised, '该参加人书面确认已充分阅读材料，不影响发表意见');
}

/** Signs the record, reports, and shows that the open defect holds the next act. */
async function closeHearing(
  matter: Matter,
  participants: readonly { readonly key: string }[],
): Promise<void> {
  const { cast } = matter;
  for (const { key } of participants) {
    await matter.act(cast.sponsor, 'hearing.signed', { key, signed: true });
  }
  await matter.act(cast.sponsor, 'hearing.reported', {
    document: await matter.file('hearingReport', '听证报告'),
  });
  await matter
    .attempt('瑕疵未处理即结束公众参与', 'A39-defects')
    .by(cast.sponsor, 'participation.concluded', {
      adoptionDocument: await matter.file('opinionSummary', '公众意见汇总（初稿）'),
    });
}

export const withHearing: Scenario = {
  way: '举行听证',
  title: '关于开展全域土地综合整治助推乡村振兴的实施意见',
  cast: departmentCast('planning'),
  catalogueItem: '2026-03',
  endsIn: 'completed',
  async run(matter) {
    const { cast } = matter;
    await propose(matter, { matterClass: 'three', catalogueItem: '2026-03' });
    await start(matter, { catalogueItem: '2026-03' });
    await draft(matter);
    await departments(matter, true);
    await waiveExperts(matter);
    await assessRisk(matter);
    await waiveFairCompetition(matter);
    await matter.act(cast.sponsor, 'participation.planned', {
      methods: ['openComment', 'hearing'],
      specificGroup: '土地使用权人',
    });
    await publishComment(matter, 30);
    await hearing(matter);
    await matter.time.pass(11);
    await closeComment(matter, '公众');
    await matter
      .attempt('未听取特定群体意见即结束公众参与', 'M2')
      .by(cast.sponsor, 'participation.concluded', {
        adoptionDocument: await matter.file('opinionSummary', '公众意见汇总（二稿）'),
      });
    await matter.act(cast.sponsor, 'group.heard', {
      on: matter.time.today(),
      withWhom: '市农村经济组织联合会、土地使用权人代表',
      summary: '支持整治，关注补偿标准',
    });
    await concludeParticipation(matter);
    await completeForming(matter);
    await decidePlainly(matter);
    await execute(matter);
    await complete(matter);
    await archive(matter);
    return undefined;
  },
};
