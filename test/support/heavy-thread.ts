import { threadOf } from '#libs/heavy-work';
import { ProblemError } from '#libs/problems';

/** Says that it has begun, and waits until it is let go. */
interface Gate {
  /** How many have begun; then whether they may go. */
  readonly gate: Int32Array;
}

/** Jobs that go beyond their limits, and some that do not. */
export const testJobs = {
  doubled: ({ number }: { readonly number: number }) => 2 * number,
  reversed: ({ bytes }: { readonly bytes: Uint8Array }) => bytes.toReversed(),
  waits: ({ gate }: Gate) => {
    const place = Atomics.add(gate, 0, 1);
    Atomics.wait(gate, 1, 0);
    return place;
  },
  neverEnds: (_nothing: object): number => {
    let turns = 0;
    while (turns >= 0) {
      turns = (turns + 1) % 1_000;
    }
    return turns;
  },
  neverHasEnough: (_nothing: object): number => {
    const kept: number[][] = [];
    while (kept.length >= 0) {
      kept.push(Array.from({ length: 10_000 }, (_one, index) => index + kept.length));
    }
    return kept.length;
  },
  finds: (_nothing: object): never => {
    throw new ProblemError('request-invalid', { zh: '不对', en: 'wrong' }, { errors: [1] });
  },
  breaks: (_nothing: object): never => {
    throw new RangeError('broken');
  },
};

export type TestJobs = typeof testJobs;

export default threadOf(testJobs);
