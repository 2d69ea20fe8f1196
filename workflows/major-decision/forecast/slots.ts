import type { Day } from '#libs/legal-time';
import type { Words } from '#libs/procedure';

import { dayOf, MILESTONES, type Forecast } from './forecast.js';
import { run, type Course } from './run.js';

/** A meeting of the organ that is convened and not yet held. */
export interface Slot {
  readonly meetingId: string;
  readonly title: string;
  readonly plannedOn: Day;
  /** The last day on which papers are taken. */
  readonly papersBy: Day;
}

/** The next meeting at which the matter can be discussed, and what it comes to there. */
export interface NextMeeting {
  readonly slot: Slot | null;
  readonly papersOn: Day | null;
  readonly decidedOn: Day | null;
  readonly publishedOn: Day | null;
  readonly says: Words;
}

/** Finds the first meeting for which the papers are in time, on the day that the engine takes. */
export function nextMeeting(
  course: Course,
  { items }: Pick<Forecast, 'items'>,
  slots: readonly Slot[],
): NextMeeting {
  const papersOn = items.find((one) => one.id === 'package')?.until ?? course.from;
  const earliest = items.find((one) => one.id === 'meeting')?.until ?? null;
  const slot =
    earliest === null
      ? undefined
      : slots
          .filter((one) => one.papersBy >= papersOn && one.plannedOn >= earliest)
          .toSorted((a, b) => (a.plannedOn < b.plannedOn ? -1 : 1))[0];
  if (slot === undefined) {
    return { slot: null, papersOn, decidedOn: null, publishedOn: null, says: noneOf(slots) };
  }
  const [until] = MILESTONES.published;
  const assumed = { ...course.assumed, meetingOn: slot.plannedOn };
  const ran = run({ ...course, assumed, until });
  return {
    slot,
    papersOn,
    decidedOn: dayOf(ran, 'decided'),
    publishedOn: dayOf(ran, 'published'),
    says: {
      zh: `最近可列入${slot.plannedOn}的《${slot.title}》，材料截止日期为${slot.papersBy}`,
      en: `The next that fits is on ${slot.plannedOn}; papers by ${slot.papersBy}`,
    },
  };
}

const noneOf = (slots: readonly Slot[]): Words =>
  slots.length === 0
    ? { zh: '本机关没有已筹备而尚未召开的会议', en: 'No meeting of the organ is convened' }
    : {
        zh: '已筹备的会议均不合适：材料赶不上截止日期，或者早于可以讨论之日',
        en: 'None of the convened meetings fits: their cut-off or their day is too early',
      };
