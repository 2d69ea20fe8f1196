import {
  choice,
  commands,
  day,
  decision,
  document,
  fact,
  group,
  list,
  optional,
  person,
  text,
  timeOfDay,
  why,
} from '#libs/procedure';

import { ATTENDANT_CAPACITIES, MOVEMENTS } from './facts.js';

const member = person('会议组成人员', 'Member');

/** How a session is opened, who comes and goes, and how it closes (art. 30). */
export const sessionCommands = commands({
  'session.opened': fact(['office', 'recorder'], '条例第30条', {
    title: { zh: '记录会议召开', en: 'Record that the session opened' },
    fields: {
      on: day('召开日期', 'Day of the session'),
      startedAt: timeOfDay('开始时间（时：分）', 'Time at which it began'),
      chair: person('主持人', 'Chair'),
      recorder: person('记录人', 'Recorder'),
      entrustment: optional(
        document(
          '行政首长委托他人主持的书面材料',
          'Paper by which the head entrusts the chair',
          'entrustment',
        ),
      ),
      present: list(person('出席的会议组成人员', 'Member present'), { max: 60 }),
      absent: list(
        group('缺席的会议组成人员', 'Member absent', {
          personId: member,
          reason: why('缺席原因', 'Why he is absent', 400),
        }),
        { min: 0, max: 60 },
      ),
      proxies: list(
        group('代会人员', 'Who came for another', {
          member,
          proxy: text('代会人姓名、职务', 'Name and office of the proxy', 100),
        }),
        { min: 0, max: 60 },
      ),
      attendants: list(
        group('列席人员', 'Attendant', {
          name: text('姓名、单位和职务', 'Name, unit and office', 100),
          capacity: choice('列席身份', 'Capacity', ATTENDANT_CAPACITIES),
        }),
        { min: 0, max: 100 },
      ),
      decisions: optional(
        list(decision('议题所涉决策事项', 'Decisions on the agenda'), { min: 0, max: 60 }),
      ),
    },
  }),
  'attendance.changed': fact(['office', 'recorder'], '条例第30条第三款', {
    title: { zh: '记录中途到会、离会', en: 'Record who arrives late or leaves early' },
    fields: {
      personId: member,
      movement: choice('到会或者离会', 'Arrival or leaving', MOVEMENTS),
      time: timeOfDay('到会或者离会时间（时：分）', 'Time'),
    },
  }),
  'session.closed': fact(['office', 'recorder'], '条例第30条', {
    title: { zh: '记录散会', en: 'Record that the session closed' },
    fields: { endedAt: timeOfDay('散会时间（时：分）', 'Time at which it ended') },
  }),
});
