import { Type, type ClassConstructor } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

import { saysNothing, type Field, type Fields, type Procedure } from '#libs/procedure';

import { IsInstant, IsPlainText, IsReason, IsReasons } from '../http/validate.js';

const NAME_MAX = 100;
const REASON_MAX = 1000;

/** What every command carries beside its payload. */
export class CommandRequest {
  /** When it happened, where that is not now. */
  @ValidateIf((_request, value) => value !== undefined)
  @IsInstant()
  readonly occurredAt?: string;

  /** Why it is entered after the day it happened. */
  @ValidateIf((_request, value) => value !== undefined)
  @IsReason(REASON_MAX)
  readonly lateBecause?: string;

  /** By requirement id: why a warning is passed over. */
  @ValidateIf((_request, value) => value !== undefined)
  @IsReasons()
  readonly reasons?: Readonly<Record<string, string>>;

  /** Its form is the command's own, by the version that the case is in. */
  @IsObject()
  readonly payload!: Readonly<Record<string, never>>;
}

type Decorator = (target: object, name: string) => void;

/** The request classes of a procedure's commands, made out of its own description of their fields. */
export class CommandClasses<Request extends CommandRequest> {
  /**
   * Made when first asked for: class-validator looks through every class it knows at each
   * validation, so classes that nobody uses cost those that somebody does.
   */
  private readonly made = new Map<string, ClassConstructor<Request>>();

  constructor(
    private readonly procedure: Procedure,
    private readonly base: ClassConstructor<Request>,
  ) {}

  /** The class of a command's requests; `undefined` for a command that the procedure does not have. */
  of(type: string): ClassConstructor<Request> | undefined {
    const known = this.made.get(type);
    const spec = this.procedure.command(type);
    if (known !== undefined || spec === undefined) {
      return known;
    }
    const request = class extends (this.base as ClassConstructor<CommandRequest>) {};
    nested(payloadClass(spec.fields))(request.prototype, 'payload');
    this.made.set(type, request as ClassConstructor<Request>);
    return request as ClassConstructor<Request>;
  }
}

/** What the payload classes extend; the fields themselves come from the procedure. */
class CommandPayload {
  declare protected readonly described: true;
}

function payloadClass(fields: Fields): ClassConstructor<object> {
  const payload = class extends CommandPayload {};
  for (const [name, field] of Object.entries(fields)) {
    for (const decorate of decoratorsOf(field)) {
      decorate(payload.prototype, name);
    }
    if (field.optional === true) {
      ValidateIf((_request, value) => value !== undefined)(payload.prototype, name);
    }
    if (field.unknown === true || field.none === true) {
      ValidateIf((_request, value) => !saysNothing(field, value))(payload.prototype, name);
    }
  }
  if (Object.keys(fields).length === 0) {
    // class-validator refuses a class without rules as unknown; this name never occurs.
    IsOptional()(payload.prototype, '-');
  }
  return payload;
}

function decoratorsOf(field: Field): readonly Decorator[] {
  if (field.kind === 'group') {
    return [nested(payloadClass(field.fields))];
  }
  if (field.kind !== 'list') {
    return scalarRules(field, false);
  }
  const items =
    field.of.kind === 'group'
      ? [nested(payloadClass(field.of.fields), true)]
      : scalarRules(field.of, true);
  return [
    IsArray(),
    ArrayMinSize(field.min),
    ArrayMaxSize(field.max),
    ...items,
  ] as readonly Decorator[];
}

function nested(type: ClassConstructor<object>, each = false): Decorator {
  return (target, name) => {
    IsObject({ each })(target, name);
    ValidateNested({ each })(target, name);
    Type(() => type)(target, name);
  };
}

function scalarRules(field: Field, each: boolean): readonly Decorator[] {
  const options = { each };
  switch (field.kind) {
    case 'text':
    case 'day':
      // What it says is asked of the core, which tells the place: `fieldFaults`.
      return [IsString(options)] as readonly Decorator[];
    case 'flag':
      return [IsBoolean(options)];
    case 'count':
      return [
        IsInt(options),
        Min(field.min, options),
        Max(field.max, options),
      ] as readonly Decorator[];
    case 'choice':
      return [IsIn(Object.keys(field.values), options)];
    case 'document':
    case 'decision':
      return [IsUUID('all', options)];
    case 'unit':
    case 'person':
      return [IsPlainText(NAME_MAX, options)];
    case 'list':
    case 'group':
      throw new TypeError('A list holds scalars or groups.');
  }
}
