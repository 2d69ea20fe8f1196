import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { canonicalText, sha256 } from '#libs/case-engine';
import { probeAnswers, recordedAnswers, type Answers } from '#libs/proof';
import { enacted, type Enacted } from '#workflows/proofs';

import { readRecordings } from './recorded.js';

const FILE = 'answers.json';

/** Long enough that no two answers of a version share one by chance. */
const digest = (value: unknown): string => sha256(canonicalText(value)).slice(0, 16);

/** The file of a version's answers, from the root of the project. */
export const answersPath = ({ folder }: Pick<Enacted, 'folder'>): string => join(folder, FILE);

/** What a version answers to its probes; an amendment, what the version before it does not answer. */
function probesOf({ procedure, amends, probes }: Enacted): Answers['probes'] {
  const before = new Set(amends === undefined ? [] : probeAnswers(amends, probes, digest));
  return probeAnswers(procedure, probes, digest).filter((answer) => !before.has(answer));
}

/** What a version answers to its recorded commands. */
function recordedOf({ procedure, folder }: Enacted): Answers['recorded'] {
  const { recorded, rules } = readRecordings(join(folder, 'recorded'));
  return Object.fromEntries(
    recorded.map((one) => [one.name, recordedAnswers(procedure, { recorded: one, rules }, digest)]),
  );
}

/** The answers as they are committed. */
const answersText = (answers: Answers): string => `${JSON.stringify(answers, null, 1)}\n`;

/** `juece law answers`: writes the answers of every version that is not released. */
export function writeAnswers(isReleased: (folder: string) => boolean): void {
  for (const version of enacted.filter(({ folder }) => !isReleased(folder))) {
    const answers = { probes: probesOf(version), recorded: recordedOf(version) };
    writeFileSync(answersPath(version), answersText(answers));
  }
}

/** How many differing answers of a version are shown; more say nothing new. */
const SHOWN = 5;

/** Says which answers of a version are not the ones on file; the recorded ones when the probes are. */
export function answerFindings(version: Enacted): readonly string[] {
  const { key } = version.procedure;
  const was = answersOnFile(version);
  try {
    const changed = changedProbes(was.probes, probesOf(version));
    return worded(key, changed.length > 0 ? changed : changedRecorded(was.recorded, version));
  } catch (error) {
    // A version that refuses what it once accepted cannot even be asked.
    if (error instanceof TypeError) {
      return [`${key}: ${error.message}`];
    }
    throw error;
  }
}

const changedProbes = (was: Answers['probes'], now: Answers['probes']): readonly string[] => [
  ...missing(was, now).map((answer) => `no longer answers ${answer}`),
  ...missing(now, was).map((answer) => `answers, and has not on file, ${answer}`),
];

function changedRecorded(was: Answers['recorded'], version: Enacted): readonly string[] {
  const now = recordedOf(version);
  return Object.keys({ ...was, ...now }).flatMap((name) =>
    recordedFindings(name, was[name] ?? [], now[name] ?? []),
  );
}

const worded = (key: string, changed: readonly string[]): readonly string[] => [
  ...changed.slice(0, SHOWN).map((what) => `${key} ${what}`),
  ...(changed.length > SHOWN ? [`${key}: ${String(changed.length)} answers differ in all`] : []),
];

function answersOnFile(version: Enacted): Answers {
  try {
    return JSON.parse(readFileSync(answersPath(version), 'utf8')) as Answers;
  } catch {
    return { probes: [], recorded: {} };
  }
}

function missing(wanted: readonly string[], there: readonly string[]): readonly string[] {
  const known = new Set(there);
  return wanted.filter((answer) => !known.has(answer));
}

function recordedFindings(
  name: string,
  was: readonly string[],
  now: readonly string[],
): readonly string[] {
  return Array.from({ length: Math.max(was.length, now.length) }, (_none, index) => index)
    .filter((index) => was[index] !== now[index])
    .map(
      (index) =>
        `answers event ${String(index + 1)} of ${name} otherwise: ${now[index] ?? 'not at all'} (on file: ${was[index] ?? 'nothing'})`,
    );
}
