import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

import { IsPlainText } from './validate.js';

const PAGE = 50;
const CURSOR_MAX = 200;

/** The most rows that one page holds. */
export const LARGEST_PAGE = 200;

/** Which page of a list is asked for. */
export class PageQuery {
  @IsOptional()
  @IsPlainText(CURSOR_MAX)
  readonly cursor?: string;

  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(LARGEST_PAGE)
  readonly limit: number = PAGE;
}
