import type { Pool } from 'pg';

import type { Profile } from '#libs/procedure';

import { sha256 } from './canonical.js';
import { FOR_TODAY } from './profiles.js';

/** The parameters and the calendar that a case is pinned to. */
export interface PinnedRules {
  readonly profileHash: string;
  readonly calendarHash: string;
  readonly profile: Profile;
  readonly calendar: unknown;
}

/** Where the rules come from that cases are decided by. */
export interface RulesSource {
  /** The rules under the hashes that a case is pinned to. */
  pinned(profileHash: string, calendarHash: string): Promise<PinnedRules>;
  /** The rules in force for an organ now; a case opened now is pinned to them. */
  inForce(organId: string): Promise<PinnedRules | undefined>;
}

/** What stands under a hash is missing or is not what was hashed: nothing may be decided by it. */
class FalsifiedRulesError extends TypeError {}

/** Profiles and calendars are immutable rows under their hash, so what was read once stays true. */
export class Rules implements RulesSource {
  private readonly profiles = new Map<string, Profile>();
  private readonly calendars = new Map<string, unknown>();

  constructor(private readonly pool: Pool) {}

  async pinned(profileHash: string, calendarHash: string): Promise<PinnedRules> {
    const profile = this.profiles.get(profileHash) ?? (await this.loadProfile(profileHash));
    const calendar = this.calendars.get(calendarHash) ?? (await this.loadCalendar(calendarHash));
    return { profileHash, calendarHash, profile, calendar };
  }

  async inForce(organId: string): Promise<PinnedRules | undefined> {
    const { rows } = await this.pool.query<{ profile: string; calendar: string }>({
      name: 'rules-in-force',
      text: `SELECT
               (SELECT p.hash FROM juece.profile p WHERE p.id = o.profile_id AND ${FOR_TODAY}
                 ORDER BY p.recorded_at DESC LIMIT 1) AS profile,
               (SELECT k.hash FROM juece.calendar k ORDER BY k.recorded_at DESC LIMIT 1) AS calendar
             FROM juece.organ o WHERE o.id = $1`,
      values: [organId],
    });
    const [row] = rows;
    return row === undefined ? undefined : this.pinned(row.profile, row.calendar);
  }

  private async loadProfile(hash: string): Promise<Profile> {
    const body = await this.bodyOf('SELECT body FROM juece.profile WHERE hash = $1', hash);
    const { values: profile } = JSON.parse(body) as { values: Profile };
    this.profiles.set(hash, profile);
    return profile;
  }

  private async loadCalendar(hash: string): Promise<unknown> {
    const body = await this.bodyOf('SELECT body FROM juece.calendar WHERE hash = $1', hash);
    const calendar: unknown = JSON.parse(body);
    this.calendars.set(hash, calendar);
    return calendar;
  }

  private async bodyOf(text: string, hash: string): Promise<string> {
    const { rows } = await this.pool.query<{ body: string }>(text, [hash]);
    const [row] = rows;
    if (row === undefined) {
      throw new FalsifiedRulesError(`The rules under ${hash} are missing.`);
    }
    if (sha256(row.body) !== hash) {
      throw new FalsifiedRulesError(`The rules under ${hash} have another text than was hashed.`);
    }
    return row.body;
  }
}
