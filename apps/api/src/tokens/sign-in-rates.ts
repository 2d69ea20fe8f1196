import { GrowingDelay, placeOf } from '../http/rates.js';

/** Wrong passwords of one account from one address. */
const OF_PAIR = { free: 6, seconds: 600 };
/** From one address, over all accounts: an office of hundreds may share one. */
const OF_ADDRESS = { free: 60, seconds: 600 };
/** For one account, from all addresses that it has not signed in from. */
const OF_ACCOUNT = { free: 100, seconds: 3600 };
const MOST_KNOWN = 10_000;

/**
 * Slows down who guesses passwords, and keeps the rightful owner out of nowhere that he has signed in from.
 *
 * Three counts, each with a delay that grows: an account from an address, an address over all accounts, an
 * account from addresses it does not know. An address that an account has signed in from is subject to the
 * first count only: whatever others do, from there or elsewhere, does not reach it.
 */
export class SignInRates {
  private readonly ofPair = new GrowingDelay(OF_PAIR);
  private readonly ofAddress = new GrowingDelay(OF_ADDRESS);
  private readonly ofAccount = new GrowingDelay(OF_ACCOUNT);
  /** Pairs that have signed in, the latest last; in this process, since it started. */
  private readonly known = new Set<string>();

  /**
   * Reserves a try, before the password is looked at.
   *
   * @returns what to call when the password was right.
   * @throws ProblemError `too-many-requests` with the seconds to wait.
   */
  async reserve(account: string, address: string): Promise<() => Promise<void>> {
    const place = placeOf(address);
    const pair = JSON.stringify([account, place]);
    const isStranger = !this.known.has(pair);
    if (isStranger) {
      await this.ofAddress.reserve(place);
      await this.ofAccount.reserve(account);
    }
    await this.ofPair.reserve(pair);
    return async () => {
      this.remember(pair);
      await this.ofPair.forget(pair);
      if (isStranger) {
        await this.ofAddress.giveBack(place);
        await this.ofAccount.giveBack(account);
      }
    };
  }

  private remember(pair: string): void {
    const [oldest] = this.known;
    this.known.delete(pair);
    if (this.known.size >= MOST_KNOWN && oldest !== undefined) {
      this.known.delete(oldest);
    }
    this.known.add(pair);
  }
}
