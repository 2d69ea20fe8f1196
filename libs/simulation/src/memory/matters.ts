import type { MemoryCase } from './rows.js';

/** The decisions of an organ as matters with their titles, in the order of their ids. */
export const mattersOf = (cases: Iterable<MemoryCase>, organId: string) =>
  [...cases]
    .filter((one) => one.organId === organId && one.pinned.procedure.startsWith('major-decision@'))
    .map(({ id, projection: { title, ending } }) => ({
      ...{ id, title, kind: 'case' as const },
      ...(ending === null ? {} : { ending }),
    }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
