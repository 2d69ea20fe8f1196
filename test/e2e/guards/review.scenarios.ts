import { departmentCast } from '../../../apps/cli/src/demo/cast.js';
import type { Matter } from '../../../apps/cli/src/demo/matter.js';
import {
  advise,
  answerPoints,
  review,
  submitReview,
} from '../../../apps/cli/src/demo/steps/deciding.js';
import { THREE_FINDINGS } from '../../../apps/cli/src/demo/steps/findings.js';
import {
  assessRisk,
  completeForming,
  departments,
  draft,
  formPlainly,
  propose,
  redraft,
  start,
  waiveExperts,
  waiveFairCompetition,
} from '../../../apps/cli/src/demo/steps/forming.js';
import {
  concludeParticipation,
  openComment,
  showChanges,
} from '../../../apps/cli/src/demo/steps/participation.js';
import type { GuardScenario } from './scenario.js';

const FINDINGS = {
  ...THREE_FINDINGS,
  alternative: 'A',
  authority: '属于本级政府法定权限',
  authorityOf: 'own',
  procedure: '已履行法定程序',
  content: '符合法律、法规、规章和国家政策',
};

/** The file is with the reviewer. */
async function delivered(matter: Matter): Promise<void> {
  await propose(matter);
  await start(matter);
  await formPlainly(matter);
  await submitReview(matter);
}

async function underReview(matter: Matter): Promise<void> {
  await delivered(matter);
  await matter.act(matter.cast.reviewer, 'review.accepted', {});
}

const finding = (matter: Matter, conclusion: string, more: object = {}) => ({
  by: matter.cast.reviewer,
  command: `alternative.found${conclusion}`,
  payload: { ...FINDINGS, ...more },
});

const issuing = (matter: Matter, document: string) => ({
  by: matter.cast.reviewHead,
  command: 'review.issued',
  payload: { document },
});

const opinionOf = (matter: Matter) =>
  matter.file('reviewOpinion', '合法性审查意见书', { by: matter.cast.reviewHead });

const stale: GuardScenario = {
  guard: 'M4',
  title: '草案修改后，针对此前草案的评估结论不得沿用',
  cast: departmentCast('agriculture'),
  async run(player) {
    const { matter } = player;
    const { cast } = matter;
    await propose(matter);
    await start(matter);
    await draft(matter);
    await departments(matter, false);
    await waiveExperts(matter);
    await assessRisk(matter);
    await waiveFairCompetition(matter);
    await openComment(matter);
    await concludeParticipation(matter);
    await completeForming(matter);
    await submitReview(matter);
    await review(matter, { A: 'Revisable' });
    const present = await answerPoints(matter);
    const beginning = { by: cast.sponsor, command: 'package.begun', payload: {} };
    await player.probes(beginning);
    await matter.act(cast.sponsor, 'conclusion.upheld', {
      about: 'socialStability',
      author: '冀中风险评估咨询有限公司',
      on: matter.time.today(),
      draftDocument: present,
      reason: '仅删除处罚条款，不影响风险评估结论',
      document: await matter.file('conclusionUpheld', '评估机构对结论的书面确认'),
    });
    await player.passes(beginning);
  },
};

export const reviewScenarios: readonly GuardScenario[] = [
  stale,
  {
    guard: 'G24',
    title: '没有法律顾问、公职律师意见，不得出具审查意见',
    cast: departmentCast('commerce'),
    async run(player) {
      const { matter } = player;
      await underReview(matter);
      const { by, command, payload } = finding(matter, 'Lawful');
      await matter.act(by, command, payload);
      const issue = issuing(matter, await opinionOf(matter));
      await player.probes(issue);
      await advise(matter);
      await player.passes(issue);
    },
  },
  {
    guard: 'G19',
    title: '不得以征求意见的复函代替合法性审查意见书',
    cast: departmentCast('finance'),
    async run(player) {
      const { matter } = player;
      await underReview(matter);
      const { by, command, payload } = finding(matter, 'Lawful');
      await matter.act(by, command, payload);
      await advise(matter);
      const reply = await matter.file('consultationReply', '市司法局会签意见');
      await player.probes(issuing(matter, reply));
      await player.passes(issuing(matter, await opinionOf(matter)));
    },
  },
  {
    guard: 'G22',
    title: '探索性改革事项，须认定国家尚无明确规定并明示法律风险',
    cast: departmentCast('culture'),
    async run(player) {
      const { matter } = player;
      await underReview(matter);
      const noNationalRule = '国家对该事项尚无明确规定';
      await player.probes(finding(matter, 'Exploratory', { nationalRule: false, noNationalRule }));
      const legalRisk = '存在与将来国家规定不一致的法律风险';
      await player.passes(
        finding(matter, 'Exploratory', { nationalRule: false, noNationalRule, legalRisk }),
      );
    },
  },
  {
    guard: 'M12',
    title: '属于其他机关法定权限的，应当作出不合法的审查结论',
    cast: departmentCast('planning'),
    async run(player) {
      const { matter } = player;
      await underReview(matter);
      const authorityOf = 'superior';
      await player.probes(finding(matter, 'Lawful', { authorityOf }));
      await player.passes(finding(matter, 'Unlawful', { authorityOf }));
    },
  },
  {
    guard: 'G44',
    title: '起草人员不得审查自己起草的草案',
    cast: departmentCast('justice'),
    async run(player) {
      const { matter } = player;
      await delivered(matter);
      const accepting = { command: 'review.accepted', payload: {} };
      await player.probes({ by: 'justice', ...accepting });
      await player.passes({ by: matter.cast.reviewer, ...accepting });
    },
  },
  {
    guard: 'M5',
    title: '审查意见出具后依据变化的，经审查部门确认方可提请审议',
    cast: departmentCast('health'),
    async run(player) {
      const { matter } = player;
      const { cast, time } = matter;
      await delivered(matter);
      await review(matter, { A: 'Lawful' });
      await matter.act(cast.reviewer, 'basis.changed', {
        what: '省医疗卫生条例修订',
        effectiveOn: time.today(),
      });
      const beginning = { by: cast.sponsor, command: 'package.begun', payload: {} };
      await player.probes(beginning);
      await matter.act(cast.reviewer, 'opinion.upheld', { reason: '修订内容不涉及本方案' });
      await player.passes(beginning);
    },
  },
  {
    guard: 'M3',
    title: '提请审议的材料不全，不得提交讨论',
    cast: departmentCast('development'),
    async run(player) {
      const { matter } = player;
      const { cast } = matter;
      await delivered(matter);
      await review(matter, { A: 'Revisable' });
      await answerPoints(matter, 'A', { leaving: [2] });
      await matter.act(cast.sponsor, 'package.begun', {});
      const submitting = {
        by: cast.sponsor,
        command: 'package.submitted',
        payload: {
          request: await matter.file('deliberationRequest', '提请审议的请示'),
          procedureReport: await matter.file('procedureReport', '程序履行情况报告'),
        },
      };
      await player.probes(submitting);
      await matter.act(cast.sponsor, 'package.reworked', { reason: '补充对审查建议的答复' });
      await matter.act(cast.sponsor, 'point.answered', {
        alternative: 'A',
        number: 2,
        answer: 'declined',
        reason: '术语沿用上位规划',
      });
      await matter.act(cast.sponsor, 'package.begun', {});
      await player.passes(submitting);
    },
  },
  {
    guard: 'G21',
    title: '经审查不合法的草案，重新起草并审查后方可提请审议',
    cast: departmentCast('commerce'),
    async run(player) {
      const { matter } = player;
      const { cast, time } = matter;
      await delivered(matter);
      await review(matter, { A: 'Unlawful' });
      const beginning = { by: cast.sponsor, command: 'package.begun', payload: {} };
      await player.probes(beginning);
      await matter.act(cast.sponsor, 'draft.reworkBegun', { reason: '按审查意见重新起草' });
      await redraft(matter, '删除超越法定权限的内容');
      await showChanges(matter, 'review', '删除超越法定权限的内容');
      await matter.act(cast.sponsor, 'forming.completed', {});
      await matter.act(cast.sponsorHead, 'sponsor.approved', { on: time.today() });
      await submitReview(matter);
      await review(matter, { A: 'Lawful' });
      await player.passes(beginning);
    },
  },
];
