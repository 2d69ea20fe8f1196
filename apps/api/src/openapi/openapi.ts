import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

import { PROBLEMS } from '#libs/problems';
import type { CommandSpec, Procedure, ProcedureRegistry } from '#libs/procedure';

import { isAddressed } from '../cases/command-runner.js';
import { rateOf } from '../http/rates.js';
import { boundsOf, sizeInWords, takesBody } from '../http/route-bounds.js';
import { payloadExample, payloadSchema, type Schema } from './field-schema.js';
import { unmetRequirementSchema } from './unmet-requirement-schema.js';

const COMMAND_PROBLEMS = [400, 401, 403, 404, 409, 412, 413, 415, 422, 428, 503] as const;

/** Describes the API: what Nest knows, and one operation a command out of the procedures themselves. */
export function openApiDocument(
  app: NestFastifyApplication,
  catalogue: ProcedureRegistry,
): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Juece 决策')
    .setDescription(
      '重大行政决策程序 · Major administrative decision procedure. Every refusal explains itself with its article (RFC 9457).',
    )
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addBearerAuth()
    .build();
  const document = SwaggerModule.createDocument(app, config);
  const described = [...catalogue.current.values()].reduce<Schema>(
    (paths, procedure) => withCommands(paths, procedure, catalogue),
    withPathParameters(document.paths),
  );
  return {
    ...document,
    paths: withLimits(described) as OpenAPIObject['paths'],
    components: {
      ...document.components,
      schemas: {
        ...document.components?.schemas,
        Problem: problemSchema(),
        UnmetRequirement: unmetRequirementSchema(),
        Receipt: receiptSchema(),
      },
    },
  };
}

/** Says of every operation how large a body it takes, and how often it may be asked for where it is costly. */
function withLimits(described: Schema): Schema {
  return mapped(described, (item, path) =>
    mapped(item as Schema, (operation, method) =>
      limited(operation as Schema, method, path.replaceAll(/\{(\w+)\}/g, ':$1')),
    ),
  );
}

const mapped = (all: Schema, change: (value: unknown, name: string) => unknown): Schema =>
  Object.fromEntries(Object.entries(all).map(([name, value]) => [name, change(value, name)]));

function limited(operation: Schema, method: string, url: string): Schema {
  const { bytes, depth, keys, values } = boundsOf(method.toUpperCase(), url);
  const rate = rateOf(method.toUpperCase(), url);
  const described = operation['responses'] as Schema | undefined;
  const tooLarge = {
    ...(described?.['413'] as Schema | undefined),
    description: `body-too-large: more than ${sizeInWords(bytes)}`,
  };
  const tooMany =
    rate && `too-many-requests: more than ${String(rate.most)} in ${String(rate.seconds)} s`;
  return {
    ...operation,
    responses: {
      ...described,
      ...(takesBody(method) ? { 413: tooLarge } : {}),
      ...(tooMany === undefined ? {} : { 429: { description: tooMany } }),
    },
    ...(takesBody(method) ? { 'x-body-limits': { bytes, depth, keys, values } } : {}),
    ...(rate === undefined ? {} : { 'x-rate': rate }),
  };
}

/** Puts a procedure's commands in the place of the one address that takes them all. */
function withCommands(
  described: Schema,
  current: Procedure,
  { procedures }: ProcedureRegistry,
): Schema {
  const base = `/v1/${current.cases.collection}`;
  const { [`${base}/{id}/{stage}/{command}`]: _generic, ...paths } = described;
  // Cases of an earlier version still take its commands; what it shares is described as it is now.
  const versions = [...procedures.values()].filter(
    ({ id, key }) => id === current.id && key !== current.key,
  );
  const commands = [...versions, current].flatMap((procedure) =>
    Object.entries(procedure.commands)
      .filter(([type]) => isAddressed(procedure, type))
      .map(
        ([type, spec]) =>
          [
            `${base}/{id}/${spec.stage}/${type}`,
            { post: operation(procedure, type, spec) },
          ] as const,
      ),
  );
  const opening = current.command(current.opening);
  return {
    ...paths,
    ...(opening === undefined
      ? {}
      : { [base]: { ...(paths[base] as Schema), post: openOperation(current, opening) } }),
    ...Object.fromEntries(commands),
  };
}

/** Operations are named once: two procedures may have a command of one name. */
function operationId({ cases }: Procedure, type: string): string {
  return cases.collection === 'decisions' ? type : `${cases.collection}.${type}`;
}

/** Declares what the addresses name: Nest does not see it where a path is read as a whole. */
function withPathParameters(paths: OpenAPIObject['paths']): Schema {
  return Object.fromEntries(
    Object.entries(paths).map(([path, item]) => {
      const names = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
      const parameters = names.map((name) => ({
        name,
        in: 'path',
        required: true,
        schema: {
          type: 'string',
          ...(name.toLowerCase().endsWith('id') ? { format: 'uuid' } : {}),
        },
      }));
      const operations = Object.entries(item as Schema).map(([method, value]) => {
        const described = value as { readonly parameters?: readonly { readonly in: string }[] };
        const others = (described.parameters ?? []).filter((one) => one.in !== 'path');
        return [method, { ...described, parameters: [...parameters, ...others] }];
      });
      return [path, Object.fromEntries(operations)];
    }),
  );
}

function operation(procedure: Procedure, type: string, spec: CommandSpec): Schema {
  return {
    operationId: operationId(procedure, type),
    tags: [`${procedure.stages[spec.stage]?.zh ?? spec.stage} ${spec.stage}`],
    summary: `${spec.title.zh} · ${spec.title.en}`,
    description: `${spec.article}。${spec.nature === 'act' ? '行为：不合法的予以拒绝' : '事实：如实记录，违反规定的形成程序瑕疵'}。${roleNames(procedure, spec)}`,
    security: [{ bearer: [] }],
    parameters: [
      { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
      {
        name: 'If-Match',
        in: 'header',
        required: true,
        description: 'The ETag of the case as you read it.',
        schema: { type: 'string' },
        example: '"12"',
      },
      idempotencyHeader(),
    ],
    requestBody: body(spec, {}),
    responses: responses('200'),
  };
}

function openOperation(procedure: Procedure, spec: CommandSpec): Schema {
  return {
    operationId: operationId(procedure, procedure.opening),
    tags: [`${procedure.cases.collection} ${procedure.cases.title.zh}`],
    summary: `${spec.title.zh} · ${spec.title.en}`,
    description: `${spec.article}。${roleNames(procedure, spec)}`,
    security: [{ bearer: [] }],
    parameters: [idempotencyHeader()],
    requestBody: body(spec, { organId: 'baoding' }),
    responses: responses('201'),
  };
}

function roleNames(procedure: Procedure, spec: CommandSpec): string {
  return `由${spec.by.map((role) => procedure.roles[role]?.title.zh ?? role).join('、')}提出。`;
}

function idempotencyHeader(): Schema {
  return {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description: 'A fresh UUID for each command; a repeat gets the first answer.',
    schema: { type: 'string', minLength: 8, maxLength: 200 },
    example: '6f8e3c0e-2f5b-4e0c-9f5e-0d1c2b3a4f5e',
  };
}

function body(spec: CommandSpec, more: Schema): Schema {
  const extra = Object.fromEntries(Object.keys(more).map((name) => [name, { type: 'string' }]));
  const example = { ...more, payload: payloadExample(spec.fields) };
  return {
    required: true,
    content: {
      'application/json': {
        schema: {
          type: 'object',
          additionalProperties: false,
          required: ['payload', ...Object.keys(more)],
          properties: {
            ...extra,
            occurredAt: {
              type: 'string',
              format: 'date-time',
              description: 'When it happened, where that is not now.',
            },
            lateBecause: {
              type: 'string',
              maxLength: 1000,
              description: 'Why it is entered after the day it happened.',
            },
            reasons: {
              type: 'object',
              additionalProperties: { type: 'string' },
              description: 'By requirement id: why a warning is passed over.',
            },
            payload: payloadSchema(spec.fields),
          },
        },
        example,
      },
    },
  };
}

function responses(success: string): Schema {
  return {
    [success]: {
      description: 'Recorded',
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Receipt' } } },
    },
    ...Object.fromEntries(
      COMMAND_PROBLEMS.map((status) => [
        String(status),
        {
          description: Object.entries(PROBLEMS)
            .filter(([, problem]) => problem.status === status)
            .map(([code]) => code)
            .join(', '),
          content: {
            'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
          },
        },
      ]),
    ),
  };
}

function problemSchema(): Schema {
  return {
    type: 'object',
    required: ['type', 'title', 'status', 'detail', 'instance', 'correlationId'],
    properties: {
      type: { type: 'string', format: 'uri' },
      title: { type: 'string' },
      status: { type: 'integer' },
      detail: { type: 'string' },
      instance: { type: 'string' },
      correlationId: { type: 'string' },
      unmet: {
        type: 'array',
        items: { $ref: '#/components/schemas/UnmetRequirement' },
        description: 'Each unmet requirement, with what mends it and who can.',
      },
      errors: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            pointer: { type: 'string' },
            detail: { type: 'string' },
            detailZh: { type: 'string' },
          },
        },
      },
    },
  };
}

function receiptSchema(): Schema {
  return {
    type: 'object',
    required: [
      ...['caseId', 'revision', 'type', 'hash', 'recordedAt', 'states', 'defectsRaised'],
      ...['advice', 'warnings'],
    ],
    properties: {
      caseId: { type: 'string', format: 'uuid' },
      revision: { type: 'integer' },
      type: { type: 'string' },
      hash: { type: 'string', description: 'The hash of the event in the chain of the case.' },
      recordedAt: { type: 'string', format: 'date-time' },
      states: { type: 'array', items: { type: 'string' } },
      defectsRaised: { type: 'array', items: { type: 'string' } },
      advice: {
        type: 'array',
        items: { $ref: '#/components/schemas/UnmetRequirement' },
        description: 'What rests on unverified rules and is not met; it held nothing back.',
      },
      warnings: {
        type: 'array',
        items: { $ref: '#/components/schemas/UnmetRequirement' },
        description: 'The warnings passed over, each with its reason.',
      },
    },
  };
}
