import { withDetermination, type Entry, type Fold } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { into, type Folds, type OnRecord } from '../vocabulary.js';

import type { deliberationCommands } from './commands.js';
import type { DeliberationFacts, Meeting } from './facts.js';

/** What is stated of the same happening again corrects what was stated first. */
export const deliberationOnRecord: OnRecord<typeof deliberationCommands> = {
  'meeting.controllabilityFound': ({ deliberation: { meeting: held } }) =>
    (held?.riskFinding ?? null) !== null,
};

/** What the case remembers of its meetings. */
export const deliberationFolds: Folds<typeof deliberationCommands> = {
  'meeting.held': into('deliberation', (_now, { payload, given }, { documents }) => ({
    meeting: {
      conveyedFrom: given.conveyedFrom ?? null,
      type: payload.type,
      heldOn: payload.on,
      chair: payload.chair,
      head: payload.head ?? null,
      entrustment: payload.entrustment ?? null,
      members: [...new Set(payload.members)],
      absent: [...new Set(payload.absent ?? [])],
      attendants: payload.attendants,
      adviserAttended: payload.adviserAttended,
      proxies: payload.proxies ?? [],
      interested: payload.interested ?? [],
      riskFinding: null,
      alternatives: payload.alternatives.map(({ key, document }) => ({
        key,
        hash: documents[document]?.hash ?? '',
      })),
      speeches: [],
      stances: [],
      recordDocument: null,
      minutesDocument: null,
    },
  })),
  'meeting.noted': into('deliberation', ({ noted }, { payload }) => {
    const { meeting: title, type, on, announced = null } = payload;
    return { noted: [...noted, { meeting: title, type, on, announced }] };
  }),
  'meeting.postponed': into('deliberation', (now, { payload }) => planned(now, payload.plannedOn)),
  'meeting.speechRecorded': meeting(({ speeches }, { payload, given }) => {
    const { sequence, capacity, kind, summary } = payload;
    const personId = payload.personId ?? payload.name ?? '';
    const explainsMajority = payload.explainsMajority ?? false;
    const saidOn = payload.on ?? given.occurredOn;
    const round = payload.round ?? 0;
    const speech = { sequence, personId, capacity, kind, summary, explainsMajority, round, saidOn };
    return {
      speeches: [...speeches, speech].sort((one, other) => one.sequence - other.sequence),
    };
  }),
  // A member may change his mind until the record is filed; the last word is his stance.
  'meeting.stanceRecorded': meeting(({ stances }, { payload: { personId, stance, reason } }) => ({
    stances: [
      ...stances.filter((one) => one.personId !== personId),
      { personId, stance, reason: reason ?? null },
    ],
  })),
  'meeting.interestFound': meeting(
    ({ interested, members }, { payload: { personId, interest } }) => ({
      interested: [...interested, { personId, interest, withdrew: !members.includes(personId) }],
    }),
  ),
  'meeting.controllabilityFound': (facts, entry) => {
    const { controllable, reason, on, evidence } = entry.payload;
    const found = meeting(() => ({ riskFinding: { controllable, reason, on } }))(facts, entry);
    const determined = { question: 'controllable', answer: controllable, reason, evidence };
    return withDetermination(found, determined, entry.given);
  },
  // Who did not plainly agree stays on record when the meeting becomes an earlier one.
  'meeting.recorded': into('deliberation', ({ meeting: held, dissents }, { payload }) => {
    const { recordDocument, minutesDocument } = payload;
    const heldOn = held?.heldOn ?? '';
    const added = (held?.stances ?? [])
      .filter(({ stance }) => stance === 'disagree' || stance === 'agreeWithAmendment')
      .map((one) => ({ ...one, heldOn }));
    return {
      meeting: held === null ? null : { ...held, recordDocument, minutesDocument },
      dissents: [...dissents, ...added],
    };
  }),
  'meeting.reconvened': (facts, { payload: { plannedOn } }) => {
    const { agenda } = facts.deliberation;
    const again = deliberation(withoutMeeting(facts), { agenda });
    return plannedOn === undefined
      ? again
      : deliberation(again, planned(again.deliberation, plannedOn));
  },
};

/** Changes what the case remembers of its deliberation. */
export function deliberation(facts: Facts, change: Partial<DeliberationFacts>): Facts {
  return { ...facts, deliberation: { ...facts.deliberation, ...change } };
}

/** Makes the meeting an earlier one; the matter must be put on the agenda again. */
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

/** Changes the present meeting, where there is one. */
function meeting<P>(change: (held: Meeting, entry: Entry<P>) => Partial<Meeting>): Fold<Facts, P> {
  return into('deliberation', ({ meeting: held }, entry) => ({
    meeting: held === null ? null : { ...held, ...change(held, entry) },
  }));
}

const planned = ({ agenda }: DeliberationFacts, plannedOn: string): Partial<DeliberationFacts> => ({
  agenda: agenda === null ? null : { ...agenda, plannedOn },
});
