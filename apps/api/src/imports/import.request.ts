import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBase64,
  IsObject,
  IsOptional,
  Matches,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

import { IsInstant, IsPlainText, IsReason, IsReasons } from '../http/validate.js';

const NAME_MAX = 200;
const REASON_MAX = 1000;
const TEXT_MAX = 200_000;
const MOST_STEPS = 500;
const MOST_DOCUMENTS = 200;

/** A document of the matter: its content, or where the paper original lies. */
export class ImportedDocument {
  /** How the steps name it: a payload value `@<ref>` stands for its id. */
  @Matches(/^[\w.-]{1,60}$/)
  readonly ref!: string;

  @IsPlainText(NAME_MAX)
  readonly kind!: string;

  @IsPlainText(NAME_MAX)
  readonly title!: string;

  @IsInstant()
  readonly occurredAt!: string;

  @ValidateIf((document: ImportedDocument) => document.text === undefined)
  @IsBase64()
  readonly contentBase64?: string;

  @ValidateIf((document: ImportedDocument) => document.contentBase64 === undefined)
  @IsPlainText(TEXT_MAX)
  readonly text?: string;
}

export class ImportedCommand {
  @IsPlainText(NAME_MAX)
  readonly command!: string;

  @IsInstant()
  readonly occurredAt!: string;

  /** Who took the step then: a person by id or by name, or `unknown` (不详). */
  @IsPlainText(NAME_MAX)
  readonly by!: string;

  /** In which unit of the organ, by id, or `unknown`. */
  @IsPlainText(NAME_MAX)
  readonly unit!: string;

  /** In which role, where several may take the step. */
  @IsOptional()
  @IsPlainText(NAME_MAX)
  readonly role?: string;

  /** The paper that shows it: `@<ref>` of a document of this import, or `unknown` (不详). */
  @Matches(/^(?:@[\w.-]{1,60}|unknown)$/)
  readonly paper!: string;

  /** By requirement: the reason on record then for passing over a warning. */
  @IsOptional()
  @IsReasons()
  readonly reasons?: Readonly<Record<string, string>>;

  @IsObject()
  readonly payload!: Readonly<Record<string, unknown>>;
}

/** A running matter with its course before the system (存量补录). */
export class ImportRequest {
  @IsPlainText(NAME_MAX)
  readonly organId!: string;

  /** Why it is entered now, and from what. */
  @IsReason(REASON_MAX)
  readonly reason!: string;

  @IsArray()
  @ArrayMaxSize(MOST_DOCUMENTS)
  @ArrayUnique((document?: ImportedDocument) => document?.ref, {
    message: 'documents must each have a ref of their own',
  })
  @ValidateNested({ each: true })
  @Type(() => ImportedDocument)
  readonly documents: readonly ImportedDocument[] = [];

  /** The course in its order; the first proposes the matter. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_STEPS)
  @ValidateNested({ each: true })
  @Type(() => ImportedCommand)
  readonly steps!: readonly ImportedCommand[];
}
