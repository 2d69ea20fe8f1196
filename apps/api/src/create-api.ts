import { randomUUID } from 'node:crypto';

import type { NestApplicationOptions } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';

import { poolState } from '#libs/case-engine';
import { makeMetrics, openLog } from '#libs/telemetry';

import { ApiModule, type ApiParts } from './api.module.js';
import { Draining } from './draining.js';
import { installAdmission } from './http/admission.js';
import { boundRoutes, installBodyParsers } from './http/body-parsers.js';
import { boundConnections } from './http/connections.js';
import { revealPersonalTexts } from './http/personal-texts.js';
import { prepareAnswers } from './http/prepared-answers.js';
import { answerUnroutable } from './http/problem.filter.js';
import { ORDINARY } from './http/route-bounds.js';
import { KnownPaths } from './http/known-paths.js';
import { settlePublicUrl } from './http/public-url.js';
import { pathOfTarget, Wire } from './http/wire.js';
import { notedMethods, refuseForeignMethods, refuseWrongMethods } from './http/wrong-methods.js';
import { installTelemetry } from './http/telemetry.js';
import { nestLog } from './nest-log.js';
import { openApiDocument } from './openapi/openapi.js';

const REQUEST_TIMEOUT_MS = 30_000;
const NEST_OPTIONS: NestApplicationOptions = { bodyParser: false, abortOnError: false };
const KEEP_ALIVE_MS = 65_000;
/** Whoever sends a head letter by letter holds a connection no longer than this. */
const HEADERS_TIMEOUT_MS = 10_000;
const LOOKED_AFTER_MS = 5_000;

/** Makes the HTTP application; the caller lets it listen and closes it. */
export async function createApi(parts: ApiParts): Promise<NestFastifyApplication> {
  const paths = new KnownPaths();
  const wire = new Wire(paths);
  const { trustedProxies: trusted = [], log = openLog('api', 'error') } = parts;
  const metrics = parts.metrics ?? makeMetrics({ pool: () => poolState(parts.engine.pool) });
  const adapter = new FastifyAdapter({
    bodyLimit: ORDINARY.bytes,
    requestTimeout: REQUEST_TIMEOUT_MS,
    http: {
      headersTimeout: HEADERS_TIMEOUT_MS,
      connectionsCheckingInterval: LOOKED_AFTER_MS,
      // Asked for by `Wire`, which says so in a problem.
      requireHostHeader: false,
    },
    // Whom a request comes from is what its connection says, but for proxies that are named.
    trustProxy: trusted.length > 0 && [...trusted],
    keepAliveTimeout: KEEP_ALIVE_MS,
    genReqId: () => randomUUID(),
    frameworkErrors: answerUnroutable,
    clientErrorHandler: wire.onClientError,
    rewriteUrl: pathOfTarget,
    routerOptions: { maxParamLength: 200 },
  });
  boundConnections(adapter.getHttpServer(), trusted);
  const known = notedMethods(adapter.getInstance());
  boundRoutes(adapter.getInstance());
  installTelemetry(adapter.getInstance(), { metrics, log });
  settlePublicUrl(adapter.getInstance(), parts.publicUrl);
  wire.install(adapter.getInstance());
  refuseForeignMethods(adapter.getInstance(), paths);
  const app = await NestFactory.create<NestFastifyApplication>(
    ApiModule.with({ ...parts, metrics }),
    adapter,
    { ...NEST_OPTIONS, logger: nestLog(log) },
  );
  installAdmission(app.getHttpAdapter().getInstance(), {
    issuer: parts.issuer,
    part: (type) => app.get(type),
  });
  installBodyParsers(app.getHttpAdapter().getInstance());
  revealPersonalTexts(app.getHttpAdapter().getInstance(), parts.engine.pool);
  prepareAnswers(app.getHttpAdapter().getInstance());
  closeWhenDraining(app);
  const document = openApiDocument(app, parts.engine);
  SwaggerModule.setup('docs', app, document, {
    jsonDocumentUrl: 'openapi.json',
    yamlDocumentUrl: 'openapi.yaml',
  });
  // Nest enters its addresses only now; what is not among their methods then has an answer of its own.
  await app.init();
  const collections = [...parts.engine.current.values()].map(({ cases }) => cases.collection);
  refuseWrongMethods(app.getHttpAdapter().getInstance(), { known, paths, collections });
  return app;
}

/** Lets clients of a process that is about to end connect anew, which is to another one. */
function closeWhenDraining(app: NestFastifyApplication): void {
  const draining = app.get(Draining);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', (...[, reply, payload, done]) => {
      if (draining.hasBegun) {
        void reply.header('connection', 'close');
      }
      done(null, payload);
    });
}
