import type { DataSource } from 'typeorm';

import type { ReadNames } from '../statements/read-for-command.js';

type Kind = keyof ReadNames;

/** Which names to look up in the record of a case. */
interface Named {
  readonly revision: number;
  readonly names: ReadNames;
}

/** How everybody was called whom a case names, as its events hold it. */
export class RecordedNames {
  constructor(private readonly events: readonly Named[]) {}

  /** The name of a person when an event was recorded, else when he was last named; the id where he never was. */
  person(id: string, revision?: number): string {
    return this.nameOf('people', id, revision);
  }

  unit(id: string, revision?: number): string {
    return this.nameOf('units', id, revision);
  }

  /** Every name on record, by id; of several the last. */
  all(): ReadNames {
    const of = (kind: Kind): Readonly<Record<string, string>> =>
      Object.assign({}, ...this.events.map(({ names }) => names[kind])) as Record<string, string>;
    return { people: of('people'), units: of('units'), organs: of('organs') };
  }

  private nameOf(kind: Kind, id: string, revision = Number.POSITIVE_INFINITY): string {
    const naming = this.events.filter(({ names }) => Object.hasOwn(names[kind], id));
    const then = naming.findLast((event) => event.revision <= revision) ?? naming[0];
    return then?.names[kind][id] ?? id;
  }
}

/** Reads how everybody was called whom the events of a case name. */
export async function recordedNames(source: DataSource, caseId: string): Promise<RecordedNames> {
  const rows = await source.query<Named[]>(
    `SELECT revision, body::json #> '{given,names}' AS names
     FROM juece.case_event WHERE case_id = $1 ORDER BY revision`,
    [caseId],
  );
  return new RecordedNames(rows);
}
