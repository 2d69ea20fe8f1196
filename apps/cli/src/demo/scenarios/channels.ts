import { BUREAU, departmentCast } from '../cast.js';
import {
  decidePlainly,
  issue,
  publish,
  review,
  submitReview,
  toAgenda,
} from '../steps/deciding.js';
import { approve, decide, meet } from '../steps/meeting.js';
import {
  assessRisk,
  completeForming,
  departments,
  draft,
  propose,
  start,
  waiveExperts,
  waiveFairCompetition,
  waiveRisk,
} from '../steps/forming.js';
import { concludeParticipation, openComment, symposium } from '../steps/participation.js';
import { archive, complete, execute } from '../steps/in-force.js';
import type { Scenario } from './scenario.js';

export const bureau: Scenario = {
  way: '部门参照条例作出决策（条例第42条）',
  title: '关于继续实施划定高排放非道路移动机械禁止使用区的通告',
  cast: BUREAU,
  catalogueItem: '2026-19',
  endsIn: 'completed',
  async run(matter) {
    await propose(matter, { catalogueItem: '2026-19' });
    await start(matter, { catalogueItem: '2026-19' });
    await draft(matter);
    await departments(matter, false);
    await waiveExperts(matter);
    await waiveRisk(matter);
    await waiveFairCompetition(matter);
    await symposium(matter);
    await completeForming(matter);
    await decidePlainly(matter, 'bureau');
    await execute(matter);
    await complete(matter);
    await archive(matter);
    return undefined;
  },
};

export const discussedAgain: Scenario = {
  way: '再次讨论后通过，公众渠道提出',
  title: '保定市法治建设系列规划',
  cast: departmentCast('transport'),
  endsIn: 'completed',
  async run(matter) {
    const { cast, time } = matter;
    await propose(matter, { matterClass: 'five', channel: 'public' });
    await start(matter);
    await draft(matter);
    await departments(matter, true);
    await waiveExperts(matter);
    await assessRisk(matter);
    await waiveFairCompetition(matter);
    await openComment(matter);
    await concludeParticipation(matter);
    await completeForming(matter);
    await submitReview(matter);
    await review(matter, { A: 'Lawful' });
    await toAgenda(matter);
    await decide(await meet(matter, { headExplains: true }), 'item.discussAgain', {
      reason: '补充运营测算后再次讨论',
    });
    await matter.act(cast.head, 'agenda.approved', {
      meetingType: 'standing',
      plannedOn: time.dayIn(5),
    });
    await approve(await meet(matter));
    await issue(matter);
    await publish(matter);
    await execute(matter);
    await complete(matter);
    await archive(matter);
    return undefined;
  },
};
