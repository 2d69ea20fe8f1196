import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';

import { freshKey, type ApiAnswer, type ApiRequest } from '#test/api';
import { startApiProcess, type ApiProcess } from '#test/api-process';
import {
  fullestJson,
  hostileFiles,
  largestJson,
  tooLarge,
  type HostileBody,
} from '#test/hostile-bodies';
import { PROPOSAL } from '#test/matters';
import { registry } from '#workflows/procedures';

/**
 * The longest that one request may hold the event loop, in milliseconds of its CPU time. Most hold it for
 * fewer than 10; the largest import, 20 MiB that are all parsed and hashed, for the most.
 */
const LONGEST_HOLD_MS = 250;

/** Some thousands of bodies of a megabyte take half a minute, and longer where others work too. */
const PATIENCE_MS = 300_000;

/** Somebody with every role there is: no question of who may keeps him from the form of a body. */
const EVERYBODY = 'office';
const ORGAN = 'baoding';
const UNIT = 'baoding.office';

interface Limits {
  readonly bytes: number;
  readonly depth: number;
  readonly keys: number;
  readonly values: number;
}

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly fields: readonly string[];
  /** `undefined` where it takes no body. */
  readonly limits: Limits | undefined;
  readonly isPublic: boolean;
}

let api: ApiProcess;
let operations: readonly Operation[];
/** By collection: a case of it. */
const cases = new Map<string, string>();
const serverErrors: string[] = [];

beforeAll(async () => {
  api = await startApiProcess();
  await giveEveryRole();
  operations = operationsIn((await api.request({ path: '/openapi.json' })).body);
  cases.set('decisions', await opened('decisions', PROPOSAL));
  cases.set('catalogues', await opened('catalogues', { year: 2031 }));
  await api.longestHold();
});

afterAll(() => api.close());

async function giveEveryRole(): Promise<void> {
  const roles = [...registry.current.values()].flatMap((one) => Object.keys(one.roles));
  const owner = new Client({ connectionString: api.ownerUrl });
  await owner.connect();
  await owner.query(
    `INSERT INTO juece.mandate (person_id, role, organ_id, unit_id, starts_on)
     SELECT p.id, r, $1, $2, DATE '2020-01-01' FROM juece.person p, unnest($3::text[]) AS r
      WHERE p.account = $4 ON CONFLICT DO NOTHING`,
    [ORGAN, UNIT, [...new Set([...roles, 'importer', 'ruleAdministrator'])], EVERYBODY],
  );
  await owner.end();
}

async function opened(collection: string, payload: object): Promise<string> {
  const answer = await api.request({
    method: 'POST',
    path: `/v1/${collection}`,
    as: EVERYBODY,
    headers: { 'idempotency-key': freshKey() },
    json: { organId: ORGAN, payload },
  });
  expect([collection, answer.status, answer.body]).toEqual([collection, 201, expect.anything()]);
  return String(answer.body['caseId']);
}

function operationsIn(document: Readonly<Record<string, unknown>>): readonly Operation[] {
  const paths = document['paths'] as Readonly<Record<string, Readonly<Record<string, object>>>>;
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => {
      const described = operation as {
        readonly 'x-body-limits'?: Limits;
        readonly security?: readonly object[];
        readonly requestBody?: { readonly content: Readonly<Record<string, { schema: Schema }>> };
      };
      return {
        method: method.toUpperCase(),
        path,
        fields: fieldsIn(described.requestBody?.content['application/json']?.schema),
        limits: described['x-body-limits'],
        isPublic: described.security === undefined,
      };
    }),
  );
}

const fieldsIn = (schema: Schema | undefined, before = ''): readonly string[] =>
  Object.entries(schema?.properties ?? {})
    .flatMap(([name, within]) =>
      within.properties === undefined ? [before + name] : fieldsIn(within, `${before + name}.`),
    )
    .concat(schema?.properties === undefined ? (schema?.required ?? []) : []);

/** The address with something in the place of each parameter: a real case where one is named. */
function addressOf({ path }: Operation): string {
  const collection = path.split('/')[2] ?? '';
  const id = cases.get(collection) ?? '01936b7e-5c00-7000-8000-000000000001';
  return path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) =>
    name.toLowerCase().endsWith('id') ? id : (OTHER_PARAMETERS[name] ?? 'x'),
  );
}

const OTHER_PARAMETERS: Readonly<Record<string, string>> = {
  year: '2031',
  key: 'major-decision@1',
};

/** Sends it, and notes an answer that is the server's fault. */
async function send(request: ApiRequest): Promise<ApiAnswer> {
  const answer = await api.request(request);
  if (answer.status >= 500) {
    serverErrors.push(`${String(request.method)} ${request.path.slice(0, 100)}: ${answer.status}`);
  }
  return answer;
}

/** A forecast runs the case forward by the rules: what it costs is no matter of its head. */
const FORECAST = '/v1/decisions/{id}/forecast';

/** What a document that is filed says of itself. */
const FILED = '?kind=other&title=x';

const sending = (operation: Operation, body: HostileBody, as: string | undefined): ApiRequest => ({
  method: operation.method,
  path: addressOf(operation) + (operation.path === '/v1/decisions/{id}/documents' ? FILED : ''),
  ...(as === undefined ? {} : { as }),
  headers: {
    'content-type': body.mediaType,
    'idempotency-key': freshKey(),
    'if-match': '"1"',
  },
  bytes: body.bytes,
});

const FILE_BYTES = 20 * 1024 * 1024;

/** Heads as large as Node takes them, with what is cut apart, sorted or compared in them. */
const HOSTILE_HEADS: readonly Readonly<Record<'query' | 'name' | 'value', string>>[] = [
  { query: 'a=&'.repeat(4_000), name: 'accept-language', value: 'zh' },
  { query: `cursor=${'a'.repeat(12_000)}`, name: 'if-none-match', value: '""' },
  { query: `with=${'a,'.repeat(6_000)}`, name: 'x-forwarded-for', value: '1' },
  { query: `__proto__[a]=1&title=${'%20'.repeat(4_000)}`, name: 'cookie', value: 'a' },
  { query: '', name: 'accept-language', value: 'zh;q=0.1,'.repeat(1_500) },
  { query: '', name: 'if-none-match', value: '"a",'.repeat(3_500) },
  { query: '', name: 'if-match', value: 'W/"'.repeat(4_000) },
  { query: '', name: 'idempotency-key', value: 'a'.repeat(14_000) },
  { query: '', name: 'content-type', value: `application/json;${' '.repeat(14_000)}x` },
  { query: '', name: 'authorization', value: `Bearer ${'a.'.repeat(7_000)}` },
];

/** What somebody sends to an operation; what keeps to every bound is of use to the signed-in alone. */
function attacksOn({ fields, limits }: Operation, as: string | undefined): readonly HostileBody[] {
  if (limits === undefined) {
    return [];
  }
  const takesFile = limits.bytes === FILE_BYTES && fields.length === 0;
  const largest = takesFile ? hostileFiles(limits.bytes) : largestJson({ fields, limits });
  const fullest = takesFile || as === undefined ? [] : fullestJson({ fields, limits });
  return [...largest, ...fullest, ...largest.map((body) => tooLarge(body, limits.bytes))];
}

interface Hold {
  readonly ms: number;
  readonly at: string;
}

function expectShort(held: readonly Hold[]): void {
  expect(held.filter(({ ms }) => ms > LONGEST_HOLD_MS)).toEqual([]);
  expect(serverErrors).toEqual([]);
}

describe('every operation of the OpenAPI document', () => {
  it('says how large a body it takes, where it takes one', () => {
    const silent = operations.filter(
      ({ method, limits }) => ['POST', 'PUT', 'PATCH'].includes(method) && limits === undefined,
    );
    expect(silent).toEqual([]);
    expect(operations.length).toBeGreaterThan(300);
  });

  it(
    'holds the loop for no time to speak of, whatever body it is sent, signed in or not',
    async () => {
      const held: Hold[] = [];
      for (const operation of operations) {
        for (const as of [EVERYBODY, undefined]) {
          for (const body of attacksOn(operation, as)) {
            await send(sending(operation, body, as));
          }
          const who = as ?? 'nobody';
          held.push({
            ms: await api.longestHold(),
            at: `${operation.method} ${operation.path}, ${who}`,
          });
        }
      }
      expectShort(held);
    },
    PATIENCE_MS,
  );

  it('holds the loop for no time to speak of, whatever its head brings', async () => {
    const held: Hold[] = [];
    for (const operation of operations.filter(({ path }) => path !== FORECAST)) {
      for (const { query, name, value } of HOSTILE_HEADS) {
        // A stream of notices has no end; its head is looked at all the same.
        const method = operation.path.endsWith('/stream') ? 'HEAD' : operation.method;
        const path = `${addressOf(operation)}?${query}`;
        await send({ method, path, as: EVERYBODY, headers: { [name]: value } });
      }
      held.push({ ms: await api.longestHold(), at: `${operation.method} ${operation.path}` });
    }
    expectShort(held);
  });
});
