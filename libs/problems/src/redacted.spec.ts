import { describe, expect, it } from '@jest/globals';

import { redacted, redactedError, redactedPath } from './redacted.js';

const TOKEN = 'q7Yk2mZ0pXv4Lr9cTb1nHd8sWf6gJe3aUo5iKy-_QxE';
const ID = '01936b7e-5c00-7000-8000-00000000dead';

describe('redacted', () => {
  it.each([
    ['Authorization: Bearer abc.def', 'Authorization: Bearer …'],
    [`no feed ${TOKEN} here`, 'no feed … here'],
    [
      `GET https://u:p@10.0.0.1:8443/hook?key=${TOKEN} failed`,
      'GET https://10.0.0.1:8443/… failed',
    ],
    ['550 no mailbox <zhang.san@example.gov.cn>', '550 no mailbox <…@…>'],
    [`the case ${ID} is not there`, `the case ${ID} is not there`],
    [
      `/v1/decisions/${ID}/initiation/proposal.filed`,
      `/v1/decisions/${ID}/initiation/proposal.filed`,
    ],
    ['eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiIxMjM0In0aaaaa.c2lnbmF0dXJlMTIz', '…'],
    [
      '    at file:///srv/dist/1764000000000-initial-schema.js:1:2',
      '    at file:///srv/dist/1764000000000-initial-schema.js:1:2',
    ],
  ])('makes of %j %j', (text, expected) => {
    expect(redacted(text)).toBe(expected);
  });
});

describe('redactedPath', () => {
  it.each([
    [`/v1/calendar-feeds/${TOKEN}.ics`, '/v1/calendar-feeds/…'],
    ['/v1/calendar-feeds/short.ics/more', '/v1/calendar-feeds/…'],
    ['/v1/calendar%2Dfeeds/short.ics', '/v1/calendar-feeds/…'],
    ['//V1//Calendar-Feeds//short.ics', '/V1/Calendar-Feeds/…'],
    [`/v1/nothing/${TOKEN}`, '/v1/nothing/…'],
    ['/v1/decisions?title=张三&token=x', '/v1/decisions'],
    [`/v1/decisions/${ID}/documents`, `/v1/decisions/${ID}/documents`],
    ['/v1/decisions/%zz', '/v1/decisions/%zz'],
  ])('makes of %s %s', (url, expected) => {
    expect(redactedPath(url)).toBe(expected);
  });
});

describe('redactedError', () => {
  it('keeps the kind of the failure and where it happened, and nothing that was sent', () => {
    const error = Object.assign(
      new Error('invalid input: "张三 13800000000" for (account)=(zhang)'),
      {
        code: '22P02',
      },
    );
    const said = redactedError(error);
    expect(said).toMatch(/^Error \(22P02\): invalid input: "…" for \(account\)"…"\n {4}at /);
    expect(said).not.toMatch(/张三|zhang/);
  });
});
