import { addDays, addWorkingDays, type Calendar } from '#libs/legal-time';
import { holds, notApplicable, type Given } from '#libs/procedure';

import { dutiesOf } from '../vocabulary.js';

import type { conveningCommands } from './commands.js';
import { MEETING_TYPES, type MeetingType } from './facts.js';
import { isLawfulType } from './lawful-types.js';

const { block, warn } = dutiesOf<typeof conveningCommands>();

const PAPER_DAYS = 'meeting.paperDays';
const TYPES = Object.keys(MEETING_TYPES) as MeetingType[];

/** Which meeting is lawful, when it may be, and who its members are (art. 30¶1). */
export const conveningDuties = [
  block('G27', '条例第30条第一款、第42条', {
    zh: '决策草案应当经决策机关常务会议或者全体会议讨论',
    en: 'The meeting is of a type that is lawful at this level',
    remedy: {
      command: 'meeting.convened',
      zh: '改为召开法定的会议',
      en: 'Convene a lawful meeting',
    },
    needs: ['type'],
    answer: ({ payload: { type }, given }) => {
      const lawful = TYPES.filter((one) => isLawfulType(given.profile, one));
      return holds(
        lawful.includes(type),
        `${MEETING_TYPES[type].zh}不能代替${lawful.map((one) => MEETING_TYPES[one].zh).join('、')}`,
        `"${MEETING_TYPES[type].en}" is none of: ${lawful.map((one) => MEETING_TYPES[one].en).join(', ')}`,
      );
    },
  }),
  block('MT-planned', '条例第30条第一款', {
    zh: '拟召开日期不得早于筹备之日，材料报送截止日期不得晚于拟召开日期',
    en: 'The planned day is not past, and papers are in by then',
    remedy: {
      zh: '更正拟召开日期或者材料报送截止日期',
      en: 'Correct the planned day or the cut-off',
    },
    needs: ['plannedOn', 'papersBy'],
    answer: ({ payload: { plannedOn, papersBy }, given }) =>
      holds(
        plannedOn >= given.occurredOn && papersBy <= plannedOn,
        `拟于${plannedOn}召开，材料截止${papersBy}，筹备之日${given.occurredOn}`,
        `Planned for ${plannedOn}, papers by ${papersBy}, entered for ${given.occurredOn}`,
      ),
  }),
  warn('MT-paper-days', '政府工作规则', {
    zh: '会议材料应当按照工作规则规定的时限提前送达会议组成人员',
    en: 'Papers are in as long before the meeting as the work rule demands',
    restsOn: PAPER_DAYS,
    remedy: {
      command: 'meeting.rescheduled',
      zh: '提前截止日期或者改期',
      en: 'Move the cut-off or the meeting',
    },
    needs: ['plannedOn', 'papersBy'],
    answer: ({ payload: { plannedOn, papersBy }, given }) => {
      const earliest = earliestMeeting(given, papersBy);
      return earliest === undefined
        ? notApplicable
        : holds(
            earliest <= plannedOn,
            `材料截止${papersBy}，会议最早可于${earliest}召开，拟于${plannedOn}召开`,
            `Papers by ${papersBy}: the meeting is ${earliest} at the earliest, not ${plannedOn}`,
          );
    },
  }),
  block('MT-one-head', '条例第30条', {
    zh: '会议组成人员名单应当载明一名行政首长，每人列一次',
    en: 'The list names one head, and everyone once',
    remedy: { command: 'members.listed', zh: '更正会议组成人员名单', en: 'Correct the list' },
    needs: ['members'],
    answer: ({ payload: { members } }) => {
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

/** The last day on which papers must be in, counted from the day on which they are. */
function earliestMeeting({ profile, calendar }: Given, papersBy: string): string | undefined {
  const found = profile[PAPER_DAYS];
  if (typeof found?.value !== 'number') {
    return undefined;
  }
  return found.unit === 'workingDay'
    ? addWorkingDays(papersBy, found.value, calendar as Calendar).day
    : addDays(papersBy, found.value);
}
