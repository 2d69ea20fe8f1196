import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiTags } from '@nestjs/swagger';
import { Matches } from 'class-validator';

import { putCalendarInForce } from '#libs/case-engine';
import { calendarInForce, casesToAdopt, readClock } from '#libs/case-store';
import {
  authorityDay,
  mergeNotice,
  noticeFaults,
  noticeFrom,
  skippedYears,
  withoutNotice,
  type Calendar,
} from '#libs/legal-time';
import { errorsOf, joined, ProblemError } from '#libs/problems';

import { EngineHolder } from '../engine-holder.js';
import { AsksFirst, PersonId } from '../http/caller.js';
import { keepsRules } from '../http/rule-administrator.js';
import { IsPlainText, validated } from '../http/validate.js';

const YEAR = /^2\d{3}$/;
const REASON_MAX = 200;

class YearPath {
  @Matches(YEAR)
  readonly year!: string;
}

class WithdrawalRequest {
  @IsPlainText(REASON_MAX)
  readonly reason!: string;
}

/** More are not counted. */
const MOST_COUNTED = 1_000;

/** The published holidays, by which working days are counted; those who keep the rules add a year. */
@ApiTags('calendar 节假日')
@ApiBearerAuth()
@Controller('v1/calendar')
export class CalendarController {
  constructor(private readonly holder: EngineHolder) {}

  @Get()
  async show() {
    const { pool } = this.holder.engine;
    const { calendar, ...inForce } = await calendarInForce<Calendar>(pool);
    const years = Object.keys(calendar.years).sort();
    const left = await casesToAdopt(pool, inForce.hash, { after: undefined, limit: MOST_COUNTED });
    return {
      ...inForce,
      /** A date that depends on a later year is provisional. */
      publishedUntil: years.at(-1) ?? null,
      warnings: skippedYears(calendar).map(skipped),
      withdrawn: calendar.withdrawn ?? [],
      casesToAdopt: left.length,
      years: years.map((year) => ({ year: Number(year), ...calendar.years[year] })),
    };
  }

  @Post('notices')
  @HttpCode(201)
  @AsksFirst(keepsRules)
  @ApiBody({
    description:
      'The holidays of one year as published; a year that is recorded already needs `correction`.',
    schema: {
      type: 'object',
      required: ['year', 'notice', 'holidays', 'workdays'],
      additionalProperties: false,
      properties: {
        year: { type: 'integer', minimum: 2000, maximum: 2100 },
        notice: { type: 'string', maxLength: 200 },
        holidays: { type: 'array', items: { type: 'string', format: 'date' } },
        workdays: { type: 'array', items: { type: 'string', format: 'date' } },
        correction: { type: 'string', maxLength: 200 },
      },
    },
  })
  async add(@PersonId() personId: string, @Body() body: unknown) {
    const { pool } = this.holder.engine;
    const { notice, faults } = noticeFrom(body);
    if (faults !== undefined) {
      throw new ProblemError('request-invalid', joined(faults), {
        errors: errorsOf(faults),
      });
    }
    const { calendar } = await calendarInForce<Calendar>(pool);
    const wrong = noticeFaults(notice, calendar);
    if (wrong.length > 0) {
      throw new ProblemError(
        'notice-refused',
        { ...joined(wrong), standard: 'zh' },
        {
          faults: wrong,
        },
      );
    }
    const merged = mergeNotice(calendar, notice);
    if ((await putCalendarInForce(pool, merged, personId)) === undefined) {
      throw new ProblemError('notice-refused', {
        zh: '与已经登记的节假日安排完全相同，无需再次登记',
        en: 'The notice is on record exactly so; there is no need to enter it again.',
        standard: 'zh',
      });
    }
    return this.show();
  }

  /** Takes the notice of a year out again that has not begun: running cases count anew without it. */
  @Post('notices/:year/withdrawal')
  @HttpCode(200)
  @AsksFirst(keepsRules)
  @ApiBody({
    description: 'Why the notice is withdrawn. A year that has begun is corrected instead.',
    schema: {
      type: 'object',
      required: ['reason'],
      additionalProperties: false,
      properties: { reason: { type: 'string', maxLength: REASON_MAX } },
    },
  })
  async withdraw(@PersonId() personId: string, @Param() path: unknown, @Body() body: unknown) {
    const { pool } = this.holder.engine;
    const { year } = validated(YearPath, path);
    const { reason } = validated(WithdrawalRequest, body);
    if (year <= authorityDay(await readClock(pool)).slice(0, 4)) {
      throw new ProblemError('notice-refused', {
        zh: `${year}年已经开始，其节假日安排不能撤回；确有错误的，请说明更正理由（correction）重新登记`,
        en: `The year ${year} has begun: its notice is not withdrawn. Where it is wrong, enter it again and say why (correction).`,
        standard: 'zh',
      });
    }
    const { calendar } = await calendarInForce<Calendar>(pool);
    const left = withoutNotice(calendar, Number(year), reason);
    if (left === undefined) {
      throw new ProblemError('notice-refused', {
        zh: `没有登记${year}年的节假日安排，无需撤回`,
        en: `There is no notice of the year ${year} to withdraw.`,
        standard: 'zh',
      });
    }
    await putCalendarInForce(pool, left, personId);
    return this.show();
  }
}

/** What a year is counted by whose notice is lacking, and what to do about it. */
function skipped(year: number) {
  return {
    year,
    zh: `缺少${String(year)}年的节假日安排，该年的工作日暂按周一至周五计算，请补充登记`,
    en: `The holiday notice of ${String(year)} is lacking: its working days are counted by weeks alone; add it`,
  };
}
