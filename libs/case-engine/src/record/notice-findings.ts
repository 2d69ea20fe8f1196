import type { CaseEvidence, PlainRow } from '#libs/case-store';
import type { Words } from '#libs/procedure';

import { ALARM_WORDS } from '../deadlines/alarm-notice.js';
import { changed, impossible, plain } from './compare-rows.js';
import type { DeadlineLife, ExpectedDeadline } from './expected-rows.js';
import type { Finding, RowKey } from './finding.js';
import { noticeWords, type NotifyValues } from './notice-words.js';

/** What notices may come of. */
interface Sources {
  /** Rows of the outbox by id, each with what its event made it. */
  readonly effects: ReadonlyMap<string, { readonly expected: PlainRow; readonly stored: PlainRow }>;
  readonly deadlines: ReadonlyMap<string, ExpectedDeadline>;
  /** Every title that the case has had: an alarm says it as it was. */
  readonly titles: ReadonlySet<string>;
}

/** An alarm of a deadline, as the source of a notice names it. */
export interface Ring {
  readonly id: string;
  readonly revision: number;
  readonly alarmAt: string;
}

const OF_DEADLINE = /^deadline-([\da-f-]{36})-(\d+)-(.+)$/;
const OF_EFFECT = /^outbox-(.+)$/;

/** Reads the source of a notice; `undefined` where it is no alarm. */
export function ringOf(source: string): Ring | undefined {
  const [, id, revision, alarmAt] = OF_DEADLINE.exec(source) ?? [];
  return id === undefined || alarmAt === undefined
    ? undefined
    : { id, revision: Number(revision), alarmAt };
}

/** What a notice should be, as far as its source says. */
interface Due {
  readonly kind: string;
  readonly statutory: boolean;
  /** Any of them; empty where they are a refusal's, which no record holds. */
  readonly words: readonly Words[];
  readonly roles: readonly string[];
  /** Before this it cannot have been written. */
  readonly notBefore: string;
}

/**
 * Checks that every notice comes of something, says what that says, and went to somebody who had the
 * role. That somebody was left out is not found: who held a role then is not on the record.
 */
export function noticeFindings(evidence: CaseEvidence, sources: Sources): readonly Finding[] {
  return evidence.rows.notice.flatMap((notice) => {
    const source = String(notice['source']);
    const key = { source, person_id: String(notice['person_id']) };
    const due = dueOf(source, sources, evidence);
    return due === undefined
      ? [
          impossible(
            { table: 'notice', key, column: 'source' },
            { zh: '没有这一来源', en: 'there is no such source' },
          ),
        ]
      : findingsOf(notice, { evidence, due, key });
  });
}

interface Judged {
  readonly evidence: CaseEvidence;
  readonly due: Due;
  readonly key: RowKey;
}

function findingsOf(notice: PlainRow, { evidence, due, key }: Judged): readonly Finding[] {
  const place = (column: string) => ({ table: 'notice', key, column });
  const differs = (column: string, expected: unknown): readonly Finding[] =>
    plain(notice[column]) === expected
      ? []
      : [changed(place(column), { stored: notice[column], expected })];
  const words = due.words.find(({ zh, en }) => [zh, en].includes(wordsOf(notice))) ?? due.words[0];
  const isKnown = due.words.some(
    ({ zh, en }) => zh === notice['words_zh'] && en === notice['words_en'],
  );
  return [
    ...differs('kind', due.kind),
    ...differs('statutory', due.statutory),
    ...(words === undefined || isKnown
      ? []
      : [...differs('words_zh', words.zh), ...differs('words_en', words.en)]),
    ...(isHolder(notice, evidence, due)
      ? []
      : [
          impossible(place('person_id'), {
            zh: `其不任${due.roles.join('、')}`,
            en: `nobody of that name has the role ${due.roles.join(' or ')}`,
          }),
        ]),
    ...(isInTime(notice, evidence, due)
      ? []
      : [
          impossible(place('created_at'), {
            zh: '时间与其来源不符',
            en: 'the instant does not fit what it comes of',
          }),
        ]),
  ];
}

const wordsOf = (notice: PlainRow): string => String(notice['words_zh']);

function isHolder(notice: PlainRow, { mandates }: CaseEvidence, { roles }: Due): boolean {
  const at = String(plain(notice['created_at']));
  return mandates.some(
    (mandate) =>
      mandate['person_id'] === notice['person_id'] &&
      roles.includes(String(mandate['role'])) &&
      String(mandate['starts_on']) <= at.slice(0, 10),
  );
}

/** A mandate begins at the authority's day, which is ahead of UTC; a clock may be set right by so much. */
const SLACK_MS = 60_000;

/** An id holds the instant at which it was made; the simulated clock knows nothing of it. */
function isInTime(notice: PlainRow, { decisionCase, readAt }: CaseEvidence, due: Due): boolean {
  const at = String(plain(notice['created_at']));
  const made = Number.parseInt(String(notice['id']).replaceAll('-', '').slice(0, 12), 16);
  const isAsMade =
    decisionCase['simulated'] === true || Math.abs(Date.parse(at) - made) <= SLACK_MS;
  return isAsMade && at >= due.notBefore && at <= readAt;
}

function dueOf(source: string, sources: Sources, evidence: CaseEvidence): Due | undefined {
  const ring = ringOf(source);
  if (ring !== undefined) {
    return dueOfRing(ring, sources);
  }
  const effect = sources.effects.get(OF_EFFECT.exec(source)?.[1] ?? '');
  return effect === undefined ? undefined : dueOfEffect(effect, evidence);
}

function dueOfEffect(
  { expected, stored }: { readonly expected: PlainRow; readonly stored: PlainRow },
  { events }: CaseEvidence,
): Due | undefined {
  const event = events.find((one) => one['revision'] === expected['revision']);
  const notBefore = String(plain(event?.['recorded_at']));
  const common = { kind: 'notify', statutory: false, notBefore };
  if (expected['type'] === 'notify') {
    const values = JSON.parse(String(expected['body'])) as NotifyValues;
    return { ...common, words: [noticeWords(values)], roles: [values.role] };
  }
  // An effect that was given up is told to the office, in the words of whoever refused it.
  return stored['failed_at'] === null ? undefined : { ...common, words: [], roles: ['office'] };
}

function dueOfRing({ id, revision, alarmAt }: Ring, sources: Sources): Due | undefined {
  const life = sources.deadlines.get(id)?.lives.find((one) => one.revision === revision);
  const which = life === undefined ? undefined : alarmOf(life, alarmAt);
  if (life === undefined || which === undefined) {
    return undefined;
  }
  const { title, dueOn, article, role, escalate } = life.computed;
  return {
    kind: which === 'coming' ? 'deadline' : 'overdue',
    statutory: true,
    words: [...sources.titles].map((caseTitle) =>
      ALARM_WORDS[which]({ title, dueOn, article, caseTitle }),
    ),
    roles: which === 'overdue' ? [role, ...escalate] : [role],
    notBefore: alarmAt,
  };
}

function alarmOf(
  { computed, elapsedAt }: DeadlineLife,
  alarmAt: string,
): keyof typeof ALARM_WORDS | undefined {
  if (computed.reminders.includes(alarmAt)) {
    return 'coming';
  }
  if (elapsedAt === null || alarmAt < elapsedAt) {
    return undefined;
  }
  return alarmAt === elapsedAt ? 'passed' : 'overdue';
}
