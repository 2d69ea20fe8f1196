import { caseIdsAfter } from '#libs/case-store';
import { verifyCase, type Engine } from '#libs/case-engine';

const PAGE = 500;

/** What the verification of a whole database found. */
export interface Verified {
  readonly cases: number;
  /** Each with its case in front. */
  readonly findings: readonly string[];
}

/** Verifies the record of every case, one after another. */
export async function verifyEveryCase(
  engine: Engine,
  say: (line: string) => void,
): Promise<Verified> {
  const findings: string[] = [];
  let cases = 0;
  let after: string | undefined;
  for (;;) {
    const ids = await caseIdsAfter(engine.pool, { after, limit: PAGE });
    for (const id of ids) {
      const verification = await verifyCase(engine, id);
      findings.push(...verification.findings.map((finding) => `${id}: ${finding.en}`));
    }
    cases += ids.length;
    after = ids.at(-1);
    if (ids.length < PAGE) {
      return { cases, findings };
    }
    say(`核验 · verified ${String(cases)} cases`);
  }
}
