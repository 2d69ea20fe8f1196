import { departmentCast } from '../cast.js';
import type { Matter } from '../matter.js';
import { decidePlainly, issue, review, submitReview, toAgenda } from '../steps/deciding.js';
import { approve, meet } from '../steps/meeting.js';
import {
  argueByExperts,
  assessRisk,
  completeForming,
  concludeExperts,
  departments,
  draft,
  EXPERTS,
  propose,
  reviewFairCompetition,
  start,
  waiveExperts,
  waiveFairCompetition,
  waiveRisk,
} from '../steps/forming.js';
import {
  commentNotice,
  concludeParticipation,
  NO_GROUP,
  openComment,
  closeWhenOver,
  merged,
  publishComment,
} from '../steps/participation.js';
import { archive, complete, execute } from '../steps/in-force.js';
import type { Scenario } from './scenario.js';

/** The experts’ part with what must not be done on the way. */
async function argueStepByStep(matter: Matter): Promise<void> {
  const { cast, time } = matter;
  await matter.act(cast.sponsor, 'experts.determined', {
    technical: true,
    reason: '涉及工程水文和防洪标准',
  });
  await matter
    .attempt('专业性较强的事项不组织专家论证', 'G13')
    .by(cast.sponsor, 'experts.waived', {});
  await matter
    .attempt('选择与决策事项有直接利害关系的专家', 'G10')
    .by(cast.sponsor, 'experts.appointed', {
      form: 'meeting',
      experts: [
        {
          key: 'x',
          name: '某专家',
          institution: '拟中标设计公司',
          selection: '承办单位指定',
          kind: 'person',
          ties: [{ kind: 'employment', detail: '担任拟中标单位顾问' }],
        },
      ],
    });
  await matter.act(cast.sponsor, 'experts.appointed', { form: 'meeting', experts: EXPERTS });
  await time.pass(6);
  await matter.act(cast.sponsor, 'experts.opined', {
    key: 'e1',
    form: 'written',
    stance: 'support',
    signed: false,
    document: await matter.file('expertOpinion', '郑教授意见（未署名）'),
  });
  await matter.attempt('以未署名的专家意见结束论证', 'G12').by(cast.sponsor, 'experts.concluded', {
    reportBy: '省规划设计研究院',
    reportDocument: await matter.file('expertReport', '专家论证报告（初稿）'),
    adoptionDocument: await matter.file('expertAdoption', '专家意见采纳情况（初稿）'),
  });
  for (const expert of EXPERTS) {
    await matter.act(cast.sponsor, 'experts.opined', {
      key: expert.key,
      form: 'written',
      stance: expert.key === 'e3' ? 'oppose' : 'support',
      signed: true,
      document: await matter.file('expertOpinion', `${expert.name}署名意见`),
    });
  }
}

export const technical: Scenario = {
  way: '专业性较强，专家论证',
  title: '保定市水利高质量发展三年行动实施方案',
  cast: departmentCast('water'),
  catalogueItem: '2026-06',
  endsIn: 'completed',
  async run(matter) {
    const { cast } = matter;
    await propose(matter, { matterClass: 'two', catalogueItem: '2026-06' });
    await matter
      .attempt('启动决定作出前即提交调研报告', 'out-of-turn')
      .by(cast.sponsor, 'draft.submitted', {
        alternatives: [
          { key: 'A', title: '方案A', document: '01936b7e-5c00-7000-8000-000000000001' },
        ],
        basisDocument: '01936b7e-5c00-7000-8000-000000000001',
        explanationDocument: '01936b7e-5c00-7000-8000-000000000001',
      });
    await start(matter, { catalogueItem: '2026-06' });
    await draft(matter);
    await departments(matter, false);
    await argueStepByStep(matter);
    await concludeExperts(matter);
    await waiveRisk(matter);
    await waiveFairCompetition(matter);
    await openComment(matter);
    await concludeParticipation(matter);
    await completeForming(matter);
    await decidePlainly(matter);
    await execute(matter);
    await complete(matter);
    await archive(matter);
    return undefined;
  },
};

/** A shortened period, with the reason in the notice. */
async function commentShortly(matter: Matter): Promise<void> {
  const { cast, time } = matter;
  await matter.act(cast.sponsor, 'participation.planned', {
    methods: ['openComment'],
    specificGroupReason: NO_GROUP,
  });
  await matter
    .attempt('公开征求意见15日且公告中不说明理由', 'G04')
    .by(cast.sponsor, 'openComment.published', await commentNotice(matter, time.dayIn(15)));
  await publishComment(matter, 15, '重污染天气应急响应期临近，规划措施须在采暖季前施行');
  await time.pass(9);
  await matter
    .attempt('公开征求意见期限届满前提前截止', 'G05')
    .by(cast.sponsor, 'openComment.closed', { commentsReceived: 3 });
  await time.pass(7);
  await closeWhenOver(matter, 3);
  await matter.act(cast.sponsor, 'opinions.registered', {
    opinions: [
      merged(
        { key: 'g1', source: 'openComment', summary: '建议增加公交补贴', on: time.dayIn(-3) },
        3,
      ),
    ],
  });
  await matter
    .attempt('意见未逐条研究处理即结束公众参与', 'G06')
    .by(cast.sponsor, 'participation.concluded', {
      adoptionDocument: await matter.file('opinionSummary', '公众意见汇总（缺采纳情况）'),
    });
  await matter.act(cast.sponsor, 'opinions.disposed', {
    opinions: [{ key: 'g1', disposition: 'rejected', reason: '公交补贴另有政策安排' }],
  });
}

export const shortenedComment: Scenario = {
  way: '缩短公开征求意见期限并说明理由',
  title: '保定市空气质量改善“十四五”规划',
  cast: departmentCast('ecology'),
  catalogueItem: '2026-03',
  endsIn: 'completed',
  async run(matter) {
    const { cast, time } = matter;
    await propose(matter, { matterClass: 'two' });
    await matter
      .attempt('以未列入目录的事项依目录启动', 'G02-listed')
      .by(cast.office, 'start.listed', {
        on: time.today(),
        reference: '无',
        leadUnit: cast.unitId,
        congress: 'none',
        superiorApproval: false,
        noneOwedReason: '不属于依法须由人大讨论决定、报告或者报上级批准的事项',
      });
    await start(matter);
    await draft(matter);
    await departments(matter, false);
    await waiveExperts(matter);
    await matter
      .attempt('未作判断即不开展风险评估', 'G14-determined')
      .by(cast.sponsor, 'risk.waived', {});
    await waiveRisk(matter);
    await reviewFairCompetition(matter);
    await commentShortly(matter);
    await concludeParticipation(matter);
    await completeForming(matter);
    await decidePlainly(matter);
    await execute(matter);
    await complete(matter);
    await archive(matter);
    return undefined;
  },
};

export const undisclosed: Scenario = {
  way: '依法不予公开',
  title: '保定市关键设施安全保障建设规划',
  cast: departmentCast('development'),
  endsIn: 'completed',
  async run(matter) {
    const { cast } = matter;
    await propose(matter, { matterClass: 'two', offListReason: '列入不公开的内部目录' });
    await start(matter);
    await draft(matter);
    await departments(matter, false);
    await argueByExperts(matter);
    await assessRisk(matter);
    await waiveFairCompetition(matter);
    await matter
      .attempt('有程序未完成即提交审查', 'A26-inquiries-settled')
      .by(cast.sponsor, 'forming.completed', {});
    await withhold(matter);
    await completeForming(matter);
    await decideUndisclosed(matter);
    await execute(matter);
    await complete(matter);
    await archive(matter);
    return undefined;
  },
};

/** Another person reviews secrecy; information on the process is no ground. */
async function withhold(matter: Matter): Promise<void> {
  const { cast } = matter;
  const declaring = {
    ground: 'stateSecret',
    legalBasis: '保守国家秘密法；定密决定书〔2026〕3号',
    approver: cast.headId,
    document: await matter.file('undisclosedGround', '依法不予公开的依据及审批', {
      by: cast.sponsorHead,
    }),
  };
  await matter.act(cast.office, 'participation.disclosureReviewed', {
    on: matter.time.today(),
    kind: 'secrecy',
    conclusion: 'undisclosed',
    ground: 'stateSecret',
    reviewer: `${cast.organId}.${cast.office}`,
    document: await matter.file('disclosureReview', '保密审查意见', { by: cast.office }),
  });
  await matter
    .attempt('以草案属于过程稿为由不听取意见', 'G03-ground')
    .by(cast.sponsorHead, 'participation.undisclosed', {
      ...declaring,
      legalBasis: '政府信息公开条例第16条，过程性信息',
    });
  await matter.act(cast.sponsorHead, 'participation.undisclosed', declaring);
}

async function decideUndisclosed(matter: Matter): Promise<void> {
  const { cast } = matter;
  await submitReview(matter);
  await review(matter, { A: 'Lawful' });
  await toAgenda(matter);
  await approve(await meet(matter));
  await issue(matter);
  await matter.act(cast.office, 'disclosure.reviewed', {
    on: matter.time.today(),
    conclusion: 'undisclosed',
    reviewer: `${cast.organId}.${cast.office}`,
  });
  await matter.act(cast.office, 'decision.withheld', {
    ground: 'stateSecret',
    basis: '保守国家秘密法；政府信息公开条例第14条',
    approver: cast.headId,
    classification: '机密，保密期限十年',
    document: await matter.file('undisclosedGround', '不予公开审批表', { by: cast.office }),
  });
}
