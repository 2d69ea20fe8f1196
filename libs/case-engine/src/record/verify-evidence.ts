import type { CaseEvidence, PersonalContent, PlainRow } from '#libs/case-store';
import type { Json, Procedure, Profile } from '#libs/procedure';

import { impossible, missing, plain, unexpected } from './compare-rows.js';
import { bodyOf } from './event-body.js';
import { verificationOf, type Finding, type Verification } from './finding.js';
import { PERSONAL_MARK } from './personal.js';
import type { StoredRecord } from './chain-findings.js';
import { replayRecord } from './replay.js';
import { rowFindings } from './row-findings.js';
import { sha256 } from './canonical.js';
import type { PinnedRules } from '../rules/rules.js';

/**
 * Verifies everything that was read of a case: its chain, its fold, the rows beside it and its documents.
 * It is pure, and reads nothing.
 */
export function verifyEvidence(
  evidence: CaseEvidence,
  procedureOf: (key: string) => Procedure,
): Verification {
  const record = recordIn(evidence);
  const { findings, steps, whole } = replayRecord(record, {
    procedureOf,
    rulesUnder: (profileHash, calendarHash) => rulesIn(evidence, profileHash, calendarHash),
  });
  return verificationOf(evidence.events.length, [
    ...findings,
    ...markFindings(evidence),
    ...(whole ? rowFindings(evidence, steps) : NOT_FOLDED),
    ...documentFindings(evidence),
  ]);
}

const NOT_FOLDED: readonly Finding[] = [
  {
    about: 'row',
    zh: '各项记录不能推演到底，列表、期限和待办无从核对',
    en: 'The events cannot be folded to the end, so that lists, deadlines and tasks cannot be checked.',
  },
];

const textOf = (row: PlainRow, column: string): string => String(plain(row[column]));

function recordIn({ caseId, decisionCase, events, rows }: CaseEvidence): StoredRecord {
  return {
    caseId,
    snapshot: textOf(decisionCase, 'snapshot'),
    headHash: textOf(decisionCase, 'head_hash'),
    pinned: {
      procedure: textOf(decisionCase, 'procedure'),
      profileHash: textOf(decisionCase, 'profile_hash'),
      calendarHash: textOf(decisionCase, 'calendar_hash'),
    },
    events: events.map((event) => ({
      revision: Number(event['revision']),
      body: String(event['body']),
      previousHash: textOf(event, 'previous_hash'),
      hash: textOf(event, 'hash'),
      algorithm: textOf(event, 'algorithm'),
      type: textOf(event, 'type'),
      actorId: textOf(event, 'actor_id'),
      occurredAt: textOf(event, 'occurred_at'),
      recordedAt: textOf(event, 'recorded_at'),
      beforeSystem: event['before_system'] === true,
      simulated: event['simulated'] === true,
    })),
    personal: rows.personal_content
      .filter((one) => one['erased_at'] === null)
      .map((one): PersonalContent => ({
        mark: String(one['mark']),
        salt: String(one['salt']),
        content: String(one['content']),
      })),
  };
}

function rulesIn(
  { profiles, calendars }: CaseEvidence,
  profileHash: string,
  calendarHash: string,
): PinnedRules {
  const { values: profile } = parsed(profiles, profileHash) as { values: Profile };
  const calendar: unknown = parsed(calendars, calendarHash);
  return { profileHash, calendarHash, profile, calendar };
}

function parsed(texts: Readonly<Record<string, string>>, hash: string): unknown {
  const text = texts[hash];
  if (text === undefined) {
    throw new TypeError(`The rules under ${hash} are missing.`);
  }
  if (sha256(text) !== hash) {
    throw new TypeError(`The rules under ${hash} have another text than was hashed.`);
  }
  return JSON.parse(text);
}

const ARCHIVIST = 'archivist';
const PERSONAL = 'personal_content';

/** Every mark on record is kept with its text, or was erased by whoever may; and nothing else is kept. */
function markFindings({ events, rows, ...evidence }: CaseEvidence): readonly Finding[] {
  const marks = new Set(events.flatMap(({ body }) => String(body).match(PERSONAL_MARK) ?? []));
  const kept = new Map(rows.personal_content.map((row) => [String(row['mark']), row]));
  const erased = rows.personal_content.filter((row) => row['erased_at'] !== null);
  return [
    ...[...marks].filter((mark) => !kept.has(mark)).map((mark) => missing(PERSONAL, { mark })),
    ...[...kept.keys()]
      .filter((mark) => !marks.has(mark))
      .map((mark) => unexpected(PERSONAL, { mark })),
    ...erased.flatMap((row) => erasureFindings(row, { events, ...evidence })),
  ];
}

type Erasing = Pick<CaseEvidence, 'events' | 'mandates' | 'readAt' | 'decisionCase'>;

/** A text is erased by an archivist, while the case is there; by the real clock, even of a simulated case. */
function erasureFindings(row: PlainRow, { events, mandates, ...on }: Erasing): readonly Finding[] {
  const key = { mark: String(row['mark']) };
  const [at, opened] = [textOf(row, 'erased_at'), textOf(events[0] ?? {}, 'recorded_at')];
  const mayErase = mandates.some(
    ({ person_id, role }) => person_id === row['erased_by'] && role === ARCHIVIST,
  );
  const inTime = on.decisionCase['simulated'] === true || (at >= opened && at <= on.readAt);
  const place = (column: string) => ({ table: PERSONAL, key, column });
  const strange = {
    zh: '其不是本机关档案人员',
    en: 'whoever it names is no archivist of the organ',
  };
  const out = { zh: '时间不在案件存续期间', en: 'it lies before the case, or in the future' };
  return [
    ...(mayErase ? [] : [impossible(place('erased_by'), strange)]),
    ...(inTime ? [] : [impossible(place('erased_at'), out)]),
  ];
}

/** Every document on file is there, as large as was filed, and its bytes have the hash that it is filed by. */
function documentFindings({ events, contents }: CaseEvidence): readonly Finding[] {
  const filed = new Map<string, { readonly size: Json; readonly documentId: Json }>();
  for (const { body } of events) {
    const found = bodyOf({ body: String(body) });
    const { hash, size, documentId } = found?.payload ?? {};
    if (found?.type === 'document.filed' && typeof hash === 'string') {
      filed.set(hash, { size: size ?? null, documentId: documentId ?? null });
    }
  }
  return [...filed].flatMap(([hash, { size, documentId }]): readonly Finding[] => {
    const content = contents.find((one) => one.hash === hash);
    const key = { hash, documentId };
    const found = (column: string, zh: string, en: string): Finding => ({
      ...{ about: 'document', table: 'document_content', key, column },
      zh: `材料${JSON.stringify(documentId)}${zh}`,
      en: `The document ${JSON.stringify(documentId)} ${en}`,
    });
    if (content === undefined) {
      return [found('hash', '的内容缺失', 'is missing: nothing is stored under its hash.')];
    }
    return [
      ...(content.digest === hash
        ? []
        : [found('bytes', '的内容与归集时不同', 'has other bytes than were filed.')]),
      ...(content.size === size
        ? []
        : [found('size', '的大小与归集时不同', 'is listed with another size than was filed.')]),
    ];
  });
}
