import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiTags } from '@nestjs/swagger';

import {
  CHANNELS,
  readPreferences,
  SETTINGS_OF,
  writePreferences,
  type Preferences,
} from '#libs/notices';

import { EngineHolder } from '../engine-holder.js';
import { PersonId } from '../http/caller.js';
import { validated } from '../http/validate.js';
import { NoticesHolder } from './notices-holder.js';
import { PreferencesRequest } from './notices.request.js';

const EXAMPLE = {
  channels: {
    email: { on: true, address: 'office@example.gov.cn' },
    sms: { on: false, address: '13800000000' },
    governmentWechat: { on: false, address: null },
  },
  digestAt: '08:30',
  quietHours: { from: '22:00', until: '07:00' },
};

/** How the caller hears of notices beside the inbox; what is statutory is never held back. */
@ApiTags('notices 通知')
@ApiBearerAuth()
@Controller('v1/me/notice-preferences')
export class NoticePreferencesController {
  constructor(
    private readonly engine: EngineHolder,
    private readonly holder: NoticesHolder,
  ) {}

  @Get()
  async show(@PersonId() personId: string) {
    return this.viewOf(await readPreferences(this.engine.engine.pool, personId));
  }

  @Put()
  @ApiBody({
    description: 'Times are those of the authority (Asia/Shanghai).',
    schema: { type: 'object', required: ['channels'], example: EXAMPLE },
  })
  async choose(@PersonId() personId: string, @Body() body: unknown) {
    const { channels, digestAt, quietHours } = validated(PreferencesRequest, body);
    const chosen = (name: keyof typeof channels) => {
      const { on, address } = channels[name];
      return { on, address: address ?? null };
    };
    const preferences: Preferences = {
      channels: {
        email: chosen('email'),
        sms: chosen('sms'),
        governmentWechat: chosen('governmentWechat'),
      },
      digestAt: digestAt ?? null,
      quietHours:
        quietHours === undefined || quietHours === null
          ? null
          : { from: quietHours.from, until: quietHours.until },
    };
    await writePreferences(this.engine.engine.pool, personId, preferences);
    return this.viewOf(preferences);
  }

  /** Says of each channel whether this installation has it, and what it lacks. */
  private viewOf({ channels, ...times }: Preferences) {
    const described = CHANNELS.map((name) => {
      const available = this.holder.channels[name] !== undefined;
      const off = available
        ? {}
        : {
            off: {
              zh: '本系统未开通该渠道',
              en: `This installation has not set ${SETTINGS_OF[name]}`,
            },
          };
      return [name, { ...channels[name], available, ...off }] as const;
    });
    return { channels: Object.fromEntries(described), ...times };
  }
}
