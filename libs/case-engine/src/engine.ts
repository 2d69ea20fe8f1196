import type { Pool } from 'pg';

import { openCommandPool } from '#libs/case-store';
import type { Procedure } from '#libs/procedure';

import { Rules } from './rules.js';

/** The procedure versions that the process knows, by `id@version`. */
export type ProcedureCatalogue = ReadonlyMap<string, Procedure>;

/** What the shell works with; made once at start. */
export interface Engine {
  readonly pool: Pool;
  readonly procedures: ProcedureCatalogue;
  /** The version with which new cases are opened. */
  readonly current: Procedure;
  readonly rules: Rules;
}

/** Finds a case's procedure version. The start-up check has made sure that it is known. */
export function procedureOf(engine: Pick<Engine, 'procedures'>, key: string): Procedure {
  const found = engine.procedures.get(key);
  if (found === undefined) {
    throw new TypeError(`The procedure version "${key}" is not in the catalogue.`);
  }
  return found;
}

interface EngineOptions extends Pick<Engine, 'procedures' | 'current'> {
  readonly url: string;
  readonly connections: number;
}

/** Makes the engine of a process; whoever opens it ends its pool. */
export function openEngine({ url, connections, procedures, current }: EngineOptions): Engine {
  const pool = openCommandPool({
    url,
    connections,
    onError: (error) => {
      console.error(`database connection lost: ${error.message}`);
    },
  });
  return { pool, procedures, current, rules: new Rules(pool) };
}
