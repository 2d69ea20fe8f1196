import { mkdirSync, writeFileSync } from 'node:fs';

import { differencesOf, type Procedure } from '#libs/procedure';
import { registry } from '#workflows/procedures';
import { enacted } from '#workflows/proofs';

import { comparisonTable } from './comparison-table.js';
import { consolidatedText } from './consolidated-text.js';
import { ReleaseError, sealFindings } from './seal.js';
import { textOf } from '../check/text-of.js';

const FOLDER = 'docs/law';

/** `juece law show <procedure@version>`: prints the consolidated text (修正文本). */
export function show(key: string): void {
  const version = enacted.find(({ procedure }) => procedure.key === key);
  if (version === undefined) {
    throw unknown(key);
  }
  process.stdout.write(consolidatedText(version));
}

/** `juece law diff <from> <to>`: prints the table old and new (对照表). */
export function diff(from: string, to: string, options: { readonly json?: boolean }): void {
  const [before, after] = [procedureOf(from), procedureOf(to)];
  process.stdout.write(
    options.json === true
      ? `${JSON.stringify(differencesOf(before, after))}\n`
      : comparisonTable(before, after),
  );
}

/** `juece law check [version]`: says whether a version is not the law on file; so does `juece check`. */
export function checkLaw(key?: string): void {
  const findings = [...sealFindings(key), ...(key === undefined ? lawTextFindings() : [])];
  findings.forEach((finding) => {
    console.error(finding);
  });
  process.exitCode = findings.length === 0 ? 0 : 1;
}

/** `juece law write`: writes the consolidated texts and the tables into docs/law. */
export function writeLawTexts(): void {
  mkdirSync(FOLDER, { recursive: true });
  for (const [path, text] of lawTexts()) {
    writeFileSync(path, text);
  }
}

/** Lists the texts in docs/law that are not what the procedures give. */
export function lawTextFindings(): readonly string[] {
  return lawTexts()
    .filter(([path, text]) => textOf(path) !== text)
    .map(([path]) => `${path} is out of date: run "npm run law -- write".`);
}

function lawTexts(): readonly (readonly [path: string, text: string])[] {
  return enacted.flatMap((version) => {
    const { procedure, amends } = version;
    const text = [`${FOLDER}/${nameOf(procedure)}.md`, consolidatedText(version)] as const;
    return amends === undefined
      ? [text]
      : [
          text,
          [
            `${FOLDER}/${nameOf(amends)}-to-${String(procedure.version)}.md`,
            comparisonTable(amends, procedure),
          ] as const,
        ];
  });
}

const nameOf = ({ key }: Procedure): string => key.replace('@', '-');

function procedureOf(key: string): Procedure {
  const found = registry.procedures.get(key);
  if (found === undefined) {
    throw unknown(key);
  }
  return found;
}

const unknown = (key: string): ReleaseError =>
  new ReleaseError(
    `There is no version "${key}"; there are ${[...registry.procedures.keys()].join(', ')}.`,
  );
