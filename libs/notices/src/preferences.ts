import type { Pool } from 'pg';

/** The ways out beside the inbox: 电子邮件、短信、政务微信. */
export const CHANNELS = ['email', 'sms', 'governmentWechat'] as const;

export type ChannelName = (typeof CHANNELS)[number];

/** Whether somebody is reached this way, and where. */
export interface ChannelChoice {
  readonly on: boolean;
  readonly address: string | null;
}

/** How a person wants to hear of notices; times are `HH:MM` at the authority. */
export interface Preferences {
  readonly channels: Readonly<Record<ChannelName, ChannelChoice>>;
  /** When what is not statutory comes together once a day; `null`: each at once. */
  readonly digestAt: string | null;
  /** When nothing that is not statutory is sent. */
  readonly quietHours: { readonly from: string; readonly until: string } | null;
}

const OFF: ChannelChoice = { on: false, address: null };

/** Who has chosen nothing hears in the inbox only. */
const NO_PREFERENCES: Preferences = {
  channels: { email: OFF, sms: OFF, governmentWechat: OFF },
  digestAt: null,
  quietHours: null,
};

/** Preferences as they are stored. */
export interface StoredPreferences {
  readonly channels: Partial<Record<ChannelName, ChannelChoice>> | null;
  readonly digest_at: string | null;
  readonly quiet_from: string | null;
  readonly quiet_until: string | null;
}

/** The preferences in a row, which is empty where a person has chosen nothing. */
export function preferencesIn(stored: StoredPreferences): Preferences {
  const { quiet_from: from, quiet_until: until } = stored;
  return {
    channels: { ...NO_PREFERENCES.channels, ...stored.channels },
    digestAt: stored.digest_at,
    quietHours: from === null || until === null ? null : { from, until },
  };
}

/** Reads what a person has chosen. */
export async function readPreferences(pool: Pool, personId: string): Promise<Preferences> {
  const { rows } = await pool.query<StoredPreferences>(
    `SELECT channels, digest_at, quiet_from, quiet_until FROM juece.notice_preference WHERE person_id = $1`,
    [personId],
  );
  const [row] = rows;
  return row === undefined ? NO_PREFERENCES : preferencesIn(row);
}

/** Puts what a person has chosen in the place of what he chose before. */
export async function writePreferences(
  pool: Pool,
  personId: string,
  { channels, digestAt, quietHours }: Preferences,
): Promise<void> {
  await pool.query(
    `INSERT INTO juece.notice_preference AS p (person_id, channels, digest_at, quiet_from, quiet_until)
     VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (person_id) DO UPDATE
     SET channels = excluded.channels, digest_at = excluded.digest_at, quiet_from = excluded.quiet_from,
         quiet_until = excluded.quiet_until, changed_at = clock_timestamp()`,
    [
      personId,
      JSON.stringify(channels),
      digestAt,
      quietHours?.from ?? null,
      quietHours?.until ?? null,
    ],
  );
}
