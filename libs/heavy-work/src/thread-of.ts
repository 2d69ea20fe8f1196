import { isUint8Array } from 'node:util/types';

import { Tinypool } from 'tinypool';

import { ProblemError, type Detail, type ProblemCode } from '#libs/problems';

/** What can be done in a thread, by name; input and answer are cloned on their way. */
export type HeavyJobs = Readonly<Record<string, (input: never) => unknown>>;

/** What is sent to a thread. */
export interface Order {
  readonly job: string;
  readonly input: unknown;
}

/** What a thread sends back: an error keeps its class only where it is taken apart. */
export type ThreadAnswer =
  | { readonly kind: 'done'; readonly value: unknown }
  | {
      readonly kind: 'problem';
      readonly code: ProblemCode;
      readonly words: Detail;
      readonly extra: Readonly<Record<string, unknown>>;
    };

/** Makes the default export of a module that runs in a thread and does these jobs. */
export function threadOf(jobs: HeavyJobs): (order: Order) => Promise<unknown> {
  return async ({ job, input }) => {
    const work = Object.hasOwn(jobs, job) ? jobs[job] : undefined;
    if (work === undefined) {
      throw new TypeError(`No thread does the job "${job}".`);
    }
    try {
      return handedOver({ kind: 'done', value: await work(input as never) });
    } catch (error) {
      if (!(error instanceof ProblemError)) {
        throw error;
      }
      const { code, words, extra } = error;
      return { kind: 'problem', code, words, extra } satisfies ThreadAnswer;
    }
  };
}

/** Bytes move to the other thread; everything else is cloned. */
function handedOver(answer: ThreadAnswer): unknown {
  return answer.kind === 'done' && isUint8Array(answer.value)
    ? // What is moved must be the whole of its memory, which small buffers share.
      Tinypool.move(Uint8Array.from(answer.value))
    : answer;
}
