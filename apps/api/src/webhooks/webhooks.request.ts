import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsUUID,
  Matches,
  registerDecorator,
} from 'class-validator';

import { MESSAGE_STATES, type MessageState } from '#libs/webhooks';

import { inBoth } from '../http/fault-words.js';
import { PageQuery } from '../http/page-query.js';
import { IsPlainText } from '../http/validate.js';

const NAME_MAX = 200;
const URL_MAX = 2000;
const MOST_PATTERNS = 50;
const PATTERN = /^(\*|cn\.juece\.[A-Za-z0-9.*-]{1,150})$/;

/** An http(s) address without credentials: they would be logged, and the signature is the proof. */
const IsEndpoint = () => (target: object, propertyName: string) => {
  registerDecorator({
    name: 'isEndpoint',
    target: target.constructor,
    propertyName,
    options: { message: '$property must be an http or https address without credentials' },
    validator: { validate: isEndpoint },
  });
};

function isEndpoint(value: unknown): boolean {
  if (typeof value !== 'string' || value.length > URL_MAX || !URL.canParse(value)) {
    return false;
  }
  const { protocol, username, password, hash } = new URL(value);
  return ['http:', 'https:'].includes(protocol) && username + password + hash === '';
}

const EACH = {
  each: true,
  message: inBoth({
    zh: '的每一项应当是“*”或者以“cn.juece.”开头',
    en: 'each of $property must be "*" or begin with "cn.juece."',
  }),
};

export class CreateWebhookRequest {
  @IsPlainText(NAME_MAX)
  readonly organId!: string;

  @IsEndpoint()
  readonly url!: string;

  @IsPlainText(NAME_MAX)
  readonly title!: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_PATTERNS)
  @ArrayUnique()
  @Matches(PATTERN, EACH)
  readonly events: string[] = ['*'];
}

export class ChangeWebhookRequest {
  @IsOptional()
  @IsEndpoint()
  readonly url?: string;

  @IsOptional()
  @IsPlainText(NAME_MAX)
  readonly title?: string;

  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_PATTERNS)
  @ArrayUnique()
  @Matches(PATTERN, EACH)
  readonly events?: string[];

  @IsOptional()
  @IsBoolean()
  readonly active?: boolean;
}

export class WebhookPath {
  @IsUUID()
  readonly id!: string;
}

export class MessagePath extends WebhookPath {
  @IsUUID()
  readonly messageId!: string;
}

export class MessagesQuery extends PageQuery {
  @IsOptional()
  @IsIn(MESSAGE_STATES)
  readonly state?: MessageState;
}
