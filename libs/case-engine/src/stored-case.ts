import type { ReadRow } from '#libs/case-store';
import { ProblemError } from '#libs/problems';
import type { Snapshot } from '#libs/procedure';

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

/** @throws ProblemError `case-not-found` when the read found none. */
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
    snapshot: JSON.parse(read.snapshot) as Snapshot,
  };
}

/** There is no case under the id. */
export function caseNotFound(): ProblemError {
  return new ProblemError('case-not-found', {
    zh: '没有该案件，请核对案件编号',
    en: 'There is no such case. Check its id.',
  });
}
