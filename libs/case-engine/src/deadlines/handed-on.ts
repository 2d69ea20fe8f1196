import type { Alarm } from '#libs/case-store';

/** After so long an alarm that still rings was lost by the queue, or failed, and is answered here. */
const LOST_AFTER_MS = 30_000;

/** Remembers which alarms somebody is at work on, so that none is handed on every second. */
export class HandedOn {
  /** By deadline revision and instant: when it should have been answered. */
  private readonly expected = new Map<string, number>();

  /** @param now - this process's own clock, in milliseconds; it may be wrong, but should not jump. */
  constructor(private readonly now: () => number) {}

  /** The alarms that nobody is at work on, so far as this process knows. */
  fresh(alarms: readonly Alarm[]): readonly Alarm[] {
    return alarms.filter((alarm) => !this.expected.has(keyOf(alarm)));
  }

  /** The alarms that were handed on, came, and still ring although there was time enough. */
  lost(alarms: readonly Alarm[]): readonly Alarm[] {
    const before = this.now() - LOST_AFTER_MS;
    return alarms.filter((alarm) => (this.expected.get(keyOf(alarm)) ?? Infinity) < before);
  }

  note(alarms: readonly Alarm[]): void {
    for (const alarm of alarms) {
      this.expected.set(keyOf(alarm), this.now() + Math.max(0, alarm.inMs));
    }
  }

  /** Forgets what was answered long ago; it must not grow for ever. */
  forgetTheOld(): void {
    for (const [key, at] of this.expected) {
      if (this.now() - at > 10 * LOST_AFTER_MS) {
        this.expected.delete(key);
      }
    }
  }
}

const keyOf = ({ id, revision, alarmAt }: Alarm): string => `${id}-${String(revision)}-${alarmAt}`;
