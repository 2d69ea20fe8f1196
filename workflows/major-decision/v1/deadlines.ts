import {
  addDays,
  addMonths,
  addWorkingDays,
  endOfDay,
  type Calendar,
  type CountedDay,
} from '#libs/legal-time';
import type { Entry, Words } from '#libs/procedure';

import type { Facts } from './facts.js';
import { floorDays, floorEnd, floorUnit } from './floors.js';
import type { Role } from './roles.js';

/** A deadline with its computed date; the whole of it stands in the event. */
export interface ComputedDeadline {
  readonly article: string;
  /** Who is reminded. */
  readonly role: Role;
  readonly startOn: string;
  readonly dueOn: string;
  /** The instant at which `dueOn` ends, UTC. */
  readonly dueAt: string;
  readonly unit: 'day' | 'workingDay' | 'month' | 'date';
  readonly count: number | null;
  readonly provisional: boolean;
  readonly trail: CountedDay['trail'];
}

type Compute = (facts: Facts, entry: Entry) => ComputedDeadline;

/** On which article a deadline rests and who is reminded of it. */
type Ground = Pick<ComputedDeadline, 'article' | 'role'>;

const PUBLICATION_WORKING_DAYS = 20;
const REVIEW_FLOOR_WORKING_DAYS = 7;

/** The deadlines of the procedure, by kind. */
export const deadlines = {
  consultationReply: (facts, { given }) =>
    onDay({ article: '条例第13条', role: 'consulted' }, given.recordedOn, facts.departments.dueOn),
  openComment: (facts, { given }) =>
    onDay(
      { article: '条例第15条', role: 'sponsor' },
      given.recordedOn,
      facts.participation.openComment?.endsOn,
    ),
  hearingMaterials: (facts, { given }) => {
    const plannedOn = facts.participation.hearing?.plannedOn ?? given.occurredOn;
    const days = floorDays(given, 'hearing.materialDays');
    let dueOn = addDays(plannedOn, -days);
    while (floorEnd(given, 'hearing.materialDays', dueOn) > plannedOn) {
      dueOn = addDays(dueOn, -1);
    }
    return {
      ...onDay({ article: '条例第16条', role: 'sponsor' }, given.recordedOn, dueOn),
      unit: floorUnit(given, 'hearing.materialDays'),
      count: -days,
    };
  },
  reviewTimeOffered: (_facts, { given }) =>
    workingDays({ article: '条例第26条', role: 'reviewer' }, given.recordedOn, {
      count: numberIn(given.profile['legality.minWorkingDays']?.value, REVIEW_FLOOR_WORKING_DAYS),
      calendar: given.calendar as Calendar,
    }),
  publication: (facts, { given }) =>
    workingDays(
      { article: '政府信息公开条例第26条', role: 'office' },
      facts.issue.signedOn ?? given.occurredOn,
      {
        count: numberIn(
          given.profile['publication.maxWorkingDays']?.value,
          PUBLICATION_WORKING_DAYS,
        ),
        calendar: given.calendar as Calendar,
      },
    ),
  executionReport: (facts, { given }) => {
    const from = facts.execution.lastReportOn ?? given.occurredOn;
    const months = facts.execution.reportEveryMonths ?? 0;
    return {
      ...onDay({ article: '条例第34条', role: 'executor' }, from, addMonths(from, months)),
      unit: 'month',
      count: months,
    };
  },
  suspensionReview: (facts, { given }) =>
    onDay(
      { article: '条例第37条', role: 'head' },
      given.recordedOn,
      facts.execution.suspension?.reviewOn,
    ),
} satisfies Readonly<Record<string, Compute>>;

export type DeadlineKind = keyof typeof deadlines;

/** What people read instead of the kind. */
export const deadlineTitles: Readonly<Record<DeadlineKind, Words>> = {
  consultationReply: { zh: '部门反馈意见', en: 'replies of consulted units' },
  openComment: { zh: '公开征求意见', en: 'open comment' },
  hearingMaterials: { zh: '送达听证材料', en: 'delivery of hearing papers' },
  reviewTimeOffered: { zh: '合法性审查', en: 'legality review' },
  publication: { zh: '决策公布', en: 'publication' },
  executionReport: { zh: '报告执行情况', en: 'report on execution' },
  suspensionReview: { zh: '中止执行复查', en: 'review of the suspension' },
};

function onDay(
  ground: Ground,
  startOn: string,
  dueOn: string | null | undefined,
): ComputedDeadline {
  const due = dueOn ?? startOn;
  return {
    ...ground,
    startOn,
    dueOn: due,
    dueAt: endOfDay(due),
    unit: 'date',
    count: null,
    provisional: false,
    trail: [],
  };
}

function workingDays(
  ground: Ground,
  startOn: string,
  counting: { readonly count: number; readonly calendar: Calendar },
): ComputedDeadline {
  const { day, provisional, trail } = addWorkingDays(startOn, counting.count, counting.calendar);
  return {
    ...ground,
    startOn,
    dueOn: day,
    dueAt: endOfDay(day),
    unit: 'workingDay',
    count: counting.count,
    provisional,
    trail,
  };
}

function numberIn(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}
