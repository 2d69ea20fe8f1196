import { departmentCast } from '../../../apps/cli/src/demo/cast.js';
import type { Matter } from '../../../apps/cli/src/demo/matter.js';
import {
  checkedPaper,
  review,
  submitReview,
  toAgenda,
} from '../../../apps/cli/src/demo/steps/deciding.js';
import {
  approve,
  close,
  convene,
  discuss,
  hold,
  ITEM,
  meet,
  sessionOf,
  type Meeting,
} from '../../../apps/cli/src/demo/steps/meeting.js';
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
} from '../../../apps/cli/src/demo/steps/forming.js';
import {
  concludeParticipation,
  openComment,
} from '../../../apps/cli/src/demo/steps/participation.js';
import type { GuardScenario } from './scenario.js';

/** The matter is on the agenda of a meeting in five days. */
async function onTheAgenda(matter: Matter): Promise<void> {
  await propose(matter);
  await start(matter);
  await formPlainly(matter);
  await toItsAgenda(matter);
}

async function toItsAgenda(matter: Matter): Promise<void> {
  await submitReview(matter);
  await review(matter, { A: 'Lawful' });
  await toAgenda(matter);
}

const approving = ({ matter }: Meeting) => ({
  by: matter.cast.head,
  command: 'item.approved',
  payload: { item: ITEM, alternative: 'A' },
});

const closing = ({ matter }: Meeting) => ({
  by: matter.cast.recorder,
  command: 'item.closed',
  payload: { item: ITEM },
});

/** Discusses the item once more at the same meeting. */
async function again(meeting: Meeting, act: () => Promise<unknown>): Promise<void> {
  const { matter, record } = meeting;
  await record.act(matter.cast.recorder, 'item.opened', { item: ITEM, anew: true });
  await act();
  await close(meeting);
}

export const meetingScenarios: readonly GuardScenario[] = [
  {
    guard: 'G28',
    title: '法定人数未经核实，出席不足时提示，不阻止',
    cast: departmentCast('ecology'),
    async run(player) {
      const { matter } = player;
      const { headId, members, away, recorder } = matter.cast;
      await onTheAgenda(matter);
      const { record } = await convene(matter);
      await matter.time.pass(5);
      const [first = '', ...others] = members;
      await player.at(record).advises({
        by: recorder,
        command: 'session.opened',
        payload: {
          ...sessionOf(matter),
          present: [headId, first],
          absent: [...others, ...away].map((personId) => ({ personId, reason: '出差' })),
        },
      });
    },
  },
  {
    guard: 'M6',
    title: '有利害关系的组成人员未回避的，登记为程序瑕疵，回避后重新讨论',
    cast: departmentCast('transport'),
    async run(player) {
      const { matter } = player;
      const { recorder, members } = matter.cast;
      const [personId = ''] = members;
      await onTheAgenda(matter);
      const meeting = await hold(matter);
      const { record } = meeting;
      await record.act(recorder, 'interest.declared', { personId, interest: '近亲属任职' });
      await player.at(record).records({
        by: recorder,
        command: 'stance.recorded',
        payload: { personId, stance: 'agree' },
      });
      await discuss(meeting);
      await close(meeting);
      await player
        .at(record)
        .heldUntil(approving(meeting), () =>
          again(meeting, () => record.act(recorder, 'member.withdrew', { personId })),
        );
    },
  },
  {
    guard: 'G31',
    title: '组成人员的意见未全部载明的，登记为程序瑕疵，补记后决定',
    cast: departmentCast('education'),
    async run(player) {
      const { matter } = player;
      const { recorder, members } = matter.cast;
      await onTheAgenda(matter);
      const meeting = await hold(matter);
      const { record } = meeting;
      await discuss(meeting, { silentMembers: 1 });
      await player.at(record).records(closing(meeting));
      const personId = members.at(-1) ?? '';
      await player
        .at(record)
        .heldUntil(approving(meeting), () =>
          again(meeting, () =>
            record.act(recorder, 'stance.recorded', { personId, stance: 'notExpressed' }),
          ),
        );
    },
  },
  {
    guard: 'G37',
    title: '事后补录应当注明形成日期和理由；决策后制作的材料，登记为程序瑕疵',
    cast: departmentCast('housing'),
    async run(player) {
      const { matter } = player;
      const { cast, time } = matter;
      await onTheAgenda(matter);
      await approve(await meet(matter));
      await time.pass(1);
      await matter.file('research', '补做的调研报告', {
        late: { madeOn: time.today(), supplementReason: '决策前没有形成报告，事后补做' },
      });
      const defect = await player.stands('defect');
      await matter.act(cast.office, 'party.requested', {
        on: time.today(),
        reference: '保政党组〔2026〕31号',
      });
      await matter.act(cast.office, 'party.replied', {
        result: 'agreed',
        on: time.today(),
        reference: '保办复〔2026〕52号',
      });
      await player.heldUntilCarried(defect, {
        by: cast.head,
        command: 'decision.issued',
        payload: {
          number: '保政发〔2026〕77号',
          form: 'normativeDocument',
          alternative: 'A',
          ...(await checkedPaper(matter)),
        },
      });
    },
  },
  {
    guard: 'G29',
    title: '行政首长未最后发表意见的，登记为程序瑕疵，重新讨论补正',
    cast: departmentCast('agriculture'),
    async run(player) {
      const { matter } = player;
      await onTheAgenda(matter);
      const meeting = await hold(matter);
      await discuss(meeting, { headFirst: true });
      await player.at(meeting.record).records(closing(meeting));
      await player
        .at(meeting.record)
        .heldUntil(approving(meeting), () => again(meeting, () => discuss(meeting)));
    },
  },
  {
    guard: 'G16',
    title: '会议未认定风险是否可控的，不得决定，重新讨论作出认定后决定',
    cast: departmentCast('health'),
    async run(player) {
      const { matter } = player;
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
      await toItsAgenda(matter);
      const meeting = await hold(matter);
      await discuss(meeting, { silentOnRisk: true });
      await close(meeting);
      await player.at(meeting.record).probes(approving(meeting));
      await again(meeting, () => discuss(meeting));
      await player.at(meeting.record).passes(approving(meeting));
    },
  },
  {
    guard: 'G30',
    title: '与多数人意见不一致而未在会上说明理由的，不得决定，重新讨论说明后决定',
    cast: departmentCast('water'),
    async run(player) {
      const { matter } = player;
      await onTheAgenda(matter);
      const meeting = await meet(matter, { against: 5 });
      await player.at(meeting.record).probes(approving(meeting));
      await again(meeting, () => discuss(meeting, { against: 5, headExplains: true }));
      await player.at(meeting.record).passes(approving(meeting));
    },
  },
];
