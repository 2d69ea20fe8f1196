import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { ReadSource, recordedNames } from '#libs/case-store';
import { compareMinutes, minutesOf, type MeetingFacts } from '#workflows/meeting';

import { CaseReader } from '../cases/case-reader.js';
import { IdPath } from '../http/id-path.js';
import { PersonId } from '../http/caller.js';
import { validated } from '../http/validate.js';

const MEETING = 'meeting';

/** What follows from the record of a meeting: its minutes, and how filed minutes differ from it. */
@ApiTags('meetings 会议')
@ApiBearerAuth()
@Controller('v1/meetings/:id/minutes')
export class MinutesController {
  constructor(
    private readonly reader: CaseReader,
    private readonly source: ReadSource,
  ) {}

  /** The minutes as they follow from the record. */
  @Get()
  @Header('content-type', 'text/markdown; charset=utf-8')
  @ApiOkResponse({ content: { 'text/markdown': { schema: { type: 'string' } } } })
  async minutes(@PersonId() personId: string, @Param() path: unknown): Promise<string> {
    const { facts, caseId } = await this.meetingOf(personId, path);
    const names = await recordedNames(this.source, caseId);
    return minutesOf(facts, {
      person: (id) => names.person(id),
      unit: (id) => names.unit(id),
    });
  }

  /** The points on which the minutes as filed differ from the record. */
  @Get('comparison')
  async comparison(@PersonId() personId: string, @Param() path: unknown) {
    const { facts } = await this.meetingOf(personId, path);
    const { minutes } = facts;
    return minutes === null
      ? { filed: false, document: null, differences: [] }
      : {
          filed: true,
          document: minutes.document,
          differences: compareMinutes(facts, minutes),
        };
  }

  private async meetingOf(personId: string, path: unknown) {
    const { id } = validated(IdPath, path);
    const { snapshot } = await this.reader.read(personId, id, MEETING);
    return { caseId: id, facts: snapshot.facts as MeetingFacts };
  }
}
