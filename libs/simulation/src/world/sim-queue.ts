import type { Alarm, DeadlineAt } from '#libs/case-store';

import type { Random } from '../random.js';
import type { Timeline } from './timeline.js';
import type { Weather } from './weather.js';

const HOUR_MS = 3_600_000;
const ATTEMPTS = 5;
const FIRST_RETRY_MS = 500;
/** A job whose worker has died is given to another after so long. */
const STALLED_MS = 30_000;
const NOBODY_MS = 1_000;

/** Alarms that travel together, as one job. */
export interface AlarmJob {
  readonly jobId: string;
  readonly delayMs: number;
  readonly deadlines: readonly DeadlineAt[];
}

/** Whoever takes jobs; the promise never settles when it dies at it. */
export interface JobTaker {
  readonly take: (deadlines: readonly DeadlineAt[]) => Promise<boolean>;
  readonly hasDied: () => boolean;
}

interface QueuedJob extends AlarmJob {
  attempt: number;
}

interface QueueOptions {
  readonly timeline: Timeline;
  readonly random: Random;
  readonly weather: Weather;
  /** How alarms are put together into jobs, by the code of the real queue. */
  readonly jobsOf: (alarms: readonly Alarm[]) => readonly AlarmJob[];
  /** One of the workers that are alive, if any is. */
  readonly taker: () => JobTaker | undefined;
}

/** A queue that may be trusted with nothing: it delays, reorders, doubles, loses, and is emptied. */
export class SimQueue {
  private readonly jobs = new Map<string, QueuedJob>();
  lost = 0;

  constructor(private readonly options: QueueOptions) {
    const { weather } = options;
    weather.whenStormBegins(() => {
      this.planEmptying();
    });
  }

  /** Takes alarms in; a job whose id is in the queue already is not put in again. */
  put(alarms: readonly Alarm[]): void {
    const { random, weather, jobsOf } = this.options;
    const { queueLoses, queueDoubles } = weather.faults;
    for (const job of jobsOf(alarms)) {
      if (this.jobs.has(job.jobId)) {
        continue;
      }
      if (random.chance(queueLoses)) {
        this.lost += 1;
        continue;
      }
      const queued = { ...job, attempt: 1 };
      this.jobs.set(job.jobId, queued);
      this.deliverIn(Math.max(0, job.delayMs), queued);
      if (random.chance(queueDoubles)) {
        this.deliverIn(Math.max(0, job.delayMs), queued, 'again');
      }
    }
  }

  /** Everything is gone, as after FLUSHALL or a restart without its disk. */
  empty(): void {
    this.lost += this.jobs.size;
    this.jobs.clear();
  }

  /** Now and then, and likeliest while the jobs of an hour's end lie in it. */
  private planEmptying(): void {
    const { timeline, random, weather } = this.options;
    const later = timeline.now + random.between(1, 12 * HOUR_MS);
    const hour = Math.ceil(later / HOUR_MS) * HOUR_MS;
    timeline.at(random.chance(0.5) ? later : hour - random.below(20_000), () => {
      if (weather.calmSince === undefined) {
        this.empty();
        this.planEmptying();
      }
    });
  }

  /** A job is delivered while it is in the queue; `again` although it may be finished by then. */
  private deliverIn(delayMs: number, job: QueuedJob, whether: 'once' | 'again' = 'once'): void {
    const { timeline, random, weather } = this.options;
    const late = random.below(weather.faults.queueDelayMs);
    timeline.at(timeline.now + delayMs + late, () => {
      if (whether === 'again' || this.jobs.get(job.jobId) === job) {
        this.deliver(job);
      }
    });
  }

  private deliver(job: QueuedJob): void {
    const taker = this.options.taker();
    if (taker === undefined) {
      this.deliverIn(NOBODY_MS, job);
      return;
    }
    const { timeline } = this.options;
    timeline.at(timeline.now + STALLED_MS, () => {
      if (this.jobs.get(job.jobId) === job && taker.hasDied()) {
        this.deliver(job);
      }
    });
    void taker.take(job.deadlines).then((succeeded) => {
      this.finish(job, succeeded);
    });
  }

  private finish(job: QueuedJob, succeeded: boolean): void {
    if (this.jobs.get(job.jobId) !== job) {
      return;
    }
    if (succeeded || job.attempt >= ATTEMPTS) {
      this.jobs.delete(job.jobId);
      return;
    }
    this.deliverIn(FIRST_RETRY_MS * 2 ** (job.attempt - 1), job);
    job.attempt += 1;
  }
}
