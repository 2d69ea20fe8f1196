import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An event is the one after the last and comes with the case's pointer to it, or not at all: no event
 * stands beyond the head of a case, and no head without its event. Both are looked at once the statement
 * that wrote them is through. Safe while the previous release runs: it writes both in one statement.
 */
export class HeadFollowsRecord1767100000000 implements MigrationInterface {
  readonly name = 'HeadFollowsRecord1767100000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER decision_case_follows ON juece.decision_case');
    await runner.query('DROP TRIGGER case_event_follows ON juece.case_event');
    await runner.query('DROP FUNCTION juece.keep_head(), juece.follow_head()');
  }
}

const UP = [
  // Looked up one by one: the planner would read whole tables while they are small.
  `CREATE FUNCTION juece.follow_head() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF EXISTS (
       SELECT FROM written w
       LEFT JOIN LATERAL (
         SELECT c.revision, c.head_hash FROM juece.decision_case c WHERE c.id = w.case_id LIMIT 1) c ON true
       LEFT JOIN LATERAL (
         SELECT p.hash FROM juece.case_event p
         WHERE p.case_id = w.case_id AND p.revision = w.revision - 1 LIMIT 1) p ON true
       WHERE c.revision IS DISTINCT FROM w.revision OR c.head_hash IS DISTINCT FROM w.hash
          OR w.previous_hash IS DISTINCT FROM CASE w.revision WHEN 1 THEN repeat('0', 64) ELSE p.hash END)
     THEN
       RAISE EXCEPTION 'An event follows the last one and moves the head of its case.'
         USING ERRCODE = 'restrict_violation', CONSTRAINT = 'case_event_follows';
     END IF;
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER case_event_follows AFTER INSERT ON juece.case_event
   REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION juece.follow_head()`,
  `CREATE FUNCTION juece.keep_head() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF (SELECT e.hash FROM juece.case_event e WHERE e.case_id = NEW.id AND e.revision = NEW.revision)
          IS DISTINCT FROM NEW.head_hash
        OR EXISTS (SELECT FROM juece.case_event e WHERE e.case_id = NEW.id AND e.revision = NEW.revision + 1)
     THEN
       RAISE EXCEPTION 'The head of a case is its last event.'
         USING ERRCODE = 'restrict_violation', CONSTRAINT = 'decision_case_follows';
     END IF;
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER decision_case_follows AFTER UPDATE OF revision, head_hash ON juece.decision_case
   FOR EACH ROW WHEN (OLD.revision IS DISTINCT FROM NEW.revision OR OLD.head_hash IS DISTINCT FROM NEW.head_hash)
   EXECUTE FUNCTION juece.keep_head()`,
];
