import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is of no more use may be removed after its time: answers kept for repeats, notices that were
 * read, finished deliveries, messages and effects. The application removes nothing but by this
 * function, which knows what must stay: whatever is young, open or part of the record.
 * Safe while the previous release runs: it only adds.
 */
export class Retention1766900000000 implements MigrationInterface {
  readonly name = 'Retention1766900000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) {
      await runner.query(statement);
    }
  }
}

const UP = [
  `CREATE TABLE juece.retention (
     kind text PRIMARY KEY,
     removed_before timestamptz NOT NULL,
     removed bigint NOT NULL,
     last_at timestamptz NOT NULL
   )`,
  // It costs next to nothing to keep, and rows come in the order of their time.
  `CREATE INDEX idempotency_by_time ON juece.idempotency USING brin (recorded_at)`,
  // The id of the others begins with the time at which they were made, so that the oldest come first.
  `CREATE FUNCTION juece.remove_old(kind text, before timestamptz, most integer) RETURNS integer
     LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $function$
   DECLARE
     number_removed integer := 0;
     youngest uuid;
   BEGIN
     IF before > clock_timestamp() - (CASE WHEN kind IN ('notice', 'effect')
                                           THEN interval '90 days' ELSE interval '7 days' END) THEN
       RAISE EXCEPTION 'What is so young is not removed.' USING ERRCODE = 'insufficient_privilege';
     END IF;
     -- Simulated time is no time by which anything could be too old.
     IF EXISTS (SELECT FROM juece.simulation_clock)
        OR NOT pg_try_advisory_xact_lock(hashtext('juece.remove_old')) THEN
       RETURN 0;
     END IF;
     youngest := uuidv7(before - clock_timestamp());
     CASE kind
       WHEN 'repeat' THEN
         DELETE FROM juece.idempotency WHERE ctid = ANY (ARRAY(
           SELECT i.ctid FROM juece.idempotency i WHERE i.recorded_at < before LIMIT most));
       WHEN 'delivery' THEN
         DELETE FROM juece.notice_delivery WHERE id IN (
           SELECT d.id FROM juece.notice_delivery d
            WHERE d.id < youngest AND d.state <> 'waiting' AND d.closed_at < before
              AND NOT EXISTS (SELECT FROM juece.notice_delivery o WHERE o.lead_id = d.id AND o.id <> d.id)
            ORDER BY d.id LIMIT most);
       WHEN 'notice' THEN
         DELETE FROM juece.notice WHERE id IN (
           SELECT n.id FROM juece.notice n
            WHERE n.id < youngest AND n.read_at < before AND n.created_at < before
              AND n.planned_at IS NOT NULL
              AND NOT EXISTS (SELECT FROM juece.notice_delivery d WHERE d.notice_id = n.id)
            ORDER BY n.id LIMIT most);
       WHEN 'message' THEN
         DELETE FROM juece.webhook_message WHERE id IN (
           SELECT m.id FROM juece.webhook_message m
            WHERE m.id < youngest AND m.state <> 'waiting' AND m.finished_at < before
            ORDER BY m.id LIMIT most);
       WHEN 'effect' THEN
         DELETE FROM juece.outbox WHERE id IN (
           SELECT o.id FROM juece.outbox o
            WHERE o.id < youngest AND o.done_at < before AND o.failed_at IS NULL
              AND NOT EXISTS (SELECT FROM juece.notice n WHERE n.source = 'outbox-' || o.id)
            ORDER BY o.id LIMIT most);
     END CASE;
     GET DIAGNOSTICS number_removed = ROW_COUNT;
     IF number_removed > 0 THEN
       INSERT INTO juece.retention AS r VALUES (kind, before, number_removed, clock_timestamp())
       ON CONFLICT ON CONSTRAINT retention_pkey DO UPDATE
         SET removed_before = greatest(r.removed_before, excluded.removed_before),
             removed = r.removed + excluded.removed, last_at = excluded.last_at;
     END IF;
     RETURN number_removed;
   END $function$`,
  `REVOKE ALL ON FUNCTION juece.remove_old(text, timestamptz, integer) FROM PUBLIC`,
  `GRANT EXECUTE ON FUNCTION juece.remove_old(text, timestamptz, integer) TO juece_app`,
  `GRANT SELECT ON juece.retention TO juece_app`,
];

const DOWN = [
  'DROP FUNCTION juece.remove_old(text, timestamptz, integer)',
  'DROP INDEX juece.idempotency_by_time',
  'DROP TABLE juece.retention',
];
