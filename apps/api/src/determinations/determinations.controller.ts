import { Controller, Get, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';

import { ReadSource, recordedNames } from '#libs/case-store';

import { CaseReader } from '../cases/case-reader.js';
import { IdPath } from '../http/id-path.js';
import { PersonId } from '../http/caller.js';
import { validated } from '../http/validate.js';

/** How the open words of the law were settled for a decision, by whom, why and on what evidence. */
@ApiTags('decisions 决策')
@ApiBearerAuth()
@Controller('v1/decisions/:id/determinations')
export class DeterminationsController {
  constructor(
    private readonly reader: CaseReader,
    private readonly source: ReadSource,
  ) {}

  @Get()
  async list(@PersonId() personId: string, @Param() path: unknown) {
    const { row, procedure, snapshot } = await this.reader.read(
      personId,
      validated(IdPath, path).id,
    );
    const { determinations } = snapshot.facts;
    const names = await recordedNames(this.source, row.id);
    const shown = determinations.map((one) => ({
      ...one,
      decidedByName: names.person(one.decidedBy, one.revision),
    }));
    return {
      items: Object.entries(procedure.questions).map(([question, { asks, article, by }]) => {
        const made = shown.filter((one) => one.question === question);
        return {
          question,
          asks,
          article,
          commands: by,
          standing: made.find((one) => one.replacedBy === null) ?? null,
          replaced: made.filter((one) => one.replacedBy !== null),
        };
      }),
    };
  }
}
