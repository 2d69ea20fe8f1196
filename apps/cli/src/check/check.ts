import { registryBreaches, houseRuleBreaches } from '#libs/procedure';
import { registry } from '#workflows/procedures';

import { citationFindings } from '../coverage/citation-findings.js';
import { COVERED } from '../coverage/covered.js';
import { coverageFindings } from '../coverage/law-coverage.js';
import { lawTextFindings } from '../law/law.js';
import { enactmentFindings, sealFindings } from '../law/seal.js';
import { drawingFindings } from './drawings.js';
import { schemaFindings } from './schema-dump.js';

/** `juece check`: what is generated or derived is up to date, and every procedure keeps the house rules. */
export async function checkGenerated(): Promise<void> {
  const findings = [
    ...registryBreaches(registry),
    ...[...registry.procedures.values()].flatMap((procedure) =>
      houseRuleBreaches(procedure).map((breach) => `${procedure.key}: ${breach}`),
    ),
    ...(await schemaFindings()),
    ...(await drawingFindings()),
    ...citationFindings(),
    ...coverageFindings(COVERED),
    ...sealFindings(),
    ...enactmentFindings(),
    ...lawTextFindings(),
  ];
  for (const finding of findings) {
    console.error(finding);
  }
  console.error(
    findings.length === 0
      ? 'procedures and generated files: in order'
      : `${String(findings.length)} findings`,
  );
  process.exitCode = findings.length === 0 ? 0 : 1;
}
