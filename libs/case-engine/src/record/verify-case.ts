import { readEvidence, type ReadContents } from '#libs/case-store';

import { caseNotFound } from '../stored-case.js';
import { procedureOf, type Engine } from '../engine.js';
import type { Verification } from './finding.js';
import { verifyEvidence } from './verify-evidence.js';

/**
 * Verifies what is stored of a case: the record, and everything that is shown beside it.
 *
 * @param contentsUnder says what stands under the hashes of its documents; by itself each is hashed anew.
 * @throws ProblemError `case-not-found`.
 */
export async function verifyCase(
  engine: Pick<Engine, 'pool' | 'procedures'>,
  caseId: string,
  contentsUnder?: ReadContents,
): Promise<Verification> {
  const evidence = await readEvidence(engine.pool, caseId, contentsUnder);
  if (evidence === undefined) {
    throw caseNotFound();
  }
  return verifyEvidence(evidence, (key) => procedureOf(engine, key));
}
