import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { receivedFile } from './received-file.js';

const FORM = 'multipart/form-data; boundary=----x';
const enveloped = (bytes: Buffer, fileName: string) =>
  Buffer.concat([
    Buffer.from(
      `------x\r\nContent-Disposition: form-data; name="title"\r\n\r\n材料\r\n------x\r\n` +
        `Content-Disposition: form-data; name="file"; filename="${fileName.replaceAll('"', '%22')}"\r\n` +
        'Content-Type: application/pdf\r\n\r\n',
    ),
    bytes,
    Buffer.from('\r\n------x--\r\n'),
  ]);

describe('receivedFile', () => {
  it('takes every file out of its envelope byte for byte', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 300 }), (bytes) => {
        const content = Buffer.from(bytes);
        const file = receivedFile(enveloped(content, '附件"(1).pdf'), FORM);
        expect(file.bytes.equals(content)).toBe(true);
        expect(file).toMatchObject({
          fileName: '附件"(1).pdf',
          mediaType: 'application/pdf',
          fields: { title: '材料' },
        });
      }),
    );
  });

  it('takes no form that is cut off anywhere', () => {
    const whole = enveloped(Buffer.from('%PDF'), 'a.pdf');
    const closed = whole.lastIndexOf('--') + 2;
    for (let end = 1; end < closed; end += 1) {
      expect(() => receivedFile(whole.subarray(0, end), FORM)).toThrow();
    }
  });

  it('takes any other body for the file itself', () => {
    const bytes = Buffer.from('--- a\r\n+++ b\r\n');
    expect(receivedFile(bytes, 'text/x-diff')).toEqual({
      bytes,
      mediaType: 'text/x-diff',
      fields: {},
    });
  });
});
