/** The columns of a table that are checked against the record, and those that are free, with why. */
interface Columns {
  readonly checked: readonly string[];
  readonly free: Readonly<Record<string, string>>;
}

const BY_DATABASE = 'a name that the database gives; what refers to it is checked';
const OF_WORKER = 'what the worker notes of its own work, which it repeats until it is done';

/**
 * Every column of the rows that stand beside the record of a case. A new column must be entered here: the
 * test of verification reads the schema, and changes each that is checked.
 */
export const COLUMNS = {
  decision_case: {
    checked: [
      ...['id', 'organ_id', 'number', 'title', 'procedure', 'profile_hash', 'calendar_hash'],
      ...['revision', 'head_hash', 'snapshot', 'states', 'stages', 'ending', 'archive_state'],
      ...['unit_ids', 'matter_class', 'catalogue_item', 'linked_case_id', 'link_kind'],
      ...['open_defects', 'before_system', 'simulated', 'opened_at', 'changed_at', 'issue_number'],
    ],
    free: {},
  },
  case_event: {
    checked: [
      ...['case_id', 'revision', 'type', 'actor_id', 'occurred_at', 'recorded_at', 'before_system'],
      ...['simulated', 'body', 'algorithm', 'previous_hash', 'hash'],
    ],
    free: {},
  },
  deadline: {
    checked: [
      ...[
        'case_id',
        'kind',
        'revision',
        'state',
        'role',
        'article',
        'start_on',
        'due_on',
        'due_at',
      ],
      ...['unit', 'count', 'provisional', 'trail', 'closed_at', 'nature', 'remind', 'elapsed_at'],
      ...['title_zh', 'title_en', 'escalate', 'reminders', 'overdue_rounds', 'overdue_next_at'],
    ],
    free: { id: BY_DATABASE, alarm_at: 'the database computes it from the other columns' },
  },
  task: {
    checked: [
      ...['case_id', 'state', 'entry_revision', 'organ_id', 'role', 'unit_ids', 'title_zh'],
      ...['title_en', 'opened_at', 'closed_at', 'closed_by', 'deadline_role'],
    ],
    free: {},
  },
  outbox: {
    checked: ['case_id', 'revision', 'ordinal', 'type', 'body'],
    free: {
      ...{ id: BY_DATABASE, attempts: OF_WORKER, queued_at: OF_WORKER, done_at: OF_WORKER },
      ...{ failed_at: OF_WORKER, last_error: OF_WORKER },
      created_at: 'by it the worker takes turns; nobody is shown it',
      trace: 'where the request of it is found in the traces, which are kept elsewhere',
    },
  },
  notice: {
    checked: [
      ...['source', 'person_id', 'kind', 'statutory', 'case_id', 'words_zh', 'words_en'],
      'created_at',
    ],
    free: {
      id: BY_DATABASE,
      read_at: 'whoever is notified says it himself',
      planned_at: OF_WORKER,
    },
  },
  idempotency: {
    checked: ['caller', 'answer'],
    free: {
      case_id: 'the answer names the case, and it is checked',
      key: 'the caller chooses it, and it stands nowhere else',
      body_hash: 'of what the caller sent, which is not kept',
      recorded_at: 'by it keys are put away in the end; nobody is shown it',
    },
  },
  personal_content: {
    checked: ['case_id', 'mark', 'salt', 'content', 'erased_at', 'erased_by'],
    free: { erased_because: 'the archivist gives it; erasing is not on the record of the case' },
  },
  webhook_message: {
    checked: ['webhook_id', 'case_id', 'revision', 'states', 'created_at'],
    free: {
      ...{ id: BY_DATABASE, state: OF_WORKER, attempts: OF_WORKER, next_at: OF_WORKER },
      ...{ queued_at: OF_WORKER, last_status: OF_WORKER, last_error: OF_WORKER },
      finished_at: OF_WORKER,
    },
  },
  catalogue_item: {
    checked: [
      ...['id', 'organ_id', 'year', 'title', 'sponsor', 'source', 'catalogue_id', 'revision'],
      ...['state', 'disclosed', 'planned_month', 'carried_from'],
    ],
    free: {},
  },
  case_counter: { checked: ['organ_id', 'procedure', 'year', 'last'], free: {} },
  document_content: { checked: ['hash', 'size', 'bytes'], free: {} },
} as const satisfies Readonly<Record<string, Columns>>;
