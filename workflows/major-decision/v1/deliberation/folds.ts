import { withDetermination } from '#libs/procedure';

import type { DeliberationFacts, Meeting } from './facts.js';
import type { Facts } from '../facts.js';
import type { Folds } from '../rule.js';
import type { deliberationCommands } from './stage.js';

export const deliberationFolds: Folds<typeof deliberationCommands> = {
  'meeting.held': (facts, { payload }) =>
    deliberation(facts, {
      meeting: {
        type: payload.type,
        heldOn: payload.on,
        chair: payload.chair,
        entrustment: payload.entrustment ?? null,
        members: [...new Set(payload.members)],
        absent: [...new Set(payload.absent ?? [])],
        attendants: payload.attendants,
        adviserAttended: payload.adviserAttended,
        proxies: payload.proxies ?? [],
        interested: payload.interested ?? [],
        riskFinding: null,
        alternatives: payload.alternatives.map((one) => ({
          key: one.key,
          hash: facts.documents[one.document]?.hash ?? '',
        })),
        speeches: [],
        stances: [],
        recordDocument: null,
        minutesDocument: null,
      },
    }),
  'meeting.postponed': (facts, { payload }) => planned(facts, payload.plannedOn),
  'meeting.speechRecorded': (facts, { payload, given }) =>
    meeting(facts, ({ speeches }) => ({
      speeches: [
        ...speeches,
        {
          sequence: payload.sequence,
          personId: payload.personId,
          capacity: payload.capacity,
          kind: payload.kind,
          summary: payload.summary,
          explainsMajority: payload.explainsMajority ?? false,
          saidOn: payload.on ?? given.occurredOn,
        },
      ].sort((one, other) => one.sequence - other.sequence),
    })),
  // A member may change his mind until the record is filed; the last word is his stance.
  'meeting.stanceRecorded': (facts, { payload }) =>
    meeting(facts, ({ stances }) => ({
      stances: [
        ...stances.filter((one) => one.personId !== payload.personId),
        { personId: payload.personId, stance: payload.stance, reason: payload.reason ?? null },
      ],
    })),
  'meeting.interestFound': (facts, { payload: { personId, interest } }) =>
    meeting(facts, ({ interested, members }) => ({
      interested: [...interested, { personId, interest, withdrew: !members.includes(personId) }],
    })),
  'meeting.controllabilityFound': (facts, { payload, given }) => {
    const { controllable, reason, on, evidence } = payload;
    const found = meeting(facts, () => ({ riskFinding: { controllable, reason, on } }));
    const determined = { question: 'controllable', answer: controllable, reason, evidence };
    return withDetermination(found, determined, given);
  },
  'meeting.recorded': (facts, { payload }) =>
    withDissents(
      meeting(facts, () => ({
        recordDocument: payload.recordDocument,
        minutesDocument: payload.minutesDocument,
      })),
    ),
  'meeting.reconvened': (facts, { payload }) => {
    const { agenda } = facts.deliberation;
    const again = deliberation(withoutMeeting(facts), { agenda });
    return payload.plannedOn === undefined ? again : planned(again, payload.plannedOn);
  },
};

export function deliberation(facts: Facts, change: Partial<DeliberationFacts>): Facts {
  return { ...facts, deliberation: { ...facts.deliberation, ...change } };
}

/** The meeting becomes an earlier one; the matter must be put on the agenda again. */
export function withoutMeeting(facts: Facts): Facts {
  const { meeting: held, earlierMeetings } = facts.deliberation;
  return deliberation(facts, {
    agenda: null,
    meeting: null,
    wording: null,
    deferredOn: null,
    earlierMeetings: earlierMeetings + (held === null ? 0 : 1),
  });
}

/** Who did not plainly agree stays on record when the meeting becomes an earlier one. */
function withDissents(facts: Facts): Facts {
  const { meeting: held, dissents } = facts.deliberation;
  const heldOn = held?.heldOn ?? '';
  const added = (held?.stances ?? [])
    .filter(({ stance }) => stance === 'disagree' || stance === 'agreeWithAmendment')
    .map((one) => ({ ...one, heldOn }));
  return deliberation(facts, { dissents: [...dissents, ...added] });
}

function meeting(facts: Facts, change: (held: Meeting) => Partial<Meeting>): Facts {
  const { meeting: held } = facts.deliberation;
  return held === null ? facts : deliberation(facts, { meeting: { ...held, ...change(held) } });
}

function planned(facts: Facts, plannedOn: string): Facts {
  const { agenda } = facts.deliberation;
  return agenda === null ? facts : deliberation(facts, { agenda: { ...agenda, plannedOn } });
}
