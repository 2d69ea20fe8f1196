import {
  act,
  choice,
  commands,
  day,
  fact,
  group,
  list,
  optional,
  person,
  plannedDay,
  text,
  timeOfDay,
  why,
} from '#libs/procedure';

import { MEETING_TYPES, MEMBER_CAPACITIES } from './facts.js';

const reason = why('理由', 'Reason');

const schedule = {
  plannedOn: plannedDay('拟召开日期', 'Planned day'),
  slot: timeOfDay('拟召开时间（时：分）', 'Planned time'),
  place: text('地点', 'Place', 200),
  papersBy: plannedDay('材料报送截止日期', 'Last day for papers'),
};

const memberList = {
  listedOn: plannedDay('名单所依据的日期', 'Day of which the list speaks'),
  basis: text('名单依据', 'Ground of the list', 400),
  members: list(
    group('会议组成人员', 'Member of the meeting', {
      personId: person('人员', 'Person'),
      capacity: choice('身份', 'Capacity', MEMBER_CAPACITIES),
    }),
    { max: 60 },
  ),
};

/** How a meeting is convened, moved and cancelled (art. 30¶1). */
export const conveningCommands = commands({
  'meeting.convened': act(['office', 'head'], '条例第30条第一款', {
    title: { zh: '筹备召开会议', en: 'Convene a meeting' },
    fields: {
      title: text('会议名称', 'Name of the meeting', 200),
      type: choice('会议类型', 'Type of meeting', MEETING_TYPES),
      ...schedule,
      ...memberList,
      outside: optional(
        text(
          '会前未经本系统筹备的会议，说明召开情况',
          'Of a meeting held outside: how it was held',
        ),
      ),
    },
  }),
  'members.listed': act('office', '条例第30条第一款', {
    title: { zh: '核定会议组成人员名单', en: 'List the members of the day' },
    fields: memberList,
  }),
  'meeting.rescheduled': act(['office', 'head'], '条例第30条第一款', {
    title: { zh: '会议改期', en: 'Reschedule the meeting' },
    fields: { ...schedule, reason },
  }),
  'meeting.cancelled': act(['office', 'head'], '条例第30条第一款', {
    title: { zh: '取消会议', en: 'Cancel the meeting' },
    fields: { reason },
  }),
  'notice.sent': fact('office', '政府工作规则', {
    title: { zh: '发出会议通知', en: 'Send the notice' },
    fields: {
      on: day('通知日期', 'Day of the notice'),
      recipients: text('通知对象', 'To whom it was sent'),
    },
  }),
});
