import type { CommandRecord, ReadRequest, ReadRow } from '#libs/case-store';

import type { MemoryCase, MemoryEvent } from './rows.js';

/** The other cases that bear one of the document numbers. */
export function issuedUnder(
  cases: readonly MemoryCase[],
  { caseId, issueNumbers = [] }: ReadRequest,
): NonNullable<ReadRow['issued']> | null {
  const found = cases.flatMap(({ id, organId, number, projection }) => {
    const { issueNumber = '', title } = projection;
    return id !== caseId && issueNumbers.includes(issueNumber)
      ? [{ number: issueNumber, id, organId, caseNumber: number, title }]
      : [];
  });
  return found.length === 0 ? null : found.sort((one, other) => (one.id < other.id ? -1 : 1));
}

interface Stored {
  readonly cases: ReadonlyMap<string, MemoryCase>;
  readonly events: ReadonlyMap<string, readonly MemoryEvent[]>;
}

/** An organ gives each document number once; what was entered of earlier times is not held to it. */
export function isNumberGiven(
  { cases, events }: Stored,
  { caseId, organId, projection: { issueNumber } }: CommandRecord,
): boolean {
  return (
    issueNumber !== undefined &&
    [...cases.values()].some(
      (one) =>
        one.id !== caseId &&
        one.organId === organId &&
        one.projection.issueNumber === issueNumber &&
        events.get(one.id)?.[0]?.event.beforeSystem !== true,
    )
  );
}
