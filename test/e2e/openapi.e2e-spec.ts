import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { current } from '#workflows/major-decision';

import { freshKey, startApi, type TestApi } from '#test/api';
import { addressOf, propose } from '#test/matters';
import { problemCode } from '#test/problems';

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly parameters?: readonly { name: string; in: string; required?: boolean; schema: object }[];
  readonly requestBody?: {
    readonly content: Readonly<
      Record<string, { readonly schema: object; readonly example?: { readonly payload?: object } }>
    >;
  };
  readonly responses?: Readonly<Record<string, { readonly description: string }>>;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
}

interface Document {
  readonly openapi: string;
  readonly info: Readonly<Record<string, unknown>>;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly securitySchemes: object; readonly schemas: object };
}

const OWN_ADDRESS = ['proposal.filed', 'document.filed'];
const COMMANDS = Object.entries(current.commands)
  .filter(([type, { by }]) => by.length > 0 && !OWN_ADDRESS.includes(type))
  .map(([type]) => type);

let api: TestApi;
let document: Document;
let decision: string;

beforeAll(async () => {
  api = await startApi();
  const answer = await api.request({ path: '/openapi.json' });
  document = answer.body as unknown as Document;
  decision = await propose(api);
});

afterAll(() => api.close());

const operations = (): readonly (readonly [string, string, Operation])[] =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => [path, method, operation] as const),
  );

const pathOf = (type: string): string =>
  `/v1/decisions/{id}/${String(current.command(type)?.stage)}/${type}`;

const bodyOf = (path: string) =>
  document.paths[path]?.['post']?.requestBody?.content['application/json'];

describe('the OpenAPI document', () => {
  it('says what it describes and in which version of OpenAPI', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/);
    expect(document.info).toMatchObject({ title: 'Juece 决策', version: '1' });
  });

  it('is served as YAML too, and as pages', async () => {
    const yaml = await api.request({ path: '/openapi.yaml' });
    expect(yaml.bytes.toString('utf8')).toMatch(/^openapi: 3\.1/);
    const pages = await api.request({ path: '/docs' });
    expect(pages.status).toBe(200);
    expect(pages.headers['content-type']).toMatch(/^text\/html/);
  });

  it('names every operation once, with a method of HTTP and answers in words', () => {
    const ids = operations().map(([, , { operationId }]) => operationId);
    expect(ids).not.toContain(undefined);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [path, method, { responses }] of operations()) {
      expect(path).toMatch(/^\//);
      // What is no record may be changed and removed.
      const settled = /^\/v1\/(webhooks|calendar-feeds)\//.test(path);
      const methods = settled ? ['get', 'post', 'patch', 'delete'] : ['get', 'post', 'put'];
      expect(methods).toContain(method);
      const statuses = Object.entries(responses ?? {});
      expect([path, statuses.length > 0]).toEqual([path, true]);
      for (const [status, { description }] of statuses) {
        expect(status).toMatch(/^([1-5]\d\d|default)$/);
        expect(typeof description).toBe('string');
      }
    }
  });

  it('declares every parameter that a path names, and no other in the path', () => {
    for (const [path, , { parameters = [] }] of operations()) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
      const inPath = parameters.filter((one) => one.in === 'path');
      expect([path, inPath.map(({ name }) => name).sort()]).toEqual([path, named]);
      expect(inPath.every(({ required }) => required === true)).toBe(true);
    }
  });

  it('refers only to what it holds', () => {
    const refs = JSON.stringify(document).matchAll(/"\$ref":"#([^"]+)"/g);
    const found = [...refs].map((match) => String(match[1]));
    expect(found.length).toBeGreaterThan(0);
    for (const ref of new Set(found)) {
      const target = ref
        .split('/')
        .slice(1)
        .reduce<unknown>(
          (at, part) => (at as Record<string, unknown> | undefined)?.[part],
          document,
        );
      expect([ref, typeof target]).toEqual([ref, 'object']);
    }
  });

  it('knows the security schemes that its operations ask for', () => {
    const schemes = Object.keys(document.components.securitySchemes);
    const asked = operations().flatMap(([, , { security = [] }]) => security.flatMap(Object.keys));
    expect(schemes).toContain('bearer');
    expect(new Set(asked)).toEqual(new Set(['bearer']));
  });
});

describe('commands in the OpenAPI document', () => {
  it('are all there, each under its stage, and none beside them', () => {
    const described = Object.keys(document.paths)
      .filter((path) => /^\/v1\/decisions\/\{id\}\/\w+\/[\w.]+$/.test(path))
      .filter((path) => !path.includes('{documentId}'));
    expect(described.sort()).toEqual(COMMANDS.map(pathOf).sort());
    expect(document.paths['/v1/decisions/{id}/{stage}/{command}']).toBeUndefined();
  });

  it.each(COMMANDS)(
    '%s has one operation that asks for the headers and says who gives it',
    (type) => {
      const item = document.paths[pathOf(type)] ?? {};
      expect(Object.keys(item)).toEqual(['post']);
      expect(item['post']).toMatchObject({ operationId: type, security: [{ bearer: [] }] });
      const headers = item['post']?.parameters?.filter((one) => one.in === 'header');
      expect(headers?.map(({ name, required }) => [name, required])).toEqual([
        ['If-Match', true],
        ['Idempotency-Key', true],
      ]);
      const { title } = current.command(type) ?? {};
      expect(item['post']?.summary).toContain(title?.zh);
      expect(Object.keys(item['post']?.responses ?? {})).toEqual(
        expect.arrayContaining(['200', '401', '403', '404', '409', '412', '422', '428']),
      );
    },
  );

  it.each(COMMANDS)('%s takes its own example without a word about its form', async (type) => {
    const example = bodyOf(pathOf(type))?.example;
    expect(example).toBeDefined();
    const answer = await api.request({
      method: 'POST',
      path: addressOf(decision, type),
      as: 'office',
      headers: { 'if-match': '"1"', 'idempotency-key': freshKey() },
      json: example,
    });
    expect([problemCode(answer), answer.body['errors'] ?? []]).not.toContain('request-invalid');
    expect(answer.status).toBeLessThan(500);
    if (answer.status === 200) {
      decision = await propose(api);
    }
  });

  it.each(COMMANDS)('%s has a schema that lists what its example holds', (type) => {
    const { schema, example } = bodyOf(pathOf(type)) ?? {};
    expect(schema).toMatchObject({
      type: 'object',
      additionalProperties: false,
      required: ['payload'],
      properties: {
        payload: {
          type: 'object',
          additionalProperties: false,
          required: Object.keys(example?.payload ?? {}),
        },
      },
    });
  });

  it('the opening takes its own example without a word about its form', async () => {
    const example = bodyOf('/v1/decisions')?.example;
    const answer = await api.request({
      method: 'POST',
      path: '/v1/decisions',
      as: 'office',
      headers: { 'idempotency-key': freshKey() },
      json: example,
    });
    expect(['event-not-allowed', 'undefined']).toContain(problemCode(answer));
    expect(answer.status).toBeLessThan(500);
  });
});
