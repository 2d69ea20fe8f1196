import { determinationInForce, withDetermination, type Given } from '#libs/procedure';

import type {
  OpenComment,
  ParticipationFacts,
  ParticipationMethod,
  PublicOpinion,
} from '../facts/inquiries.js';
import type { Facts } from '../facts.js';
import { countedFrom, floorEnd } from '../floors.js';
import type { Folds } from '../rule.js';
import type { participationCommands } from '../stages/participation.js';

import { fileTakenBack } from './reversal.js';

interface NoticePayload {
  readonly draftDocument: string;
  readonly endsOn: string;
  readonly channels: string;
  readonly shortenedBecause?: string;
}

export const participationFolds: Folds<typeof participationCommands> = {
  'participation.planned': (facts, { payload, given }) => {
    const before = facts.participation;
    const planned = changed(facts, {
      methodsPlanned: [...new Set(payload.methods)],
      specificGroup: payload.specificGroup ?? before.specificGroup,
      normative: payload.normative ?? before.normative,
      marketEntities: payload.marketEntities ?? before.marketEntities,
    });
    const reason = payload.specificGroupReason ?? payload.specificGroup;
    // Whoever undoes what was determined reverses it by name.
    return reason === undefined ||
      (before.specificGroup !== null && payload.specificGroup === undefined)
      ? planned
      : withDetermination(
          planned,
          { question: 'specificGroup', answer: payload.specificGroup !== undefined, reason },
          given,
        );
  },
  'participation.undisclosed': (facts, { payload, given }) =>
    withDetermination(
      changed(facts, {
        undisclosed: {
          ground: payload.ground,
          legalBasis: payload.legalBasis,
          approver: payload.approver,
          on: given.occurredOn,
        },
      }),
      {
        question: 'undisclosed',
        answer: true,
        reason: payload.legalBasis,
        evidence: [payload.document],
      },
      given,
    ),
  'method.recorded': (facts, { payload }) =>
    withOpinionsStated(
      withMethodDone(facts, payload.method),
      payload.method,
      payload.opinionsStated,
    ),
  'group.heard': (facts, { payload }) => changed(facts, { groupHeardOn: payload.on }),
  'opinions.registered': (facts, { payload }) =>
    changed(facts, {
      opinions: [
        ...facts.participation.opinions,
        ...payload.opinions.map((one): PublicOpinion => ({
          ...one,
          disposition: 'awaited',
          reason: null,
        })),
      ],
    }),
  'opinions.disposed': (facts, { payload }) =>
    changed(facts, {
      opinions: facts.participation.opinions.map((opinion) => {
        const found = payload.opinions.find((one) => one.key === opinion.key);
        return found === undefined
          ? opinion
          : { ...opinion, disposition: found.disposition, reason: found.reason ?? null };
      }),
    }),
  'participation.concluded': (facts, { payload }) =>
    changed(facts, { adoptionDocument: payload.adoptionDocument }),
  'participation.reopened': (facts) => changed(facts, REOPENED),
  'participation.determinationReversed': (facts, { payload, given }) => {
    const answer = determinationInForce(facts, payload.question)?.answer !== true;
    const { participation } = facts;
    const specificGroup = answer ? (payload.specificGroup ?? payload.reason) : null;
    const change = payload.question === 'undisclosed' ? {} : { specificGroup, groupHeardOn: null };
    return withDetermination(
      { ...fileTakenBack(facts), participation: { ...participation, ...REOPENED, ...change } },
      { question: payload.question, answer, reason: payload.reason, evidence: payload.evidence },
      given,
    );
  },
  'opinions.adoptionPublished': (facts, { payload }) =>
    changed(facts, { adoptionDocument: payload.document, adoptionPublishedOn: payload.on }),
  'openComment.published': (facts, { payload, given }) => opened(facts, payload, given),
  'openComment.explained': (facts, { payload, given }) =>
    withDetermination(
      facts,
      { question: 'wideConcernExplained', answer: true, reason: payload.question },
      given,
    ),
  'openComment.determinationReversed': (facts, { payload, given }) =>
    withDetermination(
      changed(fileTakenBack(facts), {
        ...REOPENED,
        methodsDone: facts.participation.methodsDone.filter((one) => one !== 'openComment'),
      }),
      { ...payload, question: 'urgentComment', answer: false },
      given,
    ),
  'openComment.corrected': (facts) =>
    withOpenComment(facts, (one) => ({ ...one, corrections: one.corrections + 1 })),
  'openComment.extended': (facts, { payload }) =>
    withOpenComment(facts, (one) => ({ ...one, endsOn: payload.endsOn })),
  'openComment.draftReplaced': (facts, { payload, given }) => opened(facts, payload, given),
  'openComment.closed': (facts, { payload, given }) =>
    withOpenComment(withMethodDone(facts, 'openComment'), (one) => ({
      ...one,
      closedOn: given.occurredOn,
      commentsReceived: payload.commentsReceived,
    })),
};

/** What counts no longer when participation opens again; what was heard stays. */
export const REOPENED = {
  methodsPlanned: [],
  undisclosed: null,
  adoptionDocument: null,
  adoptionPublishedOn: null,
} satisfies Partial<ParticipationFacts>;

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

/** A notice that ends before the floor determines that urgency or the like calls for it. */
function opened(facts: Facts, payload: NoticePayload, given: Given): Facts {
  const published = withNotice(facts, payload, given);
  const shortened = payload.endsOn < floorEnd(given, 'openComment.minDays', countedFrom(given));
  return shortened && payload.shortenedBecause !== undefined
    ? withDetermination(
        published,
        { question: 'urgentComment', answer: true, reason: payload.shortenedBecause },
        given,
      )
    : published;
}

function withNotice(facts: Facts, payload: NoticePayload, given: Given): Facts {
  return changed(facts, {
    openComment: {
      publishedOn: given.occurredOn,
      countsFrom: countedFrom(given),
      endsOn: payload.endsOn,
      shortenedBecause: payload.shortenedBecause ?? null,
      channels: payload.channels,
      draftDocument: payload.draftDocument,
      draftHash: facts.documents[payload.draftDocument]?.hash ?? '',
      corrections: 0,
      closedOn: null,
      commentsReceived: null,
    },
  });
}

function withOpenComment(facts: Facts, change: (one: OpenComment) => OpenComment): Facts {
  const { openComment } = facts.participation;
  return openComment === null ? facts : changed(facts, { openComment: change(openComment) });
}

function changed(facts: Facts, change: Partial<ParticipationFacts>): Facts {
  return { ...facts, participation: { ...facts.participation, ...change } };
}
