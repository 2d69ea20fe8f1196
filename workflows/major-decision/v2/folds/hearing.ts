import { determinationInForce, withDetermination } from '#libs/procedure';

import type { Hearing, HearingParticipant } from '../facts/inquiries.js';
import type { Facts } from '../facts.js';
import type { Folds } from '../rule.js';
import type { hearingCommands } from '../stages/hearing.js';

import { REOPENED, withMethodDone, withOpinionsStated } from './participation.js';
import { fileTakenBack } from './reversal.js';

export const hearingFolds: Folds<typeof hearingCommands> = {
  'hearing.needDetermined': (facts, { payload, given }) => {
    const { vitalInterest, greatDifference, reason, evidence } = payload;
    const first = { question: 'vitalInterest', answer: vitalInterest, reason, evidence };
    const second = { question: 'greatDifference', answer: greatDifference, reason, evidence };
    return withDetermination(withDetermination(facts, first, given), second, given);
  },
  'hearing.determinationReversed': (facts, { payload, given }) => {
    const answer = determinationInForce(facts, payload.question)?.answer !== true;
    const { participation } = facts;
    return withDetermination(
      { ...fileTakenBack(facts), participation: { ...participation, ...REOPENED } },
      { question: payload.question, answer, reason: payload.reason, evidence: payload.evidence },
      given,
    );
  },
  'hearing.announced': (facts, { payload, given }) =>
    replaced(facts, {
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
    }),
  'hearing.listed': (facts, { payload }) =>
    withHearing(facts, (hearing) => ({
      ...hearing,
      listPublishedOn: payload.publishedOn,
      participants: payload.participants.map((one): HearingParticipant => {
        const before = hearing.participants.find(({ key }) => key === one.key);
        return {
          key: one.key,
          name: one.name,
          side: one.side,
          deliveredOn: before?.name === one.name ? before.deliveredOn : null,
          signature: 'awaited',
          refusal: null,
        };
      }),
    })),
  'hearing.delivered': (facts, { payload }) =>
    withParticipant(facts, payload.key, (one) => ({ ...one, deliveredOn: payload.on })),
  'hearing.postponed': (facts, { payload }) =>
    withHearing(facts, (hearing) => ({ ...hearing, plannedOn: payload.plannedOn })),
  'hearing.held': (facts, { payload }) =>
    withHearing(withOpinionsStated(facts, 'hearing', payload.opinionsStated), (hearing) => ({
      ...hearing,
      heldOn: payload.on,
      order: payload.order,
    })),
  'hearing.signed': (facts, { payload }) =>
    withParticipant(facts, payload.key, (one) => ({
      ...one,
      signature: payload.signed ? 'signed' : 'refused',
      refusal: payload.signed
        ? null
        : { reason: payload.refusalReason ?? null, witness: payload.witness ?? null },
    })),
  'hearing.reported': (facts, { payload }) =>
    withHearing(withMethodDone(facts, 'hearing'), (hearing) => ({
      ...hearing,
      reportDocument: payload.document,
    })),
  'hearing.cancelled': (facts) => replaced(facts, null),
};

function replaced(facts: Facts, hearing: Hearing | null): Facts {
  return { ...facts, participation: { ...facts.participation, hearing } };
}

function withHearing(facts: Facts, change: (hearing: Hearing) => Hearing): Facts {
  const { hearing } = facts.participation;
  return hearing === null ? facts : replaced(facts, change(hearing));
}

function withParticipant(
  facts: Facts,
  key: string,
  change: (one: HearingParticipant) => HearingParticipant,
): Facts {
  return withHearing(facts, (hearing) => ({
    ...hearing,
    participants: hearing.participants.map((one) => (one.key === key ? change(one) : one)),
  }));
}
