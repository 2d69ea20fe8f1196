import { canonicalText, sha256, type PinnedRules, type RulesSource } from '#libs/case-engine';
import { authorityDay, type Calendar } from '#libs/legal-time';
import type { Profile } from '#libs/procedure';

import type { Organisation } from './rows.js';

/** What a profile says over a time. */
export interface RecordedProfile {
  readonly id: string;
  readonly from: string;
  readonly until: string | null;
  readonly values: Profile;
}

/** Profiles and calendars under their hashes; the last recorded of either is in force. */
export class MemoryRules implements RulesSource {
  private readonly profiles = new Map<string, RecordedProfile>();
  private readonly calendars = new Map<string, Calendar>();
  private readonly assigned: Map<string, string>;
  private calendarInForce = '';

  constructor(
    { organs }: Pick<Organisation, 'organs'>,
    private readonly now: () => string,
  ) {
    this.assigned = new Map(organs.map(({ id, profileId }) => [id, profileId]));
  }

  /** Lets an organ open its cases under another profile. */
  assign(organId: string, profileId: string): void {
    this.assigned.set(organId, profileId);
  }

  recordProfile(profile: RecordedProfile): void {
    this.profiles.set(sha256(canonicalText(profile)), profile);
  }

  /** The hash of the calendar in force. */
  get calendarHash(): string {
    return this.calendarInForce;
  }

  /** Puts a calendar in force; the notice of a year has come. */
  recordCalendar(calendar: Calendar): void {
    this.calendarInForce = sha256(canonicalText(calendar));
    this.calendars.set(this.calendarInForce, calendar);
  }

  /** @throws TypeError for a hash under which nothing was recorded. */
  calendar(hash: string): Calendar {
    const found = this.calendars.get(hash);
    if (found === undefined) {
      throw new TypeError(`The calendar under ${hash} is missing.`);
    }
    return found;
  }

  pinned(profileHash: string, calendarHash: string): Promise<PinnedRules> {
    const profile = this.profiles.get(profileHash);
    if (profile === undefined) {
      throw new TypeError(`The profile under ${profileHash} is missing.`);
    }
    const calendar = this.calendar(calendarHash);
    return Promise.resolve({ profileHash, calendarHash, profile: profile.values, calendar });
  }

  async inForce(organId: string): Promise<PinnedRules | undefined> {
    const profileId = this.assigned.get(organId);
    if (profileId === undefined) {
      return undefined;
    }
    const today = authorityDay(this.now());
    const [hash] =
      [...this.profiles]
        .filter(([, { id, from, until }]) => {
          return id === profileId && from <= today && today <= (until ?? '9999');
        })
        .at(-1) ?? [];
    return this.pinned(hash ?? '', this.calendarInForce);
  }
}
