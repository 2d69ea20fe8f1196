import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiTags } from '@nestjs/swagger';

import { erasePersonal } from '#libs/case-store';
import { describePerson } from '#libs/identity';
import { ProblemError } from '#libs/problems';

import { CaseReader } from '../cases/case-reader.js';
import { EngineHolder } from '../engine-holder.js';
import { PersonId } from '../http/caller.js';
import { IdPath } from '../http/id-path.js';
import { IsPlainText, validated } from '../http/validate.js';

const CONTENT_MAX = 1000;
const REASON_MAX = 1000;
const ARCHIVIST = 'archivist';

class ErasureRequest {
  @IsPlainText(CONTENT_MAX)
  readonly content!: string;

  @IsPlainText(REASON_MAX)
  readonly reason!: string;
}

/** The names and contacts of citizens, which the record holds by digests only. */
@ApiTags('decisions 决策')
@ApiBearerAuth()
@Controller('v1/decisions/:id/personal-texts')
export class PersonalTextsController {
  constructor(
    private readonly reader: CaseReader,
    private readonly holder: EngineHolder,
  ) {}

  /** Erases one of them: the record stays as it is and verifies, and nobody can read the text any more. */
  @Post('erasure')
  @HttpCode(204)
  @ApiBody({
    description: 'The text as it is shown, and why it is erased. For the archivist of the organ.',
    schema: {
      type: 'object',
      required: ['content', 'reason'],
      additionalProperties: false,
      properties: {
        content: { type: 'string', maxLength: CONTENT_MAX },
        reason: { type: 'string', maxLength: REASON_MAX },
      },
    },
  })
  async erase(@PersonId() personId: string, @Param() path: unknown, @Body() body: unknown) {
    const { pool } = this.holder.engine;
    const { row } = await this.reader.read(personId, validated(IdPath, path).id);
    const { content, reason } = validated(ErasureRequest, body);
    const mandates = (await describePerson(pool, personId))?.mandates ?? [];
    if (!mandates.some(({ role, organId }) => role === ARCHIVIST && organId === row.organId)) {
      throw new ProblemError(
        'not-permitted',
        {
          zh: '个人信息由本机关档案人员删除，请由其办理',
          en: 'Personal texts are erased by the archivist of the organ. Ask them.',
        },
        { roles: [{ role: ARCHIVIST }] },
      );
    }
    if (!(await erasePersonal(pool, { caseId: row.id, content, personId, reason }))) {
      throw new ProblemError('personal-text-not-found', {
        zh: '本决策未保存该个人信息，请核对内容编号',
        en: 'The decision keeps no such personal text. Check the id of its content.',
      });
    }
  }
}
