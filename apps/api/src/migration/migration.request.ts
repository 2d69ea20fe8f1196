import { IsIn, Matches, ValidateIf } from 'class-validator';

import { DEADLINE_RULES, type DeadlineRule } from '#libs/case-engine';

import { IsChoices, IsReason } from '../http/validate.js';

const REASON_MAX = 1000;
const VERSION = /^[\w-]{1,100}@\d{1,6}$/;
const HASH = /^[\da-f]{64}$/;

/** Where a case is to be moved. */
export class MigrationQuery {
  /** The version, such as `major-decision@2`. */
  @Matches(VERSION)
  readonly to!: string;

  /** Whether the profile and the calendar in force take the place of those that it is pinned to. */
  @IsIn(['keep', 'inForce'])
  readonly rules: 'keep' | 'inForce' = 'keep';
}

/** Moves a case by the plan that was read. */
export class MigrationRequest extends MigrationQuery {
  @IsReason(REASON_MAX)
  readonly reason!: string;

  @ValidateIf((_request, value) => value !== undefined)
  @Matches(HASH)
  readonly planHash?: string;

  /** By kind of deadline. */
  @IsChoices(DEADLINE_RULES)
  readonly deadlines: Readonly<Record<string, DeadlineRule>> = {};
}
