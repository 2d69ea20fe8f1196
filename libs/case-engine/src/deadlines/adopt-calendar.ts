import type { ReadRow } from '#libs/case-store';
import { CALENDAR_ADOPTED, type Accepted, type Effect, type Json } from '#libs/procedure';

import { sha256 } from '../record/canonical.js';
import { procedureOf, type CommandEngine } from '../engine.js';
import { changedMeanwhile, earlierAnswer, readOne } from '../execute-command.js';
import { gatherGiven, SYSTEM } from '../given.js';
import { recountDeadline, type Recounted } from './recount-deadline.js';
import { DEADLINE_EFFECTS } from './computed-deadline.js';
import { recordOf } from '../record/record-of.js';
import { storedCase } from '../stored-case.js';
import { whileOvertaken } from '../while-overtaken.js';

/** What became of one case when a calendar was published. */
export type Adoption = 'adopted' | 'nothing-to-do';

/**
 * Lets one running case take a calendar into account, by one event: its running deadlines are
 * counted anew, and those who owe one that moves are notified. A case that has it already is left alone.
 *
 * @throws ProblemError `case-not-found`, `case-changed-meanwhile` when the case changes all the time.
 */
export async function adoptCalendar(
  engine: CommandEngine,
  caseId: string,
  calendarHash: string,
): Promise<Adoption> {
  const key = `calendar-${calendarHash}-${caseId}`;
  return whileOvertaken(() => tryToAdopt(engine, { caseId, calendarHash, key }));
}

interface Adopting {
  readonly caseId: string;
  readonly calendarHash: string;
  readonly key: string;
}

async function tryToAdopt(engine: CommandEngine, adopting: Adopting): Promise<Adoption> {
  const read = await readOne(engine, {
    caseId: adopting.caseId,
    caller: SYSTEM,
    idempotencyKey: adopting.key,
    command: { type: '', payload: {} },
  });
  const stored = storedCase(read);
  const bodyHash = sha256(adopting.key);
  if (
    stored.calendarHash === adopting.calendarHash ||
    earlierAnswer(read, bodyHash) !== undefined
  ) {
    return 'nothing-to-do';
  }
  const { record } = await recordOfAdoption(engine, { ...adopting, bodyHash, read });
  const [recorded] = await engine.store.record([record]);
  if (recorded === true) {
    return 'adopted';
  }
  throw changedMeanwhile(stored.revision, stored.revision + 1);
}

async function recordOfAdoption(
  engine: CommandEngine,
  adopting: Adopting & { readonly bodyHash: string; readonly read: ReadRow },
) {
  const { caseId, calendarHash, key, bodyHash, read } = adopting;
  const stored = storedCase(read);
  const rules = await engine.rules.pinned(stored.profileHash, calendarHash);
  const procedure = procedureOf(engine, stored.procedure);
  const { organId, snapshot } = stored;
  const gathering = { organId, revision: stored.revision + 1, caller: SYSTEM, stated: {} };
  const given = gatherGiven({ ...gathering, read, rules, imported: false });
  const running = await engine.store.openDeadlines(caseId, ['running', 'overdue']);
  const recounted = running
    .map((one) => recountDeadline(one, { procedure, snapshot, given }))
    .filter((one) => one !== undefined);
  const { title } = procedure.cases.listing(snapshot.facts);
  const accepted: Accepted = {
    kind: 'accepted',
    snapshot,
    effects: recounted.flatMap((one) => effectsOf(one, title)),
    checked: [],
    raised: [],
    entered: [],
    left: [],
  };
  const payload = {
    from: stored.calendarHash,
    to: calendarHash,
    deadlines: recounted.map(({ before, after }) => ({
      kind: before.kind,
      before: before.dueOn,
      after: after.dueOn,
      provisional: after.provisional,
    })),
  };
  return recordOf({
    ...rules,
    ...{ caseId, procedure, given, accepted, bodyHash },
    caller: SYSTEM,
    idempotencyKey: key,
    previousHash: stored.headHash,
    command: { type: CALENDAR_ADOPTED, payload },
  });
}

/** The deadline as it runs on; those who owe it are notified where its day has moved. */
function effectsOf({ before, after }: Recounted, title: string): readonly Effect[] {
  const started = { type: DEADLINE_EFFECTS.started, values: after as unknown as Json };
  const words = {
    zh: `因国务院办公厅发布节假日安排，${before.title.zh}的期限由${before.dueOn}改为${after.dueOn}`,
    en: `A holiday notice moved the deadline (${before.title.en}) from ${before.dueOn} to ${after.dueOn}`,
  };
  return before.dueOn === after.dueOn
    ? [started]
    : [started, { type: 'notify', values: { role: before.role, words, title } }];
}
