import type { PersonalContent } from '#libs/case-store';

import { CHAIN_START, chainHash, HASH_ALGORITHM } from './canonical.js';
import { bodyOf, type EventBody } from './event-body.js';
import type { Finding } from './finding.js';
import { markOf } from './personal.js';

/** One stored link of a case's chain, with the columns that lists show of it. */
export interface StoredEvent {
  readonly revision: number;
  readonly body: string;
  readonly previousHash: string;
  readonly hash: string;
  readonly algorithm: string;
  readonly type: string;
  readonly actorId: string;
  /** UTC instants. */
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly beforeSystem: boolean;
  readonly simulated: boolean;
}

/** A case's record as it is stored. */
export interface StoredRecord {
  readonly caseId: string;
  readonly events: readonly StoredEvent[];
  /** The snapshot as it is stored. */
  readonly snapshot: string;
  readonly headHash: string;
  /** The personal texts that are kept beside it; one that was erased is no finding. */
  readonly personal?: readonly PersonalContent[];
  /** The rules that it is pinned to, as they are stored. */
  readonly pinned: Pinned;
}

/** The rules that a case is pinned to. */
export type Pinned = Pick<EventBody, 'procedure' | 'profileHash' | 'calendarHash'>;

/**
 * Checks the chain of a record and what is listed of it; with it the record up to its head, for what comes
 * after that was not written by a command.
 */
export function chainFindings(record: StoredRecord): {
  readonly headed: StoredRecord;
  readonly findings: readonly Finding[];
} {
  const { upToHead, beyond } = atTheHead(record);
  const headed = { ...record, events: upToHead };
  return {
    headed,
    findings: [
      ...linkFindings(headed),
      ...beyond.map(beyondHead),
      ...upToHead.flatMap(listingFindings(record)),
      ...personalFindings(record),
    ],
  };
}

/** What comes after the event that the case points to was not written by a command. */
function atTheHead({ events, headHash }: StoredRecord) {
  const head = events.findIndex(({ hash }) => hash === headHash);
  const length = head === -1 ? events.length : head + 1;
  return { upToHead: events.slice(0, length), beyond: events.slice(length) };
}

const chained = (revision: number, zh: string, en: string): Finding => ({
  ...{ about: 'chain', table: 'case_event', key: { revision } },
  ...{ zh, en },
});

function beyondHead({ revision }: StoredEvent): Finding {
  const key = { revision };
  const at = String(revision);
  return {
    ...{ about: 'chain', table: 'case_event', key },
    zh: `第${at}项记录位于案件最后一项记录之后，并非由办理产生`,
    en: `Revision ${at} stands beyond the head of the case: no command has written it.`,
  };
}

/** What is kept beside the record must be what its mark in the record was made of. */
function personalFindings({ personal = [] }: StoredRecord): readonly Finding[] {
  return personal
    .filter(({ mark, salt, content }) => mark !== markOf(salt, content))
    .map(({ mark }) => ({
      ...{ about: 'chain', table: 'personal_content', key: { mark }, column: 'content' },
      zh: `${mark}之下的个人信息与记录时不同`,
      en: `The personal text under ${mark} is another than was recorded.`,
    }));
}

function linkFindings(record: StoredRecord): readonly Finding[] {
  const findings: Finding[] = [];
  let previous = CHAIN_START;
  record.events.forEach((event, index) => {
    const [at, due] = [String(event.revision), String(index + 1)];
    if (event.revision !== index + 1) {
      findings.push(chained(index + 1, `缺少第${due}项记录`, `Revision ${due} is missing.`));
    }
    if (event.previousHash !== previous || event.hash !== chainHash(previous, event.body)) {
      const words = `The hash of revision ${at} does not follow.`;
      findings.push(chained(event.revision, `第${at}项记录的哈希值与前一项不能衔接`, words));
    }
    previous = event.hash;
  });
  if (previous !== record.headHash) {
    findings.push({
      ...{
        about: 'chain',
        table: 'decision_case',
        key: { id: record.caseId },
        column: 'head_hash',
      },
      ...{ stored: record.headHash, expected: previous },
      zh: '案件指向的最后一项记录与实际不符',
      en: 'The case points to another last event.',
    });
  }
  return findings;
}

/** What is shown of an event, and where, must be what was hashed. */
function listingFindings(record: StoredRecord): (event: StoredEvent) => readonly Finding[] {
  return (event) => {
    const body = bodyOf(event);
    if (body === undefined) {
      return [];
    }
    const { given } = body;
    const pairs: readonly (readonly [string, string, unknown, unknown])[] = [
      ['case', 'case_id', record.caseId, body.caseId],
      ['revision', 'revision', event.revision, body.revision],
      ['command', 'type', event.type, body.type],
      ['actor', 'actor_id', event.actorId, given.actor.personId],
      ['occurredAt', 'occurred_at', event.occurredAt, given.occurredAt],
      ['recordedAt', 'recorded_at', event.recordedAt, given.recordedAt],
      ['algorithm', 'algorithm', event.algorithm, HASH_ALGORITHM],
      ['beforeSystem', 'before_system', event.beforeSystem, given.imported === true],
      ['simulated', 'simulated', event.simulated, given.simulated === true],
    ];
    const at = String(event.revision);
    return pairs
      .filter(([, , shown, hashed]) => shown !== hashed)
      .map(([what, column]) => ({
        ...{ about: 'chain', table: 'case_event', key: { revision: event.revision }, column },
        zh: `第${at}项记录所列的${column}与记录时不同`,
        en: `Revision ${at} is listed with another ${what} than hashed.`,
      }));
  };
}
