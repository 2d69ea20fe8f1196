import type { ReadRow } from '#libs/case-store';
import { ProblemError } from '#libs/problems';
import type { Snapshot } from '#libs/procedure';

import { recordDamaged } from './damaged.js';

/** A case as the read brings it, parsed. */
export interface StoredCase {
  readonly organId: string;
  readonly number: string;
  readonly procedure: string;
  readonly profileHash: string;
  readonly calendarHash: string;
  readonly revision: number;
  readonly headHash: string;
  readonly snapshot: Snapshot;
}

/** @throws ProblemError `case-not-found` when the read found none; `record-damaged`. */
export function storedCase(read: ReadRow): StoredCase {
  if (
    read.organ_id === null ||
    read.procedure === null ||
    read.profile_hash === null ||
    read.calendar_hash === null ||
    read.revision === null ||
    read.head_hash === null ||
    read.snapshot === null
  ) {
    throw caseNotFound();
  }
  return {
    organId: read.organ_id,
    number: read.number ?? '',
    procedure: read.procedure,
    profileHash: read.profile_hash,
    calendarHash: read.calendar_hash,
    revision: read.revision,
    headHash: read.head_hash,
    snapshot: snapshotIn(read.snapshot),
  };
}

/**
 * Reads a stored snapshot.
 *
 * @throws ProblemError `record-damaged` for a text that no event has made.
 */
export function snapshotIn(text: string): Snapshot {
  try {
    const snapshot = JSON.parse(text) as Partial<Snapshot> | null;
    if (isWhole(snapshot)) {
      return snapshot;
    }
  } catch {
    // Said below: whoever wrote it, it was no command.
  }
  throw snapshotDamaged();
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

function isWhole(snapshot: Partial<Snapshot> | null): snapshot is Snapshot {
  const { facts, machines, entered } = snapshot ?? {};
  return (
    [facts, machines, entered, facts?.documents].every(isObject) && Array.isArray(facts?.defects)
  );
}

/** The snapshot is another than the last event has left. */
function snapshotDamaged(): ProblemError {
  return recordDamaged({
    zh: '案件状态不是最后一项记录所形成的状态',
    en: 'The snapshot of the case is not the one that its last event has left',
  });
}

/** There is no case under the id. */
export function caseNotFound(): ProblemError {
  return new ProblemError('case-not-found', {
    zh: '没有该案件，请核对案件编号',
    en: 'There is no such case. Check its id.',
  });
}
