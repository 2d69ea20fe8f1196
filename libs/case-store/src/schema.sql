CREATE TABLE juece.calendar (
  hash text NOT NULL,
  body text NOT NULL,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  recorded_by text,
  CONSTRAINT calendar_pkey PRIMARY KEY (hash)
);

CREATE TABLE juece.calendar_adoption (
  hash text NOT NULL,
  adopted_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT calendar_adoption_hash_fkey FOREIGN KEY (hash) REFERENCES juece.calendar(hash),
  CONSTRAINT calendar_adoption_pkey PRIMARY KEY (hash)
);

CREATE TABLE juece.calendar_feed (
  id uuid DEFAULT uuidv7() NOT NULL,
  person_id text NOT NULL,
  unit_id text,
  token_hash text NOT NULL,
  created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  revoked_at timestamp with time zone,
  CONSTRAINT calendar_feed_person_id_fkey FOREIGN KEY (person_id) REFERENCES juece.person(id),
  CONSTRAINT calendar_feed_pkey PRIMARY KEY (id),
  CONSTRAINT calendar_feed_token_hash_key UNIQUE (token_hash),
  CONSTRAINT calendar_feed_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES juece.unit(id)
);

CREATE TABLE juece.case_counter (
  organ_id text NOT NULL,
  year integer NOT NULL,
  last integer NOT NULL,
  procedure text NOT NULL,
  CONSTRAINT case_counter_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES juece.organ(id),
  CONSTRAINT case_counter_pkey PRIMARY KEY (organ_id, procedure, year)
);

CREATE TABLE juece.case_event (
  case_id uuid NOT NULL,
  revision integer NOT NULL,
  type text NOT NULL,
  actor_id text NOT NULL,
  occurred_at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  before_system boolean NOT NULL,
  simulated boolean NOT NULL,
  body text NOT NULL,
  algorithm text NOT NULL,
  previous_hash text NOT NULL,
  hash text NOT NULL,
  CONSTRAINT case_event_case_id_fkey FOREIGN KEY (case_id) REFERENCES juece.decision_case(id),
  CONSTRAINT case_event_pkey PRIMARY KEY (case_id, revision)
);

CREATE TABLE juece.catalogue_item (
  id text NOT NULL,
  organ_id text NOT NULL,
  year integer NOT NULL,
  title text NOT NULL,
  sponsor text NOT NULL,
  source text NOT NULL,
  catalogue_id uuid,
  revision integer DEFAULT 0 NOT NULL,
  state text DEFAULT 'listed'::text NOT NULL,
  disclosed boolean DEFAULT true NOT NULL,
  planned_month integer,
  carried_from text,
  CONSTRAINT catalogue_item_catalogue_id_fkey FOREIGN KEY (catalogue_id) REFERENCES juece.decision_case(id),
  CONSTRAINT catalogue_item_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES juece.organ(id),
  CONSTRAINT catalogue_item_pkey PRIMARY KEY (id)
);

CREATE TABLE juece.deadline (
  id uuid DEFAULT uuidv7() NOT NULL,
  case_id uuid NOT NULL,
  kind text NOT NULL,
  revision integer NOT NULL,
  state text NOT NULL,
  role text NOT NULL,
  article text NOT NULL,
  start_on date NOT NULL,
  due_on date NOT NULL,
  due_at timestamp with time zone NOT NULL,
  unit text NOT NULL,
  count integer,
  provisional boolean NOT NULL,
  trail text NOT NULL,
  closed_at timestamp with time zone,
  nature text DEFAULT 'ceiling'::text NOT NULL,
  remind integer[] DEFAULT '{}'::integer[] NOT NULL,
  elapsed_at timestamp with time zone,
  title_zh text DEFAULT ''::text NOT NULL,
  title_en text DEFAULT ''::text NOT NULL,
  escalate text[] DEFAULT '{}'::text[] NOT NULL,
  reminders timestamp with time zone[] DEFAULT '{}'::timestamp with time zone[] NOT NULL,
  overdue_rounds integer DEFAULT 0 NOT NULL,
  overdue_next_at timestamp with time zone,
  alarm_at timestamp with time zone DEFAULT 
CASE state
    WHEN 'running'::text THEN LEAST(reminders[1], due_at)
    WHEN 'overdue'::text THEN overdue_next_at
    WHEN 'elapsed'::text THEN overdue_next_at
    ELSE NULL::timestamp with time zone
END,
  CONSTRAINT deadline_case_id_fkey FOREIGN KEY (case_id) REFERENCES juece.decision_case(id),
  CONSTRAINT deadline_pkey PRIMARY KEY (id)
);

CREATE TABLE juece.decision_case (
  id uuid NOT NULL,
  organ_id text NOT NULL,
  number text NOT NULL,
  title text NOT NULL,
  procedure text NOT NULL,
  profile_hash text NOT NULL,
  calendar_hash text NOT NULL,
  revision integer NOT NULL,
  head_hash text NOT NULL,
  snapshot text NOT NULL,
  states text[] NOT NULL,
  stages text[] NOT NULL,
  ending text,
  archive_state text NOT NULL,
  unit_ids text[] NOT NULL,
  matter_class text NOT NULL,
  catalogue_item text,
  linked_case_id uuid,
  link_kind text,
  open_defects integer NOT NULL,
  before_system boolean NOT NULL,
  simulated boolean NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  issue_number text,
  CONSTRAINT decision_case_calendar_hash_fkey FOREIGN KEY (calendar_hash) REFERENCES juece.calendar(hash),
  CONSTRAINT decision_case_catalogue_item_fkey FOREIGN KEY (catalogue_item) REFERENCES juece.catalogue_item(id),
  CONSTRAINT decision_case_linked_case_id_fkey FOREIGN KEY (linked_case_id) REFERENCES juece.decision_case(id),
  CONSTRAINT decision_case_number_key UNIQUE (number),
  CONSTRAINT decision_case_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES juece.organ(id),
  CONSTRAINT decision_case_pkey PRIMARY KEY (id),
  CONSTRAINT decision_case_profile_hash_fkey FOREIGN KEY (profile_hash) REFERENCES juece.profile(hash)
);

CREATE TABLE juece.document_content (
  hash text NOT NULL,
  size integer NOT NULL,
  bytes bytea NOT NULL,
  CONSTRAINT document_content_pkey PRIMARY KEY (hash)
);

CREATE TABLE juece.idempotency (
  caller text NOT NULL,
  key text NOT NULL,
  body_hash text NOT NULL,
  case_id uuid NOT NULL,
  answer text NOT NULL,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT idempotency_pkey PRIMARY KEY (caller, key)
);

CREATE TABLE juece.live_day (
  id uuid DEFAULT uuidv7() NOT NULL,
  organ_id text NOT NULL,
  live_on date NOT NULL,
  source text NOT NULL,
  recorded_by text NOT NULL,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT live_day_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES juece.organ(id),
  CONSTRAINT live_day_pkey PRIMARY KEY (id)
);

CREATE TABLE juece.mandate (
  person_id text NOT NULL,
  role text NOT NULL,
  organ_id text NOT NULL,
  unit_id text NOT NULL,
  starts_on date NOT NULL,
  ends_on date,
  CONSTRAINT mandate_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES juece.organ(id),
  CONSTRAINT mandate_person_id_fkey FOREIGN KEY (person_id) REFERENCES juece.person(id),
  CONSTRAINT mandate_pkey PRIMARY KEY (person_id, role, organ_id, unit_id),
  CONSTRAINT mandate_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES juece.unit(id)
);

CREATE TABLE juece.migration (
  id integer DEFAULT nextval('juece.migration_id_seq'::regclass) NOT NULL,
  "timestamp" bigint NOT NULL,
  name character varying NOT NULL,
  CONSTRAINT "PK_3043fc6b8af7c99b8b98830094f" PRIMARY KEY (id)
);

CREATE TABLE juece.notice (
  person_id text NOT NULL,
  case_id uuid NOT NULL,
  words_zh text NOT NULL,
  words_en text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  read_at timestamp with time zone,
  id uuid DEFAULT uuidv7() NOT NULL,
  source text NOT NULL,
  kind text NOT NULL,
  statutory boolean DEFAULT false NOT NULL,
  planned_at timestamp with time zone,
  CONSTRAINT notice_case_id_fkey FOREIGN KEY (case_id) REFERENCES juece.decision_case(id),
  CONSTRAINT notice_person_id_fkey FOREIGN KEY (person_id) REFERENCES juece.person(id),
  CONSTRAINT notice_pkey PRIMARY KEY (id),
  CONSTRAINT notice_source_person_id_key UNIQUE (source, person_id)
);

CREATE TABLE juece.notice_delivery (
  id uuid DEFAULT uuidv7() NOT NULL,
  notice_id uuid NOT NULL,
  channel text NOT NULL,
  state text DEFAULT 'waiting'::text NOT NULL,
  digest boolean NOT NULL,
  lead_id uuid,
  attempts integer DEFAULT 0 NOT NULL,
  next_at timestamp with time zone NOT NULL,
  queued_at timestamp with time zone,
  last_error text,
  outcome text,
  created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  closed_at timestamp with time zone,
  CONSTRAINT notice_delivery_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES juece.notice_delivery(id),
  CONSTRAINT notice_delivery_notice_id_channel_key UNIQUE (notice_id, channel),
  CONSTRAINT notice_delivery_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES juece.notice(id),
  CONSTRAINT notice_delivery_pkey PRIMARY KEY (id),
  CONSTRAINT notice_delivery_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'dead'::text, 'withdrawn'::text])))
);

CREATE TABLE juece.notice_preference (
  person_id text NOT NULL,
  channels jsonb NOT NULL,
  digest_at text,
  quiet_from text,
  quiet_until text,
  changed_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT notice_preference_check CHECK (((quiet_from IS NULL) = (quiet_until IS NULL))),
  CONSTRAINT notice_preference_person_id_fkey FOREIGN KEY (person_id) REFERENCES juece.person(id),
  CONSTRAINT notice_preference_pkey PRIMARY KEY (person_id)
);

CREATE TABLE juece.organ (
  id text NOT NULL,
  name text NOT NULL,
  superior_id text,
  number_prefix text NOT NULL,
  profile_id text NOT NULL,
  CONSTRAINT organ_pkey PRIMARY KEY (id),
  CONSTRAINT organ_superior_id_fkey FOREIGN KEY (superior_id) REFERENCES juece.organ(id)
);

CREATE TABLE juece.outbox (
  id uuid DEFAULT uuidv7() NOT NULL,
  case_id uuid NOT NULL,
  revision integer NOT NULL,
  ordinal integer NOT NULL,
  type text NOT NULL,
  body text NOT NULL,
  created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  attempts integer DEFAULT 0 NOT NULL,
  queued_at timestamp with time zone,
  done_at timestamp with time zone,
  failed_at timestamp with time zone,
  last_error text,
  trace text,
  CONSTRAINT outbox_case_id_fkey FOREIGN KEY (case_id) REFERENCES juece.decision_case(id),
  CONSTRAINT outbox_case_id_revision_ordinal_key UNIQUE (case_id, revision, ordinal),
  CONSTRAINT outbox_pkey PRIMARY KEY (id)
);

CREATE TABLE juece.overdue_acknowledgement (
  deadline_id uuid NOT NULL,
  revision integer NOT NULL,
  person_id text NOT NULL,
  reason text NOT NULL,
  acknowledged_at timestamp with time zone NOT NULL,
  CONSTRAINT overdue_acknowledgement_deadline_id_fkey FOREIGN KEY (deadline_id) REFERENCES juece.deadline(id),
  CONSTRAINT overdue_acknowledgement_person_id_fkey FOREIGN KEY (person_id) REFERENCES juece.person(id),
  CONSTRAINT overdue_acknowledgement_pkey PRIMARY KEY (deadline_id, revision, person_id)
);

CREATE TABLE juece.person (
  id text NOT NULL,
  name text NOT NULL,
  account text NOT NULL,
  password_hash text NOT NULL,
  CONSTRAINT person_account_key UNIQUE (account),
  CONSTRAINT person_pkey PRIMARY KEY (id)
);

CREATE TABLE juece.personal_content (
  case_id uuid NOT NULL,
  mark text NOT NULL,
  salt text,
  content text,
  erased_at timestamp with time zone,
  erased_by text,
  erased_because text,
  CONSTRAINT personal_content_case_id_fkey FOREIGN KEY (case_id) REFERENCES juece.decision_case(id),
  CONSTRAINT personal_content_check CHECK (((erased_at IS NULL) = ((content IS NOT NULL) AND (salt IS NOT NULL)))),
  CONSTRAINT personal_content_check1 CHECK (((erased_at IS NULL) = ((erased_by IS NULL) AND (erased_because IS NULL)))),
  CONSTRAINT personal_content_erased_by_fkey FOREIGN KEY (erased_by) REFERENCES juece.person(id),
  CONSTRAINT personal_content_pkey PRIMARY KEY (case_id, mark)
);

CREATE TABLE juece.procedure_seal (
  id uuid DEFAULT uuidv7() NOT NULL,
  procedure text NOT NULL,
  seal text NOT NULL,
  program text NOT NULL,
  because text,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT procedure_seal_pkey PRIMARY KEY (id)
);

CREATE TABLE juece.profile (
  hash text NOT NULL,
  id text NOT NULL,
  body text NOT NULL,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT profile_pkey PRIMARY KEY (hash)
);

CREATE TABLE juece.profile_assignment (
  id uuid DEFAULT uuidv7() NOT NULL,
  organ_id text NOT NULL,
  profile_id text NOT NULL,
  reason text NOT NULL,
  recorded_by text NOT NULL,
  recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT profile_assignment_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES juece.organ(id),
  CONSTRAINT profile_assignment_pkey PRIMARY KEY (id),
  CONSTRAINT profile_assignment_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES juece.person(id)
);

CREATE TABLE juece.retention (
  kind text NOT NULL,
  removed_before timestamp with time zone NOT NULL,
  removed bigint NOT NULL,
  last_at timestamp with time zone NOT NULL,
  CONSTRAINT retention_pkey PRIMARY KEY (kind)
);

CREATE TABLE juece.signing_key (
  id text NOT NULL,
  private_jwk text NOT NULL,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT signing_key_pkey PRIMARY KEY (id)
);

CREATE TABLE juece.simulation_clock (
  single boolean DEFAULT true NOT NULL,
  now_at timestamp with time zone NOT NULL,
  CONSTRAINT simulation_clock_pkey PRIMARY KEY (single),
  CONSTRAINT simulation_clock_single_check CHECK (single)
);

CREATE TABLE juece.task (
  case_id uuid NOT NULL,
  state text NOT NULL,
  entry_revision integer NOT NULL,
  organ_id text NOT NULL,
  role text NOT NULL,
  unit_ids text[],
  title_zh text NOT NULL,
  title_en text NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  closed_at timestamp with time zone,
  closed_by text,
  deadline_role text,
  CONSTRAINT task_case_id_fkey FOREIGN KEY (case_id) REFERENCES juece.decision_case(id),
  CONSTRAINT task_pkey PRIMARY KEY (case_id, state, entry_revision, role)
);

CREATE TABLE juece.unit (
  id text NOT NULL,
  organ_id text NOT NULL,
  name text NOT NULL,
  CONSTRAINT unit_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES juece.organ(id),
  CONSTRAINT unit_pkey PRIMARY KEY (id)
);

CREATE TABLE juece.webhook (
  id uuid DEFAULT uuidv7() NOT NULL,
  organ_id text NOT NULL,
  url text NOT NULL,
  title text NOT NULL,
  events text[] NOT NULL,
  secrets jsonb NOT NULL,
  active boolean DEFAULT true NOT NULL,
  disabled_because text,
  created_by text NOT NULL,
  created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  changed_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  CONSTRAINT webhook_created_by_fkey FOREIGN KEY (created_by) REFERENCES juece.person(id),
  CONSTRAINT webhook_organ_id_fkey FOREIGN KEY (organ_id) REFERENCES juece.organ(id),
  CONSTRAINT webhook_pkey PRIMARY KEY (id)
);

CREATE TABLE juece.webhook_message (
  id uuid DEFAULT uuidv7() NOT NULL,
  webhook_id uuid NOT NULL,
  case_id uuid,
  revision integer,
  states text[] NOT NULL,
  state text DEFAULT 'waiting'::text NOT NULL,
  attempts integer DEFAULT 0 NOT NULL,
  next_at timestamp with time zone NOT NULL,
  queued_at timestamp with time zone,
  last_status integer,
  last_error text,
  created_at timestamp with time zone NOT NULL,
  finished_at timestamp with time zone,
  CONSTRAINT webhook_message_case_id_fkey FOREIGN KEY (case_id) REFERENCES juece.decision_case(id),
  CONSTRAINT webhook_message_pkey PRIMARY KEY (id),
  CONSTRAINT webhook_message_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'dead'::text]))),
  CONSTRAINT webhook_message_webhook_id_fkey FOREIGN KEY (webhook_id) REFERENCES juece.webhook(id) ON DELETE CASCADE
);

CREATE INDEX calendar_feed_by_person ON juece.calendar_feed USING btree (person_id, id);

CREATE INDEX catalogue_item_by_catalogue ON juece.catalogue_item USING btree (catalogue_id) WHERE (catalogue_id IS NOT NULL);

CREATE UNIQUE INDEX catalogue_of_year ON juece.decision_case USING btree (organ_id, title) WHERE ((procedure ~~ 'catalogue@%'::text) AND (ending IS DISTINCT FROM 'terminated'::text));

CREATE INDEX deadline_alarm ON juece.deadline USING btree (alarm_at, id) WHERE (alarm_at IS NOT NULL);

CREATE UNIQUE INDEX deadline_open ON juece.deadline USING btree (case_id, kind) WHERE (state = ANY (ARRAY['running'::text, 'paused'::text, 'overdue'::text]));

CREATE INDEX deadline_open_due ON juece.deadline USING btree (due_at, id) WHERE (state = ANY (ARRAY['running'::text, 'paused'::text, 'overdue'::text]));

CREATE INDEX decision_case_by_issue_number ON juece.decision_case USING btree (issue_number) WHERE (issue_number IS NOT NULL);

CREATE INDEX decision_case_by_item ON juece.decision_case USING btree (catalogue_item) WHERE (catalogue_item IS NOT NULL);

CREATE INDEX decision_case_by_organ ON juece.decision_case USING btree (organ_id, id);

CREATE INDEX decision_case_by_stage ON juece.decision_case USING gin (stages);

CREATE UNIQUE INDEX decision_case_issue_number ON juece.decision_case USING btree (organ_id, issue_number) WHERE ((issue_number IS NOT NULL) AND (NOT before_system));

CREATE INDEX decision_case_linked ON juece.decision_case USING btree (linked_case_id);

CREATE INDEX idempotency_by_time ON juece.idempotency USING brin (recorded_at);

CREATE INDEX live_day_by_organ ON juece.live_day USING btree (organ_id, recorded_at);

CREATE INDEX mandate_by_role ON juece.mandate USING btree (organ_id, role);

CREATE INDEX notice_by_person ON juece.notice USING btree (person_id, created_at DESC, id DESC);

CREATE INDEX notice_delivery_lead ON juece.notice_delivery USING btree (lead_id) WHERE (lead_id IS NOT NULL);

CREATE INDEX notice_delivery_state ON juece.notice_delivery USING btree (state, id);

CREATE INDEX notice_delivery_waiting ON juece.notice_delivery USING btree (digest, next_at) WHERE (state = 'waiting'::text);

CREATE INDEX notice_since ON juece.notice USING btree (person_id, id);

CREATE INDEX notice_unplanned ON juece.notice USING btree (id) WHERE (planned_at IS NULL);

CREATE INDEX notice_unread ON juece.notice USING btree (person_id, created_at DESC, id DESC) WHERE (read_at IS NULL);

CREATE INDEX outbox_open ON juece.outbox USING btree (created_at) WHERE ((done_at IS NULL) AND (failed_at IS NULL));

CREATE INDEX personal_content_by_mark ON juece.personal_content USING btree (mark) WHERE (erased_at IS NULL);

CREATE INDEX procedure_seal_by_procedure ON juece.procedure_seal USING btree (procedure, id);

CREATE INDEX profile_assignment_by_organ ON juece.profile_assignment USING btree (organ_id, recorded_at);

CREATE INDEX profile_by_id ON juece.profile USING btree (id, recorded_at DESC);

CREATE INDEX task_open ON juece.task USING btree (organ_id, role, opened_at) WHERE (closed_at IS NULL);

CREATE INDEX webhook_by_organ ON juece.webhook USING btree (organ_id);

CREATE INDEX webhook_message_by_webhook ON juece.webhook_message USING btree (webhook_id, id);

CREATE INDEX webhook_message_waiting ON juece.webhook_message USING btree (webhook_id, next_at) WHERE (state = 'waiting'::text);

CREATE OR REPLACE FUNCTION juece.credentials(of_account text)
 RETURNS TABLE(id text, password_hash text)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 1
 SET search_path TO 'pg_catalog'
AS $function$SELECT p.id, p.password_hash FROM juece.person p WHERE p.account = of_account$function$;

CREATE OR REPLACE FUNCTION juece.follow_head()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
   END $function$;

CREATE OR REPLACE FUNCTION juece.keep_head()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   BEGIN
     IF (SELECT e.hash FROM juece.case_event e WHERE e.case_id = NEW.id AND e.revision = NEW.revision)
          IS DISTINCT FROM NEW.head_hash
        OR EXISTS (SELECT FROM juece.case_event e WHERE e.case_id = NEW.id AND e.revision = NEW.revision + 1)
     THEN
       RAISE EXCEPTION 'The head of a case is its last event.'
         USING ERRCODE = 'restrict_violation', CONSTRAINT = 'decision_case_follows';
     END IF;
     RETURN NULL;
   END $function$;

CREATE OR REPLACE FUNCTION juece.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   BEGIN
     RAISE EXCEPTION 'The case log is append-only.' USING ERRCODE = 'restrict_violation';
   END $function$;

CREATE OR REPLACE FUNCTION juece.remove_old(kind text, before timestamp with time zone, most integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
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
   END $function$;

CREATE OR REPLACE FUNCTION juece.set_clock(to_instant timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
   BEGIN
     IF NOT EXISTS (SELECT FROM juece.simulation_clock)
        OR EXISTS (SELECT FROM juece.decision_case c WHERE NOT c.simulated) THEN
       RAISE EXCEPTION 'Only simulated time can be set, and this database holds real time.'
         USING ERRCODE = 'insufficient_privilege';
     END IF;
     UPDATE juece.simulation_clock SET now_at = to_instant WHERE now_at <= to_instant;
     RETURN FOUND;
   END $function$;

CREATE OR REPLACE FUNCTION juece.signal_notices()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   BEGIN
     PERFORM pg_notify('juece_notice', json_build_object('personId', w.person_id, 'noticeId', w.id)::text)
        FROM written w;
     RETURN NULL;
   END $function$;

CREATE OR REPLACE FUNCTION juece.signal_read()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   BEGIN
     PERFORM pg_notify('juece_notice', json_build_object('personId', NEW.person_id)::text);
     RETURN NULL;
   END $function$;

CREATE TRIGGER case_event_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON juece.case_event FOR EACH STATEMENT EXECUTE FUNCTION juece.refuse_change();

CREATE TRIGGER case_event_follows AFTER INSERT ON juece.case_event REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION juece.follow_head();

CREATE TRIGGER decision_case_follows AFTER UPDATE OF revision, head_hash ON juece.decision_case FOR EACH ROW WHEN (((old.revision IS DISTINCT FROM new.revision) OR (old.head_hash IS DISTINCT FROM new.head_hash))) EXECUTE FUNCTION juece.keep_head();

CREATE TRIGGER notice_read AFTER UPDATE OF read_at ON juece.notice FOR EACH ROW WHEN ((old.read_at IS DISTINCT FROM new.read_at)) EXECUTE FUNCTION juece.signal_read();

CREATE TRIGGER notice_written AFTER INSERT ON juece.notice REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION juece.signal_notices();

GRANT SELECT ON juece.calendar TO juece_app;

GRANT SELECT ON juece.calendar_adoption TO juece_app;

GRANT SELECT ON juece.calendar_feed TO juece_app;

GRANT SELECT ON juece.case_counter TO juece_app;

GRANT SELECT ON juece.case_event TO juece_app;

GRANT SELECT ON juece.catalogue_item TO juece_app;

GRANT SELECT ON juece.deadline TO juece_app;

GRANT SELECT ON juece.decision_case TO juece_app;

GRANT SELECT ON juece.document_content TO juece_app;

GRANT SELECT ON juece.idempotency TO juece_app;

GRANT SELECT ON juece.live_day TO juece_app;

GRANT SELECT ON juece.mandate TO juece_app;

GRANT SELECT ON juece.migration TO juece_app;

GRANT SELECT ON juece.notice TO juece_app;

GRANT SELECT ON juece.notice_delivery TO juece_app;

GRANT SELECT ON juece.notice_preference TO juece_app;

GRANT SELECT ON juece.organ TO juece_app;

GRANT SELECT ON juece.outbox TO juece_app;

GRANT SELECT ON juece.overdue_acknowledgement TO juece_app;

GRANT SELECT ON juece.personal_content TO juece_app;

GRANT SELECT ON juece.procedure_seal TO juece_app;

GRANT SELECT ON juece.profile TO juece_app;

GRANT SELECT ON juece.profile_assignment TO juece_app;

GRANT SELECT ON juece.retention TO juece_app;

GRANT SELECT ON juece.simulation_clock TO juece_app;

GRANT SELECT ON juece.task TO juece_app;

GRANT SELECT ON juece.unit TO juece_app;

GRANT DELETE, SELECT ON juece.webhook TO juece_app;

GRANT SELECT ON juece.webhook_message TO juece_app;

GRANT INSERT (body, hash, recorded_by) ON juece.calendar TO juece_app;

GRANT INSERT (hash) ON juece.calendar_adoption TO juece_app;

GRANT INSERT (person_id, token_hash, unit_id) ON juece.calendar_feed TO juece_app;

GRANT UPDATE (revoked_at) ON juece.calendar_feed TO juece_app;

GRANT INSERT (last, organ_id, procedure, year) ON juece.case_counter TO juece_app;

GRANT UPDATE (last) ON juece.case_counter TO juece_app;

GRANT INSERT (actor_id, algorithm, before_system, body, case_id, hash, occurred_at, previous_hash, recorded_at, revision, simulated, type) ON juece.case_event TO juece_app;

GRANT INSERT (carried_from, catalogue_id, disclosed, id, organ_id, planned_month, revision, source, sponsor, state, title, year) ON juece.catalogue_item TO juece_app;

GRANT UPDATE (carried_from, disclosed, planned_month, revision, sponsor, state, title) ON juece.catalogue_item TO juece_app;

GRANT INSERT (article, case_id, count, due_at, due_on, escalate, kind, nature, provisional, remind, reminders, revision, role, start_on, state, title_en, title_zh, trail, unit) ON juece.deadline TO juece_app;

GRANT UPDATE (article, closed_at, count, due_at, due_on, elapsed_at, escalate, nature, overdue_next_at, overdue_rounds, provisional, remind, reminders, revision, role, start_on, state, title_en, title_zh, trail, unit) ON juece.deadline TO juece_app;

GRANT INSERT (archive_state, before_system, calendar_hash, catalogue_item, changed_at, ending, head_hash, id, issue_number, link_kind, linked_case_id, matter_class, number, open_defects, opened_at, organ_id, procedure, profile_hash, revision, simulated, snapshot, stages, states, title, unit_ids) ON juece.decision_case TO juece_app;

GRANT UPDATE (archive_state, calendar_hash, changed_at, ending, head_hash, issue_number, open_defects, procedure, profile_hash, revision, snapshot, stages, states, title, unit_ids) ON juece.decision_case TO juece_app;

GRANT INSERT (bytes, hash, size) ON juece.document_content TO juece_app;

GRANT INSERT (answer, body_hash, caller, case_id, key) ON juece.idempotency TO juece_app;

GRANT INSERT (case_id, created_at, kind, person_id, planned_at, source, statutory, words_en, words_zh) ON juece.notice TO juece_app;

GRANT UPDATE (planned_at, read_at) ON juece.notice TO juece_app;

GRANT INSERT (channel, closed_at, digest, next_at, notice_id, outcome, state) ON juece.notice_delivery TO juece_app;

GRANT UPDATE (attempts, closed_at, last_error, lead_id, next_at, outcome, queued_at, state) ON juece.notice_delivery TO juece_app;

GRANT INSERT (channels, digest_at, person_id, quiet_from, quiet_until) ON juece.notice_preference TO juece_app;

GRANT UPDATE (changed_at, channels, digest_at, quiet_from, quiet_until) ON juece.notice_preference TO juece_app;

GRANT INSERT (body, case_id, ordinal, revision, trace, type) ON juece.outbox TO juece_app;

GRANT UPDATE (attempts, done_at, failed_at, last_error, queued_at) ON juece.outbox TO juece_app;

GRANT INSERT (acknowledged_at, deadline_id, person_id, reason, revision) ON juece.overdue_acknowledgement TO juece_app;

GRANT UPDATE (reason) ON juece.overdue_acknowledgement TO juece_app;

GRANT SELECT (id, name) ON juece.person TO juece_app;

GRANT INSERT (case_id, content, mark, salt) ON juece.personal_content TO juece_app;

GRANT UPDATE (content, erased_at, erased_because, erased_by, salt) ON juece.personal_content TO juece_app;

GRANT INSERT (body, hash, id) ON juece.profile TO juece_app;

GRANT INSERT (organ_id, profile_id, reason, recorded_by) ON juece.profile_assignment TO juece_app;

GRANT SELECT (id, private_jwk) ON juece.signing_key TO juece_app;

GRANT INSERT (case_id, deadline_role, entry_revision, opened_at, organ_id, role, state, title_en, title_zh, unit_ids) ON juece.task TO juece_app;

GRANT UPDATE (closed_at, closed_by) ON juece.task TO juece_app;

GRANT INSERT (created_by, events, id, organ_id, secrets, title, url) ON juece.webhook TO juece_app;

GRANT UPDATE (active, changed_at, disabled_because, events, secrets, title, url) ON juece.webhook TO juece_app;

GRANT INSERT (case_id, created_at, next_at, revision, states, webhook_id) ON juece.webhook_message TO juece_app;

GRANT UPDATE (attempts, finished_at, last_error, last_status, next_at, queued_at, state) ON juece.webhook_message TO juece_app;

GRANT EXECUTE ON FUNCTION juece.credentials(text) TO juece_app;

GRANT EXECUTE ON FUNCTION juece.follow_head() TO PUBLIC;

GRANT EXECUTE ON FUNCTION juece.keep_head() TO PUBLIC;

GRANT EXECUTE ON FUNCTION juece.remove_old(text,timestamp with time zone,integer) TO juece_app;

GRANT EXECUTE ON FUNCTION juece.set_clock(timestamp with time zone) TO juece_app;
