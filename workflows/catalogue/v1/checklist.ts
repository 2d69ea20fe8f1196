import type { Words } from '#libs/procedure';

import type { DocumentKind } from './documents.js';
import type { Facts } from './facts.js';

/** A kind of document that the file must hold and does not, with what was done that demands it. */
interface Missing {
  readonly kind: DocumentKind;
  readonly because: Words;
  readonly article: string;
}

interface Demand extends Missing {
  readonly when: (facts: Facts) => boolean;
}

const ARTICLE = '条例第3条第三款';

const demands: readonly Demand[] = [
  {
    kind: 'solicitationNotice',
    because: { zh: '向有关单位征集事项', en: 'Items were solicited' },
    article: ARTICLE,
    when: ({ solicitation }) => solicitation.issuedOn !== null,
  },
  {
    kind: 'undisclosedGround',
    because: { zh: '有事项依法不予公开', en: 'An item is not disclosed' },
    article: '条例第14条第一款、第32条',
    when: ({ items }) => items.some((item) => item.withheld !== null),
  },
  {
    kind: 'consultationLetter',
    because: { zh: '征求了有关单位意见', en: 'Units were consulted' },
    article: ARTICLE,
    when: ({ consultation }) => consultation.requestedOn !== null,
  },
  {
    kind: 'commentNotice',
    because: { zh: '目录公开征求意见', en: 'The draft list was put to open comment' },
    article: ARTICLE,
    when: ({ comment }) => comment !== null,
  },
  {
    kind: 'opinionSummary',
    because: { zh: '听取了公众意见', en: 'The public was heard' },
    article: ARTICLE,
    when: ({ comment }) => (comment?.closedOn ?? null) !== null,
  },
  {
    kind: 'approval',
    because: { zh: '目录经政府审定', en: 'The government approved the list' },
    article: ARTICLE,
    when: ({ approval }) => approval !== null,
  },
  {
    kind: 'partyConsent',
    because: { zh: '目录经同级党委同意', en: 'The Party committee consented' },
    article: ARTICLE,
    when: ({ consent }) => consent !== null,
  },
  {
    kind: 'publicationProof',
    because: { zh: '向社会公布目录', en: 'The list was published' },
    article: ARTICLE,
    when: ({ publishedOn }) => publishedOn !== null,
  },
  {
    kind: 'filingReceipt',
    because: { zh: '报上级备案', en: 'The list was filed with the superior' },
    article: '条例第8条第二款',
    when: ({ filings }) => filings.length > 0,
  },
];

/** Lists what the file of the catalogue lacks, by what was done so far. */
export function missingFromFile(facts: Facts): readonly Missing[] {
  const held = new Set(Object.values(facts.documents).map((document) => document.kind));
  return demands
    .filter(({ kind, when }) => when(facts) && !held.has(kind))
    .map(({ kind, because, article }) => ({ kind, because, article }));
}
