import type { Pool } from 'pg';

import { findRulesText, profileOn, rulesInForce } from '#libs/case-store';
import type { ProblemError } from '#libs/problems';
import type { Profile, Words } from '#libs/procedure';

import { recordDamaged } from '../damaged.js';
import { sha256 } from '../record/canonical.js';

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
    const found = await rulesInForce(this.pool, organId);
    return found === undefined ? undefined : this.pinned(found.profile, found.calendar);
  }

  /** The rules as they were in force for an organ on a day in the past; those of now where none reach so far. */
  async onDay(organId: string, day: string): Promise<PinnedRules | undefined> {
    const now = await rulesInForce(this.pool, organId);
    const then = now === undefined ? undefined : await profileOn(this.pool, organId, day);
    return now === undefined ? undefined : this.pinned(then ?? now.profile, now.calendar);
  }

  private async loadProfile(hash: string): Promise<Profile> {
    const body = await this.textOf('profile', hash);
    const { values: profile } = JSON.parse(body) as { values: Profile };
    this.profiles.set(hash, profile);
    return profile;
  }

  private async loadCalendar(hash: string): Promise<unknown> {
    const body = await this.textOf('calendar', hash);
    const calendar: unknown = JSON.parse(body);
    this.calendars.set(hash, calendar);
    return calendar;
  }

  private async textOf(kind: 'profile' | 'calendar', hash: string): Promise<string> {
    const text = await findRulesText(this.pool, kind, hash);
    if (text === undefined) {
      throw falsified(hash, { zh: '缺失', en: 'are missing' });
    }
    if (sha256(text) !== hash) {
      throw falsified(hash, { zh: '已被改动', en: 'have another text than was hashed' });
    }
    return text;
  }
}

/** What stands under a hash is missing or is not what was hashed: nothing may be decided by it. */
function falsified(hash: string, { zh, en }: Words): ProblemError {
  return recordDamaged({
    zh: `案件适用的规则（${hash}）${zh}`,
    en: `The rules under ${hash} ${en}`,
  });
}
