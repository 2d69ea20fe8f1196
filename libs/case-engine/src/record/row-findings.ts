import type { CaseEvidence, PlainRow } from '#libs/case-store';
import type { Calendar } from '#libs/legal-time';

import { alarmFindings, type RungAt } from './alarm-findings.js';
import { COLUMNS } from './columns.js';
import { compareRows, impossible, plain } from './compare-rows.js';
import { ExpectedRows, type ExpectedDeadline } from './expected-rows.js';
import type { Finding } from './finding.js';
import { itemFindings } from './item-findings.js';
import { noticeFindings, ringOf } from './notice-findings.js';
import type { FoldedEvent } from './replay.js';

/** What of the columns of a deadline no event determines by itself. */
const MOVED = ['reminders', 'overdue_rounds', 'overdue_next_at'];

/**
 * Compares every row beside the record with what the events make it: the same function that made the rows
 * when the command was accepted, folded from the first event to the last.
 */
export function rowFindings(
  evidence: CaseEvidence,
  steps: readonly FoldedEvent[],
): readonly Finding[] {
  const expected = new ExpectedRows(steps);
  const { rows } = evidence;
  const simple = { columnsOf: (row: PlainRow) => row };
  const tasks = compareRows({
    ...{ ...simple, table: 'task', columns: COLUMNS.task.checked },
    ...{ key: ['state', 'entry_revision', 'role'], expected: expected.tasks, stored: rows.task },
  });
  const outbox = compareRows({
    ...{ ...simple, table: 'outbox', columns: COLUMNS.outbox.checked, json: ['body'] },
    ...{ key: ['revision', 'ordinal'], expected: expected.outbox, stored: rows.outbox },
    mayMiss: (effect) => isPutAway(effect, evidence),
  });
  const deadlines = compareRows({
    ...{ table: 'deadline', json: ['trail'], key: ['kind', 'revision'] },
    columns: COLUMNS.deadline.checked.filter((column) => !MOVED.includes(column)),
    columnsOf: ({ columns }: ExpectedDeadline) => columns,
    ...{ expected: expected.deadlines, stored: rows.deadline },
  });
  const effects = new Map(outbox.pairs.map((pair) => [String(pair.stored['id']), pair]));
  const known = new Map(
    deadlines.pairs.map((pair) => [String(pair.stored['id']), pair.expected] as const),
  );
  return [
    ...caseFindings(evidence, expected),
    ...deadlines.findings,
    ...deadlines.pairs.flatMap((pair) =>
      alarmFindings({
        ...{ deadline: pair.expected, stored: pair.stored, now: evidence.readAt },
        rounds: roundsOf(evidence, pair.stored, pair.expected),
        calendars: calendarsOf(steps),
      }),
    ),
    ...tasks.findings,
    ...outbox.findings,
    ...noticeFindings(evidence, { effects, deadlines: known, titles: expected.titles }),
    ...answerFindings(evidence, expected, steps),
    ...messageFindings(evidence, expected),
    ...itemFindings(evidence, {
      expected,
      effects: [...outbox.pairs, ...outbox.missed.map(asDone)],
      steps,
    }),
  ];
}

/** What was done long ago is removed by the retention, and only that. */
function isPutAway({ revision }: PlainRow, { events, ...evidence }: CaseEvidence): boolean {
  const event = events.find((one) => one['revision'] === revision);
  const { effectsRemovedBefore: before } = evidence;
  return before !== null && String(plain(event?.['recorded_at'])) < before;
}

/** It was removed because it was done. */
const asDone = (effect: PlainRow) => ({ expected: effect, stored: { done_at: '' } });

function calendarsOf(steps: readonly FoldedEvent[]): readonly Calendar[] {
  const all = new Map(steps.map(({ rules }) => [rules.calendarHash, rules.calendar as Calendar]));
  return [...all.values()];
}

/** When somebody was notified that a deadline is overdue, at its present revision. */
function roundsOf(
  { rows }: CaseEvidence,
  stored: PlainRow,
  { columns }: ExpectedDeadline,
): readonly RungAt[] {
  const first = new Map<string, string>();
  for (const notice of rows.notice) {
    const ring = ringOf(String(notice['source']));
    const isOurs = ring?.id === stored['id'] && ring?.revision === columns['revision'];
    if (ring !== undefined && isOurs && notice['kind'] === 'overdue') {
      const at = String(plain(notice['created_at']));
      const before = first.get(ring.alarmAt);
      first.set(ring.alarmAt, before === undefined || at < before ? at : before);
    }
  }
  return [...first].sort().map(([alarmAt, at]) => ({ alarmAt, at }));
}

const NUMBER = /^(.*)〔(\d+)〕(\d+)号$/;
/** What is compared elsewhere: byte for byte, with the chain, or not known from the events. */
const APART: readonly string[] = ['snapshot', 'head_hash', 'number'];

function caseFindings(evidence: CaseEvidence, expected: ExpectedRows): readonly Finding[] {
  const columns = expected.caseColumns();
  const { findings } = compareRows({
    ...{ table: 'decision_case', key: ['id'], columnsOf: (row: PlainRow) => row },
    columns: COLUMNS.decision_case.checked.filter((column) => !APART.includes(column)),
    ...{ expected: [columns], stored: [evidence.decisionCase] },
  });
  return [...findings, ...numberFindings(evidence, expected)];
}

/** The number is given by the database: its form and its year follow, and it cannot be beyond what was given out. */
function numberFindings(
  { caseId, decisionCase, numberPrefix, counters }: CaseEvidence,
  expected: ExpectedRows,
): readonly Finding[] {
  const { opening } = expected;
  const [, prefix, year, count] = NUMBER.exec(String(decisionCase['number'])) ?? [];
  const isFormed =
    opening !== undefined &&
    prefix === `${numberPrefix ?? ''}${opening.numberWord}` &&
    year === String(opening.year);
  const key = { id: caseId };
  if (!isFormed) {
    const place = { table: 'decision_case', key, column: 'number' };
    return [
      impossible(place, { zh: '不是该机关该年度的编号', en: 'it is none of the organ and year' }),
    ];
  }
  const counter = counters.find(
    (one) => one['procedure'] === opening.procedureId && one['year'] === opening.year,
  );
  return counter !== undefined && Number(counter['last']) >= Number(count)
    ? []
    : [
        impossible(
          {
            table: 'case_counter',
            key: { organ_id: String(decisionCase['organ_id']), year: opening.year },
            column: 'last',
          },
          {
            zh: `已有第${String(count)}号案件`,
            en: `number ${String(count)} is given out already`,
          },
        ),
      ];
}

/** What a caller was answered, and is again when he repeats the command. Old ones may be put away. */
function answerFindings(
  { rows }: CaseEvidence,
  { answers }: ExpectedRows,
  steps: readonly FoldedEvent[],
): readonly Finding[] {
  // Whoever repeats an import is answered how it ended.
  const imported = steps.filter(({ body }) => body.given.imported === true).length;
  const expected = answers.map((one, index) =>
    index === 0 && imported > 1 ? { ...one, answer: answers[imported - 1]?.['answer'] } : one,
  );
  return compareRows({
    ...{ table: 'idempotency', columns: COLUMNS.idempotency.checked, json: ['answer'] },
    ...{ key: ['caller', 'key'], columnsOf: (row: PlainRow) => row, mayMiss: () => true },
    ...{ expected, stored: rows.idempotency },
  }).findings;
}

/** What is sent out of the house says where the case stood after the event. */
function messageFindings(
  { rows, decisionCase }: CaseEvidence,
  { messages }: ExpectedRows,
): readonly Finding[] {
  const columns = ['case_id', 'revision', 'states', 'created_at'];
  return rows.webhook_message.flatMap((stored) => {
    const expected = messages.get(Number(stored['revision']));
    const key = { id: String(stored['id']), revision: Number(stored['revision']) };
    const isOfOrgan = stored['webhook_organ'] === decisionCase['organ_id'];
    const strange = { zh: '不是该机关的推送地址', en: 'it is no address of the organ' };
    return [
      ...compareRows({
        ...{ table: 'webhook_message', columns, key: ['id', 'revision'] },
        ...{ columnsOf: (row: PlainRow) => ({ ...row, id: stored['id'] }) },
        ...{ expected: expected === undefined ? [] : [expected], stored: [stored] },
      }).findings,
      ...(isOfOrgan
        ? []
        : [impossible({ table: 'webhook_message', key, column: 'webhook_id' }, strange)]),
    ];
  });
}
