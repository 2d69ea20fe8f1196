import type { Given } from '#libs/procedure';

import type {
  OpenComment,
  ParticipationFacts,
  ParticipationMethod,
  PublicOpinion,
} from '../facts/inquiries.js';
import type { Facts } from '../facts.js';
import { countedFrom } from '../floors.js';
import type { Records } from '../rule.js';
import type { participationCommands } from '../stages/participation.js';

interface NoticePayload {
  readonly draftDocument: string;
  readonly endsOn: string;
  readonly channels: string;
  readonly shortenedBecause?: string;
}

export const participationRecords: Records<typeof participationCommands> = {
  'participation.planned': (facts, { payload }) =>
    changed(facts, {
      methodsPlanned: [...new Set(payload.methods)],
      specificGroup: payload.specificGroup ?? facts.participation.specificGroup,
    }),
  'participation.undisclosed': (facts, { payload, given }) =>
    changed(facts, {
      undisclosed: {
        ground: payload.ground,
        legalBasis: payload.legalBasis,
        approver: payload.approver,
        on: given.occurredOn,
      },
    }),
  'method.recorded': (facts, { payload }) => withMethodDone(facts, payload.method),
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
  'participation.reopened': (facts) =>
    changed(facts, { methodsPlanned: [], undisclosed: null, adoptionDocument: null }),
  'openComment.published': (facts, { payload, given }) => opened(facts, payload, given),
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

/** Notes that the public was heard in this way. */
export const withMethodDone = (facts: Facts, method: ParticipationMethod): Facts =>
  changed(facts, { methodsDone: [...new Set([...facts.participation.methodsDone, method])] });

function opened(facts: Facts, payload: NoticePayload, given: Given): Facts {
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
