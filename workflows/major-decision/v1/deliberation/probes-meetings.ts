import type { FiledDocument, JsonObject, Probe } from '#libs/procedure';

import { initialFacts, type Facts } from '../facts.js';
import type { Finding, ReviewConclusion } from '../legality-review/facts.js';

import type { Meeting, Speech, Stance } from './facts.js';

/** A paper as it was filed, by its kind and its hash. */
export const filed = (kind: string, hash: string): FiledDocument => ({
  kind,
  title: '扬尘污染防治办法',
  hash,
  filedOn: '2026-05-06',
  fileName: '材料.pdf',
  mediaType: 'application/pdf',
  size: 1024,
});

/** Alternative A in two versions, `first` and `second`; the first is the present one. */
export const documents = {
  first: filed('draft', 'hash-first'),
  second: filed('draft', 'hash-second'),
  opinion: filed('reviewOpinion', 'hash-opinion'),
};

/** What the reviewer found about the first version of alternative A. */
export const finding = (more: Partial<Finding> = {}): Finding => ({
  alternative: 'A',
  hash: 'hash-first',
  conclusion: 'lawful',
  authority: '属于法定权限',
  procedure: '已履行法定程序',
  content: '符合法律、法规、规章和国家政策',
  points: [],
  noNationalRule: null,
  legalRisk: null,
  reviewer: 'reviewer',
  ...more,
});

/** The reviewer's opinion on the version with this hash. */
export const reviewed = (
  conclusion: ReviewConclusion = 'lawful',
  hash = 'hash-first',
): Partial<Facts> => ({
  documents,
  drafting: {
    ...initialFacts.drafting,
    alternatives: [{ key: 'A', title: '方案A', documentId: 'first', hash: 'hash-first' }],
    version: 1,
    draftedBy: ['drafter'],
    advisedBy: [],
    outside: [],
  },
  review: {
    ...initialFacts.review,
    round: 1,
    findings: [finding({ conclusion, hash })],
    opinion: { documentId: 'opinion', on: '2026-05-10', by: 'reviewer' },
  },
});

/** An opinion given at the meeting, by the head or by his deputy. */
export const speech = (
  sequence: number,
  capacity: Speech['capacity'],
  more: Partial<Speech> = {},
): Speech => ({
  sequence,
  personId: capacity === 'head' ? 'mayor' : 'deputy',
  capacity,
  kind: 'opinion',
  summary: '同意草案，建议分步实施',
  explainsMajority: false,
  round: 0,
  saidOn: '2026-05-20',
  ...more,
});

/** What the members thought, in their order; a dissent says what it is. */
export const stances = (...taken: readonly Stance[]): Meeting['stances'] =>
  taken.map((stance, index) => ({
    personId: ['mayor', 'deputy', 'secretary'][index] ?? 'other',
    stance,
    reason: stance === 'disagree' ? '资金来源未落实' : null,
  }));

/** A standing meeting that was held as the law asks. */
const aMeeting = (more: Partial<Meeting> = {}): Meeting => ({
  conveyedFrom: 'meeting',
  type: 'standing',
  heldOn: '2026-05-20',
  chair: 'mayor',
  head: null,
  entrustment: null,
  members: ['mayor', 'deputy', 'secretary'],
  absent: [],
  attendants: '司法局、财政局负责人',
  adviserAttended: true,
  proxies: [],
  interested: [],
  riskFinding: null,
  alternatives: [{ key: 'A', hash: 'hash-first' }],
  speeches: [speech(1, 'member'), speech(2, 'head')],
  stances: stances('agree', 'agree', 'agree'),
  recordDocument: null,
  minutesDocument: null,
  ...more,
});

/** A reviewed draft that this meeting discussed. */
export const discussed = (more: Partial<Meeting> = {}, facts: Partial<Facts> = {}): Facts => ({
  ...initialFacts,
  ...reviewed(),
  deliberation: { ...initialFacts.deliberation, meeting: aMeeting(more) },
  ...facts,
});

/** The rows as the case of the meeting conveys their commands. */
export const conveyed = (rows: readonly Probe<Facts>[]): readonly Probe<Facts>[] =>
  rows.map((row) => ({ ...row, given: { conveyedFrom: 'meeting', ...row.given } }));

/** Entered in the decision itself, and as the case of the meeting conveys it. */
export const byTheDoor = (command: string, payload: JsonObject, facts: Facts): Probe<Facts> => ({
  requirement: 'A30-one-meeting',
  command,
  facts,
  payload,
  mended: { given: { conveyedFrom: 'meeting' } },
});

/** Done by who has an interest in the matter, and by somebody else. */
export const byInterested = (
  command: string,
  payload: JsonObject,
  situation: (more: Partial<Meeting>) => Facts,
): Probe<Facts> => ({
  requirement: 'M6-head',
  command,
  facts: situation({
    interested: [{ personId: 'actor', interest: '配偶持有项目公司股份', withdrew: true }],
  }),
  payload,
  given: { conveyedFrom: 'meeting' },
  mended: { facts: situation({}) },
});
