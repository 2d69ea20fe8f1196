import type { Matter } from '../matter.js';

/** Names the executing unit; it reports, and says when the work is done. */
export async function execute(matter: Matter): Promise<void> {
  await assign(matter);
  await matter.time.pass(20);
  await report(matter);
  await accomplish(matter);
}

export async function assign(matter: Matter): Promise<void> {
  const { cast } = matter;
  await matter.act(cast.office, 'executor.assigned', {
    units: [cast.unitId],
    tasks: '按照任务分工组织实施，定期报告执行情况',
    reportEveryMonths: 6,
    document: await matter.file('executionPlan', '执行任务分解表', { by: cast.office }),
  });
}

export async function report(matter: Matter): Promise<void> {
  await matter.act(matter.cast.sponsor, 'execution.reported', {
    period: '首期',
    summary: '各项任务按计划推进',
    document: await matter.file('executionReport', '执行情况报告'),
  });
}

export async function accomplish(matter: Matter): Promise<void> {
  await matter.act(matter.cast.sponsor, 'execution.accomplished', { summary: '目标任务已经完成' });
}

/** Inspects how the decision is executed, and concludes. */
export async function supervise(matter: Matter): Promise<void> {
  const { cast } = matter;
  await matter.act(cast.office, 'supervision.opened', { subject: '任务分工和进度落实情况' });
  await matter.act(cast.office, 'supervision.concluded', { conclusion: '各项任务按期完成' });
}

/** Records that nothing triggers an evaluation, and ends the decision as completed. */
export async function complete(matter: Matter): Promise<void> {
  const { cast } = matter;
  await supervise(matter);
  await matter.act(cast.office, 'evaluation.notTriggered', {
    reason: '实施效果符合预期，公众意见较少',
  });
  await matter.act(cast.office, 'decision.completed', { reason: '决策目标实现，决策机关认可' });
}

/** How the evaluator stands to those who did the main work before the decision. */
export const UNAFFILIATED = {
  commissioned: true,
  people: ['评估组组长 魏明'],
  affiliated: false,
  affiliationReason: '查询登记信息，与论证、评估单位无隶属和股权关系',
};

/** Who takes part in an evaluation beside the public (art. 36). */
export const JOINED = ['deputies', 'cppcc', 'groups', 'grassRoots', 'social'];

/** Evaluates the decision, hearing the public. */
export async function evaluate(matter: Matter, trigger = 'organDecides'): Promise<void> {
  const { cast, time } = matter;
  await matter.act(cast.office, 'evaluation.decided', {
    trigger,
    evaluator: '燕赵公共政策研究院',
    ...UNAFFILIATED,
    plan: await matter.file('evaluationPlan', '后评估方案', { by: cast.office }),
  });
  await time.pass(15);
  await matter.act(cast.office, 'evaluation.heard', {
    on: time.today(),
    how: '问卷、座谈，邀请人大代表、政协委员和基层群众',
    joined: [...JOINED],
  });
  await matter.act(cast.office, 'evaluation.reported', {
    document: await matter.file('evaluationReport', '后评估报告', { by: cast.office }),
    summary: '总体达到预期目标',
  });
}

/** Files the case, whatever its end; gaps that the file has are declared by name. */
export async function archive(matter: Matter): Promise<void> {
  const { cast } = matter;
  const answer = await matter.client.get(cast.office, `/v1/decisions/${matter.id}/documents`);
  for (const { kind } of answer.body['missing'] as readonly { kind: string }[]) {
    await matter.act(cast.archivist, 'archive.gapDeclared', {
      kind,
      reason: '原件存承办单位，复制件待补',
      unitId: cast.unitId,
      approver: cast.headId,
    });
  }
  await matter.act(cast.archivist, 'archive.filed', { note: '一次归档' });
  await matter.act(cast.archivist, 'archive.supplemented', { note: '续归' });
  await matter
    .because({ AR20: '电子档案经档案馆同意提前移交' })
    .act(cast.archivist, 'archive.transferred', { receiver: '保定市档案馆' });
}
