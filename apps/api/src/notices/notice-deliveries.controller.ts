import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';

import { describePerson } from '#libs/identity';
import { listDeliveries, redriveDelivery } from '#libs/notices';
import { ProblemError } from '#libs/problems';

import { IdPath } from '../http/id-path.js';
import { EngineHolder } from '../engine-holder.js';
import { PersonId } from '../http/caller.js';
import { isId, pageOf, readCursor } from '../http/cursor.js';
import { validated } from '../http/validate.js';
import { DeliveriesQuery } from './notices.request.js';

const ADMINISTRATOR = 'administrator';

/** What has left the house, or did not get out: for the administrators of the organs concerned. */
@ApiTags('notices 通知')
@ApiBearerAuth()
@Controller('v1/notice-deliveries')
export class NoticeDeliveriesController {
  constructor(private readonly holder: EngineHolder) {}

  @Get()
  async list(@PersonId() personId: string, @Query() query: unknown) {
    const { state, cursor, limit } = validated(DeliveriesQuery, query);
    const [after] = cursor === undefined ? [] : readCursor(cursor, 1, isId);
    const rows = await listDeliveries(this.holder.engine.pool, {
      organIds: await this.administered(personId),
      state,
      limit: limit + 1,
      ...(after === undefined ? {} : { after }),
    });
    return pageOf(rows, limit, (last) => [last.id]);
  }

  /** Sends a delivery again that was given up, and those that were to go out with it. */
  @Post(':id/redrive')
  @HttpCode(204)
  async redrive(@PersonId() personId: string, @Param() path: unknown): Promise<void> {
    const { id } = validated(IdPath, path);
    const organIds = await this.administered(personId);
    const done = await redriveDelivery(this.holder.engine.pool, id, organIds);
    if (done === 'unknown') {
      throw new ProblemError('path-not-found', {
        zh: '您管理的机关没有该项发送，请从发送记录中选取',
        en: 'There is no such delivery in your organs. Choose one of the list.',
      });
    }
    if (done === 'alive') {
      throw new ProblemError('delivery-not-dead', {
        zh: '该项发送已经送出或者仍在尝试，无需重新发送',
        en: 'It was sent, or it is still being tried; there is no need to send it again.',
      });
    }
  }

  /** @throws ProblemError `not-permitted` for whoever administers nothing. */
  private async administered(personId: string): Promise<readonly string[]> {
    const me = await describePerson(this.holder.engine.pool, personId);
    const held = (me?.mandates ?? []).filter(({ role }) => role === ADMINISTRATOR);
    if (held.length === 0) {
      throw new ProblemError(
        'not-permitted',
        {
          zh: '发送记录由系统管理员查阅，请由其办理',
          en: 'Deliveries are seen by administrators. Ask one of them.',
        },
        { roles: [{ role: ADMINISTRATOR, title: { zh: '系统管理员', en: 'administrator' } }] },
      );
    }
    return held.map(({ organId }) => organId);
  }
}
