import type { MissingDocument, Words } from '#libs/procedure';

import type { DocumentKind } from './documents.js';
import type { Facts } from './facts.js';

interface Demand {
  readonly kinds: readonly DocumentKind[];
  readonly because: Words;
  readonly article: string;
  readonly when: (facts: Facts) => boolean;
}

const demands: readonly Demand[] = [
  {
    kinds: ['meetingNotice', 'agenda'],
    because: { zh: '发出了会议通知', en: 'The notice was sent' },
    article: '条例第33条',
    when: ({ notice }) => notice !== null,
  },
  {
    kinds: ['entrustment'],
    because: { zh: '行政首长委托他人主持', en: 'Another was entrusted to chair' },
    article: '条例第33条',
    when: ({ session }) => (session?.entrustment ?? null) !== null,
  },
  {
    kinds: ['attendanceSheet'],
    because: { zh: '召开了会议', en: 'The meeting was held' },
    article: '条例第33条',
    when: ({ session }) => session !== null,
  },
  {
    kinds: ['meetingRecord', 'meetingMinutes'],
    because: { zh: '会议进行了集体讨论', en: 'The meeting discussed' },
    article: '条例第30条第三款、第33条',
    when: ({ items }) => items.some((one) => one.stands === 'closed'),
  },
];

/** Lists what the meeting's file lacks, by what was done so far. */
export function missingFromFile(facts: Facts): readonly MissingDocument[] {
  const held = new Set(Object.values(facts.documents).map((document) => document.kind));
  return demands
    .filter((demand) => demand.when(facts))
    .flatMap(({ kinds, because, article }) =>
      kinds.filter((kind) => !held.has(kind)).map((kind) => ({ kind, because, article })),
    );
}
