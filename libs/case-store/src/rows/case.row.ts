import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A case as it is stored: its snapshot and the columns that follow from it. */
@Entity({ schema: 'juece', name: 'decision_case' })
export class CaseRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { name: 'organ_id' })
  organId!: string;

  @Column('text')
  number!: string;

  @Column('text')
  title!: string;

  @Column('text')
  procedure!: string;

  @Column('text', { name: 'profile_hash' })
  profileHash!: string;

  @Column('text', { name: 'calendar_hash' })
  calendarHash!: string;

  @Column('integer')
  revision!: number;

  @Column('text', { name: 'head_hash' })
  headHash!: string;

  @Column('text', { select: false })
  snapshot!: string;

  @Column('text', { array: true })
  states!: string[];

  @Column('text', { array: true })
  stages!: string[];

  @Column('text', { nullable: true })
  ending!: string | null;

  @Column('text', { name: 'archive_state' })
  archiveState!: string;

  @Column('text', { name: 'unit_ids', array: true })
  unitIds!: string[];

  @Column('text', { name: 'matter_class' })
  matterClass!: string;

  @Column('text', { name: 'catalogue_item', nullable: true })
  catalogueItem!: string | null;

  @Column('uuid', { name: 'linked_case_id', nullable: true })
  linkedCaseId!: string | null;

  @Column('text', { name: 'link_kind', nullable: true })
  linkKind!: string | null;

  @Column('integer', { name: 'open_defects' })
  openDefects!: number;

  @Column('boolean', { name: 'before_system' })
  beforeSystem!: boolean;

  @Column('boolean')
  simulated!: boolean;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt!: Date;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;
}
