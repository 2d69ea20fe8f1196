import type { Pool } from 'pg';

import { recordCalendar, recordProfile } from '#libs/case-store';
import type { Profile } from '#libs/procedure';

import { canonicalText, sha256 } from '../record/canonical.js';

/** A profile over a time in which its rules stay the same, as it is kept and hashed. */
export interface RecordedProfile {
  readonly id: string;
  /** The first day and, where there is one, the last. */
  readonly from: string;
  readonly until: string | null;
  /** What the cases of this time are decided by. */
  readonly values: Profile;
  /** Who recorded it; absent: it came with the program, or from whoever runs it. */
  readonly recordedBy?: string;
}

/** Records what a profile says, period by period; what is recorded already stays. */
export async function recordPeriods(
  pool: Pool,
  periods: readonly RecordedProfile[],
): Promise<void> {
  for (const period of periods) {
    const body = canonicalText(period);
    await recordProfile(pool, period.id, { hash: sha256(body), body });
  }
}

/**
 * Puts a calendar in force: new cases are counted by it at once, running ones adopt it.
 *
 * @param recordedBy who recorded it; absent for the one that comes with the program.
 * @returns its hash; `undefined` when this very calendar was recorded before.
 */
export async function putCalendarInForce(
  pool: Pool,
  calendar: object,
  recordedBy?: string,
): Promise<string | undefined> {
  const body = canonicalText(calendar);
  const hash = sha256(body);
  return (await recordCalendar(pool, { hash, body }, recordedBy)) ? hash : undefined;
}
