import { createHash, randomBytes } from 'node:crypto';

import type { FastifyReply } from 'fastify';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

import { ProblemError } from '#libs/problems';

/** How often something may be done in a window of time. */
export interface Rate {
  /** How the budget is called in the `RateLimit` headers. */
  readonly name: string;
  readonly most: number;
  readonly seconds: number;
}

const MINUTE_S = 60;

const FORECASTS: Rate = { name: 'forecasts', most: 300, seconds: MINUTE_S };
const VERIFICATIONS: Rate = { name: 'verifications', most: 300, seconds: MINUTE_S };
const EXPORTS: Rate = { name: 'exports', most: 120, seconds: MINUTE_S };
const SHEETS: Rate = { name: 'sheets', most: 60, seconds: MINUTE_S };
const IMPORTS: Rate = { name: 'imports', most: 600, seconds: MINUTE_S };
const DRAWINGS: Rate = { name: 'drawings', most: 600, seconds: MINUTE_S };
const COMPARISONS: Rate = { name: 'comparisons', most: 120, seconds: MINUTE_S };

/**
 * What costs so much that nobody may ask for it at any rate: for each person, and where no token is needed
 * for each network address. Commands and ordinary reads are not counted. `{cases}` stands for the
 * collection of any procedure.
 */
const COSTLY: Readonly<Record<string, Rate>> = {
  'POST /v1/forecasts': FORECASTS,
  'GET /v1/decisions/:id/forecast': FORECASTS,
  'GET /v1/{cases}/:id/verification': VERIFICATIONS,
  'GET /v1/{cases}/:id/documents/:documentId/difference': COMPARISONS,
  'GET /v1/meetings/:id/minutes/comparison': COMPARISONS,
  'GET /v1/{cases}/:id/compliance': EXPORTS,
  'GET /v1/imports/inventory.csv': EXPORTS,
  'GET /v1/imports/inventory.xlsx': EXPORTS,
  'GET /v1/catalogues/:id/items.csv': EXPORTS,
  'GET /v1/catalogues/:id/items.xlsx': EXPORTS,
  'GET /v1/catalogues/:id/items/template.xlsx': EXPORTS,
  'POST /v1/catalogues/:id/items/import': SHEETS,
  'POST /v1/imports': IMPORTS,
  'GET /v1/procedures/:key/drawings/:file': DRAWINGS,
};

/** The rate of an operation; `undefined` for what may be asked at any rate. `url` as Fastify writes it. */
export function rateOf(method: string, url: string): Rate | undefined {
  const asked = method === 'HEAD' ? 'GET' : method;
  const ofCases = url.replace(/^\/v1\/[a-z-]+\//, '/v1/{cases}/');
  return COSTLY[`${asked} ${url}`] ?? COSTLY[`${asked} ${ofCases}`];
}

const SLOTS = 65_536;

/** Counts uses of keys in windows of time, in this process. */
export class Budget {
  private readonly limiter: RateLimiterMemory;
  private readonly slots = new Slots();

  constructor(private readonly rate: Rate) {
    this.limiter = new RateLimiterMemory({ points: rate.most, duration: rate.seconds });
  }

  /**
   * Counts one use, and says on the answer how many are left.
   *
   * @throws ProblemError `too-many-requests` with the seconds until the next is taken.
   */
  async take(key: string, reply: FastifyReply): Promise<void> {
    const { name, most, seconds } = this.rate;
    const left = await used(this.limiter, this.slots.of(key));
    const waitS = Math.ceil(left.msBeforeNext / 1000);
    void reply
      .header('ratelimit-policy', `"${name}";q=${String(most)};w=${String(seconds)}`)
      .header('ratelimit', `"${name}";r=${String(left.remainingPoints)};t=${String(waitS)}`);
    if (left.consumedPoints > most) {
      throw tooMany(waitS);
    }
  }
}

/** The budgets of what is costly, in this process. */
export class Budgets {
  private readonly budgets = new Map<Rate, Budget>();

  /** Counts a use of an operation, where it has a budget. Throws as `Budget.take` does. */
  async take(use: Use, reply: FastifyReply): Promise<void> {
    const rate = rateOf(use.method, use.url);
    if (rate !== undefined) {
      const budget = this.budgets.get(rate) ?? new Budget(rate);
      this.budgets.set(rate, budget);
      await budget.take(use.by, reply);
    }
  }
}

/** Who asks for what: a person's id, or the network that a stranger calls from. */
interface Use {
  readonly method: string;
  readonly url: string;
  readonly by: string;
}

/** Counts uses, and tells how long to wait where there were too many. */
async function used(limiter: RateLimiterMemory, key: string): Promise<RateLimiterRes> {
  try {
    return await limiter.consume(key);
  } catch (refused) {
    if (refused instanceof RateLimiterRes) {
      return refused;
    }
    throw refused;
  }
}

/**
 * Puts keys into a fixed number of slots: whoever sends ever new keys fills no memory. Two keys in one slot
 * are counted together; which those are differs from process to process, so that nobody can choose.
 */
class Slots {
  private readonly salt = randomBytes(16);

  of(key: string): string {
    const hash = createHash('sha256').update(this.salt).update(key).digest();
    return String(hash.readUInt32BE() % SLOTS);
  }
}

/** How failures are counted: so many are free, and then each further one waits longer. */
interface Patience {
  readonly free: number;
  readonly seconds: number;
}

const SHORTEST_WAIT_S = 1;
const LONGEST_WAIT_S = 900;
const REMEMBERED_S = 24 * 3600;

/** Counts failures of keys; each run of too many waits twice as long as the one before. */
export class GrowingDelay {
  private readonly limiter: RateLimiterMemory;
  /** How often each key had to wait within a day. */
  private readonly waits = new RateLimiterMemory({ points: 1_000_000, duration: REMEMBERED_S });
  private readonly slots = new Slots();

  constructor(private readonly patience: Patience) {
    this.limiter = new RateLimiterMemory({ points: patience.free, duration: patience.seconds });
  }

  /**
   * Reserves a try, before it is known whether it fails: of many at once no more are tried than of
   * many one by one.
   *
   * @throws ProblemError `too-many-requests` with the seconds to wait.
   */
  async reserve(key: string): Promise<void> {
    const slot = this.slots.of(key);
    const { consumedPoints, msBeforeNext } = await used(this.limiter, slot);
    if (consumedPoints <= this.patience.free) {
      return;
    }
    if (consumedPoints > this.patience.free + 1) {
      throw tooMany(Math.ceil(msBeforeNext / 1000));
    }
    const { consumedPoints: times } = await this.waits.consume(slot);
    const waitS = Math.min(LONGEST_WAIT_S, SHORTEST_WAIT_S * 2 ** (times - 1));
    await this.limiter.block(slot, waitS);
    throw tooMany(waitS);
  }

  /** Gives a try back that did not fail. */
  async giveBack(key: string): Promise<void> {
    await this.limiter.reward(this.slots.of(key));
  }

  /** Forgets the failures of a key: its next wait is short again. */
  async forget(key: string): Promise<void> {
    const slot = this.slots.of(key);
    await this.limiter.delete(slot);
    await this.waits.delete(slot);
  }
}

function tooMany(seconds: number): ProblemError {
  const retryAfterSeconds = Math.max(1, seconds);
  return new ProblemError(
    'too-many-requests',
    {
      zh: `请在${String(retryAfterSeconds)}秒后重试`,
      en: `Try again in ${String(retryAfterSeconds)} s.`,
    },
    { retryAfterSeconds },
  );
}

/** Where an address belongs: whoever has one of IPv6 has 2⁶⁴ of them. */
export function placeOf(address: string): string {
  return address.includes(':') && !address.startsWith('::ffff:')
    ? address.split(':').slice(0, 4).join(':')
    : address.replace('::ffff:', '');
}
