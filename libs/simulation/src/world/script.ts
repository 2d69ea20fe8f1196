import type { RecordedEvent } from '#libs/proof';
import type { JsonObject } from '#libs/procedure';

const DAY_MS = 86_400_000;
const DAY = /(\d{4}-\d{2}-\d{2})/g;

/** What a person once did in a recorded case, to be done again on other days. */
export interface ScriptStep {
  readonly type: string;
  readonly payload: JsonObject;
  readonly reasons: Readonly<Record<string, string>>;
  readonly personId: string;
  readonly lateBecause?: string;
  readonly conveyedFrom?: string;
  /** The day on which it was recorded then. */
  readonly on: string;
}

/** What the people did in a recorded case; what the system did follows by itself. */
export function scriptOf(events: readonly RecordedEvent[]): readonly ScriptStep[] {
  return events
    .filter(({ given }) => given.actor.personId !== 'system')
    .map(({ type, payload, reasons, given: { actor, recordedOn, lateBecause, conveyedFrom } }) => ({
      ...{ type, payload, reasons, personId: actor.personId, on: recordedOn },
      ...(lateBecause === undefined ? {} : { lateBecause }),
      ...(conveyedFrom === undefined ? {} : { conveyedFrom }),
    }));
}

/** Remembers on which day each recorded day came to lie, and moves what a step says of days there. */
export class DayMap {
  private readonly known: { readonly then: string; readonly now: string }[] = [];

  /** The step of a recorded day is taken on this day. */
  note(then: string, now: string): void {
    this.known.push({ then, now });
  }

  /** The payload with every day moved; days ahead lie so many more days ahead. */
  moved(payload: JsonObject, further: number): JsonObject {
    const last = this.known.at(-1)?.then ?? '';
    const text = JSON.stringify(payload).replaceAll(DAY, (day: string) =>
      daysLater(this.dayOf(day), day > last ? further : 0),
    );
    return JSON.parse(text) as JsonObject;
  }

  private dayOf(day: string): string {
    const mark = this.known.findLast(({ then }) => then <= day) ?? this.known[0];
    return mark === undefined ? day : daysLater(mark.now, daysBetween(mark.then, day));
  }
}

export function daysLater(day: string, count: number): string {
  return new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
