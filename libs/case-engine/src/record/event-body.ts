import { recordDamaged } from '../damaged.js';
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
    ...outcomeIn(accepted),
    snapshotHash: parts.snapshotHash,
  };
}

/** What came of an accepted command, as an event holds it. */
export function outcomeIn(
  accepted: Accepted,
): Pick<EventBody, 'checked' | 'effects' | 'raised' | 'entered' | 'left'> {
  return {
    checked: accepted.checked.map((one) => ({
      id: one.id,
      answer: one.answer,
      ...(one.reason === undefined ? {} : { reason: one.reason }),
    })),
    effects: accepted.effects,
    raised: accepted.raised.map((defect) => defect.id),
    entered: accepted.entered,
    left: accepted.left,
  };
}

/** The body of an event; `undefined` where it is no JSON of an event. */
export function bodyOf(event: { readonly body: string }): EventBody | undefined {
  try {
    const body = JSON.parse(event.body) as Partial<EventBody> | null;
    return isWhole(body) ? body : undefined;
  } catch {
    return undefined;
  }
}

function isWhole(body: Partial<EventBody> | null): body is EventBody {
  const { given, payload, effects, checked } = body ?? {};
  return (
    [given?.actor, payload].every((one) => typeof one === 'object') &&
    [given?.actor.mandates, effects, checked].every(Array.isArray)
  );
}

/**
 * The body of an event that is to be shown.
 *
 * @throws ProblemError `record-damaged`.
 */
export function eventIn(event: { readonly body: string; readonly revision?: number }): EventBody {
  const body = bodyOf(event);
  if (body === undefined) {
    const at = event.revision === undefined ? '' : String(event.revision);
    throw recordDamaged({
      zh: `案件的第${at}项记录不能读取`,
      en: `The event ${at} of the case cannot be read`,
    });
  }
  return body;
}
