import { isUint8Array } from 'node:util/types';

import { ProblemError, type Detail } from '#libs/problems';

import type { ThreadAnswer } from './thread-of.js';

const TOO_LARGE: Detail = {
  zh: '所请求的处理超过允许的内存，请缩小范围或者拆分后重新提交',
  en: 'What you ask for takes more memory than is allowed. Ask for less, or split it.',
};
const TOO_LONG: Detail = {
  zh: '所请求的处理超过允许的时间，已经停止；请缩小范围，或者稍后重试',
  en: 'What you ask for took longer than is allowed and was stopped. Ask for less, or try again later.',
};

interface HandedOver {
  readonly input: unknown;
  readonly transferList: readonly ArrayBuffer[];
}

/**
 * What goes to a thread. The bytes among its members are copied once and move: a view of a larger
 * memory, such as a part of a body, would take the whole of it along.
 */
export function handedOver(input: unknown): HandedOver {
  const transferList: ArrayBuffer[] = [];
  const members = Object.entries(input as object).map(([name, value]: [string, unknown]) => {
    if (!isUint8Array(value)) {
      return [name, value] as const;
    }
    const own = Uint8Array.from(value);
    transferList.push(own.buffer);
    return [name, own] as const;
  });
  return { input: Object.fromEntries(members), transferList };
}

/** @throws ProblemError as the job did. */
export function valueOf(answer: unknown): unknown {
  if (isUint8Array(answer)) {
    return Buffer.from(answer.buffer, answer.byteOffset, answer.byteLength);
  }
  const taken = answer as ThreadAnswer;
  if (taken.kind === 'problem') {
    throw new ProblemError(taken.code, taken.words, taken.extra);
  }
  return taken.value;
}

/** What the end of a thread means to whoever asked. */
export function fateOf(error: unknown): unknown {
  const { name, code } = (error ?? {}) as { readonly name?: unknown; readonly code?: unknown };
  if (name === 'AbortError') {
    return new ProblemError('work-timed-out', TOO_LONG);
  }
  return code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new ProblemError('work-too-large', TOO_LARGE)
    : error;
}
