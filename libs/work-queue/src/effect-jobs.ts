/** So many rows travel together: what a job costs beside its work is then shared. */
const TOGETHER = 20;

/** An outbox row to handle; `attempt` counts how often the row was handed to the queue. */
export interface EffectJob {
  readonly outboxId: string;
  readonly attempt: number;
}

/** Rows that travel together, as one job. */
interface EffectJobs {
  /** While a job with this id is in the queue, no other is put in. */
  readonly jobId: string;
  readonly outboxIds: readonly string[];
}

/** Puts rows together into jobs, in their order. */
export function effectJobs(rows: readonly EffectJob[]): readonly EffectJobs[] {
  const jobs: EffectJobs[] = [];
  for (let start = 0; start < rows.length; start += TOGETHER) {
    const together = rows.slice(start, start + TOGETHER);
    jobs.push({ jobId: jobIdOf(together), outboxIds: together.map(({ outboxId }) => outboxId) });
  }
  return jobs;
}

/** One row has its own id and attempt; a group those of the first, and its size. */
function jobIdOf([first, ...others]: readonly EffectJob[]): string {
  const id = `outbox-${first?.outboxId ?? ''}-${String(first?.attempt ?? 0)}`;
  return others.length === 0 ? id : `${id}-${String(others.length + 1)}`;
}
