import {
  openCommandPool,
  readForCommand,
  recordCommand,
  type CommandRecord,
  type ReadRow,
} from '#libs/case-store';

/** What one command wrote over HTTP, to be written again bare. */
export interface BareTemplate {
  readonly caller: string;
  readonly record: Omit<CommandRecord, 'caseId' | 'expectedRevision'>;
}

interface Load {
  readonly url: string;
  readonly connections: number;
  readonly cases: readonly { readonly id: string; readonly revision: number }[];
  readonly durationMs: number;
}

/** Commands a second by the same two statements through `pg`, without HTTP, rules or hashing. */
export async function bareSqlPerSecond(load: Load, template: BareTemplate): Promise<number> {
  const pool = openCommandPool({
    url: load.url,
    connections: load.connections,
    onError: () => undefined,
  });
  const endAt = performance.now() + load.durationMs;
  const startedAt = performance.now();
  let done = 0;
  const lane = async (
    start: { readonly id: string; readonly revision: number },
    name: number,
  ): Promise<void> => {
    let { revision } = start;
    while (performance.now() < endAt) {
      const key = `bare-${String(name)}-${start.id}-${String(revision)}`;
      await pool.query<ReadRow>(
        readForCommand({
          caseId: start.id,
          caller: template.caller,
          idempotencyKey: key,
          units: [],
          people: [],
        }),
      );
      const { rowCount } = await pool.query(
        recordCommand({
          ...template.record,
          caseId: start.id,
          expectedRevision: revision,
          idempotency: { ...template.record.idempotency, key },
        }),
      );
      if (rowCount !== 1) {
        throw new TypeError('A bare command changed nothing.');
      }
      revision += 1;
      done += 1;
    }
  };
  try {
    await Promise.all(load.cases.slice(0, load.connections).map(lane));
    return done / ((performance.now() - startedAt) / 1000);
  } finally {
    await pool.end();
  }
}
