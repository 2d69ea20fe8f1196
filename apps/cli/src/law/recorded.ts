import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { RecordedCase, RecordedEvent, RecordedRules } from '#libs/proof';

/** The recorded cases of a version, with the rules that they are pinned to. */
export interface Recordings {
  readonly recorded: readonly RecordedCase[];
  readonly rules: RecordedRules;
}

/** Reads the recorded cases of a folder, in the order of their names; none where there is no folder. */
export function readRecordings(folder: string): Recordings {
  if (!existsSync(folder)) {
    return { recorded: [], rules: { profiles: {}, calendars: {} } };
  }
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort();
  return {
    recorded: names.map((name) => ({
      name,
      events: readFileSync(join(folder, name), 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as RecordedEvent),
    })),
    rules: JSON.parse(readFileSync(join(folder, 'rules.json'), 'utf8')) as RecordedRules,
  };
}
