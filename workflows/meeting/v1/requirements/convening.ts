import { addDays, addWorkingDays, type Calendar } from '#libs/legal-time';
import { holds, needs, notApplicable } from '#libs/procedure';

import { isLawfulType } from '../lawful-types.js';
import { rule, type Seen } from '../rule.js';
import type { Member, Schedule } from '../facts.js';
import { MEETING_TYPES, type MeetingType } from '../vocabulary.js';

interface Convening extends Schedule {
  readonly type: MeetingType;
  readonly members: readonly Member[];
}

const PAPER_DAYS = 'meeting.paperDays';
const TYPES = Object.keys(MEETING_TYPES) as MeetingType[];

/** The last day on which papers must be in, counted from the day on which they are. */
function earliestMeeting(seen: Seen<Convening>, papersBy: string): string | undefined {
  const found = seen.given.profile[PAPER_DAYS];
  if (typeof found?.value !== 'number') {
    return undefined;
  }
  return found.unit === 'workingDay'
    ? addWorkingDays(papersBy, found.value, seen.given.calendar as Calendar).day
    : addDays(papersBy, found.value);
}

export const conveningRequirements = [
  rule<Convening>({
    id: 'G27',
    article: '条例第30条第一款、第42条',
    level: 'block',
    asks: {
      zh: '决策草案应当经决策机关常务会议或者全体会议讨论',
      en: 'The meeting is of a type that is lawful at this level',
    },
    remedy: {
      command: 'meeting.convened',
      zh: '改为召开法定的会议',
      en: 'Convene a lawful meeting',
    },
    answer: (seen) => {
      const { type } = seen.payload;
      if (type === undefined) {
        return needs('type');
      }
      const lawful = TYPES.filter((one) => isLawfulType(seen.given.profile, one));
      return holds(
        lawful.includes(type),
        `${MEETING_TYPES[type].zh}不能代替${lawful.map((one) => MEETING_TYPES[one].zh).join('、')}`,
        `"${MEETING_TYPES[type].en}" is none of: ${lawful.map((one) => MEETING_TYPES[one].en).join(', ')}`,
      );
    },
  }),
  rule<Convening>({
    id: 'MT-planned',
    article: '条例第30条第一款',
    level: 'block',
    asks: {
      zh: '拟召开日期不得早于筹备之日，材料报送截止日期不得晚于拟召开日期',
      en: 'The planned day is not past, and papers are in by then',
    },
    remedy: {
      zh: '更正拟召开日期或者材料报送截止日期',
      en: 'Correct the planned day or the cut-off',
    },
    answer: ({ payload: { plannedOn, papersBy }, given }) => {
      if (plannedOn === undefined || papersBy === undefined) {
        return needs('plannedOn', 'papersBy');
      }
      return holds(
        plannedOn >= given.occurredOn && papersBy <= plannedOn,
        `拟于${plannedOn}召开，材料截止${papersBy}，筹备之日${given.occurredOn}`,
        `Planned for ${plannedOn}, papers by ${papersBy}, entered for ${given.occurredOn}`,
      );
    },
  }),
  rule<Convening>({
    id: 'MT-paper-days',
    article: '政府工作规则',
    level: 'warn',
    restsOn: PAPER_DAYS,
    asks: {
      zh: '会议材料应当按照工作规则规定的时限提前送达会议组成人员',
      en: 'Papers are in as long before the meeting as the work rule demands',
    },
    remedy: {
      command: 'meeting.rescheduled',
      zh: '提前截止日期或者改期',
      en: 'Move the cut-off or the meeting',
    },
    answer: (seen) => {
      const { plannedOn, papersBy } = seen.payload;
      if (plannedOn === undefined || papersBy === undefined) {
        return needs('plannedOn', 'papersBy');
      }
      const earliest = earliestMeeting(seen, papersBy);
      return earliest === undefined
        ? notApplicable
        : holds(
            earliest <= plannedOn,
            `材料截止${papersBy}，会议最早可于${earliest}召开，拟于${plannedOn}召开`,
            `Papers by ${papersBy}: the meeting is ${earliest} at the earliest, not ${plannedOn}`,
          );
    },
  }),
  rule<Convening>({
    id: 'MT-one-head',
    article: '条例第30条',
    level: 'block',
    asks: {
      zh: '会议组成人员名单应当载明一名行政首长，每人列一次',
      en: 'The list names one head, and everyone once',
    },
    remedy: { command: 'members.listed', zh: '更正会议组成人员名单', en: 'Correct the list' },
    answer: ({ payload: { members } }) => {
      if (members === undefined) {
        return needs('members');
      }
      const heads = members.filter((one) => one.capacity === 'head').length;
      const people = new Set(members.map((one) => one.personId)).size;
      return holds(
        heads === 1 && people === members.length,
        `名单列${String(members.length)}人次、${String(people)}人，其中行政首长${String(heads)}名`,
        `The list has ${String(members.length)} entries, ${String(people)} people, ${String(heads)} heads`,
      );
    },
  }),
];
