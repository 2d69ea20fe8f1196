import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something that somebody owes while a state is active (待办), or owed (已办). */
@Entity({ schema: 'juece', name: 'task' })
export class TaskRow {
  @PrimaryColumn('uuid', { name: 'case_id' })
  caseId!: string;

  @PrimaryColumn('text')
  state!: string;

  @PrimaryColumn('integer', { name: 'entry_revision' })
  entryRevision!: number;

  @Column('text', { name: 'organ_id' })
  organId!: string;

  @Column('text')
  role!: string;

  /** The units whose mandates count; `null`: anywhere in the organ. */
  @Column('text', { name: 'unit_ids', array: true, nullable: true })
  unitIds!: string[] | null;

  @Column('text', { name: 'title_zh' })
  titleZh!: string;

  @Column('text', { name: 'title_en' })
  titleEn!: string;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt!: Date;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  @Column('text', { name: 'closed_by', nullable: true })
  closedBy!: string | null;
}

/** A statutory term that runs, was met, moved or passed. */
@Entity({ schema: 'juece', name: 'deadline' })
export class DeadlineRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'case_id' })
  caseId!: string;

  @Column('text')
  kind!: string;

  /** Rises each time the date is moved. */
  @Column('integer')
  revision!: number;

  @Column('text')
  state!: 'running' | 'paused' | 'overdue' | 'met' | 'cancelled' | 'elapsed';

  /** What kind of term it is: floor, ceiling, beforeEvent, lapse, periodic or long. */
  @Column('text')
  nature!: string;

  @Column('text')
  role!: string;

  @Column('text')
  article!: string;

  @Column('date', { name: 'start_on' })
  startOn!: string;

  @Column('date', { name: 'due_on' })
  dueOn!: string;

  @Column('timestamptz', { name: 'due_at' })
  dueAt!: Date;

  @Column('text')
  unit!: string;

  @Column('integer', { nullable: true })
  count!: number | null;

  /** What people read instead of the kind. */
  @Column('text', { name: 'title_zh' })
  titleZh!: string;

  @Column('text', { name: 'title_en' })
  titleEn!: string;

  /** Working days before `dueOn` on which those who owe it are reminded. */
  @Column('integer', { array: true })
  remind!: number[];

  /** True while a year's holiday notice that the date depends on is not out. */
  @Column('boolean')
  provisional!: boolean;

  @Column('text')
  trail!: string;

  /** When it passed; a duty that was done afterwards was done late. */
  @Column('timestamptz', { name: 'elapsed_at', nullable: true })
  elapsedAt!: Date | null;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;
}

/** A message in somebody's inbox. */
@Entity({ schema: 'juece', name: 'notice' })
export class NoticeRow {
  @PrimaryColumn('uuid')
  id!: string;

  /** What it came of, `outbox-<id>` or `deadline-<id>-<revision>-<instant>`: nobody is told twice. */
  @Column('text')
  source!: string;

  @Column('text', { name: 'person_id' })
  personId!: string;

  @Column('text')
  kind!: 'notify' | 'deadline' | 'overdue';

  /** It tells of a term that the law sets: it is never held back. */
  @Column('boolean')
  statutory!: boolean;

  @Column('uuid', { name: 'case_id' })
  caseId!: string;

  @Column('text', { name: 'words_zh' })
  wordsZh!: string;

  @Column('text', { name: 'words_en' })
  wordsEn!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt!: Date | null;

  /** When the worker decided how it goes out; `null`: it has yet to. */
  @Column('timestamptz', { name: 'planned_at', nullable: true })
  plannedAt!: Date | null;
}
