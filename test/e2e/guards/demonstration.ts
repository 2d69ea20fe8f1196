import type { DemoClient } from '../../../apps/cli/src/demo/client.js';
import type { AttemptSeen } from '../../../apps/cli/src/demo/matter.js';

const GUARD = /^[GM]\d+/;

interface Entry {
  readonly revision: number;
  readonly command: string;
}

/**
 * The guards that the demonstration played: it was refused under an article, read the remedy, and
 * the very command was recorded later in the same case.
 */
export async function seenInDemonstration(
  client: DemoClient,
  refused: readonly AttemptSeen[],
): Promise<ReadonlySet<string>> {
  const played = new Set<string>();
  for (const { path, command, revision, unmet } of refused) {
    const entries = await timelineOf(client, path);
    const passed = entries.some((one) => one.command === command && one.revision > revision);
    for (const { id, article, remedy } of unmet) {
      const guard = GUARD.exec(id)?.[0];
      if (guard !== undefined && passed && article !== '' && remedy !== '') {
        played.add(guard);
      }
    }
  }
  return played;
}

async function timelineOf(client: DemoClient, path: string): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  let after: number | null = 0;
  while (after !== null) {
    const page = await client.get('office', `${path}/timeline?after=${String(after)}`);
    entries.push(...(page.body['items'] as readonly Entry[]));
    after = page.body['next'] as number | null;
  }
  return entries;
}
