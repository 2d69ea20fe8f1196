import { addDays, addWorkingDays, type Calendar } from '#libs/legal-time';
import { holds, notApplicable, type Answer, type Given } from '#libs/procedure';

import { dutiesOf } from '../vocabulary.js';

import type { conveningCommands } from './commands.js';
import { MEETING_TYPES, type MeetingType, type MemberCapacity } from './facts.js';
import { isLawfulType } from './lawful-types.js';

const { block, defect, warn } = dutiesOf<typeof conveningCommands>();

const PAPER_DAYS = 'meeting.paperDays';
const TYPES = Object.keys(MEETING_TYPES) as MeetingType[];

/** A meeting that was held already, outside, is planned no more. */
const isAhead = ({ payload }: { readonly payload: { readonly outside?: string } }): boolean =>
  payload.outside === undefined;

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
    applies: ({ payload }) => payload.outside === undefined,
    answer: ({ payload: { type }, given }) => lawfulness(given, type),
  }),
  defect('G27-outside', '条例第30条第一款、第42条', {
    zh: '在法定会议之外讨论决策草案的，不能代替法定会议的讨论',
    en: 'A meeting held outside that is not lawful replaces no lawful one',
    remedy: {
      command: 'meeting.convened',
      zh: '另行召开法定的会议讨论',
      en: 'Convene a lawful meeting',
    },
    needs: ['type'],
    applies: ({ payload }) => payload.outside !== undefined,
    answer: ({ payload: { type }, given }) => lawfulness(given, type),
  }),
  block('MT-planned', '条例第30条第一款', {
    zh: '拟召开日期不得早于筹备之日，材料报送截止日期不得晚于拟召开日期',
    en: 'The planned day is not past, and papers are in by then',
    remedy: {
      zh: '更正拟召开日期或者材料报送截止日期',
      en: 'Correct the planned day or the cut-off',
    },
    needs: ['plannedOn', 'papersBy'],
    applies: isAhead,
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
    applies: isAhead,
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
  block('MT-mandated', '条例第30条第一款', {
    zh: '会议组成人员以当日任职为准，一人不漏，也不列入其他人员',
    en: 'The list holds everyone whose mandate makes him a member on that day, and nobody else',
    remedy: {
      command: 'members.listed',
      zh: '按照当日任职情况核定名单；任职登记有误的，先更正任职登记',
      en: 'List those who hold the mandates; put the mandates right first where they are wrong',
    },
    needs: ['members'],
    applies: ({ given }) => given.holders !== undefined,
    answer: ({ payload: { members }, given: { holders = [] } }) => {
      const mandated = [...new Set(holders.map((one) => one.personId))];
      const listed = members.map((one) => one.personId);
      const lacking = mandated.filter((one) => !listed.includes(one));
      const strangers = listed.filter((one) => !mandated.includes(one));
      return holds(
        lacking.length + strangers.length === 0,
        `漏列：${lacking.join('、')}；无任职：${strangers.join('、')}`,
        `Left out: ${lacking.join(', ')}; without a mandate: ${strangers.join(', ')}`,
      );
    },
  }),
  block('MT-one-head', '条例第30条', {
    zh: '会议组成人员名单应当载明行政首长，依法由他人代行职务的一并载明，每人列一次',
    en: 'The list names the head, an acting head where there is one, and everyone once',
    remedy: { command: 'members.listed', zh: '更正会议组成人员名单', en: 'Correct the list' },
    needs: ['members'],
    answer: ({ payload: { members } }) => {
      const count = (capacity: MemberCapacity): number =>
        members.filter((one) => one.capacity === capacity).length;
      const [heads, acting] = [count('head'), count('actingHead')];
      const people = new Set(members.map((one) => one.personId)).size;
      return holds(
        heads <= 1 && acting <= 1 && heads + acting > 0 && people === members.length,
        `名单列${String(members.length)}人次、${String(people)}人，其中行政首长${String(heads)}名、代行职务的${String(acting)}名`,
        `The list has ${String(members.length)} entries, ${String(people)} people, ${String(heads)} heads, ${String(acting)} acting`,
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

/** Whether a meeting of the type is lawful at this level, and which are. */
function lawfulness(given: Given, type: MeetingType): Answer {
  const lawful = TYPES.filter((one) => isLawfulType(given.profile, one));
  return holds(
    lawful.includes(type),
    `${MEETING_TYPES[type].zh}不能代替${lawful.map((one) => MEETING_TYPES[one].zh).join('、')}`,
    `"${MEETING_TYPES[type].en}" is none of: ${lawful.map((one) => MEETING_TYPES[one].en).join(', ')}`,
  );
}
