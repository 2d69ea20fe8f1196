import ical, {
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';

import { addDays, endOfDay } from '#libs/legal-time';

import type { DeadlineOnDay } from '../deadlines/deadline-reader.js';

/** How often a calendar application should ask again. */
const REFRESH_S = 3600;

/** Says where a case is read. */
export type AddressOf = (deadline: DeadlineOnDay) => string;

/**
 * Writes deadlines as an iCalendar text (RFC 5545): one all-day event each, in Chinese. A deadline takes
 * nobody's time: the day stays free, and the application reminds when the system does.
 */
export function calendarOf(
  name: string,
  deadlines: readonly DeadlineOnDay[],
  addressOf: AddressOf,
): string {
  const calendar = ical({
    name,
    prodId: { company: 'juece', product: 'deadlines', language: 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_S,
  });
  for (const deadline of deadlines) {
    const { row } = deadline;
    const event = calendar.createEvent({
      id: `deadline-${row.id}@juece`,
      sequence: row.revision,
      start: new Date(`${row.dueOn}T00:00:00.000Z`),
      allDay: true,
      summary: summaryOf(deadline),
      description: descriptionOf(deadline),
      transparency: ICalEventTransparency.TRANSPARENT,
      url: addressOf(deadline),
      status: row.provisional ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
      // The same deadline gives the same text, whenever it is fetched.
      stamp: row.changedAt,
      lastModified: row.changedAt,
    });
    for (const instant of deadline.reminders) {
      event.createAlarm({
        type: ICalAlarmType.display,
        description: summaryOf(deadline),
        // From the beginning of the day that is all-day: nine in the morning, some working days before.
        triggerBefore: (beginningOf(row.dueOn) - Date.parse(instant)) / 1000,
      });
    }
  }
  return calendar.toString();
}

/** When a day begins at the authority. */
const beginningOf = (day: string): number => Date.parse(endOfDay(addDays(day, -1)));

function summaryOf({ row }: DeadlineOnDay): string {
  return `《${row.caseTitle}》：${row.title.zh}期限（${row.article}）`;
}

const STATES: Readonly<Partial<Record<DeadlineOnDay['row']['state'], string>>> = {
  paused: '期限中止计算',
  overdue: '已逾期',
};

function descriptionOf({ row }: DeadlineOnDay): string {
  const { [row.state]: state } = STATES;
  return [
    `决策编号：${row.number}`,
    `依据：${row.article}`,
    `届满日：${row.dueOn}${row.provisional ? '（暂定）' : ''}`,
    ...(state === undefined ? [] : [`状态：${state}`]),
  ].join('\n');
}
