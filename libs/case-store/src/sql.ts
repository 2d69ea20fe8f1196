/** What the server's clock says, in SQL: PostgreSQL's time, or the simulated one; the same for every process. */
export const NOW = `coalesce((SELECT now_at FROM juece.simulation_clock), date_trunc('milliseconds', clock_timestamp()))`;

/** The legal day at the authority of a moment, in SQL. */
export function legalDay(moment: string): string {
  return `(${moment} AT TIME ZONE 'Asia/Shanghai')::date`;
}

/** The legal day at the authority by that clock, in SQL. */
export const TODAY = legalDay(NOW);

/** Whether the mandate `m` is held on a legal day, in SQL: today's unless a statement has read its own. */
export function isHeld(m: string, day = TODAY): string {
  return `${m}.starts_on <= ${day} AND (${m}.ends_on IS NULL OR ${m}.ends_on >= ${day})`;
}

/** A moment as a UTC instant with milliseconds, in SQL. */
export function instant(moment: string): string {
  return `to_char(${moment} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
