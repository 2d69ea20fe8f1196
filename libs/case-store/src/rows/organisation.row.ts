import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A decision organ or a body that decides by reference (art. 42); the tenant. */
@Entity({ schema: 'juece', name: 'organ' })
export class OrganRow {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  name!: string;

  @Column('text', { name: 'superior_id', nullable: true })
  superiorId!: string | null;

  /** The organ's own word in the numbers of its cases: 保政 in 保政决〔2026〕12号. */
  @Column('text', { name: 'number_prefix' })
  numberPrefix!: string;

  @Column('text', { name: 'profile_id' })
  profileId!: string;
}

@Entity({ schema: 'juece', name: 'unit' })
export class UnitRow {
  @PrimaryColumn('text')
  id!: string;

  @Column('text', { name: 'organ_id' })
  organId!: string;

  @Column('text')
  name!: string;
}

@Entity({ schema: 'juece', name: 'person' })
export class PersonRow {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  name!: string;

  @Column('text')
  account!: string;

  @Column('text', { name: 'password_hash', select: false })
  passwordHash!: string;
}

/** A role that a person holds in a unit of an organ for a period. */
@Entity({ schema: 'juece', name: 'mandate' })
export class MandateRow {
  @PrimaryColumn('text', { name: 'person_id' })
  personId!: string;

  @PrimaryColumn('text')
  role!: string;

  @PrimaryColumn('text', { name: 'organ_id' })
  organId!: string;

  @PrimaryColumn('text', { name: 'unit_id' })
  unitId!: string;

  @Column('date', { name: 'starts_on' })
  startsOn!: string;

  @Column('date', { name: 'ends_on', nullable: true })
  endsOn!: string | null;
}

/** A matter of a year's catalogue, from which a decision may start. */
@Entity({ schema: 'juece', name: 'catalogue_item' })
export class CatalogueItemRow {
  @PrimaryColumn('text')
  id!: string;

  @Column('text', { name: 'organ_id' })
  organId!: string;

  @Column('integer')
  year!: number;

  @Column('text')
  title!: string;

  @Column('text')
  sponsor!: string;

  @Column('text')
  source!: string;

  /** The catalogue whose publication listed it; `null` for what was entered beside one. */
  @Column('uuid', { name: 'catalogue_id', nullable: true })
  catalogueId!: string | null;

  @Column('text')
  state!: 'listed' | 'withdrawn' | 'archived' | 'carriedOver';

  /** False: it stands on the internal list only. */
  @Column('boolean')
  disclosed!: boolean;

  @Column('integer', { name: 'planned_month', nullable: true })
  plannedMonth!: number | null;

  /** The matter of an earlier year that goes on as this one. */
  @Column('text', { name: 'carried_from', nullable: true })
  carriedFrom!: string | null;
}
