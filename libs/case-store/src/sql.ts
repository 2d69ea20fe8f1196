/** What the server's clock says, in SQL: PostgreSQL's time, or the simulated one; the same for every process. */
export const NOW = `coalesce((SELECT now_at FROM juece.simulation_clock), date_trunc('milliseconds', clock_timestamp()))`;

/** The legal day at the authority by that clock, in SQL. */
export const TODAY = `(${NOW} AT TIME ZONE 'Asia/Shanghai')::date`;

/** A moment as a UTC instant with milliseconds, in SQL. */
export function instant(moment: string): string {
  return `to_char(${moment} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
