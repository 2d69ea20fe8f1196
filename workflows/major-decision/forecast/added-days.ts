import { daysBetween } from '#libs/legal-time';
import type { Words } from '#libs/procedure';

import { OPTIONS, type Option } from './assumptions.js';
import { dayOf, MILESTONES } from './forecast.js';
import { run, type Course, type Run } from './run.js';

/** What one optional procedure adds to this matter. */
export interface AddedDays {
  readonly option: Option;
  readonly title: Words;
  /** Whether the forecast takes it for granted. */
  readonly included: boolean;
  /** How much later the decision is made and published with it than without; `null` where one way does not get there. */
  readonly toDecision: number | null;
  readonly toPublication: number | null;
}

const ALL = Object.keys(OPTIONS) as Option[];
/** Not both: what must be decided is not only reported. */
const INSTEAD: Readonly<Partial<Record<Option, Option>>> = {
  congressReport: 'congressDecision',
  congressDecision: 'congressReport',
};

/** Runs the matter with and without each optional procedure; one that nothing hangs on is left out. */
export function addedDays(course: Course): readonly AddedDays[] {
  const base = shortRun(course, course.assumed.with);
  return ALL.flatMap((option) => {
    const included = course.assumed.with.includes(option);
    const others = course.assumed.with.filter((one) => one !== option && one !== INSTEAD[option]);
    const other = shortRun(course, included ? others : [...others, option]);
    if (commandsOf(other) === commandsOf(base)) {
      return [];
    }
    const [without, including] = included ? [other, base] : [base, other];
    return [
      {
        option,
        title: OPTIONS[option],
        included,
        toDecision: between(without, including, 'decided'),
        toPublication: between(without, including, 'published'),
      },
    ];
  });
}

function shortRun(course: Course, options: readonly Option[]): Run {
  const assumed = { ...course.assumed, with: options };
  const [until] = MILESTONES.published;
  return run({ ...course, assumed, until });
}

const commandsOf = ({ steps }: Run): string => steps.map((one) => one.command).join(' ');

function between(without: Run, including: Run, milestone: 'decided' | 'published'): number | null {
  const from = dayOf(without, milestone);
  const to = dayOf(including, milestone);
  return from === null || to === null ? null : daysBetween(from, to);
}
