import { Type } from 'class-transformer';
import { IsBooleanString, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';

import { IdPath } from '../http/id-path.js';
import { LARGEST_PAGE, PageQuery } from '../http/page-query.js';
import { IsPlainText, IsSought } from '../http/validate.js';
import { CommandRequest } from './command-classes.js';

const NAME_MAX = 200;
const LARGEST_REVISION = 2_147_483_647;

/** Opens a case in an organ by the procedure's opening command. */
export class OpenCaseRequest extends CommandRequest {
  @IsPlainText(NAME_MAX)
  readonly organId!: string;
}

export class ListCasesQuery extends PageQuery {
  @IsOptional()
  @IsPlainText(NAME_MAX)
  readonly organId?: string;

  @IsOptional()
  @IsPlainText(NAME_MAX)
  readonly stage?: string;

  @IsOptional()
  @IsPlainText(NAME_MAX)
  readonly state?: string;

  @IsOptional()
  @IsPlainText(NAME_MAX)
  readonly ending?: string;

  @IsOptional()
  @IsBooleanString()
  readonly open?: string;

  @IsOptional()
  @IsPlainText(NAME_MAX)
  readonly unitId?: string;

  @IsOptional()
  @IsPlainText(NAME_MAX)
  readonly matterClass?: string;

  @IsOptional()
  @IsSought(NAME_MAX)
  readonly title?: string;

  @IsOptional()
  @IsBooleanString()
  readonly withOpenDefects?: string;
}

export class TimelineQuery {
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(LARGEST_REVISION)
  readonly after: number = 0;

  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(LARGEST_PAGE)
  readonly limit: number = LARGEST_PAGE;
}

export class DeadlinePath extends IdPath {
  @IsUUID()
  readonly deadlineId!: string;
}
