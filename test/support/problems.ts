import { expect } from '@jest/globals';

import { PROBLEMS, type ProblemCode } from '#libs/problems';

import type { ApiAnswer } from './api.js';

/** The code of the problem that an answer is. */
export function problemCode({ body }: ApiAnswer): string {
  return String(body['type']).split('/').at(-1) ?? '';
}

/** Expects an RFC 9457 problem of this code, whole. */
export function expectProblem(answer: ApiAnswer, code: ProblemCode): void {
  const { status, title } = PROBLEMS[code];
  expect({ ...answer.body, code: problemCode(answer), http: answer.status }).toMatchObject({
    code,
    http: status,
    status,
    title: title.en,
    type: expect.stringMatching(new RegExp(`^http://.*/problems/${code}$`)),
    detail: expect.stringMatching(/\S/),
    instance: expect.stringMatching(/^\//),
    correlationId: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json\b/);
}
