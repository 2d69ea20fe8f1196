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

/**
 * What a version answers to its probes and to its recorded commands. An amendment's answers are
 * those that the version before it does not give.
 */
function answersOf({ procedure, amends, probes, folder }: Enacted): Answers {
  const before = new Set(amends === undefined ? [] : probeAnswers(amends, probes, digest));
  const { recorded, rules } = readRecordings(join(folder, 'recorded'));
  return {
    probes: probeAnswers(procedure, probes, digest).filter((answer) => !before.has(answer)),
    recorded: Object.fromEntries(
      recorded.map((one) => [
        one.name,
        recordedAnswers(procedure, { recorded: one, rules }, digest),
      ]),
    ),
  };
}

/** The answers as they are committed. */
const answersText = (answers: Answers): string => `${JSON.stringify(answers, null, 1)}\n`;

/** `juece law answers`: writes the answers of every version that is not released. */
export function writeAnswers(isReleased: (folder: string) => boolean): void {
  for (const version of enacted.filter(({ folder }) => !isReleased(folder))) {
    writeFileSync(answersPath(version), answersText(answersOf(version)));
  }
}

/** How many differing answers of a version are told; more say nothing new. */
const TOLD = 5;

/** Says which answers of a version are not the ones on file. */
export function answerFindings(version: Enacted): readonly string[] {
  const { key } = version.procedure;
  const [now, was] = [answersOrFault(version), answersOnFile(version)];
  if (typeof now === 'string') {
    return [`${key}: ${now}`];
  }
  const changed = [
    ...missing(was.probes, now.probes).map((answer) => `no longer answers ${answer}`),
    ...missing(now.probes, was.probes).map((answer) => `answers, and has not on file, ${answer}`),
    ...Object.keys({ ...was.recorded, ...now.recorded }).flatMap((name) =>
      recordedFindings(name, was.recorded[name] ?? [], now.recorded[name] ?? []),
    ),
  ];
  return [
    ...changed.slice(0, TOLD).map((what) => `${key} ${what}`),
    ...(changed.length > TOLD ? [`${key}: ${String(changed.length)} answers differ in all`] : []),
  ];
}

/** A version that refuses what it once accepted cannot even be asked. */
function answersOrFault(version: Enacted): Answers | string {
  try {
    return answersOf(version);
  } catch (error) {
    if (error instanceof TypeError) {
      return error.message;
    }
    throw error;
  }
}

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
