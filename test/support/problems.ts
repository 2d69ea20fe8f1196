import { expect } from '@jest/globals';

import { PROBLEMS, type ProblemCode } from '#libs/problems';

import type { ApiAnswer, ApiRequest, TestApi } from './api.js';

const PROBLEM = /^application\/problem\+json\b/;

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
  expect(answer.headers['content-type']).toMatch(PROBLEM);
}

/** What stands in quotation marks is said by others, and a citation is the name of an article. */
const QUOTED = /“[^”]*”|"[^"]*"|《[^》]*》|\([^()A-Za-z]*\)/gu;
const HAN = /\p{Script=Han}/u;
const ENGLISH = /[A-Za-z]+(?:[ ,;]+[A-Za-z]+){2,}/u;

const SPOKEN = {
  'zh-CN': (text: string) => HAN.test(text) && !ENGLISH.test(text.replaceAll(QUOTED, '“”')),
  en: (text: string) => /[A-Za-z]/.test(text) && !HAN.test(text.replaceAll(QUOTED, '""')),
} as const;

/** What a problem says in a language: its title, its detail, and each fault. */
function saidIn({ body }: ApiAnswer, language: keyof typeof SPOKEN): readonly string[] {
  const errors = (body['errors'] ?? []) as readonly Readonly<Record<string, unknown>>[];
  const member = language === 'en' ? 'detail' : 'detailZh';
  return [
    body['title'],
    body['detail'],
    ...errors.map((error) => error[member] ?? error[language.slice(0, 2)]),
  ].map(String);
}

/** An API each of whose refusals is asked for in Chinese and in English, too, and read. */
export function askingInBoth(api: TestApi): TestApi {
  const readIn = async (request: ApiRequest, language: keyof typeof SPOKEN): Promise<void> => {
    const headers = { ...request.headers, 'accept-language': language };
    const answer = await api.request({ ...request, headers });
    const foreign = saidIn(answer, language).filter((text) => !SPOKEN[language](text));
    expect([request.method, request.path, language, foreign]).toEqual([
      request.method,
      request.path,
      language,
      [],
    ]);
  };
  return {
    ...api,
    request: async (request) => {
      const answer = await api.request(request);
      const isAsked = request.headers?.['accept-language'] !== undefined;
      if (
        !isAsked &&
        request.method !== 'HEAD' &&
        PROBLEM.test(String(answer.headers['content-type']))
      ) {
        await readIn(request, 'zh-CN');
        await readIn(request, 'en');
      }
      return answer;
    },
  };
}
