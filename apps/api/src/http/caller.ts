import { createParamDecorator, type ExecutionContext, type Type } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who is let in at an address. */
    admission?: Admission;
  }
}

/** What is asked of whoever calls, before a byte of the body is read. */
interface Admission {
  /** No token is needed. */
  readonly public?: boolean;
  /** What is asked beyond a token. */
  readonly may?: Question;
}

/** Who calls, and for what. */
export interface Caller {
  readonly personId: string;
  /** What the address is of: `decisions` in `/v1/decisions/:id`. */
  readonly collection: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: unknown;
  /** A part of the application. */
  readonly part: <Part>(type: Type<Part>) => Part;
}

/** Asks whether the caller may; what it answers with is at hand as `@Admitted()`. Throws where he may not. */
export type Question = (caller: Caller) => Promise<unknown>;

/** A request whose caller is known. */
export interface AdmittedRequest extends FastifyRequest {
  personId?: string;
  tokenExpiresAt?: Date;
  admitted?: unknown;
}

/** Marks an address, or all of a controller, that needs no token. */
export const Public =
  (): ClassDecorator & MethodDecorator =>
  (target: object, _name?: unknown, descriptor?: PropertyDescriptor) => {
    const handlers = descriptor === undefined ? handlersOf(target) : [descriptor];
    for (const handler of handlers) {
      RouteConfig({ admission: { public: true } })(target, '', handler);
    }
  };

function handlersOf(type: object): readonly PropertyDescriptor[] {
  const { prototype } = type as { readonly prototype: object };
  return Object.values(Object.getOwnPropertyDescriptors(prototype)).filter(
    ({ value }) => typeof value === 'function',
  );
}

/** Asks something of the caller before the body is read: a large body is read for those alone who may send it. */
export const AsksFirst = (may: Question) => RouteConfig({ admission: { may } });

/** What the question of `AsksFirst` answered. */
export const Admitted = createParamDecorator(
  (_none: unknown, context: ExecutionContext): unknown => requestIn(context).admitted,
);

/** The id of the person who calls. */
export const PersonId = createParamDecorator(
  (_none: unknown, context: ExecutionContext): string => {
    const { personId } = requestIn(context);
    if (personId === undefined) {
      throw new TypeError('Only an authenticated address knows its caller.');
    }
    return personId;
  },
);

/** When the caller's token expires: what stays open longer than a request ends then. */
export const TokenExpiry = createParamDecorator(
  (_none: unknown, context: ExecutionContext): Date => {
    const { tokenExpiresAt } = requestIn(context);
    if (tokenExpiresAt === undefined) {
      throw new TypeError('Only an authenticated address knows a token.');
    }
    return tokenExpiresAt;
  },
);

const requestIn = (context: ExecutionContext): AdmittedRequest =>
  context.switchToHttp().getRequest<AdmittedRequest>();
