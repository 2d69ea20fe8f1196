import type { QueryConfig } from 'pg';

import { noticeInsertion, type NoticeKind } from './insert-notices.js';

/** One round of reminding, as it is written. */
export interface ReminderRecord {
  readonly id: string;
  readonly revision: number;
  /** The instant that rang: a round that was answered already is not answered again. */
  readonly alarmAt: string;
  readonly kind: NoticeKind;
  readonly roles: readonly { readonly role: string; readonly units: readonly string[] | null }[];
  readonly words: { readonly zh: string; readonly en: string };
  readonly reminders: readonly string[] | null;
  readonly overdueNextAt: string | null;
}

const REMIND = `
WITH given AS MATERIALIZED (
  SELECT * FROM json_to_recordset($1::json)
    AS g (id uuid, revision integer, alarm_at timestamptz, reminders timestamptz[], next_at timestamptz, source text,
          kind text, words_zh text, words_en text, roles json)),
rung AS (
  UPDATE juece.deadline d
  SET reminders = coalesce(g.reminders, d.reminders), overdue_next_at = g.next_at,
      overdue_rounds = d.overdue_rounds + CASE WHEN g.next_at IS NULL THEN 0 ELSE 1 END
  FROM given g WHERE d.id = g.id AND d.revision = g.revision AND d.alarm_at = g.alarm_at
  RETURNING d.id, d.case_id),
told AS (
  SELECT g.source, g.kind, true AS statutory, false AS inbox_only, rung.case_id, n.role, n.units,
         g.words_zh, g.words_en
  FROM rung JOIN given g ON g.id = rung.id, json_to_recordset(g.roles) AS n (role text, units text[])),
written AS (${noticeInsertion('told')})
SELECT id FROM rung`;

/**
 * Moves the alarms of deadlines on and notifies everyone concerned, of each both or neither. It
 * returns the ids of the deadlines whose round was not answered yet.
 */
export function remindOfDeadlines(reminders: readonly ReminderRecord[]): QueryConfig {
  const given = reminders.map(({ id, revision, alarmAt, ...reminder }) => ({
    ...{ id, revision, alarm_at: alarmAt, reminders: reminder.reminders },
    next_at: reminder.overdueNextAt,
    source: `deadline-${id}-${String(revision)}-${alarmAt}`,
    kind: reminder.kind,
    words_zh: reminder.words.zh.toWellFormed(),
    words_en: reminder.words.en.toWellFormed(),
    roles: reminder.roles,
  }));
  return { name: 'remind-of-deadlines', text: REMIND, values: [JSON.stringify(given)] };
}
