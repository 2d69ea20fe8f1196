import { departmentCast } from '../../../apps/cli/src/demo/cast.js';
import type { Matter } from '../../../apps/cli/src/demo/matter.js';
import {
  currentDraft,
  hold,
  meet,
  minutes,
  review,
  speeches,
  stances,
  submitReview,
  toAgenda,
} from '../../../apps/cli/src/demo/steps/deciding.js';
import { formPlainly, propose, start } from '../../../apps/cli/src/demo/steps/forming.js';
import type { GuardScenario } from './scenario.js';

/** The matter is on the agenda of today's meeting. */
async function onTheDay(matter: Matter): Promise<void> {
  await propose(matter);
  await start(matter);
  await formPlainly(matter);
  await submitReview(matter);
  await review(matter, { A: 'Lawful' });
  await toAgenda(matter);
  await matter.time.pass(5);
}

/** The meeting as it was held, with what was out of the way. */
async function holding(matter: Matter, more: object) {
  const { cast, time } = matter;
  return {
    by: cast.office,
    command: 'meeting.held',
    payload: {
      type: 'standing',
      on: time.today(),
      chair: cast.headId,
      members: [cast.headId, ...cast.members],
      attendants: '市司法局、市财政局、承办单位主要负责人',
      adviserAttended: true,
      alternatives: [{ key: 'A', document: await currentDraft(matter, 'A') }],
      ...more,
    },
  };
}

const approving = (matter: Matter) => ({
  by: matter.cast.head,
  command: 'head.approved',
  payload: { alternative: 'A' },
});

export const meetingScenarios: readonly GuardScenario[] = [
  {
    guard: 'G28',
    title: '法定人数未经核实，出席不足时提示，不阻止',
    cast: departmentCast('ecology'),
    async run(player) {
      const { matter } = player;
      const { headId, members } = matter.cast;
      await onTheDay(matter);
      const [first = '', ...absent] = members;
      await player.advises(await holding(matter, { members: [headId, first], absent }));
    },
  },
  {
    guard: 'M6',
    title: '有利害关系的组成人员未回避的，登记为程序瑕疵',
    cast: departmentCast('transport'),
    async run(player) {
      const { matter } = player;
      const [interested = ''] = matter.cast.members;
      await onTheDay(matter);
      const defect = await player.records(
        await holding(matter, {
          interested: [{ personId: interested, interest: '近亲属任职', withdrew: false }],
        }),
      );
      await speeches(matter, {});
      await stances(matter, {});
      await minutes(matter);
      await player.heldUntilCarried(defect, approving(matter));
    },
  },
  {
    guard: 'G31',
    title: '组成人员的意见未全部载明的，登记为程序瑕疵',
    cast: departmentCast('education'),
    async run(player) {
      const { matter } = player;
      await onTheDay(matter);
      await hold(matter, {});
      await speeches(matter, {});
      await stances(matter, { silentMembers: 1 });
      const by = matter.cast.office;
      const defect = await player.records({
        by,
        command: 'meeting.recorded',
        payload: {
          recordDocument: await matter.file('meetingRecord', '会议记录', { by }),
          minutesDocument: await matter.file('meetingMinutes', '会议纪要', { by }),
        },
      });
      await player.heldUntilCarried(defect, approving(matter));
    },
  },
  {
    guard: 'G37',
    title: '事后补录应当注明形成日期和理由；决策后制作的材料，登记为程序瑕疵',
    cast: departmentCast('housing'),
    async run(player) {
      const { matter } = player;
      const { cast, time } = matter;
      await onTheDay(matter);
      await time.pass(0);
      await meet(matter);
      await matter.act(cast.head, 'head.approved', { alternative: 'A' });
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
          document: await matter.file('issuedDecision', '决策正式文件', { by: cast.office }),
          alternative: 'A',
          draftDocument: await currentDraft(matter, 'A'),
        },
      });
    },
  },
  {
    guard: 'G29',
    title: '行政首长未最后发表意见的，登记为程序瑕疵，重新召开会议补正',
    cast: departmentCast('agriculture'),
    async run(player) {
      const { matter } = player;
      const { cast, time } = matter;
      await onTheDay(matter);
      await hold(matter, {});
      await speeches(matter, { headFirst: true });
      await stances(matter, {});
      const by = cast.office;
      const defectId = await player.records({
        by,
        command: 'meeting.recorded',
        payload: {
          recordDocument: await matter.file('meetingRecord', '会议记录', { by }),
          minutesDocument: await matter.file('meetingMinutes', '会议纪要', { by }),
        },
      });
      await player.heldUntil(approving(matter), async () => {
        await matter.act(by, 'meeting.reconvened', {
          reason: '行政首长先于其他组成人员发表意见',
          plannedOn: time.dayIn(5),
        });
        await meet(matter);
        await player.isMended(defectId);
      });
    },
  },
];
