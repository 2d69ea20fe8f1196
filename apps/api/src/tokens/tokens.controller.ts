import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

import { authenticate, describePerson, TokenIssuer } from '#libs/identity';
import { ProblemError } from '#libs/problems';

import { EngineHolder, SecretsHolder } from '../engine-holder.js';
import { PersonId, Public } from '../http/caller.js';
import { IsPlainText, validated } from '../http/validate.js';
import { SignInRates } from './sign-in-rates.js';

const NAME_MAX = 200;

class TokenRequest {
  @IsPlainText(NAME_MAX)
  readonly account!: string;

  @IsPlainText(NAME_MAX)
  readonly password!: string;
}

@ApiTags('identity 身份')
@Controller('v1')
export class TokensController {
  private readonly rates = new SignInRates();

  constructor(
    private readonly holder: EngineHolder,
    private readonly issuer: TokenIssuer,
    private readonly sealed: SecretsHolder,
  ) {}

  @Public()
  @Post('tokens')
  @HttpCode(200)
  @ApiBody({
    schema: {
      type: 'object',
      required: ['account', 'password'],
      example: { account: 'office', password: 'juece-demo' },
    },
  })
  async issue(@Body() body: unknown, @Req() { ip }: FastifyRequest) {
    const { account, password } = validated(TokenRequest, body);
    const { pool } = this.holder.engine;
    const { secrets } = this.sealed;
    const succeed = await this.rates.reserve(account, ip);
    const personId = await authenticate({ pool, secrets }, account, password);
    if (personId === undefined) {
      throw new ProblemError('credentials-wrong', {
        zh: '请核对账号和密码后重新登录',
        en: 'Check the account and the password.',
      });
    }
    await succeed();
    const { token, expiresIn } = await this.issuer.issue(personId);
    return { access_token: token, token_type: 'Bearer', expires_in: expiresIn };
  }

  @ApiBearerAuth()
  @Get('me')
  async me(@PersonId() personId: string) {
    const me = await describePerson(this.holder.engine.pool, personId);
    if (me === undefined) {
      throw new ProblemError('not-authenticated', {
        zh: '该访问令牌所属人员已经不在系统中，请重新登录',
        en: 'The person of this token is no longer known. Get another token.',
      });
    }
    return me;
  }
}
