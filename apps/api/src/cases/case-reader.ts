import { Injectable } from '@nestjs/common';

import { ReadSource, findCase, listCases, type CaseFilter, type CaseRow } from '#libs/case-store';
import { notPermitted, procedureOf, snapshotIn } from '#libs/case-engine';
import { describePerson, readableOrgans } from '#libs/identity';
import { ProblemError } from '#libs/problems';
import type { Procedure, Snapshot } from '#libs/procedure';

import { EngineHolder } from '../engine-holder.js';
import type { Caller } from '../http/caller.js';
import { IdPath } from '../http/id-path.js';
import { validated } from '../http/validate.js';

/** A case that the caller may read. */
export interface ReadableCase {
  readonly row: CaseRow;
  readonly procedure: Procedure;
  readonly snapshot: Snapshot;
}

/** Reads cases within the bounds of what the caller may see. */
@Injectable()
export class CaseReader {
  constructor(
    private readonly holder: EngineHolder,
    private readonly source: ReadSource,
  ) {}

  /**
   * Reads a case of the procedure, or of any.
   *
   * @throws ProblemError `case-not-found`, also for a case that the caller may not see; `record-damaged`.
   */
  async read(personId: string, id: string, procedureId?: string): Promise<ReadableCase> {
    const row = await this.rowOf(personId, id);
    if (row === null) {
      throw notReadable();
    }
    const procedure = procedureOf(this.holder.engine, row.procedure);
    if (procedure.id !== (procedureId ?? procedure.id)) {
      throw notReadable();
    }
    return { row, procedure, snapshot: snapshotIn(row.snapshot) };
  }

  /**
   * Makes sure that the caller may read a case, whatever is stored of it.
   *
   * @throws ProblemError `case-not-found`.
   */
  async assertReadable(personId: string, id: string, procedureId: string): Promise<void> {
    const row = await this.rowOf(personId, id);
    // A version that nobody knows is what verification is to say.
    const isKnown = row !== null && this.holder.engine.procedures.has(row.procedure);
    if (row === null || (isKnown && idOf(row) !== procedureId)) {
      throw notReadable();
    }
  }

  private async rowOf(personId: string, id: string): Promise<CaseRow | null> {
    const row = await findCase(this.source, id);
    const organs = await readableOrgans(this.holder.engine.pool, personId);
    return row !== null && organs.includes(row.organId) ? row : null;
  }

  /**
   * Reads a case for somebody who holds a role of the command in its organ. Whether he may give it here
   * and now is for the procedure to say; what is large or costly is taken from nobody else.
   *
   * @throws ProblemError `case-not-found`, `not-permitted`.
   */
  async readFor({ personId, params, collection }: Caller, type: string): Promise<ReadableCase> {
    const { current, pool } = this.holder.engine;
    const served = [...current.values()].find(({ cases }) => cases.collection === collection);
    const readable = await this.read(personId, validated(IdPath, params).id, served?.id);
    const { procedure, row } = readable;
    const roles = procedure.command(type)?.by ?? [];
    const me = await describePerson(pool, personId);
    const holds = me?.mandates.some(
      ({ organId, role }) => organId === row.organId && roles.includes(role),
    );
    if (holds !== true) {
      throw notPermitted(procedure, type);
    }
    return readable;
  }

  async list(
    personId: string,
    filter: Omit<CaseFilter, 'organs'> & { readonly organId?: string },
    page: { readonly after?: string; readonly limit: number },
  ): Promise<CaseRow[]> {
    const readable = await readableOrgans(this.holder.engine.pool, personId);
    const { organId, ...rest } = filter;
    const organs = organId === undefined ? readable : readable.filter((organ) => organ === organId);
    return listCases(this.source, { ...rest, organs }, page);
  }
}

/** The procedure's id, as the case has it. */
const idOf = ({ procedure }: CaseRow): string => procedure.split('@')[0] ?? '';

function notReadable(): ProblemError {
  return new ProblemError('case-not-found', {
    zh: '没有您可以查阅的该案件，请核对案件编号，或者请有职权的人员查阅',
    en: 'There is no such case here that you may read. Check its id, or ask somebody whose mandates let them.',
  });
}
