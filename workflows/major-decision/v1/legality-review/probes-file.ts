import type { Given, JsonObject, Probe } from '#libs/procedure';

import type { DraftingFacts } from '../drafting/facts.js';
import type { Facts } from '../facts.js';
import { cityRule, heldByDefect } from '../common-probes.js';
import { documents, filed } from '../deliberation/probes-meetings.js';
import { UNDER_REVIEW } from './probes-situations.js';

const HANDS = { drafters: ['wang'], advisers: [], outside: [] };
const SUBMISSION = { request: 'request', statement: 'statement', ...HANDS };
const ADVISED = { firm: '河北某某律师事务所', part: 'advised' };
const DRAFTED = { firm: '省规划设计研究院', part: 'drafted' };

const naming = (wrong: JsonObject, right: JsonObject = HANDS): Probe<Facts> => ({
  requirement: 'A28-hands',
  command: 'review.submitted',
  facts: aFile(),
  payload: { request: 'request', statement: 'statement', ...wrong },
  mended: { payload: { ...SUBMISSION, ...right } },
});

/** Zhao concluded the fair-competition review. */
const concluded = (): Facts => {
  const facts = aFile();
  return { ...facts, fairCompetition: { ...facts.fairCompetition, reviewedBy: 'zhao' } };
};

const concludedBy = (wrong: JsonObject): Probe<Facts> => ({
  requirement: 'A28-hands-apart',
  command: 'review.submitted',
  facts: concluded(),
  payload: { ...SUBMISSION, ...wrong },
  mended: { payload: SUBMISSION },
});

const PAPERS = {
  ...documents,
  bases: filed('basisList', 'hash-bases'),
  explanation: filed('draftExplanation', 'hash-explanation'),
};

/** A draft with its bases and its explanation; what is named differs. */
const aFile = (more: Partial<DraftingFacts> = {}, papers: Facts['documents'] = PAPERS): Facts => ({
  ...UNDER_REVIEW,
  documents: papers,
  drafting: {
    ...UNDER_REVIEW.drafting,
    basisDocument: 'bases',
    explanationDocument: 'explanation',
    ...more,
  },
});

const incomplete = (facts: Facts): Probe<Facts> => ({
  requirement: 'A26-file',
  command: 'review.submitted',
  facts,
  payload: SUBMISSION,
  mended: { facts: aFile() },
});

interface Squeezed {
  readonly day: 'demandedBy' | 'meetingOn';
  readonly short: string;
  readonly enough: string;
  readonly given?: Partial<Given>;
}

/** From Monday 1 June the seventh working day is Wednesday the 10th. */
const squeezed = ({ day, short, enough, given = {} }: Squeezed): Probe<Facts> => ({
  requirement: 'G23',
  command: 'review.submitted',
  facts: aFile(),
  payload: { ...SUBMISSION, [day]: short },
  given,
  mended: { payload: { ...SUBMISSION, [day]: enough } },
});

const extending = cityRule('legality.extensionWorkingDays', 5, 'workingDay');
const extended: Facts = {
  ...UNDER_REVIEW,
  review: { ...UNDER_REVIEW.review, extended: { on: '2026-05-29', reason: '事项复杂' } },
};
const strict = cityRule('legality.minStrict', true);
const REFUSED = { requirement: 'G23-strict' };

/** The file as it is submitted, and the time for the review. */
export const reviewFileProbes: readonly Probe<Facts>[] = [
  incomplete(aFile({ alternatives: [] })),
  incomplete(aFile({}, { bases: PAPERS.bases, explanation: PAPERS.explanation })),
  incomplete(aFile({ basisDocument: null })),
  incomplete(aFile({ explanationDocument: null })),
  {
    requirement: 'A26-file',
    command: 'review.submitted',
    facts: aFile(),
    payload: { request: 'request', ...HANDS },
    mended: { payload: SUBMISSION },
  },
  naming({}),
  naming({ drafters: [], advisers: ['sun'], outside: [ADVISED] }, { outside: [ADVISED] }),
  naming({ ...HANDS, drafters: [] }, { drafters: [], outside: [DRAFTED] }),
  naming({ drafters: ['wang'], advisers: [] }),
  concludedBy({ drafters: ['wang', 'zhao'] }),
  concludedBy({ advisers: ['zhao'] }),
  heldByDefect('review.submitted', SUBMISSION, aFile()),
  squeezed({ day: 'demandedBy', short: '2026-06-09', enough: '2026-06-10' }),
  squeezed({ day: 'meetingOn', short: '2026-06-09', enough: '2026-06-11' }),
  squeezed({ day: 'meetingOn', short: '2026-06-10', enough: '2026-06-11' }),
  {
    ...squeezed({ day: 'demandedBy', short: '2026-06-09', enough: '2026-06-10', given: strict }),
    ...REFUSED,
  },
  {
    ...squeezed({ day: 'meetingOn', short: '2026-06-09', enough: '2026-06-11', given: strict }),
    ...REFUSED,
  },
  squeezed({ day: 'meetingOn', short: '2026-06-10', enough: '2026-06-11', given: strict }),
  squeezed({
    day: 'demandedBy',
    short: '2026-06-12',
    enough: '2026-06-15',
    given: cityRule('legality.minWorkingDays', 10, 'workingDay'),
  }),
  {
    requirement: 'A28-extension',
    command: 'review.extended',
    facts: UNDER_REVIEW,
    payload: { reason: '事项复杂' },
    mended: { given: extending },
  },
  {
    requirement: 'A28-extension',
    command: 'review.extended',
    facts: extended,
    payload: { reason: '事项复杂' },
    given: extending,
    mended: { facts: UNDER_REVIEW },
  },
  {
    requirement: 'A28-pause',
    command: 'review.timePaused',
    facts: UNDER_REVIEW,
    payload: { ground: 'investigation' },
    given: cityRule('legality.pausedBy', ['consultation']),
    mended: { payload: { ground: 'consultation' } },
  },
];
