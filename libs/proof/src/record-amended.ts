import {
  blankSnapshot,
  decide,
  type JsonObject,
  type Procedure,
  type Snapshot,
} from '#libs/procedure';

import type { Digest } from './answers.js';
import { givenOf, type RecordedCase, type RecordedEvent, type RecordedRules } from './witness.js';

/** A command that a case under an amendment has besides, given by who gives the one that follows. */
export interface Inserted {
  readonly type: string;
  readonly payload: JsonObject;
  /** The units that the payload names. */
  readonly units?: RecordedEvent['given']['units'];
}

/** How a case recorded under one version runs under the amendment of it. */
export interface AmendedCase {
  readonly from: RecordedCase;
  readonly rules: RecordedRules;
  /** The rules that the case is pinned to instead: they switch on what the amendment adds. */
  readonly profileHash: string;
  /** The command that the amendment holds back until the inserted ones are given. */
  readonly heldBack: string;
  readonly inserted: readonly Inserted[];
}

/**
 * Decides a recorded case under an amendment and writes down what it does: the refusal first, then
 * what mends it, then the case as it went.
 *
 * @throws TypeError when the command is not held back, or another one is refused.
 */
export function recordAmended(
  procedure: Procedure,
  { from, rules, profileHash, heldBack, inserted }: AmendedCase,
  digest: Digest,
): readonly RecordedEvent[] {
  const recorded: RecordedEvent[] = [];
  let snapshot: Snapshot = blankSnapshot(procedure);
  const give = (event: RecordedEvent): void => {
    const { type, payload, reasons } = event;
    const given = { ...event.given, revision: recordedOf(recorded).length + 1 };
    const pinned = { ...event, given, profileHash, procedure: procedure.key };
    const answer = decide(procedure, snapshot, {
      command: { type, payload, reasons },
      given: givenOf(pinned, rules),
    });
    const {
      effects: _effects,
      checked: _checked,
      raised: _raised,
      snapshotHash: _hash,
      ...kept
    } = pinned;
    if (answer.kind === 'refused') {
      const unmet = answer.unmet.map(({ id }) => id);
      recorded.push({ ...kept, ...NOTHING, refused: { code: answer.code, unmet } });
      return;
    }
    snapshot = JSON.parse(JSON.stringify(answer.snapshot)) as Snapshot;
    recorded.push({
      ...kept,
      effects: answer.effects,
      checked: answer.checked.map(({ id, answer: was }) => ({ id, answer: was })),
      raised: answer.raised.map(({ id }) => id),
      snapshotHash: digest(snapshot),
    });
  };
  for (const event of from.events) {
    if (event.type === heldBack) {
      give(event);
      assertRefused(recorded.at(-1), heldBack);
      for (const { type, payload, units = [] } of inserted) {
        give({ ...event, type, payload, reasons: {}, given: { ...event.given, units } });
      }
    }
    give(event);
  }
  const refused = recorded.filter((one) => one.refused !== undefined);
  if (refused.length !== from.events.filter(({ type }) => type === heldBack).length) {
    throw new TypeError(`${from.name}: ${refused.map(({ type }) => type).join()} are refused.`);
  }
  return recorded;
}

const NOTHING = { effects: [], checked: [], raised: [], snapshotHash: '' };

const recordedOf = (events: readonly RecordedEvent[]): readonly RecordedEvent[] =>
  events.filter((one) => one.refused === undefined);

function assertRefused(event: RecordedEvent | undefined, type: string): void {
  if (event?.refused === undefined) {
    throw new TypeError(`${type} is not held back by the amendment.`);
  }
}
