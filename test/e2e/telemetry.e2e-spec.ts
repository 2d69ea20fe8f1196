import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { findFreePort } from '#libs/embedded';
import {
  makeMetrics,
  openLog,
  serveMetrics,
  startTracing,
  type MetricsServer,
  type Tracing,
} from '#libs/telemetry';
import { freshKey, PASSWORD, startApi, type TestApi } from '#test/api';
import { until } from '#test/cases';
import { startCollector } from '#test/collector';
import { testSecrets } from '#test/database';
import { propose, startForming } from '#test/matters';

import { createWorker, type RunningWorker } from '../../apps/worker/src/create-worker.js';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-/;
const PATIENTLY = { patienceMs: 60_000, pollMs: 50 };

let collector: Awaited<ReturnType<typeof startCollector>>;
let tracing: Tracing;
let api: TestApi;
let worker: RunningWorker;
let served: MetricsServer;
let workersPort: number;
let decision: string;
const lines: string[] = [];

beforeAll(async () => {
  collector = await startCollector();
  tracing = startTracing('juece-test', collector.url);
  const metrics = makeMetrics();
  served = await serveMetrics(metrics.registry, { host: '127.0.0.1', port: 0 });
  const log = openLog('api', 'info', (line) => lines.push(line));
  api = await startApi({ metrics, log });
  workersPort = await findFreePort();
  worker = await createWorker({
    engine: api.engine,
    databaseUrl: api.databaseUrl,
    secrets: testSecrets,
    metricsAt: { host: '127.0.0.1', port: workersPort },
  });
  decision = await propose(api);
  // Its start is what others are notified of.
  await startForming(api);
});

afterAll(async () => {
  await worker.close();
  await api.close();
  await served.close();
  await tracing.close();
  await collector.close();
});

/** One reading of the metrics: their lines without the comments. */
async function reading(port: number): Promise<readonly string[]> {
  const response = await fetch(`http://127.0.0.1:${String(port)}/metrics`);
  expect(response.headers.get('content-type')).toContain('text/plain');
  return (await response.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

const refused = () =>
  api.request({
    method: 'POST',
    path: `/v1/decisions/${decision}/initiation/matter.started?secret=geheim`,
    as: 'ecology',
    headers: { 'if-match': '"1"', 'idempotency-key': freshKey() },
    json: { payload: {} },
  });

describe('the measurements', () => {
  it('count what was recorded and what was refused, by command and requirement', async () => {
    const answer = await api.request({
      method: 'POST',
      path: '/v1/decisions',
      as: 'ecology',
      headers: { 'idempotency-key': freshKey() },
      json: {
        organId: 'baoding',
        payload: {
          ...{ title: '保定市空气质量改善规划', matterClass: 'two', channel: 'department' },
          ...{ unitId: 'baoding.ecology', secret: false },
        },
      },
    });
    expect(answer.status).toBe(409);
    const read = await reading(served.port);
    const labels = 'procedure="major-decision",command="proposal.filed"';
    expect(read).toContain(`juece_commands_total{${labels},outcome="recorded"} 2`);
    expect(read).toContain(`juece_commands_total{${labels},outcome="refused"} 1`);
    expect(read).toContain('juece_refusals_total{requirement="A10-argument"} 1');
  });

  it('know an address by its pattern, and hold nothing of what was asked', async () => {
    await api.request({ path: `/v1/decisions/${decision}?x=geheim`, as: 'reviewer' });
    const read = await reading(served.port);
    const counted = read.filter((line) => line.startsWith('juece_request_seconds_count'));
    expect(counted.join('\n')).toContain('route="/v1/decisions/:id"');
    expect(read.filter((line) => UUID.test(line) || line.includes('geheim'))).toEqual([]);
  });

  it('show of the worker what waits, how late it was done, its queues and its loop', async () => {
    await until(
      'an effect was measured',
      async () =>
        (await reading(workersPort)).some((line) =>
          /^juece_work_late_seconds_count\{kind="[^"]+",outcome="done"\} [1-9]/.test(line),
        ),
      PATIENTLY,
    );
    const read = (await reading(workersPort)).join('\n');
    for (const name of [
      'juece_backlog_rows{kind="alarm"}',
      'juece_backlog_oldest_seconds{kind="effect"}',
      'juece_backlog_rows{kind="delivery-dead"}',
      'juece_queue_jobs{queue="deadlines"}',
      'juece_pool_connections{state="waiting"}',
      'juece_nodejs_eventloop_lag_p99_seconds',
    ]) {
      expect(read).toContain(name);
    }
  });
});

describe('the log', () => {
  it('holds a line of JSON for each request, found by the correlation id of its problem', async () => {
    const answer = await refused();
    const id = String(answer.body['correlationId']);
    await until('the line is there', () => lines.some((line) => line.includes(id)), PATIENTLY);
    const line = lines.find((one) => one.includes(id)) ?? '';
    expect(JSON.parse(line)).toMatchObject({
      ...{ level: 'info', service: 'api', what: 'request', correlationId: id },
      ...{ method: 'POST', status: answer.status },
    });
  });

  it('holds no token, password, name, account, query or id of a case', async () => {
    await refused();
    const token = await api.token('ecology');
    const all = lines.join('\n');
    for (const secret of [token, PASSWORD, 'ecology', decision, 'geheim', 'Bearer', '保定']) {
      expect(all).not.toContain(secret);
    }
  });
});

describe('a trace', () => {
  it('leads from the request over the database and the queue to the worker', async () => {
    const traceOf = (name: string) =>
      collector.spans.filter((span) => span.name.startsWith(name)).map(({ traceId }) => traceId);
    const whole = () => {
      const effects = collector.spans.filter(({ name }) => name.startsWith('effect '));
      return effects.filter(
        ({ traceId }) =>
          traceOf('POST /v1/decisions').includes(traceId) &&
          traceOf('postgresql record').includes(traceId),
      );
    };
    await until('the spans have come in', () => whole().length > 0, PATIENTLY);
    const [effect] = whole();
    const parents = collector.spans.filter(({ traceId }) => traceId === effect?.traceId);
    expect(parents.map(({ spanId }) => spanId)).toContain(effect?.parentSpanId);
  });
});
