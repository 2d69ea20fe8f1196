import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { childEnvironment, readSettings, SettingsError, settingOf } from './settings.js';

const wrongIn = (environment: Readonly<Record<string, string>>, more = {}): readonly string[] => {
  try {
    readSettings(more, environment);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) {
      return error.names;
    }
    throw error;
  }
};

describe('readSettings', () => {
  it('has a default for everything that a bare machine lacks', () => {
    const settings = readSettings({}, {});
    expect(settings).toMatchObject({ JUECE_HOST: '127.0.0.1', JUECE_PORT: 3000, simulated: false });
    expect(settings.DATABASE_URL).toBeUndefined();
  });

  it('keeps finished work for its days, and for ever what is set to 0', () => {
    expect(readSettings({}, {}).retention).toEqual({
      ...{ repeat: 30, delivery: 90, message: 30, notice: 400, effect: 400 },
    });
    const { retention } = readSettings({}, { JUECE_KEEP_NOTICES_DAYS: '0' });
    expect(retention).toEqual({ repeat: 30, delivery: 90, message: 30, effect: 400 });
  });

  it('takes numbers from text', () => {
    expect(readSettings({}, { JUECE_PORT: '8080' }).JUECE_PORT).toBe(8080);
  });

  it.each([
    [{ JUECE_PORT: 'eighty' }, 'JUECE_PORT'],
    [{ JUECE_PORT: '70000' }, 'JUECE_PORT'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
    [{ JUECE_OWNER_DATABASE_URL: 'x' }, 'JUECE_OWNER_DATABASE_URL'],
    [{ JUECE_SECRET_KEY: 'short' }, 'JUECE_SECRET_KEY'],
    [{ REDIS_URL: 'http://x' }, 'REDIS_URL'],
    [{ NODE_ENV: 'staging' }, 'NODE_ENV'],
    [{ JUECE_SMTP_URL: 'smtp://127.0.0.1' }, 'JUECE_MAIL_FROM'],
    [{ JUECE_SMTP_URL: 'http://127.0.0.1', JUECE_MAIL_FROM: 'a@b' }, 'JUECE_SMTP_URL'],
    [{ JUECE_MAIL_FROM: 'a@b\nBcc: c@d' }, 'JUECE_MAIL_FROM'],
    [{ JUECE_SMS_URL: 'ftp://127.0.0.1' }, 'JUECE_SMS_URL'],
    [{ JUECE_PUBLIC_URL: 'juece.example' }, 'JUECE_PUBLIC_URL'],
    [{ JUECE_PUBLIC_URL: 'https://user:word@juece.example' }, 'JUECE_PUBLIC_URL'],
    [{ JUECE_API_PROCESSES: '0' }, 'JUECE_API_PROCESSES'],
    [{ JUECE_GOVERNMENT_WECHAT_URL: 'x' }, 'JUECE_GOVERNMENT_WECHAT_URL'],
    [{ JUECE_KEEP_REPEATS_DAYS: '6' }, 'JUECE_KEEP_REPEATS_DAYS'],
    [{ JUECE_KEEP_NOTICES_DAYS: '89' }, 'JUECE_KEEP_NOTICES_DAYS'],
    [{ JUECE_KEEP_EFFECTS_DAYS: '-1' }, 'JUECE_KEEP_EFFECTS_DAYS'],
    [{ JUECE_KEEP_MESSAGES_DAYS: '7.5' }, 'JUECE_KEEP_MESSAGES_DAYS'],
  ])('names the setting that is wrong in %j', (environment, name) => {
    expect(wrongIn(environment as Readonly<Record<string, string>>)).toEqual([name]);
  });

  it('never repeats the value of a wrong setting', () => {
    const error = new SettingsError(wrongIn({ DATABASE_URL: 'secret-value' }));
    expect(error.message).toContain('DATABASE_URL');
    expect(error.message).not.toContain('secret-value');
  });

  it('lets webhooks go to private addresses, but in production only when allowed', () => {
    const allowed = (environment: Readonly<Record<string, string>>): boolean =>
      readSettings({}, environment).privateWebhooks;
    expect(allowed({})).toBe(true);
    expect(allowed({ JUECE_WEBHOOK_PRIVATE: 'refuse' })).toBe(false);
    expect(allowed({ NODE_ENV: 'production' })).toBe(false);
    expect(allowed({ NODE_ENV: 'production', JUECE_WEBHOOK_PRIVATE: 'allow' })).toBe(true);
  });

  it('refuses simulated time in production', () => {
    expect(wrongIn({ NODE_ENV: 'production' }, { simulated: true })).toHaveLength(1);
  });

  it('reads a setting from the file that its _FILE names', () => {
    const folder = mkdtempSync(join(tmpdir(), 'juece-settings-'));
    try {
      const file = join(folder, 'url');
      writeFileSync(file, 'postgres://a@b/c\n');
      expect(readSettings({}, { DATABASE_URL_FILE: file }).DATABASE_URL).toBe('postgres://a@b/c');
      expect(wrongIn({ DATABASE_URL_FILE: file, DATABASE_URL: 'postgres://x' })).toHaveLength(1);
      expect(wrongIn({ DATABASE_URL_FILE: join(folder, 'none') })).toHaveLength(1);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('settingOf', () => {
  it('names what is missing', () => {
    expect(() => settingOf(readSettings({}, {}), 'JUECE_SECRET_KEY')).toThrow(/JUECE_SECRET_KEY/);
  });
});

describe('childEnvironment', () => {
  it("hands on what stands there, but for what is the owner's and what is given anew", () => {
    const mine = {
      ...{ JUECE_OWNER_DATABASE_URL: 'postgres://owner@x/y', JUECE_OWNER_DATABASE_URL_FILE: '/x' },
      ...{ DATABASE_URL_FILE: '/x', REDIS_URL: 'redis://x' },
    };
    expect(childEnvironment({ DATABASE_URL: 'postgres://a@x/y' }, mine)).toEqual({
      DATABASE_URL: 'postgres://a@x/y',
      REDIS_URL: 'redis://x',
    });
  });
});
