import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { ProblemError } from '#libs/problems';

import { EngineHolder } from '../engine-holder.js';
import { Public } from '../http/authentication.guard.js';

@ApiTags('health 健康')
@Public()
@Controller('health')
export class HealthController {
  constructor(private readonly holder: EngineHolder) {}

  /** The process runs. */
  @Get('live')
  live() {
    return { status: 'ok' };
  }

  /** The process can do its work: the database answers. */
  @Get('ready')
  async ready() {
    try {
      await this.holder.engine.pool.query('SELECT 1');
    } catch {
      throw new ProblemError('service-unavailable', {
        zh: '数据库没有响应，请稍后重试',
        en: 'The database does not answer. Try again in a moment.',
      });
    }
    return { status: 'ok', database: 'ok' };
  }
}
