import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { ProblemError } from '#libs/problems';

import { SignInRates } from './sign-in-rates.js';

const HOME = '10.0.0.1';

let rates: SignInRates;

beforeEach(() => {
  jest.useFakeTimers();
  rates = new SignInRates();
});

afterEach(() => {
  jest.useRealTimers();
});

/** A try with a wrong password: the seconds that it must wait, 0 where it is looked at. */
async function wrong(account: string, address: string): Promise<number> {
  try {
    await rates.reserve(account, address);
    return 0;
  } catch (error) {
    if (error instanceof ProblemError) {
      return Number(error.extra['retryAfterSeconds']);
    }
    throw error;
  }
}

async function right(account: string, address: string): Promise<void> {
  const succeed = await rates.reserve(account, address);
  await succeed();
}

async function waits(tries: number, attempt: (at: number) => Promise<number>): Promise<number[]> {
  const seconds: number[] = [];
  for (let at = 0; at < tries; at += 1) {
    seconds.push(await attempt(at));
  }
  return seconds;
}

describe('who guesses passwords', () => {
  it('of one account from one address waits, longer each time', async () => {
    const seconds: number[] = [];
    for (let round = 0; round < 6; round += 1) {
      const tried = await waits(7, () => wrong('office', HOME));
      const wait = tried.at(-1) ?? 0;
      expect(tried.slice(0, -1)).toEqual([0, 0, 0, 0, 0, 0]);
      seconds.push(wait);
      jest.advanceTimersByTime(wait * 1000);
    }
    expect(seconds).toEqual([1, 2, 4, 8, 16, 32]);
  });

  it('never waits longer than a quarter of an hour', async () => {
    let longest = 0;
    for (let round = 0; round < 14; round += 1) {
      const wait = (await waits(7, () => wrong('office', HOME))).at(-1) ?? 0;
      longest = Math.max(longest, wait);
      jest.advanceTimersByTime(wait * 1000);
    }
    expect(longest).toBe(900);
  });

  it('sends sixty at once and has six looked at', async () => {
    const all = await Promise.all(Array.from({ length: 60 }, () => wrong('office', HOME)));
    expect(all.filter((wait) => wait === 0)).toHaveLength(6);
  });

  it('waits who tries many accounts from one address', async () => {
    const all = await waits(100, (at) => wrong(`account${String(at)}`, HOME));
    expect(all.filter((wait) => wait === 0)).toHaveLength(60);
  });

  it('waits who tries many accounts from one network of IPv6', async () => {
    const all = await waits(100, (at) => wrong(`a${String(at)}`, `2001:db8:1:2::${String(at)}`));
    expect(all.filter((wait) => wait === 0)).toHaveLength(60);
  });

  it('waits who tries one account from many addresses', async () => {
    const all = await waits(200, (at) => wrong('office', `10.1.0.${String(at)}`));
    expect(all.filter((wait) => wait === 0)).toHaveLength(100);
  });
});

describe('the rightful owner', () => {
  it('signs in from where he has, whatever is tried from elsewhere', async () => {
    await right('office', HOME);
    await waits(500, (at) => wrong('office', `10.1.${String(at % 5)}.${String(at)}`));
    await expect(right('office', HOME)).resolves.toBeUndefined();
  });

  it('signs in from where he has, whatever is tried on others from the same address', async () => {
    await right('office', HOME);
    await waits(200, (at) => wrong(`account${String(at)}`, HOME));
    await expect(right('office', HOME)).resolves.toBeUndefined();
  });

  it('signs in again and again without waiting, and with hundreds of others at one address', async () => {
    for (let person = 0; person < 300; person += 1) {
      await right(`person${String(person % 250)}`, HOME);
    }
  });

  it('is not kept out by misspelling: five wrong ones are forgotten with a right one', async () => {
    for (let round = 0; round < 10; round += 1) {
      expect(await waits(5, () => wrong('office', HOME))).toEqual([0, 0, 0, 0, 0]);
      await right('office', HOME);
    }
  });
});
