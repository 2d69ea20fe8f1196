import { determinationInForce, withDetermination, type Entry, type Fold } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { fileTakenBack } from '../forming/folds-reversal.js';
import { REOPENED, withMethodDone, withOpinionsStated } from '../participation/folds.js';
import { into, type Folds } from '../vocabulary.js';

import type { hearingCommands } from './commands.js';
import type { Hearing, HearingParticipant } from './facts.js';

/** What each event of a hearing changes. */
export const hearingFolds: Folds<typeof hearingCommands> = {
  'hearing.needDetermined': (facts, { payload, given }) => {
    const { vitalInterest, greatDifference, reason, evidence } = payload;
    const first = { question: 'vitalInterest', answer: vitalInterest, reason, evidence };
    const second = { question: 'greatDifference', answer: greatDifference, reason, evidence };
    return withDetermination(withDetermination(facts, first, given), second, given);
  },
  'hearing.determinationReversed': (facts, { payload: { question, reason, evidence }, given }) => {
    const answer = determinationInForce(facts, question)?.answer !== true;
    const { participation } = facts;
    return withDetermination(
      { ...fileTakenBack(facts), participation: { ...participation, ...REOPENED } },
      { question, answer, reason, evidence },
      given,
    );
  },
  'hearing.announced': into('participation', (_now, { payload, given }) => ({
    hearing: {
      announcedOn: given.occurredOn,
      plannedOn: payload.plannedOn,
      selectionMethod: payload.selectionMethod,
      selectionPublishedOn: payload.selectionPublishedOn,
      sides: payload.sides,
      participants: [],
      listPublishedOn: null,
      heldOn: null,
      order: [],
      reportDocument: null,
    },
  })),
  'hearing.listed': hearing((now, { payload }) => ({
    listPublishedOn: payload.publishedOn,
    participants: payload.participants.map(({ key, name, side }): HearingParticipant => {
      const before = now.participants.find((one) => one.key === key);
      const deliveredOn = before?.name === name ? before.deliveredOn : null;
      return { key, name, side, deliveredOn, signature: 'awaited', refusal: null };
    }),
  })),
  'hearing.delivered': participant(({ payload }) => ({ deliveredOn: payload.on })),
  'hearing.postponed': hearing((_now, { payload: { plannedOn } }) => ({ plannedOn })),
  'hearing.held': (facts, entry) =>
    hearing(() => ({ heldOn: entry.payload.on, order: entry.payload.order }))(
      withOpinionsStated(facts, 'hearing', entry.payload.opinionsStated),
      entry,
    ),
  'hearing.signed': participant(({ payload: { signed, refusalReason, witness } }) =>
    signed
      ? { signature: 'signed', refusal: null }
      : {
          signature: 'refused',
          refusal: { reason: refusalReason ?? null, witness: witness ?? null },
        },
  ),
  'hearing.reported': (facts, entry) =>
    hearing(() => ({ reportDocument: entry.payload.document }))(
      withMethodDone(facts, 'hearing'),
      entry,
    ),
  'hearing.cancelled': into('participation', () => ({ hearing: null })),
};

/** Changes the hearing, where there is one. */
function hearing<P>(change: (now: Hearing, entry: Entry<P>) => Partial<Hearing>): Fold<Facts, P> {
  return into('participation', ({ hearing: now }, entry) => ({
    hearing: now === null ? null : { ...now, ...change(now, entry) },
  }));
}

/** Changes the participant whom the command names by his key. */
function participant<P extends { readonly key: string }>(
  change: (entry: Entry<P>) => Partial<HearingParticipant>,
): Fold<Facts, P> {
  return hearing((now, entry) => ({
    participants: now.participants.map((one) =>
      one.key === entry.payload.key ? { ...one, ...change(entry) } : one,
    ),
  }));
}
