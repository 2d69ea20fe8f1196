import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

import type { DeadlineOnDay } from '../deadlines/deadline-reader.js';

const DAY_S = 86_400;
/** How often a calendar application should ask again. */
const REFRESH_S = 3600;

/** Writes deadlines as an iCalendar text (RFC 5545): one all-day event each, in Chinese. */
export function calendarOf(name: string, deadlines: readonly DeadlineOnDay[]): string {
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
      status: row.provisional ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
      // The same deadline gives the same text, whenever it is fetched.
      stamp: row.changedAt,
      lastModified: row.changedAt,
    });
    for (const days of row.remind) {
      event.createAlarm({
        type: ICalAlarmType.display,
        description: summaryOf(deadline),
        triggerBefore: days * DAY_S,
      });
    }
  }
  return calendar.toString();
}

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
