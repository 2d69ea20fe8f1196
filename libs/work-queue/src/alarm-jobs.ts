/** So many alarms of one moment travel together: a burst is then bound by the database, not by the queue. */
const TOGETHER = 100;
/** Alarms within one second of each other come at one moment. */
const MOMENT_MS = 1_000;

/** A deadline whose alarm comes; a moved date is a new revision. */
export interface DeadlineJob {
  readonly id: string;
  readonly revision: number;
}

/** A deadline with the time until its alarm comes. */
export interface UpcomingAlarm extends DeadlineJob {
  readonly inMs: number;
}

/** Alarms that travel together, as one job. */
export interface AlarmJob {
  /** While a job with this id is in the queue, no other is put in. */
  readonly jobId: string;
  readonly delayMs: number;
  readonly deadlines: readonly DeadlineJob[];
}

/** Puts alarms that come at one moment together into jobs, a hundred at most. */
export function alarmJobs(alarms: readonly UpcomingAlarm[]): readonly AlarmJob[] {
  return togetherDue(alarms).map((together) => ({
    jobId: jobIdOf(together),
    delayMs: Math.max(...together.map(({ inMs }) => inMs)),
    deadlines: together.map(({ id, revision }) => ({ id, revision })),
  }));
}

/** Alarms in their order, those of one moment together. */
function togetherDue(alarms: readonly UpcomingAlarm[]): readonly (readonly UpcomingAlarm[])[] {
  const groups: UpcomingAlarm[][] = [];
  for (const alarm of [...alarms].sort((one, other) => one.inMs - other.inMs)) {
    const last = groups.at(-1);
    const first = last?.[0];
    if (last === undefined || first === undefined || !joins(last, first, alarm)) {
      groups.push([alarm]);
    } else {
      last.push(alarm);
    }
  }
  return groups;
}

function joins(group: readonly unknown[], first: UpcomingAlarm, alarm: UpcomingAlarm): boolean {
  return group.length < TOGETHER && alarm.inMs - first.inMs < MOMENT_MS;
}

/** One alarm has the id of its deadline and revision; a group that of its first, and its size. */
function jobIdOf([first, ...others]: readonly UpcomingAlarm[]): string {
  const id = `deadline-${first?.id ?? ''}-${String(first?.revision ?? 0)}`;
  return others.length === 0 ? id : `${id}-${String(others.length + 1)}`;
}
