import { determinationInForce, withDetermination, type Given } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { fileTakenBack } from '../forming/folds-reversal.js';
import { into, type Folds } from '../vocabulary.js';

import type { participationCommands } from './commands.js';
import type { ParticipationFacts, ParticipationMethod, PublicOpinion } from './facts.js';

/** What counts no longer when participation opens again; what was heard stays. */
export const REOPENED = {
  methodsPlanned: [],
  undisclosed: null,
  adoptionDocument: null,
  adoptionPublishedOn: null,
} satisfies Partial<ParticipationFacts>;

/** What each event of participation changes. */
export const participationFolds: Folds<typeof participationCommands> = {
  'participation.planned': (facts, { payload, given }) => {
    const before = facts.participation;
    const { specificGroup, normative, marketEntities } = payload;
    const planned = changed(facts, {
      methodsPlanned: [...new Set(payload.methods)],
      specificGroup: specificGroup ?? before.specificGroup,
      normative,
      marketEntities,
    });
    const reason = payload.specificGroupReason ?? specificGroup;
    // Whoever undoes what was determined reverses it by name.
    const undone = before.specificGroup !== null && specificGroup === undefined;
    const answer = specificGroup !== undefined;
    return reason === undefined || undone
      ? planned
      : withDetermination(planned, { question: 'specificGroup', answer, reason }, given);
  },
  'participation.disclosureReviewed': into('participation', (_now, { payload, given }) => {
    const { on, kind, conclusion, ground = null, authority = '' } = payload;
    const reviewer = payload.reviewer ?? authority;
    const by = given.actor.personId;
    return { disclosureReview: { on, kind, conclusion, ground, reviewer, by } };
  }),
  'participation.undisclosed': (facts, { payload, given }) => {
    const { ground, legalBasis, approver } = payload;
    const undisclosed = { ground, legalBasis, approver, on: given.occurredOn };
    return withheld(changed(facts, { undisclosed }), payload, given);
  },
  'participation.partWithheld': (facts, { payload, given }) => {
    const { ground, legalBasis, approver, part } = payload;
    const one = { ground, legalBasis, approver, part, on: given.occurredOn };
    const withheldParts = [...facts.participation.withheldParts, one];
    return withheld(changed(facts, { withheldParts }), payload, given);
  },
  // What was published was published: the entry of it stays beside its removal.
  'participation.takenDown': into('participation', ({ takenDown, publications }, { payload }) => {
    const { on, extent, part, reason, document: documentId } = payload;
    const one = { on, extent, part, reason, documentId, publicationsBefore: publications.length };
    return { takenDown: [...takenDown, one] };
  }),
  'method.recorded': (facts, { payload: { method, opinionsStated } }) =>
    withOpinionsStated(withMethodDone(facts, method), method, opinionsStated),
  'group.heard': into('participation', (_now, { payload }) => ({ groupHeardOn: payload.on })),
  'opinions.registered': into('participation', ({ opinions }, { payload }) => ({
    opinions: [
      ...opinions,
      ...payload.opinions.map((one): PublicOpinion => ({
        ...one,
        disposition: 'awaited',
        reason: null,
      })),
    ],
  })),
  'opinions.disposed': into('participation', ({ opinions }, { payload }) => ({
    opinions: opinions.map((opinion) => {
      const found = payload.opinions.find((one) => one.key === opinion.key);
      return found === undefined
        ? opinion
        : { ...opinion, disposition: found.disposition, reason: found.reason ?? null };
    }),
  })),
  'participation.concluded': into('participation', (_now, { payload: { adoptionDocument } }) => ({
    adoptionDocument,
  })),
  'participation.reopened': into('participation', () => REOPENED),
  'participation.determinationReversed': (facts, { payload, given }) => {
    const { question, reason, evidence } = payload;
    const answer = determinationInForce(facts, question)?.answer !== true;
    const specificGroup = answer ? (payload.specificGroup ?? reason) : null;
    const change =
      question === 'undisclosed' ? { withheldParts: [] } : { specificGroup, groupHeardOn: null };
    return withDetermination(
      changed(fileTakenBack(facts), { ...REOPENED, ...change }),
      { question, answer, reason, evidence },
      given,
    );
  },
  'opinions.adoptionPublished': into('participation', (_now, { payload }) => ({
    adoptionDocument: payload.document,
    adoptionPublishedOn: payload.on,
  })),
};

/** Notes how many opinions the minutes count, so that the register can be held against them. */
export const withOpinionsStated = (
  facts: Facts,
  source: ParticipationMethod,
  count: number | undefined,
): Facts =>
  count === undefined
    ? facts
    : changed(facts, {
        opinionsStated: [...facts.participation.opinionsStated, { source, count }],
      });

/** Notes that the public was heard in this way. */
export const withMethodDone = (facts: Facts, method: ParticipationMethod): Facts =>
  changed(facts, { methodsDone: [...new Set([...facts.participation.methodsDone, method])] });

/** Notes a text that was put before the public. */
export const withPublication = (facts: Facts, document: string, given: Given): Facts =>
  changed(facts, {
    publications: [
      ...facts.participation.publications,
      { on: given.occurredOn, hash: hashOf(facts, document) },
    ],
  });

/** The hash of the content of a filed document. */
export const hashOf = (facts: Facts, document: string): string =>
  facts.documents[document]?.hash ?? '';

interface Withholding {
  readonly legalBasis: string;
  readonly document: string;
}

function withheld(facts: Facts, { legalBasis, document }: Withholding, given: Given): Facts {
  return withDetermination(
    facts,
    { question: 'undisclosed', answer: true, reason: legalBasis, evidence: [document] },
    given,
  );
}

function changed(facts: Facts, change: Partial<ParticipationFacts>): Facts {
  return { ...facts, participation: { ...facts.participation, ...change } };
}
