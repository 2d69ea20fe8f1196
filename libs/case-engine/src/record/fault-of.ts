import { ProblemError } from '#libs/problems';

import type { Engine } from '../engine.js';
import { snapshotDamaged } from '../stored-case.js';
import { verifyCase } from './verify-case.js';

/**
 * What a fault in the work on a case comes of: a case that does not verify is damaged and says so; any
 * other fault is the program's, and stays what it is.
 */
export async function faultOf(engine: Engine, caseId: string, error: unknown): Promise<unknown> {
  if (error instanceof ProblemError) {
    return error;
  }
  const { findings } = await verifyCase(engine, caseId);
  return findings.length > 0 ? snapshotDamaged() : error;
}
