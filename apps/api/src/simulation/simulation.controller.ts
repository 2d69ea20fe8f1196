import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiTags } from '@nestjs/swagger';

import { advanceClock } from '#libs/case-engine';
import { readClock } from '#libs/case-store';

import { EngineHolder } from '../engine-holder.js';
import { IsInstant, validated } from '../http/validate.js';

const QUIET_TIMEOUT_MS = 60_000;

class ClockRequest {
  @IsInstant()
  readonly now!: string;
}

/** The simulated clock; this controller exists only on a server started with `--simulated`. */
@ApiTags('simulation 模拟')
@ApiBearerAuth()
@Controller('v1/simulation/clock')
export class SimulationController {
  constructor(private readonly holder: EngineHolder) {}

  @Get()
  async read() {
    return { now: await readClock(this.holder.engine.pool) };
  }

  /** Moves the clock forward; every deadline due on the way fires on its own day. */
  @Post()
  @HttpCode(200)
  @ApiBody({
    schema: { type: 'object', required: ['now'], example: { now: '2026-03-31T09:00:00+08:00' } },
  })
  async advance(@Body() body: unknown) {
    const { now } = validated(ClockRequest, body);
    return advanceClock(this.holder.engine, new Date(now).toISOString(), {
      timeoutMs: QUIET_TIMEOUT_MS,
    });
  }
}
