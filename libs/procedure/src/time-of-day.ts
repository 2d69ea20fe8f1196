const TIME = /^([01]?\d|2[0-3])[:：]([0-5]\d)$/u;
const HOUR = 60;

/** The minute of the day of a time `hh:mm`, 24 hours; `undefined` for what is no time of day. */
export function minuteOf(time: string): number | undefined {
  const [, hour, minute] = TIME.exec(time) ?? [];
  return hour === undefined ? undefined : Number(hour) * HOUR + Number(minute);
}
