import type { StoredDeadline } from '#libs/case-store';
import { workingDaysBefore, type Calendar, type Day } from '#libs/legal-time';

export const LIGHTS = ['green', 'amber', 'red', 'grey'] as const;

/** How urgent an open deadline is: green, amber inside its first reminder, red overdue, grey paused. */
export type Light = (typeof LIGHTS)[number];

type Lit = Pick<StoredDeadline, 'state' | 'dueOn' | 'remind'>;

/** The light of a deadline on a day; `null` when it is closed. */
export function lightOf(deadline: Lit, today: Day, calendar: Calendar): Light | null {
  switch (deadline.state) {
    case 'overdue':
      return 'red';
    case 'paused':
      return 'grey';
    case 'running':
      return runningLight(deadline, today, calendar);
    case 'met':
    case 'cancelled':
    case 'elapsed':
      return null;
  }
}

function runningLight({ dueOn, remind }: Lit, today: Day, calendar: Calendar): Light {
  if (dueOn < today) {
    // The clock has not come to it yet.
    return 'red';
  }
  const first = Math.max(0, ...remind);
  return first > 0 && workingDaysBefore(dueOn, first, calendar) <= today ? 'amber' : 'green';
}
