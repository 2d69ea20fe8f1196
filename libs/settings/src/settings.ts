import 'reflect-metadata';

import { readFileSync } from 'node:fs';

import { plainToInstance, Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  ValidateBy,
  validateSync,
} from 'class-validator';

const POSTGRES_URL = /^postgres(ql)?:\/\//;
const KEY = /^[A-Za-z0-9+/]{43}=$/;
const REDIS_URL = /^rediss?:\/\//;
const SMTP_URL = /^smtps?:\/\//;
const HTTP_URL = /^https?:\/\//;
/** Addresses of IPv4 or IPv6, each with the length of its network where it is one. */
const ADDRESSES = /^\s*[\da-f.:]{2,45}(\/\d{1,3})?(\s*,\s*[\da-f.:]{2,45}(\/\d{1,3})?)*\s*$/i;
const PUBLIC_URL = /^https?:\/\/[^\s/?#@]+(\/[^\s?#]*)?$/;
const MAIL_ADDRESS = /^([^\r\n<>]*<)?[^\s@<>]+@[^\s@<>]+>?$/;

/** So many days at least, or 0: for ever. */
function KeptDays(least: number): PropertyDecorator {
  const isKept = (days: unknown): boolean =>
    Number.isInteger(days) && (days === 0 || Number(days) >= least);
  return ValidateBy({ name: 'keptDays', validator: { validate: isKept } });
}

/** The settings of a process, read once from the environment and validated. */
export class Settings {
  /** Where PostgreSQL is, with the application's login; absent: an embedded one under `folder`. */
  @IsOptional()
  @Matches(POSTGRES_URL)
  readonly DATABASE_URL?: string;

  /** The same database with its owner's login: for `migrate`, `start` and what the owner enters. */
  @IsOptional()
  @Matches(POSTGRES_URL)
  readonly JUECE_OWNER_DATABASE_URL?: string;

  /** What secrets in the database are sealed with: 32 bytes in Base64; an embedded one has its own. */
  @IsOptional()
  @Matches(KEY)
  readonly JUECE_SECRET_KEY?: string;

  /** Where Redis is; absent: the queue uses PostgreSQL too. */
  @IsOptional()
  @Matches(REDIS_URL)
  readonly REDIS_URL?: string;

  @IsString()
  readonly JUECE_HOST: string = '127.0.0.1';

  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(65_535)
  readonly JUECE_PORT: number = 3000;

  /** Under which address callers know the API, for problem types and links; absent: where it listens. */
  @IsOptional()
  @Matches(PUBLIC_URL)
  readonly JUECE_PUBLIC_URL?: string;

  /** API processes on one machine, which share the port; `juece start` runs so many. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(64)
  readonly JUECE_API_PROCESSES: number = 1;

  /** How long an API that ends goes on answering, unready, before it stops to listen: in seconds. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(300)
  readonly JUECE_DRAIN_SECONDS: number = 0;

  /** Where a process serves its measurements; several on one machine take the ports that follow. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(65_000)
  readonly JUECE_METRICS_PORT?: number;

  /** The address that measurements are served on: whoever reaches it may read them. */
  @IsString()
  readonly JUECE_METRICS_HOST: string = '127.0.0.1';

  /** The collector that takes traces, OTLP over HTTP; absent: none are recorded. */
  @IsOptional()
  @Matches(HTTP_URL)
  readonly JUECE_OTLP_URL?: string;

  /** `info` writes a line for each request too; in production that is the default. */
  @IsOptional()
  @IsIn(['error', 'info'])
  readonly JUECE_LOG_LEVEL?: 'error' | 'info';

  /** Where a worker answers `/health/live` and `/health/ready`; absent: nowhere. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(65_535)
  readonly JUECE_WORKER_HEALTH_PORT?: number;

  /** Where the embedded services keep their data. */
  @IsString()
  readonly JUECE_FOLDER: string = '.juece';

  /** The organisation and accounts to seed: `demo` is for trying out, `none` for production. */
  @IsIn(['demo', 'none'])
  readonly JUECE_SEEDS: 'demo' | 'none' = 'demo';

  @IsIn(['development', 'production', 'test'])
  readonly NODE_ENV: 'development' | 'production' | 'test' = 'development';

  /**
   * Connections of the command path. About three a core: more only wait on each other, and make the
   * slowest command slower.
   */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  readonly JUECE_DATABASE_CONNECTIONS: number = 6;

  /** Threads for heavy work: sheets, forecasts, reports, drawings, verification. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(32)
  readonly JUECE_HEAVY_THREADS: number = 2;

  /** The heap of one such thread, in MiB. */
  @Type(() => Number)
  @IsInt()
  @Min(128)
  @Max(4_096)
  readonly JUECE_HEAVY_MEMORY_MIB: number = 256;

  /** How long one piece of heavy work may take, in seconds. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(600)
  readonly JUECE_HEAVY_SECONDS: number = 30;

  /** The mail server; absent: no e-mail goes out. */
  @IsOptional()
  @Matches(SMTP_URL)
  readonly JUECE_SMTP_URL?: string;

  /** The sender of e-mail. */
  @IsOptional()
  @Matches(MAIL_ADDRESS)
  readonly JUECE_MAIL_FROM?: string;

  /** The receiver that passes messages on as 短信; absent: none go out. */
  @IsOptional()
  @Matches(HTTP_URL)
  readonly JUECE_SMS_URL?: string;

  @IsOptional()
  @IsString()
  readonly JUECE_SMS_SECRET?: string;

  /** The receiver that passes messages on by 政务微信; absent: none go out. */
  @IsOptional()
  @Matches(HTTP_URL)
  readonly JUECE_GOVERNMENT_WECHAT_URL?: string;

  @IsOptional()
  @IsString()
  readonly JUECE_GOVERNMENT_WECHAT_SECRET?: string;

  /** Addresses and networks of proxies whose `X-Forwarded-For` is believed, with commas; absent: none. */
  @IsOptional()
  @Matches(ADDRESSES)
  readonly JUECE_TRUSTED_PROXIES?: string;

  /** Whether webhooks may go to private and loopback addresses; absent: not in production. */
  @IsOptional()
  @IsIn(['allow', 'refuse'])
  readonly JUECE_WEBHOOK_PRIVATE?: 'allow' | 'refuse';

  /** Days for which a command may be repeated under its key. */
  @Type(() => Number)
  @KeptDays(7)
  readonly JUECE_KEEP_REPEATS_DAYS: number = 30;

  /** Days for which notices are kept after they were read. */
  @Type(() => Number)
  @KeptDays(90)
  readonly JUECE_KEEP_NOTICES_DAYS: number = 400;

  /** Days for which deliveries of notices are kept after they went out or were given up. */
  @Type(() => Number)
  @KeptDays(7)
  readonly JUECE_KEEP_DELIVERIES_DAYS: number = 90;

  /** Days for which webhook messages are kept after they went out or were given up. */
  @Type(() => Number)
  @KeptDays(7)
  readonly JUECE_KEEP_MESSAGES_DAYS: number = 30;

  /** Days for which effects are kept after they were carried out. */
  @Type(() => Number)
  @KeptDays(90)
  readonly JUECE_KEEP_EFFECTS_DAYS: number = 400;

  /** Runs on a simulated clock; set by `--simulated`, refused in production. */
  @IsBoolean()
  readonly simulated: boolean = false;

  /** The proxies whose `X-Forwarded-For` is believed. */
  get trustedProxies(): readonly string[] {
    return this.JUECE_TRUSTED_PROXIES?.split(',').map((one) => one.trim()) ?? [];
  }

  /** What is logged: in production every request, else what fails. */
  get logLevel(): 'error' | 'info' {
    return this.JUECE_LOG_LEVEL ?? (this.NODE_ENV === 'production' ? 'info' : 'error');
  }

  /** Where this process serves its measurements; absent: nowhere. */
  get metricsAt(): { readonly host: string; readonly port: number } | undefined {
    const { JUECE_METRICS_PORT: port, JUECE_METRICS_HOST: host } = this;
    return port === undefined ? undefined : { host, port };
  }

  /** Whether webhooks may go to private and loopback addresses. */
  get privateWebhooks(): boolean {
    const { JUECE_WEBHOOK_PRIVATE: said = this.NODE_ENV === 'production' ? 'refuse' : 'allow' } =
      this;
    return said === 'allow';
  }

  /** For how many days each kind of finished work is kept; what is missing is kept for ever. */
  get retention(): Readonly<Record<string, number>> {
    const days = {
      repeat: this.JUECE_KEEP_REPEATS_DAYS,
      delivery: this.JUECE_KEEP_DELIVERIES_DAYS,
      message: this.JUECE_KEEP_MESSAGES_DAYS,
      notice: this.JUECE_KEEP_NOTICES_DAYS,
      effect: this.JUECE_KEEP_EFFECTS_DAYS,
    };
    return Object.fromEntries(Object.entries(days).filter(([, count]) => count > 0));
  }
}

/** A setting that is wrong, reported by name and never by value. */
export class SettingsError extends Error {
  constructor(readonly names: readonly string[]) {
    super(`These settings are missing or malformed: ${names.join(', ')}. See .env.example.`);
    this.name = 'SettingsError';
  }
}

/** What the environment may set. */
const NAMES = [
  'DATABASE_URL',
  'JUECE_OWNER_DATABASE_URL',
  'JUECE_SECRET_KEY',
  'REDIS_URL',
  'JUECE_HOST',
  'JUECE_PORT',
  'JUECE_PUBLIC_URL',
  'JUECE_API_PROCESSES',
  'JUECE_DRAIN_SECONDS',
  'JUECE_WORKER_HEALTH_PORT',
  'JUECE_METRICS_PORT',
  'JUECE_METRICS_HOST',
  'JUECE_OTLP_URL',
  'JUECE_LOG_LEVEL',
  'JUECE_FOLDER',
  'JUECE_SEEDS',
  'NODE_ENV',
  'JUECE_DATABASE_CONNECTIONS',
  'JUECE_HEAVY_THREADS',
  'JUECE_HEAVY_MEMORY_MIB',
  'JUECE_HEAVY_SECONDS',
  'JUECE_SMTP_URL',
  'JUECE_MAIL_FROM',
  'JUECE_SMS_URL',
  'JUECE_SMS_SECRET',
  'JUECE_GOVERNMENT_WECHAT_URL',
  'JUECE_GOVERNMENT_WECHAT_SECRET',
  'JUECE_WEBHOOK_PRIVATE',
  'JUECE_TRUSTED_PROXIES',
  'JUECE_KEEP_REPEATS_DAYS',
  'JUECE_KEEP_NOTICES_DAYS',
  'JUECE_KEEP_DELIVERIES_DAYS',
  'JUECE_KEEP_MESSAGES_DAYS',
  'JUECE_KEEP_EFFECTS_DAYS',
];

/**
 * Reads the settings from the environment.
 *
 * @throws SettingsError with the names that are wrong.
 */
export function readSettings(
  more: Readonly<Record<string, unknown>> = {},
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Settings {
  const set = NAMES.flatMap((name) => {
    const value = saidOf(name, environment);
    return value === undefined ? [] : [[name, value] as const];
  });
  const settings = plainToInstance(
    Settings,
    { ...Object.fromEntries(set), ...more },
    { exposeDefaultValues: true },
  );
  const wrong = validateSync(settings).map((error) => error.property);
  if (settings.simulated && settings.NODE_ENV === 'production') {
    wrong.push('--simulated (not in production)');
  }
  if (settings.JUECE_SMTP_URL !== undefined && settings.JUECE_MAIL_FROM === undefined) {
    wrong.push('JUECE_MAIL_FROM');
  }
  if (wrong.length > 0) {
    throw new SettingsError(wrong);
  }
  return settings;
}

/**
 * What a setting says: in the environment itself, or in the file that `<name>_FILE` names, as
 * containers get their secrets.
 *
 * @throws SettingsError where both are set, or the file cannot be read.
 */
function saidOf(
  name: string,
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const [value = '', file = ''] = [environment[name], environment[`${name}_FILE`]];
  if (file === '') {
    return value === '' ? undefined : value;
  }
  if (value !== '') {
    throw new SettingsError([`${name} and ${name}_FILE (one of them)`]);
  }
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new SettingsError([`${name}_FILE (the file cannot be read)`]);
  }
}

/**
 * A setting that the process cannot do without.
 *
 * @throws SettingsError that names it, where it is not set.
 */
export function settingOf(
  settings: Settings,
  name: 'DATABASE_URL' | 'JUECE_OWNER_DATABASE_URL' | 'JUECE_SECRET_KEY',
): string {
  const { [name]: value } = settings;
  if (value === undefined) {
    throw new SettingsError([name]);
  }
  return value;
}

/** What only the owner's commands may know: no process that is started gets it. */
const OWNERS_OWN = ['JUECE_OWNER_DATABASE_URL', 'JUECE_OWNER_DATABASE_URL_FILE'];

/** The environment of a process that is started by this one, with what it is given over it. */
export function childEnvironment(
  given: Readonly<Record<string, string>>,
  mine: Readonly<Record<string, string | undefined>> = process.env,
): Readonly<Record<string, string | undefined>> {
  const overridden = [...OWNERS_OWN, ...Object.keys(given).map((name) => `${name}_FILE`)];
  const own = Object.entries(mine).filter(([name]) => !overridden.includes(name));
  return { ...Object.fromEntries(own), ...given };
}
