import type { JsonObject, Profile, Probe } from '#libs/procedure';

import type { ParticipationFacts } from '../participation/facts.js';
import { opinion } from '../participation/situations.js';
import type { Facts } from '../facts.js';

import { filed } from '../deliberation/probes-meetings.js';
import { determined, STARTED } from '../situations.js';

import type { OpenComment } from './facts.js';
import { openCommentTextProbes } from './probes-text.js';

/** Participation is underway and the draft has its explanation. */
const having = (change: Partial<ParticipationFacts> = {}): Facts => ({
  ...STARTED,
  documents: { draft: filed('draft', 'hash-of-draft'), replacing: filed('draft', 'hash-new') },
  drafting: {
    ...STARTED.drafting,
    explanationDocument: 'explanation',
    alternatives: [{ key: 'A', title: '方案A', documentId: 'draft', hash: 'hash-of-draft' }],
  },
  participation: { ...STARTED.participation, methodsPlanned: ['openComment'], ...change },
});

const READY = having();

const UNEXPLAINED: Facts = {
  ...READY,
  drafting: { ...READY.drafting, explanationDocument: null },
};

const OPEN_COMMENT: OpenComment = {
  publishedOn: '2026-05-01',
  countsFrom: '2026-05-01',
  endsOn: '2026-06-01',
  openUntil: '2026-06-01',
  receivedBefore: 0,
  shortenedBecause: null,
  channels: '市政府门户网站',
  draftDocument: 'draft',
  draftHash: 'hash-of-draft',
  otherHashes: [],
  corrections: 0,
  closedOn: null,
  commentsReceived: null,
};

const OPEN = having({ openComment: OPEN_COMMENT });

/** What is open for comment is no longer the draft. */
const REPLACED = having({
  openComment: { ...OPEN_COMMENT, draftDocument: 'earlier', draftHash: 'hash-earlier' },
});

const NOTICE = {
  notice: 'notice',
  draftDocument: 'draft',
  endsOn: '2026-07-01',
  channels: '市政府门户网站、市日报',
  how: '信函、电子邮件、网上填报',
};

const SHORT = { ...NOTICE, endsOn: '2026-06-16' };

const URGENT = { ...SHORT, shortenedBecause: '采暖季前须施行' };

/** Law that sets the period without 一般. */
const FIXED: Profile = {
  'openComment.shortenable': {
    value: false,
    layer: 'expropriation',
    article: '国有土地上房屋征收与补偿条例第10条',
    source: '国务院令第590号',
    verified: true,
  },
};

/** What every notice of open comment must meet. */
const noticing = (command: string, facts: Facts): readonly Probe<Facts>[] => {
  const row = (requirement: string, payload: JsonObject, mended: Probe<Facts>['mended']) => ({
    requirement,
    command,
    facts,
    payload,
    mended,
  });
  return [
    { ...row('A15-explanation', NOTICE, { facts }), facts: UNEXPLAINED },
    row('A15-ahead', { ...NOTICE, endsOn: '2026-06-01' }, { payload: NOTICE }),
    row('G04', SHORT, { payload: NOTICE }),
    row('G04', { ...NOTICE, endsOn: '2026-06-30' }, { payload: URGENT }),
    { ...row('G04', URGENT, { payload: NOTICE }), given: { profile: FIXED } },
    {
      ...row('G04', URGENT, { payload: NOTICE }),
      facts: determined(facts, 'urgentComment', false),
    },
  ];
};

/** How each duty of open comment is breached and mended. */
export const openCommentProbes: readonly Probe<Facts>[] = [
  {
    requirement: 'A14-planned',
    command: 'openComment.published',
    facts: having({ methodsPlanned: [] }),
    payload: NOTICE,
    mended: { facts: READY },
  },
  ...noticing('openComment.published', READY),
  ...noticing('openComment.draftReplaced', REPLACED),
  ...openCommentTextProbes,
  {
    requirement: 'A15-later',
    command: 'openComment.extended',
    facts: OPEN,
    payload: { endsOn: '2026-06-01' },
    mended: { payload: { endsOn: '2026-06-02' } },
  },
  {
    requirement: 'G05',
    command: 'openComment.closed',
    facts: OPEN,
    payload: { commentsReceived: 42 },
    mended: {
      given: {
        occurredAt: '2026-06-02T02:00:00.000Z',
        occurredOn: '2026-06-02',
        recordedAt: '2026-06-02T02:00:00.000Z',
        recordedOn: '2026-06-02',
      },
    },
  },
  {
    requirement: 'G05',
    command: 'openComment.closed',
    facts: OPEN,
    payload: { commentsReceived: 42 },
    mended: {
      facts: having({
        ...OPEN.participation,
        publications: [{ on: '2026-05-01', hash: 'hash-of-draft' }],
        takenDown: [
          {
            on: '2026-05-02',
            extent: 'whole',
            part: '全文',
            reason: '误公布',
            documentId: 'record',
            publicationsBefore: 1,
          },
        ],
      }),
    },
  },
  {
    requirement: 'A15-counted',
    command: 'openComment.closed',
    facts: having({ ...OPEN.participation, opinions: [opinion()] }),
    payload: { commentsReceived: 2 },
    mended: { payload: { commentsReceived: 3 } },
  },
];
