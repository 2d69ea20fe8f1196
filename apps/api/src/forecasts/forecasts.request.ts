import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  Min,
} from 'class-validator';

import {
  DEFAULTS,
  ITEM_IDS,
  MILESTONES,
  OPTIONS,
  type Assumptions,
  type ItemId,
  type Milestone,
  type Option,
} from '#workflows/major-decision/forecast';

import { IsCounts, IsDay, IsPlainText, IsReason } from '../http/validate.js';

const NAME_MAX = 200;
const REASON_MAX = 2000;
const MOST_DAYS = 365;
const OPTION_NAMES = Object.keys(OPTIONS) as Option[];
const REACHES = Object.keys(MILESTONES) as Milestone[];

/** What a forecast takes for granted, as a caller states it. */
export class AssumedRequest {
  /** The procedures that are carried out where they are optional; open comment unless said. */
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(OPTION_NAMES.length)
  @IsIn(OPTION_NAMES, { each: true })
  readonly with?: readonly Option[];

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_DAYS)
  readonly commentDays?: number;

  @IsOptional()
  @IsReason(REASON_MAX)
  readonly shortenedBecause?: string;

  @IsOptional()
  @IsBoolean()
  readonly normative?: boolean;

  @IsOptional()
  @IsBoolean()
  readonly listed?: boolean;

  @IsOptional()
  @IsBoolean()
  readonly workingDaysOnly?: boolean;

  /** Days that people take for their work, by item; what is not named takes none. */
  @IsOptional()
  @IsCounts(ITEM_IDS, MOST_DAYS)
  readonly durations?: Readonly<Partial<Record<ItemId, number>>>;
}

/** A matter that is not yet filed: either the day on which it starts, or the day by which it is done. */
export class ForecastRequest extends AssumedRequest {
  @IsPlainText(NAME_MAX)
  readonly organId!: string;

  @IsOptional()
  @IsDay()
  readonly from?: string;

  @IsOptional()
  @IsDay()
  readonly by?: string;

  /** What is to be reached by that day. */
  @IsOptional()
  @IsIn(REACHES)
  readonly reach?: Milestone;
}

/** The same in a query: names with commas, numbers and words as text. */
export class ForecastQuery {
  @IsOptional()
  @Transform(({ value }) => (typeof value === 'string' ? value.split(',') : (value as unknown)))
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(OPTION_NAMES.length)
  @IsIn(OPTION_NAMES, { each: true })
  readonly with?: readonly Option[];

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MOST_DAYS)
  readonly commentDays?: number;

  @IsOptional()
  @Transform(({ value }) => durationsOf(value))
  @IsCounts(ITEM_IDS, MOST_DAYS)
  readonly durations?: Readonly<Partial<Record<ItemId, number>>>;

  @IsOptional()
  @IsIn(['true', 'false'])
  readonly workingDaysOnly?: 'true' | 'false';
}

/** Reads `experts:10,risk:20`; what is not of this form is left for the validation to refuse. */
function durationsOf(text: unknown): unknown {
  return typeof text === 'string'
    ? Object.fromEntries(
        text.split(',').map((pair) => {
          const [item = '', days = ''] = pair.split(':');
          return [item, /^\d{1,4}$/.test(days) ? Number(days) : days];
        }),
      )
    : text;
}

/** The assumptions of a body, filled up. */
export function assumedIn(request: AssumedRequest): Assumptions {
  return {
    ...DEFAULTS,
    with: request.with ?? DEFAULTS.with,
    normative: request.normative ?? DEFAULTS.normative,
    listed: request.listed ?? DEFAULTS.listed,
    commentDays: request.commentDays ?? null,
    shortenedBecause: request.shortenedBecause ?? null,
    durations: request.durations ?? {},
    workingDaysOnly: request.workingDaysOnly ?? false,
  };
}

/** The assumptions of a query, filled up. */
export function assumedBy(query: ForecastQuery): Assumptions {
  return {
    ...DEFAULTS,
    with: query.with ?? DEFAULTS.with,
    commentDays: query.commentDays ?? null,
    durations: query.durations ?? {},
    workingDaysOnly: query.workingDaysOnly === 'true',
  };
}
