import { determinationInForce, withDetermination, type Entry, type Fold } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { fileTakenBack } from '../forming/folds-reversal.js';
import {
  REOPENED,
  withMethodDone,
  withOpinionsStated,
  withPublication,
} from '../participation/folds.js';
import { into, type Folds, type OnRecord } from '../vocabulary.js';

import type { hearingCommands } from './commands.js';
import { leftOut, type Hearing, type HearingParticipant } from './facts.js';

const NOT_SERVED = {
  deliveredOn: null,
  servedBefore: [],
  withdrawnOn: null,
  signature: 'awaited',
  refusal: null,
} as const;

const participantOf = (
  { participation }: Facts,
  { payload: { key } }: { readonly payload: { readonly key: string } },
) => participation.hearing?.participants.find((one) => one.key === key);

/** What is stated of the same happening again corrects what was stated first. */
export const hearingOnRecord: OnRecord<typeof hearingCommands> = {
  'hearing.delivered': (facts, entry) =>
    (participantOf(facts, entry)?.deliveredOn ?? null) !== null,
  'hearing.withdrew': (facts, entry) => (participantOf(facts, entry)?.withdrawnOn ?? null) !== null,
  // Who refused first may sign later.
  'hearing.signed': (facts, entry) => participantOf(facts, entry)?.signature === 'signed',
};

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
  'hearing.announced': (facts, { payload, given }) => {
    const hearing: Hearing = {
      announcedOn: given.occurredOn,
      plannedOn: payload.plannedOn,
      place: payload.place,
      selectionMethod: payload.selectionMethod,
      selectionPublishedOn: payload.selectionPublishedOn,
      sides: payload.sides,
      participants: [],
      listPublishedOn: null,
      struck: [],
      heldOn: null,
      order: [],
      reportDocument: null,
    };
    const { participation } = facts;
    const { draftDocument } = payload;
    return withPublication(
      { ...facts, participation: { ...participation, hearing } },
      draftDocument,
      given,
    );
  },
  'hearing.listed': hearing((now, { payload }) => ({
    listPublishedOn: payload.publishedOn,
    participants: payload.participants.map(({ key, name, side }): HearingParticipant => {
      const before = now.participants.find((one) => one.key === key && one.name === name);
      return { ...(before ?? NOT_SERVED), key, name, side };
    }),
    struck: [
      ...now.struck,
      ...leftOut(now, payload.participants).map(({ name }) => ({
        name,
        because: payload.changedBecause ?? '',
      })),
    ],
  })),
  'hearing.delivered': participant(({ payload: { on } }) => ({ deliveredOn: on })),
  'hearing.textReplaced': (facts, entry) =>
    hearing<unknown>(({ participants }) => ({
      participants: participants.map(({ deliveredOn, servedBefore, ...one }) => ({
        ...one,
        deliveredOn: null,
        servedBefore: deliveredOn === null ? servedBefore : [...servedBefore, deliveredOn],
      })),
    }))(withPublication(facts, entry.payload.draftDocument, entry.given), entry),
  'hearing.withdrew': participant(({ payload: { on } }) => ({ withdrawnOn: on })),
  // Papers that were served stay served; only who was not served yet is owed them.
  'hearing.postponed': hearing((_now, { payload: { plannedOn, place } }) => ({ plannedOn, place })),
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
  change: (entry: Entry<P>, now: HearingParticipant) => Partial<HearingParticipant>,
): Fold<Facts, P> {
  return hearing((now, entry) => ({
    participants: now.participants.map((one) =>
      one.key === entry.payload.key ? { ...one, ...change(entry, one) } : one,
    ),
  }));
}
