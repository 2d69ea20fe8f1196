import type { Procedure } from './procedure.js';

/** One procedure with all its versions. */
export interface ProcedureLine {
  readonly versions: readonly Procedure[];
  /** The version with which new cases are opened. */
  readonly current: Procedure;
}

/** The procedures that a program knows. */
export interface ProcedureRegistry {
  /** Every version that cases may be in, by `id@version`. */
  readonly procedures: ReadonlyMap<string, Procedure>;
  /** The version with which new cases are opened, by the procedure's id. */
  readonly current: ReadonlyMap<string, Procedure>;
}

/** Puts procedures together into the catalogue that a process works with. */
export function procedureRegistry(...lines: readonly ProcedureLine[]): ProcedureRegistry {
  return {
    procedures: new Map(
      lines.flatMap(({ versions }) => versions.map((version) => [version.key, version] as const)),
    ),
    current: new Map(lines.map(({ current }) => [current.id, current] as const)),
  };
}

/** Lists the procedures that share an address or a number word with another one, or lack their current version. */
export function registryBreaches({ procedures, current }: ProcedureRegistry): readonly string[] {
  const all = [...procedures.values()];
  return [
    ...[...current.values()]
      .filter(({ key }) => !procedures.has(key))
      .map(({ key }) => `${key}: opens new cases and is not among the versions`),
    ...all
      .filter(({ id }) => !current.has(id))
      .map(({ key }) => `${key}: no version of it opens new cases`),
    ...all.flatMap((one) =>
      all
        .filter((other) => other.id > one.id)
        .flatMap((other) => [
          ...(other.cases.collection === one.cases.collection
            ? [`${one.key} and ${other.key}: one address, "${one.cases.collection}"`]
            : []),
          ...(other.cases.numberWord === one.cases.numberWord
            ? [`${one.key} and ${other.key}: one word in case numbers, "${one.cases.numberWord}"`]
            : []),
        ]),
    ),
  ];
}
