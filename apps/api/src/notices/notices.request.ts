import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsEmail,
  IsIn,
  IsNotEmptyObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

import { DELIVERY_STATES, type DeliveryState } from '#libs/notices';

import { inBoth } from '../http/fault-words.js';
import { PageQuery } from '../http/page-query.js';
import { IsOtherThan } from '../http/validate.js';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const TIME_MESSAGE = inBoth({
  zh: '应当是时刻，例如09:00',
  en: '$property must be a time of day such as 08:30',
});
/** A number in mainland China, or one with its country. */
const PHONE = /^(1\d{10}|\+[1-9]\d{6,14})$/;
/** As 政务微信 writes its account names. */
const ACCOUNT = /^[\w.@-]{1,64}$/;
const ADDRESS_MAX = 254;

export class NoticesQuery extends PageQuery {
  @IsIn(['all', 'unread'])
  readonly state: 'all' | 'unread' = 'all';
}

export class ReadUpToRequest {
  @IsUUID()
  readonly upTo!: string;
}

export class DeliveriesQuery extends PageQuery {
  @IsIn(DELIVERY_STATES)
  readonly state: DeliveryState = 'dead';
}

/** An address is asked for where the channel is on, and checked wherever there is one. */
const isAddressed = ({ on, address }: { on: boolean; address: unknown }): boolean =>
  on || (address !== null && address !== undefined);

class EmailChoice {
  @IsBoolean()
  readonly on!: boolean;

  @ValidateIf(isAddressed)
  @MaxLength(ADDRESS_MAX)
  @IsEmail()
  readonly address?: string | null;
}

class PhoneChoice {
  @IsBoolean()
  readonly on!: boolean;

  @ValidateIf(isAddressed)
  @IsString()
  @Matches(PHONE, {
    message: inBoth({
      zh: '应当是手机号码，例如13800000000',
      en: '$property must be a mobile number such as 13800000000',
    }),
  })
  readonly address?: string | null;
}

class AccountChoice {
  @IsBoolean()
  readonly on!: boolean;

  @ValidateIf(isAddressed)
  @IsString()
  @Matches(ACCOUNT, {
    message: inBoth({ zh: '应当是账号名称', en: '$property must be an account name' }),
  })
  readonly address?: string | null;
}

class ChannelChoices {
  @ValidateNested()
  @IsNotEmptyObject({}, { message: '$property must be an object' })
  @Type(() => EmailChoice)
  readonly email!: EmailChoice;

  @ValidateNested()
  @IsNotEmptyObject({}, { message: '$property must be an object' })
  @Type(() => PhoneChoice)
  readonly sms!: PhoneChoice;

  @ValidateNested()
  @IsNotEmptyObject({}, { message: '$property must be an object' })
  @Type(() => AccountChoice)
  readonly governmentWechat!: AccountChoice;
}

class QuietHours {
  @Matches(TIME, { message: TIME_MESSAGE })
  readonly from!: string;

  @Matches(TIME, { message: TIME_MESSAGE })
  @IsOtherThan('from')
  readonly until!: string;
}

/** Everything that a person chooses: what is not named is off. */
export class PreferencesRequest {
  @ValidateNested()
  @IsNotEmptyObject({}, { message: '$property must be an object' })
  @Type(() => ChannelChoices)
  readonly channels!: ChannelChoices;

  @IsOptional()
  @Matches(TIME, { message: TIME_MESSAGE })
  readonly digestAt?: string | null;

  @IsOptional()
  @ValidateNested()
  @IsNotEmptyObject({}, { message: '$property must be an object' })
  @Type(() => QuietHours)
  readonly quietHours?: QuietHours | null;
}
