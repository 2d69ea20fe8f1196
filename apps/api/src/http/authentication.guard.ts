import {
  createParamDecorator,
  Injectable,
  SetMetadata,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';

import { TokenIssuer } from '#libs/identity';
import { ProblemError } from '#libs/problems';

const PUBLIC = 'juece:public';
const BEARER = /^Bearer ([\w.~+/-]+=*)$/i;

interface AuthenticatedRequest extends FastifyRequest {
  personId?: string;
  tokenExpiresAt?: Date;
}

/** Marks an address that needs no token. */
export const Public = () => SetMetadata(PUBLIC, true);

/** The id of the person who calls. */
export const PersonId = createParamDecorator(
  (_none: unknown, context: ExecutionContext): string => {
    const { personId } = context.switchToHttp().getRequest<AuthenticatedRequest>();
    if (personId === undefined) {
      throw new TypeError('Only an authenticated address knows its caller.');
    }
    return personId;
  },
);

/** When the caller's token expires: what stays open longer than a request ends then. */
export const TokenExpiry = createParamDecorator(
  (_none: unknown, context: ExecutionContext): Date => {
    const { tokenExpiresAt } = context.switchToHttp().getRequest<AuthenticatedRequest>();
    if (tokenExpiresAt === undefined) {
      throw new TypeError('Only an authenticated address knows a token.');
    }
    return tokenExpiresAt;
  },
);

/** Lets in whoever holds a valid bearer token. The one guard: another identity provider goes here. */
@Injectable()
export class AuthenticationGuard implements CanActivate {
  constructor(
    private readonly issuer: TokenIssuer,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const isPublic = this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (isPublic === true) {
      return true;
    }
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const token = BEARER.exec(request.headers.authorization ?? '')?.[1];
    const claims = token === undefined ? undefined : await this.issuer.verify(token);
    if (claims === undefined) {
      throw new ProblemError('not-authenticated', {
        zh: '请通过 POST /v1/tokens 取得访问令牌，并以“Authorization: Bearer …”发送',
        en: 'Get a token from POST /v1/tokens and send it as "Authorization: Bearer …".',
      });
    }
    request.personId = claims.personId;
    request.tokenExpiresAt = new Date(claims.expiresAt * 1000);
    return true;
  }
}
