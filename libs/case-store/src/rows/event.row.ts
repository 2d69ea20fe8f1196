import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One link of a case's chain; `body` is the RFC 8785 text that the hash is over. */
@Entity({ schema: 'juece', name: 'case_event' })
export class EventRow {
  @PrimaryColumn('uuid', { name: 'case_id' })
  caseId!: string;

  @PrimaryColumn('integer')
  revision!: number;

  @Column('text')
  type!: string;

  @Column('text', { name: 'actor_id' })
  actorId!: string;

  @Column('timestamptz', { name: 'occurred_at' })
  occurredAt!: Date;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;

  @Column('boolean', { name: 'before_system' })
  beforeSystem!: boolean;

  @Column('boolean')
  simulated!: boolean;

  @Column('text')
  body!: string;

  @Column('text')
  algorithm!: string;

  @Column('text', { name: 'previous_hash' })
  previousHash!: string;

  @Column('text')
  hash!: string;
}
