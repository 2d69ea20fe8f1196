import { connect } from 'node:net';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { PROBLEMS, type ProblemCode } from '#libs/problems';
import { startApi, type TestApi } from '#test/api';
import { until } from '#test/cases';

const PATIENTLY = { patienceMs: 30_000, pollMs: 10 };

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
});

afterAll(async () => {
  await api.close();
});

interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly whole: string;
}

/** Sends bytes as they are and hears the answer until the connection ends. */
async function exchange(bytes: string | Buffer): Promise<WireAnswer> {
  const { hostname, port } = new URL(api.url);
  const socket = connect(Number(port), hostname);
  let whole = '';
  let closed = false;
  socket.setEncoding('utf8').on('data', (text: string) => {
    whole += text;
  });
  // One who is refused while he sends may find the connection gone: the answer came before.
  socket.on('error', () => undefined);
  socket.on('close', () => {
    closed = true;
  });
  socket.write(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes);
  await until('the connection is closed', () => closed, PATIENTLY);
  return parsed(whole);
}

function parsed(whole: string): WireAnswer {
  const [head = '', ...rest] = whole.split('\r\n\r\n');
  const [line = '', ...fields] = head.split('\r\n');
  const headers = fields.map((field) => {
    const at = field.indexOf(':');
    return [field.slice(0, at).toLowerCase(), field.slice(at + 1).trim()] as const;
  });
  const status = Number(line.split(' ')[1]);
  return { status, headers: Object.fromEntries(headers), body: rest.join('\r\n\r\n'), whole };
}

function expectWireProblem(answer: WireAnswer, code: ProblemCode): Record<string, unknown> {
  expect(answer.whole.match(/HTTP\/1\.1 /g)).toHaveLength(1);
  const { status, title } = PROBLEMS[code];
  expect({ status: answer.status, type: answer.headers['content-type'] }).toEqual({
    status,
    type: expect.stringMatching(/^application\/problem\+json\b/),
  });
  const problem = JSON.parse(answer.body) as Record<string, unknown>;
  expect(problem).toMatchObject({
    status,
    title: title.en,
    type: `${api.url}/problems/${code}`,
    detail: expect.stringMatching(/\S/),
    instance: expect.stringMatching(/^\//),
    correlationId: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
  return problem;
}

const request = (line: string, ...fields: readonly string[]): string =>
  [line, ...fields, 'connection: close', '', ''].join('\r\n');
const post = (...fields: readonly string[]): string =>
  request('POST /v1/tokens HTTP/1.1', 'host: x', 'content-type: application/json', ...fields);

const NOT_HTTP = 'request-malformed';

describe('what is hardly a request', () => {
  it.each<readonly [string, string, ProblemCode]>([
    ['no HTTP at all', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n', NOT_HTTP],
    ['empty words', 'x\r\n\r\n', NOT_HTTP],
    ['a request line without a version', 'GET /health/live\r\n\r\n', NOT_HTTP],
    ['a version that is none', request('GET /health/live HTTP/9.9', 'host: x'), NOT_HTTP],
    ['the preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', NOT_HTTP],
    ['NUL in the path', request('GET /health/\0live HTTP/1.1', 'host: x'), NOT_HTTP],
    ['a space in the path', request('GET /health /live HTTP/1.1', 'host: x'), NOT_HTTP],
    ['a header without a colon', request('GET / HTTP/1.1', 'host: x', 'nonsense'), NOT_HTTP],
    ['a header name with a space', request('GET / HTTP/1.1', 'host: x', 'x y: z'), NOT_HTTP],
    ['NUL in a header', request('GET / HTTP/1.1', 'host: x', 'x: a\0b'), NOT_HTTP],
    ['a bare line feed in a header', 'GET / HTTP/1.1\r\nhost: x\r\nx: a\rb\r\n\r\n', NOT_HTTP],
    ['no Host', request('GET /health/live HTTP/1.1'), NOT_HTTP],
    ['two Hosts', request('GET /health/live HTTP/1.1', 'host: x', 'Host: y'), NOT_HTTP],
    ['a Host with a path', request('GET /health/live HTTP/1.1', 'host: x/y'), NOT_HTTP],
    ['a length that is no number', post('content-length: many'), NOT_HTTP],
    ['a negative length', post('content-length: -1'), NOT_HTTP],
    ['two lengths', post('content-length: 1', 'content-length: 2'), NOT_HTTP],
    ['length and chunks', post('content-length: 5', 'transfer-encoding: chunked'), NOT_HTTP],
    ['an unknown coding', post('transfer-encoding: rot13'), NOT_HTTP],
    ['a chunk size that is none', `${post('transfer-encoding: chunked')}zz\r\n{}\r\n`, NOT_HTTP],
    ['a chunk longer than it says', `${post('transfer-encoding: chunked')}1\r\n{}}}\r\n`, NOT_HTTP],
    [
      'an expectation',
      post('expect: the-unexpected', 'content-length: 2'),
      'expectation-unsupported',
    ],
    ['headers without an end', `GET / HTTP/1.1\r\nx: ${'y'.repeat(20_000)}`, 'headers-too-large'],
    [
      'many headers',
      request('GET / HTTP/1.1', ...Array<string>(3_000).fill('x: y')),
      'headers-too-large',
    ],
    [
      'a long address',
      request(`GET /${'a'.repeat(16_100)} HTTP/1.1`, 'host: x'),
      'address-too-long',
    ],
    ['an asterisk', request('OPTIONS * HTTP/1.1', 'host: x'), 'path-not-found'],
    [
      'bytes that are no text in the path',
      request('GET /\xe4\xb8\xad HTTP/1.1', 'host: x'),
      NOT_HTTP,
    ],
    [
      'bytes that are no UTF-8 in the path',
      request('GET /%ff HTTP/1.1', 'host: x'),
      'path-not-found',
    ],
    [
      'a way out of the root',
      request('GET /../../etc/passwd HTTP/1.1', 'host: x'),
      'path-not-found',
    ],
    [
      'an upgrade',
      request('GET /nothing HTTP/1.1', 'host: x', 'upgrade: websocket', 'connection: upgrade'),
      'path-not-found',
    ],
  ])('is answered with a problem: %s', async (_what, bytes, code) => {
    expectWireProblem(await exchange(bytes), code);
  });

  it('is understood where HTTP allows it', async () => {
    const live = await Promise.all(
      [
        request('GET http://elsewhere.example/health/live HTTP/1.1', 'host: x'),
        request('GET /health/live HTTP/1.0'),
        request('GET /health/live HTTP/1.1', 'host: x', 'upgrade: h2c'),
        request('GET /health/live HTTP/1.1', 'host:'),
      ].map(exchange),
    );
    expect(live.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const asked = `${post('expect: 100-continue', 'content-length: 2')}{}`;
    expect((await exchange(asked)).whole).toMatch(
      /^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 422 /,
    );
  });
});

describe('a method that no address takes', () => {
  it.each(['TRACE', 'PROPFIND', 'MKCOL', 'SEARCH', 'LINK', 'SOURCE', 'QUERY', 'get', 'Get', 'FOO'])(
    '%s is answered with 405 and Allow where something is, with 404 elsewhere',
    async (method) => {
      const there = await exchange(request(`${method} /v1/tokens HTTP/1.1`, 'host: x'));
      expectWireProblem(there, 'method-not-allowed');
      expect(there.headers['allow']).toBe('POST');
      const below = await exchange(
        request(`${method} /v1/decisions/x/timeline?a=b HTTP/1.1`, 'host: x'),
      );
      expectWireProblem(below, 'method-not-allowed');
      expect(below.headers['allow']).toBe('GET, HEAD');
      expectWireProblem(
        await exchange(request(`${method} /nothing HTTP/1.1`, 'host: x')),
        'path-not-found',
      );
    },
  );

  it('CONNECT digs no tunnel', async () => {
    const answer = await exchange(request('CONNECT example.gov.cn:443 HTTP/1.1', 'host: x'));
    expectWireProblem(answer, 'method-not-allowed');
    expect(answer.headers['allow']).toMatch(/GET/);
  });
});

describe('the type of a problem', () => {
  it('and the links of an answer do not follow what a request says of the host', async () => {
    const fields = [
      'host: evil.example',
      'x-forwarded-host: evil.example',
      'x-forwarded-proto: gopher',
    ];
    const answer = await exchange(
      request('GET /v1/me HTTP/1.1', ...fields, 'forwarded: host=evil.example'),
    );
    expectWireProblem(answer, 'not-authenticated');
    expect(answer.whole).not.toMatch(/evil|gopher/);
  });
});
