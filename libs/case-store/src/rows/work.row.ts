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

  @PrimaryColumn('text')
  role!: string;

  /** The units whose mandates count; `null`: anywhere in the organ. */
  @Column('text', { name: 'unit_ids', array: true, nullable: true })
  unitIds!: string[] | null;

  @Column('text', { name: 'title_zh' })
  titleZh!: string;

  @Column('text', { name: 'title_en' })
  titleEn!: string;

  /** The role whose deadlines it is to be done by, where they are not its own. */
  @Column('text', { name: 'deadline_role', nullable: true })
  deadlineRole!: string | null;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt!: Date;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  @Column('text', { name: 'closed_by', nullable: true })
  closedBy!: string | null;
}

/** A message in somebody's inbox. */
@Entity({ schema: 'juece', name: 'notice' })
export class NoticeRow {
  @PrimaryColumn('uuid')
  id!: string;

  /** What it came of, `outbox-<id>` or `deadline-<id>-<revision>-<instant>`: nobody is notified twice. */
  @Column('text')
  source!: string;

  @Column('text', { name: 'person_id' })
  personId!: string;

  @Column('text')
  kind!: 'notify' | 'deadline' | 'overdue';

  /** It is about a term that the law sets: it is never held back. */
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
