import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiTags } from '@nestjs/swagger';

import { describePerson } from '#libs/identity';
import { ProblemError } from '#libs/problems';
import {
  changeWebhook,
  createWebhook,
  deleteWebhook,
  findWebhook,
  listMessages,
  listWebhooks,
  redriveAll,
  redriveOne,
  rotateSecret,
  testMessage,
  type WebhookStore,
} from '#libs/webhooks';

import { EngineHolder, SecretsHolder } from '../engine-holder.js';
import { PersonId } from '../http/caller.js';
import { isId, pageOf, readCursor } from '../http/cursor.js';
import { validated } from '../http/validate.js';
import {
  ChangeWebhookRequest,
  CreateWebhookRequest,
  MessagePath,
  MessagesQuery,
  WebhookPath,
} from './webhooks.request.js';

const MOST_WEBHOOKS = 200;
const ADMINISTRATOR = 'webhookAdministrator';
const BODY = {
  schema: {
    type: 'object',
    example: {
      organId: 'baoding',
      title: '市政府公文系统',
      url: 'https://example.org/juece',
      events: ['cn.juece.major-decision.*'],
    },
  },
};

/** The endpoints to which the events of an organ are sent; its administrators keep them. */
@ApiTags('webhooks 事件推送')
@ApiBearerAuth()
@Controller('v1/webhooks')
export class WebhooksController {
  constructor(
    private readonly holder: EngineHolder,
    private readonly sealed: SecretsHolder,
  ) {}

  @Get()
  async list(@PersonId() personId: string) {
    const organs = await this.organsOf(personId);
    return { items: await listWebhooks(this.pool, organs, MOST_WEBHOOKS) };
  }

  @Post()
  @HttpCode(201)
  @ApiBody(BODY)
  async create(@PersonId() personId: string, @Body() body: unknown) {
    const { organId, url, title, events } = validated(CreateWebhookRequest, body);
    if (!(await this.organsOf(personId)).includes(organId)) {
      throw notPermitted();
    }
    const { webhook, secret } = await createWebhook(this.store, {
      ...{ organId, url, title, events },
      createdBy: personId,
    });
    return { ...webhook, secret };
  }

  @Get(':id')
  async show(@PersonId() personId: string, @Param() path: unknown) {
    return this.found(personId, validated(WebhookPath, path).id);
  }

  @Patch(':id')
  @ApiBody(BODY)
  async change(@PersonId() personId: string, @Param() path: unknown, @Body() body: unknown) {
    const { id } = await this.found(personId, validated(WebhookPath, path).id);
    return present(await changeWebhook(this.pool, id, validated(ChangeWebhookRequest, body)));
  }

  @Delete(':id')
  @HttpCode(204)
  async remove(@PersonId() personId: string, @Param() path: unknown): Promise<void> {
    const { id } = await this.found(personId, validated(WebhookPath, path).id);
    await deleteWebhook(this.pool, id);
  }

  @Post(':id/rotate')
  @HttpCode(200)
  async rotate(@PersonId() personId: string, @Param() path: unknown) {
    const { id } = await this.found(personId, validated(WebhookPath, path).id);
    return present(await rotateSecret(this.store, id));
  }

  @Post(':id/test')
  @HttpCode(202)
  async test(@PersonId() personId: string, @Param() path: unknown) {
    const { id, active } = await this.found(personId, validated(WebhookPath, path).id);
    const messageId = active ? await testMessage(this.pool, id) : undefined;
    if (messageId === undefined) {
      throw new ProblemError('webhook-silent', active ? SIMULATED : SWITCHED_OFF);
    }
    return { messageId };
  }

  @Get(':id/messages')
  async messages(@PersonId() personId: string, @Param() path: unknown, @Query() query: unknown) {
    const { id } = await this.found(personId, validated(WebhookPath, path).id);
    const { cursor, limit, state } = validated(MessagesQuery, query);
    const [after] = cursor === undefined ? [] : readCursor(cursor, 1, isId);
    const rows = await listMessages(this.pool, id, {
      limit: limit + 1,
      ...(state === undefined ? {} : { state }),
      ...(after === undefined ? {} : { after }),
    });
    return pageOf(rows, limit, (last) => [last.id]);
  }

  @Post(':id/redrive')
  @HttpCode(202)
  async redriveDead(@PersonId() personId: string, @Param() path: unknown) {
    const { id } = await this.found(personId, validated(WebhookPath, path).id);
    return { redriven: await redriveAll(this.pool, id) };
  }

  @Post(':id/messages/:messageId/redrive')
  @HttpCode(202)
  async redrive(@PersonId() personId: string, @Param() path: unknown) {
    const { id, messageId } = validated(MessagePath, path);
    await this.found(personId, id);
    if (!(await redriveOne(this.pool, id, messageId))) {
      throw new ProblemError('webhook-not-found', {
        zh: '该推送地址没有这一已经放弃发送的消息，请从其消息中选取',
        en: 'There is no such message here that was given up. Choose one of its messages.',
      });
    }
    return { redriven: 1 };
  }

  private get store(): WebhookStore {
    return { pool: this.pool, secrets: this.sealed.secrets };
  }

  private get pool() {
    return this.holder.engine.pool;
  }

  /** @throws ProblemError `not-permitted`, `webhook-not-found` also for another organ's. */
  private async found(personId: string, id: string) {
    return present(await findWebhook(this.pool, await this.organsOf(personId), id));
  }

  /**
   * The organs whose endpoints the person keeps.
   *
   * @throws ProblemError `not-permitted` where there is none.
   */
  private async organsOf(personId: string): Promise<readonly string[]> {
    const me = await describePerson(this.pool, personId);
    const held = me?.mandates.filter(({ role }) => role === ADMINISTRATOR) ?? [];
    if (held.length === 0) {
      throw notPermitted();
    }
    return held.map(({ organId }) => organId);
  }
}

const SIMULATED = {
  zh: '模拟运行的系统不向外推送，请在正式运行的系统中试发',
  en: 'A simulated system sends nothing. Try it on one that is not.',
};
const SWITCHED_OFF = {
  zh: '该推送地址已经停用，请启用后再试发',
  en: 'The webhook is switched off. Switch it on first.',
};

function present<T>(found: T | undefined): T {
  if (found === undefined) {
    throw new ProblemError('webhook-not-found', {
      zh: '没有您可以管理的该推送地址，现有地址见 GET /v1/webhooks',
      en: 'There is no such webhook that you keep. Look it up in GET /v1/webhooks.',
    });
  }
  return found;
}

function notPermitted(): ProblemError {
  return new ProblemError(
    'not-permitted',
    {
      zh: '机关的推送地址由该机关的事件推送管理员管理，请由其办理',
      en: 'Webhooks of an organ are kept by its webhook administrators. Ask one of them.',
    },
    {
      roles: [
        { role: ADMINISTRATOR, title: { zh: '事件推送管理员', en: 'webhook administrator' } },
      ],
    },
  );
}
