import type { Pool } from 'pg';

import { CHANNELS, preferencesIn, type StoredPreferences } from './preferences.js';
import { sendTime } from './send-time.js';

interface Unplanned extends StoredPreferences {
  readonly id: string;
  readonly statutory: boolean;
}

const UNPLANNED = `
SELECT n.id, n.statutory, p.channels, p.digest_at, p.quiet_from, p.quiet_until
FROM juece.notice n LEFT JOIN juece.notice_preference p ON p.person_id = n.person_id
WHERE n.planned_at IS NULL ORDER BY n.id LIMIT $1`;

/** Whoever is first plans a notice; where time is simulated, nothing leaves the house. */
const PLAN = `
WITH mine AS (
  SELECT id FROM juece.notice WHERE id = ANY ($1::uuid[]) AND planned_at IS NULL
  ORDER BY id FOR UPDATE SKIP LOCKED),
planned AS (
  UPDATE juece.notice n SET planned_at = clock_timestamp() FROM mine WHERE n.id = mine.id RETURNING n.id),
clock AS (SELECT EXISTS (SELECT FROM juece.simulation_clock) AS simulated)
INSERT INTO juece.notice_delivery (notice_id, channel, digest, next_at, state, outcome, closed_at)
SELECT planned.id, d.channel, d.digest, d.at, CASE WHEN simulated THEN 'sent' ELSE 'waiting' END,
       CASE WHEN simulated THEN 'simulated' END, CASE WHEN simulated THEN clock_timestamp() END
FROM jsonb_to_recordset($2::jsonb) AS d ("noticeId" uuid, channel text, digest boolean, at timestamptz)
JOIN planned ON planned.id = d."noticeId" CROSS JOIN clock
ON CONFLICT (notice_id, channel) DO NOTHING`;

/** Enters how notices go out, by the preferences of those they are for; how many it has looked at. */
export async function planDeliveries(pool: Pool, limit: number): Promise<number> {
  const { rows } = await pool.query<Unplanned>({
    name: 'unplanned-notices',
    text: UNPLANNED,
    values: [limit],
  });
  if (rows.length > 0) {
    const now = new Date();
    const deliveries = rows.flatMap((row) => deliveriesOf(row, now));
    await pool.query({
      name: 'plan-deliveries',
      text: PLAN,
      values: [rows.map((row) => row.id), JSON.stringify(deliveries)],
    });
  }
  return rows.length;
}

function deliveriesOf(row: Unplanned, now: Date) {
  const preferences = preferencesIn(row);
  return CHANNELS.filter((channel) => preferences.channels[channel].on).map((channel) => ({
    noticeId: row.id,
    channel,
    ...sendTime(row.statutory, preferences, now),
  }));
}
