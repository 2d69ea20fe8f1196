const UINT32 = 0x1_0000_0000;

/** A stream of chance that a seed determines: xoshiro128** started by splitmix32. */
export class Random {
  private readonly state: [number, number, number, number];

  constructor(seed: number) {
    let mixed = seed >>> 0;
    const next = (): number => {
      mixed = (mixed + 0x9e3779b9) >>> 0;
      let word = mixed;
      word = Math.imul(word ^ (word >>> 16), 0x21f0aaad);
      word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
      return (word ^ (word >>> 15)) >>> 0;
    };
    this.state = [next(), next(), next(), next()];
  }

  /** A stream of its own, so that what one actor draws does not shift what another draws. */
  fork(): Random {
    return new Random(this.word());
  }

  /** A whole number from 0 to below `below`. */
  below(below: number): number {
    return Math.floor((this.word() / UINT32) * below);
  }

  /** A whole number in a range, both ends included. */
  between(from: number, to: number): number {
    return from + this.below(to - from + 1);
  }

  /** True so many times out of one. */
  chance(probability: number): boolean {
    return this.word() / UINT32 < probability;
  }

  /** One of several; there must be one. */
  pick<T>(from: readonly T[]): T {
    const picked = from[this.below(from.length)];
    if (picked === undefined) {
      throw new TypeError('Nothing can be picked from nothing.');
    }
    return picked;
  }

  /** A UUIDv7 of an instant, its other bits drawn. */
  uuid(atMs: number): string {
    const time = Math.floor(atMs).toString(16).padStart(12, '0');
    const hex = (digits: number): string =>
      this.below(16 ** digits)
        .toString(16)
        .padStart(digits, '0');
    const variant = (8 + this.below(4)).toString(16);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(6)}${hex(6)}`;
  }

  private word(): number {
    const [first, second, third, fourth] = this.state;
    const drawn = Math.imul(rotated(Math.imul(second, 5), 7), 9) >>> 0;
    const nextThird = third ^ first;
    const nextFourth = fourth ^ second;
    this.state[0] = (first ^ nextFourth) >>> 0;
    this.state[1] = (second ^ nextThird) >>> 0;
    this.state[2] = (nextThird ^ (second << 9)) >>> 0;
    this.state[3] = rotated(nextFourth, 11) >>> 0;
    return drawn;
  }
}

function rotated(word: number, by: number): number {
  return ((word << by) | (word >>> (32 - by))) >>> 0;
}
