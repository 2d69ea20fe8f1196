import { Type } from 'class-transformer';
import { IsBooleanString, IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';

import { IsPlainText } from '../http/validate.js';
import { CommandRequest } from './command-classes.js';

const PAGE = 50;
const LARGEST_PAGE = 200;
const NAME_MAX = 200;
const LARGEST_REVISION = 2_147_483_647;

/** Opens a decision in an organ by the procedure's opening command. */
export class OpenDecisionRequest extends CommandRequest {
  @IsPlainText(NAME_MAX)
  readonly organId!: string;
}

export class PageQuery {
  @IsOptional()
  @IsPlainText(NAME_MAX)
  readonly cursor?: string;

  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(LARGEST_PAGE)
  readonly limit: number = PAGE;
}

export class ListDecisionsQuery extends PageQuery {
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
  @IsPlainText(NAME_MAX)
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

export class DecisionPath {
  @IsUUID()
  readonly id!: string;
}

export class DeadlinePath extends DecisionPath {
  @IsUUID()
  readonly deadlineId!: string;
}

export class TaskQuery extends PageQuery {
  @IsIn(['open', 'done'])
  readonly state: 'open' | 'done' = 'open';
}

export class CatalogueQuery extends PageQuery {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2200)
  readonly year?: number;
}
