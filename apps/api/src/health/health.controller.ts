import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { readinessOf, type Readiness } from '#libs/case-store';
import { ProblemError, type Detail } from '#libs/problems';

import { Draining } from '../draining.js';
import { EngineHolder } from '../engine-holder.js';
import { Public } from '../http/caller.js';

@ApiTags('health 健康')
@Public()
@Controller('health')
export class HealthController {
  private readonly readiness: () => Promise<Readiness>;

  constructor(
    holder: EngineHolder,
    private readonly draining: Draining,
  ) {
    this.readiness = readinessOf(holder.engine.pool);
  }

  /** The process runs, and its loop turns. */
  @Get('live')
  live() {
    return { status: 'ok' };
  }

  /** The process can do its work: it is not about to end, the database answers, its schema is right. */
  @Get('ready')
  async ready() {
    if (this.draining.hasBegun) {
      throw new ProblemError('service-unavailable', ENDS);
    }
    const readiness = await this.readiness();
    if (readiness !== 'ready') {
      throw new ProblemError('service-unavailable', WORDS[readiness]);
    }
    return { status: 'ok', database: 'ok' };
  }
}

const ENDS: Detail = {
  zh: '该进程正在停止，请稍后重试',
  en: 'This process is about to end. Try again in a moment.',
};

const WORDS: Readonly<Record<Exclude<Readiness, 'ready'>, Detail>> = {
  'database-silent': {
    zh: '数据库没有响应，请稍后重试',
    en: 'The database does not answer. Try again in a moment.',
  },
  'schema-behind': {
    zh: '数据库结构尚未更新，请系统运维人员运行 juece migrate',
    en: 'The schema of the database is behind. Those who run this system run "juece migrate".',
  },
};
