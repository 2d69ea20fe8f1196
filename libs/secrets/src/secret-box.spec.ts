import { describe, expect, it } from '@jest/globals';

import { newKey, SecretBox, SecretKeyError } from './secret-box.js';

const box = new SecretBox(newKey());

describe('SecretBox', () => {
  it.each(['', 'whsec_abc', '密码 🔑', 'x'.repeat(100_000)])('opens what it sealed', (text) => {
    expect(box.open('place', box.seal('place', text))).toBe(text);
  });

  it('seals a text differently each time, and shows nothing of it', () => {
    const [one, other] = [box.seal('place', 'secret'), box.seal('place', 'secret')];
    expect(one).not.toBe(other);
    expect(SecretBox.isSealed(one)).toBe(true);
    expect(Buffer.from(one.split(':')[3] ?? '', 'base64').includes('secret')).toBe(false);
  });

  it('does not open for another place, and says that it was carried there', () => {
    expect(() => box.open('webhook/2', box.seal('webhook/1', 'x'))).toThrow(/another row/);
  });

  it('opens nothing of which a byte was changed', () => {
    const sealed = box.seal('place', 'secret');
    const [mark, form, key, body = ''] = sealed.split(':');
    const bytes = Buffer.from(body, 'base64');
    for (let at = 0; at < bytes.byteLength; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const forged = [mark, form, key, changed.toString('base64')].join(':');
      expect(() => box.open('place', forged)).toThrow(SecretKeyError);
    }
  });

  it('names the key that is needed where it has another, and neither key', () => {
    const [key, otherKey] = [newKey(), newKey()];
    const sealed = new SecretBox(key).seal('signing_key/tokens', 'secret');
    const open = () => new SecretBox(otherKey).open('signing_key/tokens', sealed);
    expect(open).toThrow(/JUECE_SECRET_KEY/);
    expect(open).not.toThrow(new RegExp(otherKey.slice(0, 20).replaceAll('+', '\\+')));
  });

  it.each(['', 'plain', 'sealed:1:', 'sealed:1:00000000:', 'sealed:1:00000000:!'])(
    'says what to do where %j was never sealed',
    (text) => {
      expect(() => box.open('place', text)).toThrow(/juece migrate/);
    },
  );

  it.each(['', 'short', 'A'.repeat(44)])('refuses the key %j', (key) => {
    expect(() => new SecretBox(key)).toThrow(/32 bytes/);
  });
});
