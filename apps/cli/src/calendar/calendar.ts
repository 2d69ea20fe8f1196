import { readFile } from 'node:fs/promises';

import { putCalendarInForce } from '#libs/case-engine';
import { calendarInForce, casesToAdopt } from '#libs/case-store';
import { mergeNotice, noticeFaults, noticeFrom, type Calendar } from '#libs/legal-time';

import { asOwner } from '../start/owner.js';
import { StartError } from '../start/start-error.js';

/** More are counted as “more than”. */
const MOST_COUNTED = 10_000;

/** `juece calendar show`: the years that are published, and how far running cases have adopted them. */
export async function showCalendar(): Promise<void> {
  await asOwner(async (owner) => {
    const { calendar, hash, adoptedAt } = await calendarInForce<Calendar>(owner);
    for (const [year, { notice, holidays, workdays }] of Object.entries(calendar.years).sort()) {
      console.log(
        `${year}\t放假${String(holidays.length)}天，上班${String(workdays.length)}天\t${notice}`,
      );
    }
    const left = await casesToAdopt(owner, hash, { after: undefined, limit: MOST_COUNTED });
    console.log(
      adoptedAt === null
        ? `在办案件尚有${left.length === MOST_COUNTED ? '一万件以上' : `${String(left.length)}件`}待重新计算 · cases still to be counted anew`
        : `在办案件已于${adoptedAt}全部重新计算 · all running cases are counted by it`,
    );
  });
}

/** `juece calendar import`: records a year's notice; running cases are counted anew by the worker. */
export async function importNotice(file: string): Promise<void> {
  await asOwner(async (owner) => {
    const { notice, faults: malformed } = noticeFrom(await jsonIn(file));
    const { calendar } = await calendarInForce<Calendar>(owner);
    const faults = malformed ?? noticeFaults(notice, calendar);
    if (malformed !== undefined || faults.length > 0) {
      const words = faults.map(({ pointer, zh, en }) => `- ${pointer} ${zh} · ${en}`);
      throw new StartError(`${file} 不能登记 · may not be recorded:\n${words.join('\n')}`);
    }
    const hash = await putCalendarInForce(owner, mergeNotice(calendar, notice), 'juece');
    console.log(
      hash === undefined
        ? `${notice.notice}：已经登记 · recorded before`
        : `${notice.notice}：已登记，在办案件的期限由后台逐件重新计算 · recorded; running cases are counted anew one by one`,
    );
  });
}

async function jsonIn(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown;
  } catch (error) {
    throw new StartError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
