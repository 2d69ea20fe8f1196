import type { Facts } from '../facts.js';
import type { OpenComment } from '../open-comment/facts.js';
import { STARTED } from '../situations.js';

import type { ParticipationFacts, PublicOpinion } from './facts.js';

/** Participation is underway, with what differs. */
export const having = (change: Partial<ParticipationFacts>): Facts => ({
  ...STARTED,
  participation: { ...STARTED.participation, methodsPlanned: ['symposium'], ...change },
});

/** An open comment that was held and closed. */
export const COMMENT: OpenComment = {
  publishedOn: '2026-04-01',
  countsFrom: '2026-04-01',
  endsOn: '2026-05-01',
  openUntil: '2026-05-01',
  receivedBefore: 0,
  shortenedBecause: null,
  channels: '市政府门户网站',
  draftDocument: 'draft',
  draftHash: 'hash-of-draft',
  otherHashes: [],
  corrections: 0,
  closedOn: '2026-05-02',
  commentsReceived: 3,
};

/** An opinion on the register, with what differs. */
export const opinion = (more: Partial<PublicOpinion> = {}): PublicOpinion => ({
  key: '公众-1',
  source: 'openComment',
  summary: '建议延长过渡期',
  voices: 3,
  originals: ['1', '2', '3'],
  receivedOn: '2026-04-20',
  disposition: 'adopted',
  reason: null,
  ...more,
});
