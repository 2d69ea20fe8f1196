import { departmentCast } from '../cast.js';
import type { Matter } from '../matter.js';
import { issue, publish, review, submitReview, toAgenda } from '../steps/deciding.js';
import {
  approve,
  close,
  decide,
  discuss,
  hold,
  ITEM,
  meet,
  type Meeting,
} from '../steps/meeting.js';
import {
  argueByExperts,
  completeForming,
  departments,
  draft,
  EXPERTS,
  formPlainly,
  propose,
  redraft,
  reportRisk,
  start,
  waiveFairCompetition,
} from '../steps/forming.js';
import { concludeParticipation, openComment, showChanges } from '../steps/participation.js';
import { archive, complete, execute } from '../steps/in-force.js';
import type { Scenario } from './scenario.js';

async function toMeeting(matter: Matter): Promise<void> {
  await submitReview(matter);
  await review(matter, { A: 'Lawful' });
  await toAgenda(matter, 'standing');
}

async function finish(matter: Matter): Promise<void> {
  await issue(matter);
  await publish(matter);
  await execute(matter);
  await complete(matter);
  await archive(matter);
}

/** An assessment that finds the risk high and not controllable. */
async function findHighRisk(matter: Matter): Promise<void> {
  const { cast } = matter;
  await matter.act(cast.sponsor, 'risk.determined', {
    likely: true,
    reason: '涉及周边居民搬迁',
    kinds: ['socialStability'],
  });
  await matter.act(cast.sponsor, 'risk.begun', {
    kinds: ['socialStability'],
    assessor: '冀中风险评估咨询有限公司',
  });
  await matter.attempt('风险评估报告没有风险处置预案', 'G15').by(cast.sponsor, 'risk.reported', {
    kind: 'socialStability',
    assessor: '冀中风险评估咨询有限公司',
    level: 'high',
    controllable: false,
    riskPoints: '居民反对搬迁',
    precautions: '加强沟通',
    scope: '选址周边全部居民',
    whole: true,
    document: await matter.file('riskReport', '风险评估报告（缺预案）'),
  });
  await matter.act(cast.sponsor, 'risk.reported', {
    kind: 'socialStability',
    assessor: '冀中风险评估咨询有限公司',
    level: 'high',
    controllable: false,
    riskPoints: '居民反对搬迁',
    precautions: '加强沟通',
    contingencyPlan: '暂停施工，现场协商',
    departmentsHeard: '已听取文物、公安等部门意见',
    scope: '选址周边全部居民',
    whole: true,
    document: await matter.file('riskReport', '风险评估报告'),
  });
  await matter.act(cast.sponsor, 'risk.concluded', {});
}

export const uncontrollable: Scenario = {
  way: '会议认定风险尚不可控，调整后再审',
  title: '保定历史名人馆迁建项目选址',
  cast: departmentCast('culture'),
  catalogueItem: '2026-12',
  endsIn: 'completed',
  async run(matter) {
    const { cast, time } = matter;
    await propose(matter, { matterClass: 'four', catalogueItem: '2026-12' });
    await start(matter, { catalogueItem: '2026-12' });
    await draft(matter);
    await departments(matter, false);
    await argueByExperts(matter);
    await findHighRisk(matter);
    await waiveFairCompetition(matter);
    await openComment(matter);
    await concludeParticipation(matter);
    await completeForming(matter);
    await toMeeting(matter);
    const meeting = await meet(matter, { controllable: false });
    await meeting.record
      .attempt('风险不可控仍作出决策', 'G16')
      .by(cast.head, 'item.approved', { item: ITEM, alternative: 'A' });
    await decide(meeting, 'item.foundUncontrollable', {
      reason: '搬迁补偿未落实，风险尚不可控',
    });
    const present = await redraft(matter, '改选国有空置用地，不涉及居民搬迁');
    await matter.act(cast.sponsor, 'risk.determined', {
      likely: true,
      reason: '重新评估',
      kinds: ['socialStability'],
    });
    await reportRisk(matter, true, '调整选址方案，不再涉及居民搬迁');
    await time.pass(2);
    await matter
      .attempt('专家论证结论针对修改前的草案', 'M4')
      .by(cast.sponsor, 'forming.completed', {});
    await matter.act(cast.sponsor, 'conclusion.upheld', {
      about: 'experts',
      author: EXPERTS[0].name,
      on: time.today(),
      draftDocument: present[0],
      reason: '论证结论针对建设必要性和工程可行性，选址调整不影响',
      document: await matter.file('conclusionUpheld', '论证专家组对结论的书面确认'),
    });
    await showChanges(matter, 'meeting', '选址改为国有空置用地');
    await matter.act(cast.sponsor, 'forming.completed', {});
    await matter.act(cast.sponsorHead, 'sponsor.approved', { on: time.today() });
    await toMeeting(matter);
    await approve(await meet(matter));
    await finish(matter);
    return undefined;
  },
};

export const inPrinciple: Scenario = {
  way: '原则通过，文字修改经审查人员确认',
  title: '推动先进制造业协同发展示范区建设行动计划（2026—2030年）',
  cast: departmentCast('industry'),
  catalogueItem: '2026-02',
  endsIn: 'completed',
  async run(matter) {
    const { cast } = matter;
    await propose(matter, { matterClass: 'two', catalogueItem: '2026-02' });
    await start(matter, { catalogueItem: '2026-02' });
    await formPlainly(matter);
    await toMeeting(matter);
    const meeting = await hold(matter);
    await headSpeaksFirst(meeting);
    const inPart = { item: ITEM, alternative: 'A', changes: '第三部分措辞更加准确' };
    await meeting.record
      .attempt('行政首长未最后发言即作决定', 'A39-taken')
      .by(cast.head, 'item.approvedInPrinciple', inPart);
    await meeting.record.act(cast.recorder, 'item.opened', { item: ITEM, anew: true });
    await discuss(meeting);
    await close(meeting);
    await decide(meeting, 'item.approvedInPrinciple', inPart);
    const worded = await matter.file('draft', '决策草案（文字修改稿）', {
      by: cast.sponsor,
      text: '文字修改',
    });
    await matter.act(cast.sponsor, 'draft.worded', { alternative: 'A', document: worded });
    await matter.act(cast.reviewer, 'wording.confirmed', {
      compared: worded,
      differs: '第三部分措辞调整，其余未作改动',
    });
    await finish(matter);
    return undefined;
  },
};

async function headSpeaksFirst(meeting: Meeting): Promise<void> {
  await discuss(meeting, { headFirst: true });
  await meeting.record.actWithDefect('行政首长先于其他会议组成人员发表意见', 'G29', () =>
    close(meeting),
  );
}

export const amended: Scenario = {
  way: '会议要求修改，重新审查后第二次上会',
  title: '保定市三线一单生态环境分区管控调整方案（2026年）',
  cast: departmentCast('ecology'),
  catalogueItem: '2026-04',
  endsIn: 'completed',
  async run(matter) {
    const { cast, time } = matter;
    await propose(matter, { matterClass: 'three', catalogueItem: '2026-04' });
    await start(matter, { catalogueItem: '2026-04' });
    await formPlainly(matter);
    await toMeeting(matter);
    await decide(await meet(matter, { headExplains: true }), 'item.amended', {
      changes: '调整两处管控单元边界，属实质性修改',
    });
    await matter
      .attempt('会后未经重新审查直接签发', 'out-of-turn')
      .by(cast.head, 'decision.issued', {
        number: '保政发〔2026〕98号',
        form: 'officialDocument',
        document: '01936b7e-5c00-7000-8000-000000000001',
        alternative: 'A',
        draftDocument: '01936b7e-5c00-7000-8000-000000000001',
      });
    await redraft(matter, '调整管控单元边界');
    await matter
      .attempt('修改后的草案未对照征求意见稿说明缘由', 'A18-changes')
      .by(cast.sponsor, 'forming.completed', {});
    await showChanges(matter, 'meeting', '按会议要求调整两处管控单元边界');
    await matter.act(cast.sponsor, 'forming.completed', {});
    await matter.act(cast.sponsorHead, 'sponsor.approved', { on: time.today() });
    await toMeeting(matter);
    await approve(await meet(matter));
    await finish(matter);
    return undefined;
  },
};

export const deferred: Scenario = {
  way: '暂缓决定，恢复后通过',
  title: '保定市公共卫生能力提升三年行动计划（2026—2028年）',
  cast: departmentCast('health'),
  catalogueItem: '2026-08',
  endsIn: 'completed',
  async run(matter) {
    const { cast, time } = matter;
    await propose(matter, { matterClass: 'two', catalogueItem: '2026-08' });
    await start(matter, { catalogueItem: '2026-08' });
    await formPlainly(matter);
    await toMeeting(matter);
    const meeting = await meet(matter, { against: 5 });
    await meeting.record
      .attempt('决定与多数意见不一致而未在会上说明理由', 'G30')
      .by(cast.head, 'item.approved', { item: ITEM, alternative: 'A' });
    await decide(meeting, 'item.deferred', { reason: '资金来源未落实，暂缓' });
    await time.pass(30);
    await matter.act(cast.office, 'deliberation.resumed', { reason: '资金来源已落实' });
    await matter.act(cast.head, 'agenda.approved', {
      meetingType: 'standing',
      plannedOn: time.dayIn(5),
    });
    await approve(await meet(matter, { against: 4, headExplains: true }));
    await finish(matter);
    return undefined;
  },
};

export const rejected: Scenario = {
  way: '会议不予通过',
  title: '保定市促进新型农村集体经济高质量发展政策措施',
  cast: departmentCast('agriculture'),
  catalogueItem: '2026-07',
  endsIn: 'rejected',
  async run(matter) {
    await propose(matter, { catalogueItem: '2026-07' });
    await start(matter, { catalogueItem: '2026-07' });
    await formPlainly(matter);
    await toMeeting(matter);
    await decide(await meet(matter, { against: 6 }), 'item.rejected', {
      reason: '与上位政策重复，不予通过',
    });
    await archive(matter);
    return undefined;
  },
};
