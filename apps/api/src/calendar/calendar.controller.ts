import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiTags } from '@nestjs/swagger';

import { putCalendarInForce } from '#libs/case-engine';
import { calendarInForce, casesToAdopt } from '#libs/case-store';
import { mergeNotice, noticeFaults, noticeFrom, type Calendar } from '#libs/legal-time';
import { ProblemError } from '#libs/problems';

import { EngineHolder } from '../engine-holder.js';
import { PersonId } from '../http/authentication.guard.js';
import { assertRuleAdministrator } from '../http/rule-administrator.js';

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
      casesToAdopt: left.length,
      years: years.map((year) => ({ year: Number(year), ...calendar.years[year] })),
    };
  }

  @Post('notices')
  @HttpCode(201)
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
    await assertRuleAdministrator(pool, personId);
    const { notice, faults } = noticeFrom(body);
    if (faults !== undefined) {
      throw new ProblemError('request-invalid', faults[0]?.en ?? '', {
        errors: faults.map(({ pointer, en }) => ({ pointer: `#${pointer}`, detail: en })),
      });
    }
    const { calendar } = await calendarInForce<Calendar>(pool);
    const wrong = noticeFaults(notice, calendar);
    if (wrong.length > 0) {
      throw new ProblemError('notice-refused', wrong.map(({ zh }) => zh).join('；'), {
        faults: wrong,
      });
    }
    const merged = mergeNotice(calendar, notice);
    if ((await putCalendarInForce(pool, merged, personId)) === undefined) {
      throw new ProblemError('notice-refused', '与已经登记的节假日安排完全相同，无需再次登记');
    }
    return this.show();
  }
}
