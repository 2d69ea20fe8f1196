import { departmentCast } from '../cast.js';
import type { Matter } from '../matter.js';
import { carry } from '../steps/defects.js';
import { decidePlainly } from '../steps/deciding.js';
import {
  assessRisk,
  completeForming,
  departments,
  draft,
  formPlainly,
  propose,
  start,
  waiveExperts,
  waiveFairCompetition,
} from '../steps/forming.js';
import { concludeParticipation, openComment } from '../steps/participation.js';
import {
  accomplish,
  archive,
  assign,
  complete,
  evaluate,
  execute,
  JOINED,
  report,
  supervise,
  UNAFFILIATED,
} from '../steps/in-force.js';
import type { Scenario, LinkedScenario } from './scenario.js';

/** Finds the decision that the system opened to adjust or stop this one. */
async function openedBy(matter: Matter, title: string): Promise<Matter> {
  const { client, cast, journal } = matter;
  const answer = await client.get(cast.office, `/v1/decisions/${matter.id}`);
  const linked = answer.body['linkedBy'] as readonly {
    decisionId: string;
    ending: string | null;
  }[];
  const found = linked.find((one) => one.ending === null);
  if (found === undefined) {
    throw new TypeError(`${matter.title}: no linked decision was opened.`);
  }
  const opened = matter.sibling(title);
  await opened.adopt(found.decisionId);
  journal.say(`${opened.number} ${title}`);
  return opened;
}

/** Takes a linked decision through the related procedures to its publication and end. */
async function decideLinked(matter: Matter): Promise<void> {
  await matter.file('proposal', '决策事项建议书', { by: matter.cast.sponsor });
  await start(matter);
  await formPlainly(matter);
  await decidePlainly(matter);
  await matter.time.pass(1);
  await execute(matter);
  await complete(matter);
  await archive(matter);
}

export const suspended: Scenario = {
  way: '紧急中止执行后恢复',
  title: '保定市水生态环境保护“十四五”规划',
  cast: departmentCast('water'),
  endsIn: 'completed',
  async run(matter) {
    const { cast, time } = matter;
    await propose(matter, { matterClass: 'three' });
    await start(matter);
    await formPlainly(matter);
    await decidePlainly(matter);
    const issuedOn = time.today();
    await assign(matter);
    const raised = await matter.actWithDefect('决策出台前即已招标', 'G38-begun', () =>
      matter
        .late('审计发现后补录')
        .act(cast.sponsor, 'execution.begun', { on: dayBefore(issuedOn, 40), what: 'tender' }),
    );
    await carry(matter, raised, '已责令整改并通报，招标结果不作为决策依据');
    await matter
      .attempt('非紧急情形由行政首长直接中止执行', 'G39-suspend')
      .by(cast.head, 'execution.suspended', {
        cause: 'circumstancesChanged',
        urgent: false,
        reviewOn: time.dayIn(30),
        reason: '调整工作节奏',
      });
    await matter.act(cast.head, 'execution.suspended', {
      cause: 'forceMajeure',
      urgent: true,
      reviewOn: time.dayIn(20),
      reason: '汛情严重，施工区域被淹',
    });
    await time.pass(25);
    await matter.act(cast.head, 'execution.resumed', { reason: '汛情解除' });
    await report(matter);
    await accomplish(matter);
    await matter
      .attempt('未作后评估判断即办结', 'G42-evaluation')
      .by(cast.office, 'decision.completed', { reason: '办结' });
    await complete(matter);
    await matter.attempt('材料不全即归档', 'G36').by(cast.archivist, 'archive.filed', {});
    await archive(matter);
    return undefined;
  },
};

function dayBefore(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - count * 86_400_000).toISOString().slice(0, 10);
}

export const adjusted: Scenario = {
  way: '重大调整，由关联决策取代',
  title: '保定市土壤生态环境保护“十四五”规划',
  cast: departmentCast('ecology'),
  endsIn: 'superseded',
  async run(matter): Promise<readonly LinkedScenario[]> {
    const { cast } = matter;
    await propose(matter, { matterClass: 'three' });
    await start(matter);
    await formPlainly(matter);
    await decidePlainly(matter);
    await assign(matter);
    await matter.act(cast.sponsor, 'problem.reported', {
      cause: 'circumstancesChanged',
      summary: '国家标准调整，目标值需要重大修改',
    });
    await matter.act(cast.head, 'adjustment.major', {
      reason: '国家标准调整，主要指标需作重大调整',
    });
    await matter.time.pass(2);
    const linked = await openedBy(matter, '关于调整《保定市土壤生态环境保护“十四五”规划》的决策');
    await decideLinked(linked);
    await archive(matter);
    return [{ way: '重大调整决策', matter: linked, endsIn: 'completed' }];
  },
};

export const evaluatedAndKept: Scenario = {
  way: '后评估后继续执行',
  title: '保定市妇女发展规划和儿童发展规划',
  cast: departmentCast('education'),
  endsIn: 'completed',
  async run(matter) {
    const { cast } = matter;
    await propose(matter, { matterClass: 'two' });
    await start(matter);
    await draft(matter);
    await departments(matter, false);
    await waiveExperts(matter);
    await assessRisk(matter);
    await waiveFairCompetition(matter);
    await openComment(matter);
    await concludeParticipation(matter);
    await completeForming(matter);
    await decidePlainly(matter);
    await assign(matter);
    await report(matter);
    await matter
      .attempt('由决策前的风险评估机构承担后评估', 'G41')
      .by(cast.office, 'evaluation.decided', {
        trigger: 'organDecides',
        evaluator: '冀中风险评估咨询有限公司',
        commissioned: true,
        people: ['评估组组长 魏明'],
      });
    await matter.act(cast.office, 'evaluation.decided', {
      trigger: 'manyOpinions',
      evaluator: '燕赵公共政策研究院',
      ...UNAFFILIATED,
    });
    await matter.attempt('后评估未听取公众意见', 'G42').by(cast.office, 'evaluation.reported', {
      document: await matter.file('evaluationReport', '后评估报告（未听取意见）', {
        by: cast.office,
      }),
      summary: '达到预期',
    });
    await matter.act(cast.office, 'evaluation.heard', {
      on: matter.time.today(),
      how: '问卷和座谈',
      joined: [...JOINED],
    });
    await matter.act(cast.office, 'evaluation.reported', {
      document: await matter.file('evaluationReport', '后评估报告', { by: cast.office }),
      summary: '总体达到预期目标',
    });
    await matter.act(cast.office, 'evaluation.letContinue', { reason: '评估认为应当继续执行' });
    await accomplish(matter);
    await supervise(matter);
    await matter.act(cast.office, 'decision.completed', { reason: '规划目标实现' });
    await archive(matter);
    return undefined;
  },
};

export const evaluatedAndStopped: Scenario = {
  way: '后评估建议终止，另行作出停止执行的决策',
  title: '绿色家居产业城招商项目入驻配套政策（保定）',
  cast: departmentCast('commerce'),
  endsIn: 'stopped',
  async run(matter): Promise<readonly LinkedScenario[]> {
    const { cast } = matter;
    await propose(matter);
    await start(matter);
    await formPlainly(matter);
    await decidePlainly(matter);
    await assign(matter);
    await evaluate(matter, 'shortOfEffect');
    await matter.act(cast.office, 'evaluation.ledToTermination', {
      reason: '政策效果明显未达到预期，建议终止',
    });
    await matter.time.pass(2);
    const linked = await openedBy(
      matter,
      '关于停止执行《绿色家居产业城招商项目入驻配套政策（保定）》的决策',
    );
    await decideLinked(linked);
    await archive(matter);
    return [{ way: '停止执行的决策', matter: linked, endsIn: 'completed' }];
  },
};

export const notStarted: Scenario = {
  way: '研究后决定不启动',
  title: '关于全面推行涉企行政处罚三张清单的实施意见',
  cast: departmentCast('ecology'),
  endsIn: 'notStarted',
  async run(matter) {
    await propose(matter);
    await matter.act(matter.cast.sponsor, 'proposal.studied', {
      conclusion: '属于部门日常工作，不宜作为重大行政决策',
    });
    await matter.act(matter.cast.head, 'start.refused', { reason: '属于部门职责，由部门决定' });
    await archive(matter);
    return undefined;
  },
};
