import { departmentCast, handsOf } from '../cast.js';
import {
  advise,
  answerPoints,
  askParty,
  issue,
  sign,
  issueOpinion,
  publish,
  resubmitPackage,
  review,
  submitPackage,
  submitReview,
  toAgenda,
} from '../steps/deciding.js';
import { THREE_FINDINGS } from '../steps/findings.js';
import { approve, currentDraft, ITEM, meet, type Meeting } from '../steps/meeting.js';
import { formPlainly, propose, start } from '../steps/forming.js';
import { archive, complete, execute } from '../steps/in-force.js';
import type { Scenario } from './scenario.js';

async function finish(meeting: Meeting, alternative = 'A'): Promise<void> {
  const { matter } = meeting;
  await approve(meeting, alternative);
  await issue(matter, alternative);
  await publish(matter);
  await execute(matter);
  await complete(matter);
  await archive(matter);
}

export const returnedAndRevised: Scenario = {
  way: '审查退回、补充材料、应当修改并答复',
  title: '保定市城市绿化规划（2026—2035年）',
  cast: departmentCast('housing'),
  catalogueItem: '2026-05',
  endsIn: 'completed',
  async run(matter) {
    const { cast, time } = matter;
    await propose(matter, { matterClass: 'two', catalogueItem: '2026-05' });
    await matter.attempt('牵头单位又列为配合单位', 'G02-one-lead').by(cast.office, 'start.listed', {
      on: time.today(),
      reference: '无',
      leadUnit: cast.unitId,
      coUnits: [cast.unitId],
      congress: 'none',
      superiorApproval: false,
      noneOwedReason: '不属于依法须由人大讨论决定、报告或者报上级批准的事项',
    });
    await start(matter, { catalogueItem: '2026-05' });
    await formPlainly(matter);
    await matter
      .attempt('要求审查部门三日内出具意见而不说明理由', 'G23')
      .by(cast.sponsor, 'review.submitted', {
        ...handsOf(cast),
        request: await matter.file('reviewRequest', '提请合法性审查的函（限期）'),
        statement: await matter.file('procedureStatement', '履行决策法定程序的说明（限期）'),
        demandedBy: time.dayIn(3),
      });
    await submitReview(matter);
    await matter.act(cast.reviewer, 'review.returned', {
      ground: 'deficient',
      reason: '缺少规划文本附图',
    });
    await submitReview(matter);
    await matter.act(cast.reviewer, 'review.supplementRequested', { items: '补充现状绿地统计表' });
    await time.pass(2);
    await matter.act(cast.sponsor, 'review.supplemented', { reply: '已补充现状绿地统计表' });
    await review(matter, { A: 'Revisable' });
    await matter
      .attempt('未按必须修改的审查意见修改即提请审议', 'G25')
      .by(cast.sponsor, 'package.begun', {});
    await answerPoints(matter);
    const changed = await matter.file('draft', '决策草案（审查后又改动）', {
      by: cast.sponsor,
      text: '审查后又改动',
    });
    await matter.act(cast.sponsor, 'draft.adjusted', { alternative: 'A', document: changed });
    await matter.attempt('审查后更换草案文本', 'G20-review').by(cast.sponsor, 'package.begun', {});
    await matter.act(cast.reviewer, 'revision.confirmed', {
      alternative: 'A',
      extent: 'wordingOnly',
      compared: changed,
      differs: '统一标点和术语，不涉及内容',
    });
    await toAgenda(matter);
    const meeting = await meet(matter);
    await meeting.record
      .attempt('由办公室代替行政首长作出决定', 'not-permitted')
      .by(cast.office, 'item.approved', { item: ITEM, alternative: 'A' });
    await matter
      .attempt('绕开会议案件直接登记决定', 'out-of-turn')
      .by(cast.head, 'head.approved', { alternative: 'A' });
    await finish(meeting);
    return undefined;
  },
};

export const unlawful: Scenario = {
  way: '审查不合法，终止',
  title: '进一步强化招商投资促进工作若干措施',
  cast: departmentCast('commerce'),
  catalogueItem: '2026-11',
  endsIn: 'terminated',
  async run(matter) {
    const { cast } = matter;
    await propose(matter, { catalogueItem: '2026-11' });
    await start(matter, { catalogueItem: '2026-11' });
    await formPlainly(matter);
    await submitReview(matter);
    await matter.act(cast.reviewer, 'review.accepted', {});
    await matter.time.pass(10);
    await matter.act(cast.reviewer, 'alternative.foundUnlawful', {
      ...THREE_FINDINGS,
      alternative: 'A',
      authority: '税收优惠超越法定权限',
      authorityOf: 'superior',
      procedure: '已履行法定程序',
      content: '违法给予特定企业财政奖励',
    });
    await matter
      .attempt('没有法律顾问意见即出具审查意见', 'G24')
      .by(cast.reviewHead, 'review.issued', {
        document: await matter.file('reviewOpinion', '合法性审查意见书（缺顾问意见）', {
          by: cast.reviewHead,
        }),
      });
    await advise(matter);
    await issueOpinion(matter);
    await matter.attempt('将审查不合法的草案提请审议', 'G21').by(cast.sponsor, 'package.begun', {});
    await matter.act(cast.head, 'matter.terminated', {
      reason: '草案不合法且无法修改',
      reference: '市政府批示〔2026〕88号',
    });
    await archive(matter);
    return undefined;
  },
};

export const oneOfTwo: Scenario = {
  way: '两个方案之一不合法',
  title: '保定市检验检测服务业发展专项规划（2026—2030年）',
  cast: departmentCast('industry'),
  catalogueItem: '2026-09',
  endsIn: 'completed',
  async run(matter) {
    const { cast } = matter;
    await propose(matter, { matterClass: 'two', catalogueItem: '2026-09' });
    await start(matter, { catalogueItem: '2026-09' });
    await formPlainly(matter, ['A', 'B']);
    await submitReview(matter);
    await review(matter, { A: 'Unlawful', B: 'Lawful' });
    await submitPackage(matter);
    await matter
      .attempt('以市长办公会议代替常务会议', 'G27-type')
      .by(cast.head, 'agenda.approved', {
        meetingType: 'mayorOffice',
        plannedOn: matter.time.dayIn(5),
      });
    await matter.act(cast.head, 'agenda.approved', {
      meetingType: 'standing',
      plannedOn: matter.time.dayIn(5),
    });
    const meeting = await meet(matter, { alternatives: ['B'] });
    await meeting.record
      .attempt('决定采用未经讨论的不合法方案', 'G20-chosen')
      .by(cast.head, 'item.approved', { item: ITEM, alternative: 'A' });
    await finish(meeting, 'B');
    return undefined;
  },
};

export const exploratory: Scenario = {
  way: '探索性改革，明示法律风险',
  title: '关于建设政企学研深度融合的现代职业教育体系的实施方案',
  cast: departmentCast('education'),
  catalogueItem: '2026-01',
  endsIn: 'completed',
  async run(matter) {
    const { cast } = matter;
    await propose(matter, { catalogueItem: '2026-01' });
    await start(matter, { catalogueItem: '2026-01', congress: 'report' });
    await formPlainly(matter);
    await submitReview(matter);
    await review(matter, { A: 'Exploratory' });
    const riskStatement = await matter.file('legalRiskStatement', '法律风险提示');
    await submitPackage(matter, {}, { riskStatement });
    await matter.act(cast.head, 'agenda.approved', {
      meetingType: 'standing',
      plannedOn: matter.time.dayIn(5),
    });
    await approve(await meet(matter));
    const draftDocument = await currentDraft(matter, 'A');
    const document = await matter.file('issuedDecision', '决策正式文件（未报先发）', {
      by: cast.office,
    });
    const early = {
      number: '保政发〔2026〕99号',
      form: 'officialDocument',
      document,
      alternative: 'A',
      draftDocument,
    };
    await matter.attempt('未向党委请示报告即出台', 'G32').by(cast.head, 'decision.issued', early);
    await matter
      .attempt('应当报告人大常委会而未报告即出台', 'G33')
      .by(cast.head, 'decision.issued', early);
    await askParty(matter);
    await matter.act(cast.office, 'congress.reported', {
      on: matter.time.today(),
      reference: '保政报〔2026〕6号',
      document: await matter.file('congressReport', '向市人大常委会的报告', { by: cast.office }),
      deliberation: false,
    });
    await matter
      .attempt('人大常委会尚未收到报告即出台', 'G33')
      .by(cast.head, 'decision.issued', early);
    await matter.act(cast.office, 'congress.received', {
      on: matter.time.today(),
      by: '市人大常委会办公室',
    });
    await sign(matter);
    await matter.attempt('未作公开属性审查即公布', 'G34').by(cast.office, 'decision.published', {
      on: matter.time.today(),
      channels: '市政府门户网站',
      explainsAdoption: true,
      text: document,
      document: await matter.file('publicationProof', '公布网页存证（未审查）', {
        by: cast.office,
      }),
    });
    await publish(matter);
    await execute(matter);
    await complete(matter);
    await archive(matter);
    return undefined;
  },
};

export const returnedByOffice: Scenario = {
  way: '议题材料退回后重新报送',
  title: '保定市公平竞争审查制度实施办法',
  cast: departmentCast('insurance'),
  catalogueItem: '2026-10',
  endsIn: 'completed',
  async run(matter) {
    await propose(matter, { catalogueItem: '2026-10' });
    await start(matter, { catalogueItem: '2026-10' });
    await formPlainly(matter);
    await submitReview(matter);
    await review(matter, { A: 'Lawful' });
    await submitPackage(matter);
    await matter.act(matter.cast.office, 'agenda.returned', { reason: '汇报稿过长，请压缩' });
    await resubmitPackage(matter);
    await matter.act(matter.cast.head, 'agenda.approved', {
      meetingType: 'plenary',
      plannedOn: matter.time.dayIn(5),
    });
    await finish(await meet(matter, { type: 'plenary' }));
    return undefined;
  },
};
