import type { Accepted, Answer, Command, Effect, Given, JsonObject } from '#libs/procedure';

/** How a requirement was answered when the event was recorded. */
export interface CheckedInEvent {
  readonly id: string;
  readonly answer: Answer['kind'];
  readonly reason?: string;
}

/**
 * What an event records: the command, everything outside the case that the decision looked at, and
 * what came of it. Profile and calendar are named by hash; people and units by id and, in `given.names`,
 * as they were called then.
 */
export interface EventBody {
  readonly algorithm: string;
  readonly caseId: string;
  readonly revision: number;
  readonly procedure: string;
  readonly profileHash: string;
  readonly calendarHash: string;
  readonly type: string;
  readonly payload: JsonObject;
  readonly reasons: Readonly<Record<string, string>>;
  readonly given: Omit<Given, 'profile' | 'calendar'>;
  readonly checked: readonly CheckedInEvent[];
  readonly effects: readonly Effect[];
  readonly raised: readonly string[];
  readonly entered: readonly string[];
  readonly left: readonly string[];
  /** The hash of the snapshot's text after this event. */
  readonly snapshotHash: string;
}

interface Parts {
  readonly algorithm: string;
  readonly caseId: string;
  readonly procedure: string;
  readonly profileHash: string;
  readonly calendarHash: string;
  readonly command: Command;
  readonly given: Given;
  readonly accepted: Accepted;
  readonly snapshotHash: string;
}

/** Puts an accepted command into the form that is hashed and kept. */
export function eventBody(parts: Parts): EventBody {
  const { accepted, command } = parts;
  const { profile: _profile, calendar: _calendar, ...given } = parts.given;
  return {
    algorithm: parts.algorithm,
    caseId: parts.caseId,
    revision: given.revision,
    procedure: parts.procedure,
    profileHash: parts.profileHash,
    calendarHash: parts.calendarHash,
    type: command.type,
    payload: command.payload,
    reasons: command.reasons ?? {},
    given,
    checked: accepted.checked.map((one) => ({
      id: one.id,
      answer: one.answer,
      ...(one.reason === undefined ? {} : { reason: one.reason }),
    })),
    effects: accepted.effects,
    raised: accepted.raised.map((defect) => defect.id),
    entered: accepted.entered,
    left: accepted.left,
    snapshotHash: parts.snapshotHash,
  };
}
