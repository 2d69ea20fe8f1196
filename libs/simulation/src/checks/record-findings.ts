import {
  procedureOf,
  replayRecord,
  type CommandEngine,
  type EventBody,
  type PinnedRules,
  type StoredRecord,
} from '#libs/case-engine';

/** Folds a case again from its events, by the rules that each names; what does not hold, in words. */
export async function recordFindings(
  record: StoredRecord,
  engine: CommandEngine,
): Promise<readonly string[]> {
  const known = new Map<string, PinnedRules>();
  for (const { body } of record.events) {
    const { profileHash, calendarHash } = JSON.parse(body) as EventBody;
    const key = `${profileHash} ${calendarHash}`;
    known.set(key, known.get(key) ?? (await engine.rules.pinned(profileHash, calendarHash)));
  }
  const { findings } = replayRecord(record, {
    procedureOf: (key) => procedureOf(engine, key),
    rulesUnder: (profileHash, calendarHash) => {
      const rules = known.get(`${profileHash} ${calendarHash}`);
      if (rules === undefined) {
        throw new TypeError(`There are no rules under ${profileHash} and ${calendarHash}.`);
      }
      return rules;
    },
  });
  return findings.map(({ en }) => en);
}
