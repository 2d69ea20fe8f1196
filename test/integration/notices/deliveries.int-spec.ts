import { randomUUID } from 'node:crypto';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

// Nest reads decorator metadata when its classes are loaded.
import 'reflect-metadata';

import { insertNotices, startClock, type Notification } from '#libs/case-store';
import { startTestRedis, type TestRedis } from '#libs/embedded';
import {
  claimDeliveries,
  LAST_ATTEMPT,
  openChannels,
  planDeliveries,
  redriveDelivery,
  writePreferences,
  type ChannelName,
  type Preferences,
} from '#libs/notices';
import { openWorkQueue } from '#libs/work-queue';
import { startMailServer, type MailServer } from '#test/mail-server';
import { startMessageReceiver, type MessageReceiver } from '#test/message-receiver';
import { testSecrets } from '#test/database';

import { createWorker, type RunningWorker } from '../../../apps/worker/src/create-worker.js';
import {
  OFFICE,
  startPostgres,
  tinySystem,
  until,
  type TinySystem,
} from '../worker/tiny-system.js';

interface DeliveryState {
  readonly id: string;
  readonly channel: string;
  readonly state: string;
  readonly attempts: number;
  readonly last_error: string | null;
  readonly outcome: string | null;
}

const FROM = '决策 <juece@city.example>';
const OFF = { on: false, address: null };
const MAIL = { on: true, address: 'office@city.example' };

// eslint-disable-next-line no-restricted-properties -- where the tests run is no setting of the system
const { CI, REDIS_URL } = process.env;
let postgres: Awaited<ReturnType<typeof startPostgres>>;
let redis: TestRedis | null;
let system: TinySystem;
let mail: MailServer;
let receiver: MessageReceiver;
let worker: RunningWorker | undefined;
let caseId: string;
const failures: string[] = [];

async function startWorker(more: { redisUrl?: string; timeoutMs?: number } = {}): Promise<void> {
  const { redisUrl, timeoutMs = 2_000 } = more;
  worker = await createWorker({
    engine: system.engine,
    databaseUrl: system.url,
    secrets: testSecrets,
    ...(redisUrl === undefined ? {} : { redisUrl }),
    channels: openChannels({
      email: { url: mail.url, from: FROM },
      sms: { url: receiver.url, secret: 'sms-secret', timeoutMs },
    }),
    firstRetryMs: 50,
    onFailure: (line) => failures.push(line),
  });
}

async function choose(
  channels: Partial<Preferences['channels']>,
  times: Partial<Preferences> = {},
): Promise<void> {
  await writePreferences(system.engine.pool, OFFICE, {
    channels: { email: OFF, sms: OFF, governmentWechat: OFF, ...channels },
    digestAt: null,
    quietHours: null,
    ...times,
  });
}

const notifyOffice = (more: Partial<Notification> = {}): Promise<number> =>
  insertNotices(system.engine.pool, [
    {
      source: `test-${randomUUID()}`,
      kind: 'deadline',
      statutory: true,
      caseId,
      role: 'office',
      units: null,
      words: { zh: '《道路》：征求意见期限将于2026-03-10届满', en: '“Roads”: due on 2026-03-10' },
      ...more,
    },
  ]);

const deliveries = async (): Promise<readonly DeliveryState[]> => {
  const { rows } = await system.owner.query<DeliveryState>(
    `SELECT id, channel, state, attempts, last_error, outcome FROM juece.notice_delivery ORDER BY id`,
  );
  return rows;
};

const all =
  (state: string, count = 1) =>
  async (): Promise<boolean> => {
    const found = await deliveries();
    return found.length === count && found.every((one) => one.state === state);
  };

beforeAll(async () => {
  postgres = await startPostgres();
  system = await tinySystem(postgres);
  redis = await startTestRedis(REDIS_URL);
  caseId = await system.open('道路');
}, 60_000);

beforeEach(async () => {
  mail = await startMailServer();
  receiver = await startMessageReceiver();
  await system.owner.query('DELETE FROM juece.notice_delivery; DELETE FROM juece.notice');
  await choose({});
});

afterEach(async () => {
  await worker?.close();
  worker = undefined;
  failures.length = 0;
  await mail.close();
  await receiver.close();
});

afterAll(async () => {
  await redis?.stop();
  await system.close();
  await postgres.stop();
});

describe('the deliveries of a worker whose Redis is away', () => {
  it('are sent all the same, and tried again after a failure', async () => {
    mail.answers.push(451);
    await choose({ email: MAIL });
    await startWorker({ redisUrl: 'redis://127.0.0.1:1' });
    await system.give(caseId, 'office.notified');
    await until('it is sent', all('sent'));
    expect(mail.mails).toHaveLength(2);
    expect(await deliveries()).toMatchObject([{ attempts: 2, state: 'sent' }]);
    expect(failures.map((line) => (JSON.parse(line) as { what: string }).what)).toEqual([
      'queue-away',
      'delivery-failed',
    ]);
  });
});

describe.each(['PostgreSQL', 'Redis'])('the deliveries of a worker on %s', (backend) => {
  const start = async (): Promise<boolean> => {
    if (backend === 'Redis' && redis === null) {
      expect(CI).toBeUndefined();
      return false;
    }
    await startWorker(backend === 'Redis' && redis !== null ? { redisUrl: redis.url } : {});
    return true;
  };

  it('bring the notice of an effect by mail', async () => {
    if (!(await start())) return;
    await choose({ email: MAIL });
    await system.give(caseId, 'office.notified');
    await until('it is sent', all('sent'));
    expect(mail.mails.map(({ to }) => to)).toEqual([[MAIL.address]]);
    expect(mail.mails[0]?.header('subject')).toContain('【通知】《道路》：请办理');
    expect(failures).toEqual([]);
  });

  it('are tried again after passing failures, each time later, under one Message-ID', async () => {
    if (!(await start())) return;
    mail.answers.push(451, 'drop', 421);
    await choose({ email: MAIL });
    await notifyOffice();
    await until('it is sent', all('sent'));
    const [delivery] = await deliveries();
    expect(delivery).toMatchObject({ attempts: 4, state: 'sent' });
    expect(new Set(mail.mails.map((one) => one.header('message-id')))).toEqual(
      new Set([`<${delivery!.id}@city.example>`]),
    );
    const pauses = mail.mails.slice(1).map(({ at }, index) => at - mail.mails[index]!.at);
    expect(pauses.map((pause, index) => pause >= 50 * 2 ** index)).toEqual([true, true, true]);
    expect(failures).toHaveLength(3);
  });

  it('go out although the queue has lost them', async () => {
    await choose({ email: MAIL });
    await notifyOffice();
    await planDeliveries(system.engine.pool, 10);
    // Claimed, and then the claimer dies before the queue has it.
    expect(await claimDeliveries(system.engine.pool, 10)).toHaveLength(1);
    expect(await claimDeliveries(system.engine.pool, 10)).toEqual([]);
    await system.owner.query(
      `UPDATE juece.notice_delivery SET queued_at = queued_at - interval '61 seconds'`,
    );
    if (!(await start())) return;
    await until('it is sent', all('sent'));
    expect(mail.mails).toHaveLength(1);
  });
});

describe('a mail', () => {
  beforeEach(async () => {
    await startWorker();
    await choose({ email: MAIL });
  });

  it('says in Chinese first, then in English, what the notice says and of which case', async () => {
    await notifyOffice();
    await until('it is sent', all('sent'));
    const [sent] = mail.mails;
    expect(sent?.header('from')).toContain('<juece@city.example>');
    expect(sent?.header('to')).toBe(`"${OFFICE}" <${MAIL.address}>`);
    expect(sent?.header('subject')).toMatch(
      /^【法定期限】《道路》：.* · \[Statutory term\] “Roads”/,
    );
    expect(sent?.header('auto-submitted')).toBe('auto-generated');
    expect(sent?.text).toMatch(
      /《道路》：征求意见期限将于2026-03-10届满（案件编号：.+〔\d{4}〕\d+号）/,
    );
    expect(sent!.text.indexOf('届满')).toBeLessThan(sent!.text.indexOf('due on'));
  });

  it('cannot be given headers by the words of a notice', async () => {
    const title = '道路\r\nBcc: everyone@city.example';
    await notifyOffice({ words: { zh: title, en: title } });
    await until('it is sent', all('sent'));
    expect(mail.mails[0]?.to).toEqual([MAIL.address]);
    expect(mail.mails[0]?.header('bcc')).toBe('');
  });

  it('to a recipient who is refused for good is dead at once, and is sent again when it is redriven', async () => {
    mail.recipients.push(550);
    await notifyOffice();
    await until('it is given up', all('dead'));
    const [dead] = await deliveries();
    expect(dead).toMatchObject({ attempts: 1 });
    expect(dead?.last_error).toContain('550');
    expect(mail.mails).toHaveLength(0);
    const { pool } = system.engine;
    expect(await redriveDelivery(pool, dead!.id, ['elsewhere'])).toBe('unknown');
    expect(await redriveDelivery(pool, dead!.id, ['city'])).toBe('redriven');
    await until('it is sent', all('sent'));
    expect(await redriveDelivery(pool, dead!.id, ['city'])).toBe('alive');
    expect(mail.mails).toHaveLength(1);
  });

  it('is tried again where the server refuses the message, or a recipient for now', async () => {
    mail.answers.push(554);
    mail.recipients.push(450);
    await notifyOffice();
    await until('it is sent', all('sent'));
    expect(mail.mails).toHaveLength(2);
  });

  it('waits while there is no mail server, and goes when there is one', async () => {
    const { port } = mail;
    await mail.close();
    await notifyOffice();
    await until('a try has failed', async () => ((await deliveries())[0]?.attempts ?? 0) > 0);
    mail = await startMailServer(port);
    await until('it is sent', all('sent'));
    expect(mail.mails).toHaveLength(1);
  });

  it('is given up after the last try', async () => {
    await worker?.close();
    mail.answers.push(451);
    await notifyOffice();
    await planDeliveries(system.engine.pool, 10);
    await system.owner.query('UPDATE juece.notice_delivery SET attempts = $1', [LAST_ATTEMPT - 1]);
    await startWorker();
    await until('it is given up', all('dead'));
    expect((await deliveries())[0]).toMatchObject({ attempts: LAST_ATTEMPT });
  });

  it('is sent again when the worker died while it sent it', async () => {
    await worker?.close();
    await notifyOffice();
    await planDeliveries(system.engine.pool, 10);
    await system.owner.query(
      `UPDATE juece.notice_delivery SET attempts = 1, queued_at = clock_timestamp() - interval '61 seconds'`,
    );
    await startWorker();
    await until('it is sent', all('sent'));
    expect((await deliveries())[0]).toMatchObject({ attempts: 2 });
  });

  it('goes out once although its job is delivered many times at once', async () => {
    await worker?.close();
    await notifyOffice();
    await planDeliveries(system.engine.pool, 10);
    const [{ id } = { id: '' }] = await deliveries();
    const queues = await Promise.all(
      [1, 2, 3, 4].map(() => openWorkQueue({ databaseUrl: system.url, onError: () => undefined })),
    );
    await startWorker();
    for (let round = 0; round < 5; round += 1) {
      await Promise.all(
        queues.map((queue) => queue.enqueueDeliveries([{ deliveryId: id, attempt: 1 }])),
      );
    }
    await until('all are delivered', async () => (await queues[0]!.backlog('deliveries')) === 0);
    await until('it is sent', all('sent'));
    await Promise.all(queues.map((queue) => queue.close()));
    expect(mail.mails).toHaveLength(1);
  });

  it('is withdrawn when its person switches the channel off before it goes', async () => {
    await worker?.close();
    await notifyOffice();
    await planDeliveries(system.engine.pool, 10);
    await choose({ email: { ...MAIL, on: false } });
    await startWorker();
    await until('it is withdrawn', all('withdrawn'));
    expect(mail.mails).toEqual([]);
  });
});

describe('the HTTP adapter', () => {
  const SMS = { on: true, address: '13800000000' };

  it('hands over the documented message, with the secret and the key of the delivery', async () => {
    await startWorker();
    await choose({ sms: SMS });
    await notifyOffice();
    await until('it is sent', all('sent'));
    const [delivery] = await deliveries();
    const [{ headers, body } = { headers: {}, body: {} }] = receiver.messages;
    expect(headers).toMatchObject({
      authorization: 'Bearer sms-secret',
      'idempotency-key': delivery!.id,
      'content-type': 'application/json; charset=utf-8',
    });
    expect(body).toEqual({
      version: 1,
      deliveryId: delivery!.id,
      channel: 'sms',
      to: SMS.address,
      person: { id: OFFICE, name: OFFICE },
      statutory: true,
      subject: { zh: expect.any(String), en: expect.any(String) },
      text: { zh: expect.stringContaining('届满'), en: expect.stringContaining('due on') },
      notices: [
        expect.objectContaining({
          kind: 'deadline',
          statutory: true,
          caseId,
          zh: expect.any(String),
        }),
      ],
    });
  });

  it.each([
    ['an error of the receiver', { status: 503 }],
    ['a receiver that has enough for now', { status: 429 }],
    ['silence', 'silence'],
  ] as const)('tries again after %s, with the same key', async (_what, answer) => {
    await startWorker({ timeoutMs: 200 });
    receiver.answers.push(answer);
    await choose({ sms: SMS });
    await notifyOffice();
    await until('it is sent', all('sent'));
    const keys = receiver.messages.map(({ headers }) => headers['idempotency-key']);
    expect(keys).toEqual([keys[0], keys[0]]);
  });

  it('waits as long as the receiver asks', async () => {
    await startWorker();
    receiver.answers.push({ status: 503, headers: { 'retry-after': '2' } });
    await choose({ sms: SMS });
    await notifyOffice();
    await until('it is sent', all('sent'));
    expect(receiver.messages[1]!.at - receiver.messages[0]!.at).toBeGreaterThanOrEqual(2_000);
  });

  it.each([400, 404, 302])('gives up what the receiver refuses with %s', async (status) => {
    await startWorker();
    receiver.answers.push({ status, headers: { location: receiver.url } });
    await choose({ sms: SMS });
    await notifyOffice();
    await until('it is given up', all('dead'));
    expect(receiver.messages).toHaveLength(1);
    expect((await deliveries())[0]?.last_error).toContain(String(status));
  });

  it('that is not set up says so on the delivery', async () => {
    await startWorker();
    await choose({ governmentWechat: { on: true, address: 'office' } });
    await notifyOffice();
    await until('it is given up', all('dead'));
    expect((await deliveries())[0]?.last_error).toContain('JUECE_GOVERNMENT_WECHAT_URL');
  });
});

describe('planDeliveries', () => {
  const ALL_NIGHT_AND_DAY = { from: '00:00', until: '23:59' };
  const nextAt = async (): Promise<readonly { channel: ChannelName; wait: number }[]> => {
    const { rows } = await system.owner.query<{ channel: ChannelName; wait: number }>(
      `SELECT channel, extract(epoch FROM next_at - created_at)::float AS wait FROM juece.notice_delivery`,
    );
    return rows;
  };

  it('plans by every channel that is on, once, though several plan at once', async () => {
    await choose({ email: MAIL, sms: { on: true, address: '13800000000' } });
    await notifyOffice();
    await Promise.all([1, 2, 3, 4].map(() => planDeliveries(system.engine.pool, 10)));
    await planDeliveries(system.engine.pool, 10);
    expect((await deliveries()).map(({ channel }) => channel).sort()).toEqual(['email', 'sms']);
  });

  it('plans nothing for who has chosen nothing, and nothing for what stays in the inbox', async () => {
    await notifyOffice();
    await planDeliveries(system.engine.pool, 10);
    await choose({ email: MAIL });
    expect(await notifyOffice({ inboxOnly: true })).toBe(2);
    expect(await planDeliveries(system.engine.pool, 10)).toBe(0);
    expect(await deliveries()).toEqual([]);
  });

  it('holds back in quiet hours what is not statutory, and only that', async () => {
    await choose({ email: MAIL }, { quietHours: ALL_NIGHT_AND_DAY });
    await notifyOffice({ statutory: true });
    await planDeliveries(system.engine.pool, 10);
    expect((await nextAt()).every(({ wait }) => wait <= 0)).toBe(true);
    await notifyOffice({ statutory: false });
    await planDeliveries(system.engine.pool, 10);
    const [{ hours } = { hours: '' }] = (
      await system.owner.query<{ hours: string }>(
        `SELECT to_char(max(next_at) AT TIME ZONE 'Asia/Shanghai', 'HH24:MI') AS hours FROM juece.notice_delivery`,
      )
    ).rows;
    expect(hours).toBe('23:59');
  });

  it('joins a day’s notices into one mail, and what is statutory goes alone', async () => {
    await choose({ email: MAIL }, { digestAt: '08:30' });
    await notifyOffice({ statutory: false, words: { zh: '《道路》：第一件', en: 'first' } });
    await notifyOffice({ statutory: false, words: { zh: '《道路》：第二件', en: 'second' } });
    await planDeliveries(system.engine.pool, 10);
    await system.owner.query('UPDATE juece.notice_delivery SET next_at = now() WHERE digest');
    // A digest that met a passing failure comes again whole.
    mail.answers.push(451);
    await startWorker();
    await until('both are sent', all('sent', 2));
    await notifyOffice({ words: { zh: '《道路》：期限将届满', en: 'due' } });
    await until('all are sent', all('sent', 3));
    expect(mail.mails.map((one) => one.header('subject'))).toEqual([
      expect.stringContaining('【每日汇总】2条通知'),
      expect.stringContaining('【每日汇总】2条通知'),
      expect.stringContaining('【法定期限】《道路》：期限将届满'),
    ]);
    expect(mail.mails[0]?.text).toMatch(/第一件[^]*第二件/);
    expect(mail.mails[1]?.text).toBe(mail.mails[0]?.text);
    expect(new Set(mail.mails.map((one) => one.header('message-id'))).size).toBe(2);
  });
});

describe('a simulated database', () => {
  it('sends nothing out and says that it did not', async () => {
    await choose({ email: MAIL });
    await notifyOffice();
    await planDeliveries(system.engine.pool, 10);
    await startClock(system.owner, '2026-03-02T01:00:00.000Z');
    try {
      await notifyOffice();
      await startWorker();
      await until('both are closed', all('sent', 2));
      expect((await deliveries()).map(({ outcome }) => outcome)).toEqual([
        'simulated',
        'simulated',
      ]);
      expect(mail.mails).toEqual([]);
    } finally {
      await worker?.close();
      worker = undefined;
      await system.owner.query('DELETE FROM juece.simulation_clock');
    }
  });
});
