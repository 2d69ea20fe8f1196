import { rollOver, type Calendar } from '#libs/legal-time';
import {
  withDetermination,
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

/** What each event of open comment changes. */
export const openCommentFolds: Folds<typeof openCommentCommands> = {
  'openComment.published': opened,
  'openComment.corrected': comment(({ corrections }) => ({ corrections: corrections + 1 })),
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
  'openComment.determinationReversed': (facts, { payload, given }) => {
    const { participation } = facts;
    const methodsDone = participation.methodsDone.filter((one) => one !== 'openComment');
    return withDetermination(
      { ...fileTakenBack(facts), participation: { ...participation, ...REOPENED, methodsDone } },
      { ...payload, question: 'urgentComment', answer: false },
      given,
    );
  },
};

type Notice = PayloadOf<(typeof openCommentCommands)['openComment.published']['fields']>;

/** A notice that ends before the floor determines that urgency or the like calls for it. */
function opened(facts: Facts, { payload, given }: Entry<Notice>): Facts {
  const { draftDocument, endsOn, channels, shortenedBecause: reason } = payload;
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
    corrections: 0,
    closedOn: null,
    commentsReceived: null,
    receivedBefore: (before?.receivedBefore ?? 0) + (before?.commentsReceived ?? 0),
  };
  const published = withPublication(
    { ...facts, participation: { ...facts.participation, openComment } },
    draftDocument,
    given,
  );
  return reason !== undefined && endsOn < floorEnd(given, 'openComment.minDays', countsFrom)
    ? withDetermination(published, { question: 'urgentComment', answer: true, reason }, given)
    : published;
}

const lastDayOpen = (endsOn: string, given: Given): string =>
  rollOver(endsOn, given.calendar as Calendar).day;

/** Changes the open comment, where there is one. */
function comment<P>(
  change: (now: OpenComment, entry: Entry<P>) => Partial<OpenComment>,
): Fold<Facts, P> {
  return into('participation', ({ openComment: now }, entry) => ({
    openComment: now === null ? null : { ...now, ...change(now, entry) },
  }));
}
