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

/** Where what runs side by side joins: what ends there on the same day adds no day after it. */
const JOIN = 'forming.completed';
/** What comes after the decision. */
const OUTWARD: readonly Option[] = [
  'partyRequest',
  'congressReport',
  'congressDecision',
  'superiorApproval',
];

/** Runs the matter with and without each optional procedure; one that nothing hangs on is left out. */
export function addedDays(course: Course): readonly AddedDays[] {
  const [until] = MILESTONES.published;
  const base = run({ ...course, until });
  return ALL.flatMap((option) => {
    const included = course.assumed.with.includes(option);
    const other = otherRun(course, base, option);
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

/** The run with the option turned the other way; from the join on the base itself, where it comes there on the same day. */
function otherRun(course: Course, base: Run, option: Option): Run {
  const options = course.assumed.with;
  const others = options.filter((one) => one !== option && one !== INSTEAD[option]);
  const turned = options.includes(option) ? others : [...others, option];
  const other = { ...course, assumed: { ...course.assumed, with: turned } };
  const joined = base.steps.findIndex((one) => one.command === JOIN);
  if (joined >= 0 && !OUTWARD.includes(option)) {
    const formed = run({ ...other, until: JOIN });
    const last = formed.steps.at(-1);
    if (last?.command === JOIN && last.on === base.steps[joined]?.on) {
      return { ...base, steps: [...formed.steps, ...base.steps.slice(joined + 1)] };
    }
  }
  const [until] = MILESTONES.published;
  return run({ ...other, until });
}

const commandsOf = ({ steps }: Run): string => steps.map((one) => one.command).join(' ');

function between(without: Run, including: Run, milestone: 'decided' | 'published'): number | null {
  const from = dayOf(without, milestone);
  const to = dayOf(including, milestone);
  return from === null || to === null ? null : daysBetween(from, to);
}
