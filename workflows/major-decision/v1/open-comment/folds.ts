import { rollOver, type Calendar } from '#libs/legal-time';
import {
  withDetermination,
  type Determined,
  type Entry,
  type Fold,
  type Given,
  type PayloadOf,
} from '#libs/procedure';

import type { Facts } from '../facts.js';
import { countedFrom, floorEnd } from '../floors.js';
import { fileTakenBack } from '../forming/folds-reversal.js';
import { isTakenDown } from '../participation/facts.js';
import { hashOf, REOPENED, withMethodDone, withPublication } from '../participation/folds.js';
import { into, type Folds } from '../vocabulary.js';

import type { openCommentCommands } from './commands.js';
import type { OpenComment } from './facts.js';

const CORRECTION = 'commentCorrection';

/** What each event of open comment changes. */
export const openCommentFolds: Folds<typeof openCommentCommands> = {
  'openComment.published': opened,
  'openComment.corrected': corrected,
  'openComment.extended': comment((_now, { payload: { endsOn }, given }) => ({
    endsOn,
    openUntil: lastDayOpen(endsOn, given),
  })),
  'openComment.draftReplaced': opened,
  'openComment.closed': (facts, entry) =>
    comment(() => ({
      closedOn: entry.given.occurredOn,
      commentsReceived: entry.payload.commentsReceived,
    }))(
      // A comment period whose text was taken down heard nobody on it.
      isTakenDown(facts.participation, 'whole') ? facts : withMethodDone(facts, 'openComment'),
      entry,
    ),
  'openComment.explained': (facts, { payload: { question: reason }, given }) =>
    withDetermination(facts, { question: 'wideConcernExplained', answer: true, reason }, given),
  'openComment.determinationReversed': (facts, { payload, given }) =>
    withDetermination(
      openAgain(facts, facts.participation.openComment),
      { ...payload, question: 'urgentComment', answer: false },
      given,
    ),
  'openComment.correctionReversed': (facts, { payload, given }) =>
    withDetermination(
      openAgain(facts, voided(facts.participation.openComment, given)),
      { ...payload, question: CORRECTION, answer: false },
      given,
    ),
  // That it happened is the defect; what was put in place was never lawfully open for comment.
  'openComment.swapFound': (facts) => facts,
  'changes.stated': (facts, { payload: { alternative, commented, compared, changes } }) => ({
    ...facts,
    changes: [
      ...facts.changes,
      {
        alternative,
        commentedHash: facts.documents[commented]?.hash ?? '',
        hash: facts.documents[compared]?.hash ?? '',
        changes,
        substance: changes.some((one) => one.cause === 'own') ? null : false,
      },
    ],
  }),
  'changes.determined': (facts, { payload: { alternative, substance, ...said }, given }) =>
    substanceFound(facts, { alternative, substance, said }, given),
  'changes.determinationReversed': (facts, { payload: { alternative, ...said }, given }) =>
    substanceFound(fileTakenBack(facts), { alternative, substance: true, said }, given),
};

type Notice = PayloadOf<(typeof openCommentCommands)['openComment.published']['fields']>;

/** A notice that ends before the floor determines that urgency or the like calls for it. */
function opened(facts: Facts, { payload, given }: Entry<Notice>): Facts {
  const { draftDocument, otherDrafts = [], endsOn, channels, shortenedBecause: reason } = payload;
  const countsFrom = countedFrom(given);
  const before = facts.participation.openComment;
  const openComment: OpenComment = {
    publishedOn: given.occurredOn,
    countsFrom,
    endsOn,
    openUntil: lastDayOpen(endsOn, given),
    shortenedBecause: reason ?? null,
    channels,
    draftDocument,
    draftHash: hashOf(facts, draftDocument),
    otherHashes: [...otherDrafts.map((one) => hashOf(facts, one)), ...heard(before)],
    corrections: 0,
    closedOn: null,
    commentsReceived: null,
    receivedBefore: (before?.receivedBefore ?? 0) + (before?.commentsReceived ?? 0),
  };
  const published = [draftDocument, ...otherDrafts].reduce<Facts>(
    (so, one) => withPublication(so, one, given),
    { ...facts, participation: { ...facts.participation, openComment } },
  );
  return reason !== undefined && endsOn < floorEnd(given, 'openComment.minDays', countsFrom)
    ? withDetermination(published, { question: 'urgentComment', answer: true, reason }, given)
    : published;
}

const lastDayOpen = (endsOn: string, given: Given): string =>
  rollOver(endsOn, given.calendar as Calendar).day;

/** The texts of an earlier notice whose period ran to its end; a text replaced before was not heard. */
const heard = (earlier: OpenComment | null): readonly string[] =>
  earlier === null || earlier.closedOn === null ? [] : [earlier.draftHash, ...earlier.otherHashes];

type Correction = PayloadOf<(typeof openCommentCommands)['openComment.corrected']['fields']>;

/** A corrected text stands beside the one that it corrects: both were open for comment. */
function corrected(facts: Facts, entry: Entry<Correction>): Facts {
  const { draftDocument, reason } = entry.payload;
  const hash = facts.documents[draftDocument ?? '']?.hash;
  const shown =
    draftDocument === undefined ? facts : withPublication(facts, draftDocument, entry.given);
  const changed = comment<Correction>(({ corrections, otherHashes }) => ({
    corrections: corrections + 1,
    otherHashes: hash === undefined ? otherHashes : [...otherHashes, hash],
  }))(shown, entry);
  return withDetermination(changed, { question: CORRECTION, answer: true, reason }, entry.given);
}

/** What was published did not meet the law: the period is run again, and the file taken back. */
function openAgain(facts: Facts, openComment: OpenComment | null): Facts {
  const { participation } = facts;
  const methodsDone = participation.methodsDone.filter((one) => one !== 'openComment');
  return {
    ...fileTakenBack(facts),
    participation: { ...participation, ...REOPENED, methodsDone, openComment },
  };
}

/** What was corrected was never open for comment; nor was what is interrupted, to its end. */
const voided = (now: OpenComment | null, given: Given): OpenComment | null =>
  now === null
    ? null
    : {
        ...now,
        otherHashes: [],
        draftHash: now.closedOn === null ? '' : now.draftHash,
        closedOn: now.closedOn ?? given.occurredOn,
        commentsReceived: now.commentsReceived ?? 0,
      };

interface Substance {
  readonly alternative: string;
  readonly substance: boolean;
  readonly said: Omit<Determined, 'question' | 'answer'>;
}

/** Settles the last statement about the alternative. */
function substanceFound(facts: Facts, { alternative, substance, said }: Substance, given: Given) {
  const last = facts.changes.filter((one) => one.alternative === alternative).at(-1);
  const changes = facts.changes.map((one) => (one === last ? { ...one, substance } : one));
  const question = 'changeOfSubstance';
  return withDetermination({ ...facts, changes }, { ...said, question, answer: substance }, given);
}

/** Changes the open comment, where there is one. */
function comment<P>(
  change: (now: OpenComment, entry: Entry<P>) => Partial<OpenComment>,
): Fold<Facts, P> {
  return into('participation', ({ openComment: now }, entry) => ({
    openComment: now === null ? null : { ...now, ...change(now, entry) },
  }));
}
