import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { lawHash, sha256, type Enactments } from '#libs/case-engine';
import { isDay } from '#libs/procedure';
import { enacted, type Enacted } from '#workflows/proofs';

import { answerFindings, answersPath } from './answers.js';
import { lawText } from './law-text.js';

const SEAL = 'released.json';
const ERRATA = 'errata.json';
const ENACTMENTS = 'workflows/procedures/enactments.json';

/** A file of a released version: the hash of the law in it, and of its bytes. */
interface SealedFile {
  readonly law: string;
  readonly text: string;
}

/** What a released version holds for ever. */
interface Seal {
  readonly version: string;
  readonly releasedOn: string;
  /** The hash of the seal of the version that it amends. */
  readonly predecessor: string | null;
  /** The compiled procedure without what people read. */
  readonly law: string;
  readonly answers: string;
  readonly files: Readonly<Record<string, SealedFile>>;
}

/** A dated correction of display text (勘误), with the bytes of each file after it. */
interface Erratum {
  readonly on: string;
  readonly because: string;
  readonly files: Readonly<Record<string, string>>;
}

/** A version cannot be released, or not be corrected. */
export class ReleaseError extends Error {}

const sealPath = (folder: string): string => join(folder, SEAL);

/** Whether the version in the folder is released. */
export const isReleased = (folder: string): boolean => existsSync(sealPath(folder));

interface Release {
  /** The day of the release, `YYYY-MM-DD`. */
  readonly on: string;
  /** Says what would be sealed, or what stands in the way, and writes nothing. */
  readonly dryRun?: boolean;
}

/**
 * `juece law release <procedure@version>`: seals a version. From then on its law and its answers
 * stay as they are: a change of law is an amendment.
 *
 * @returns what was sealed, or would be.
 * @throws ReleaseError when the day is none, it is released already, what it amends is not, or its
 * answers are not the ones on file.
 */
export function release(key: string, { on, dryRun = false }: Release): Seal {
  const version = versionOf(key);
  const findings = obstaclesTo(version, on);
  if (findings.length > 0) {
    throw new ReleaseError(findings.join('\n'));
  }
  const seal: Seal = {
    version: key,
    releasedOn: on,
    predecessor: predecessorOf(version),
    law: lawOf(version),
    answers: hashOf(answersPath(version)),
    files: filesOf(version.folder),
  };
  if (!dryRun) {
    writeFileSync(sealPath(version.folder), `${JSON.stringify(seal, null, 1)}\n`);
    writeEnactments();
  }
  return seal;
}

/** What a release says of itself. */
export function releaseText(seal: Seal, dryRun: boolean): string {
  const files = Object.keys(seal.files).length;
  return [
    `${seal.version}: ${dryRun ? 'nothing stands in the way of its release' : 'released'} on ${seal.releasedOn}`,
    `law      ${seal.law}`,
    `answers  ${seal.answers}`,
    `files    ${String(files)}`,
    '',
  ].join('\n');
}

/** As a plain answer: `isDay` would take what is no day for no text. */
const isReal = (day: string): boolean => isDay(day);

function obstaclesTo(version: Enacted, on: string): readonly string[] {
  const { key } = version.procedure;
  const plain = [
    ...(isReal(on) ? [] : [`${on} is not a day of the calendar.`]),
    ...(isReleased(version.folder)
      ? [`${key} is released already: a change of law is an amendment.`]
      : []),
    ...(version.amends !== undefined && predecessorOf(version) === null
      ? [`${key} amends a version that is not released: release that first.`]
      : []),
  ];
  // The answers take long to give, so they are asked for last.
  return plain.length > 0
    ? plain
    : answerFindings(version).map(
        (finding) => `The answers are not on file (run "juece law answers"): ${finding}`,
      );
}

/**
 * `juece law erratum <procedure@version>`: lists the display text of a released version that was
 * corrected (勘误).
 *
 * @throws ReleaseError when the version is not released, when more than display text was changed,
 * or nothing.
 */
export function correct(
  key: string,
  { on, because }: { readonly on: string; readonly because: string },
): void {
  const { folder } = versionOf(key);
  if (!isReleased(folder)) {
    throw new ReleaseError(`${key} is not released: its text may be changed as it is.`);
  }
  const seal = sealOf(folder);
  const [changed] = lawFindings(folder, seal);
  if (changed !== undefined) {
    throw new ReleaseError(changed);
  }
  const now = filesOf(folder);
  const was = textsOf(folder, seal);
  const files = Object.fromEntries(
    Object.entries(now)
      .filter(([file, { text }]) => was[file] !== text)
      .map(([file, { text }]) => [file, text]),
  );
  if (Object.keys(files).length === 0) {
    throw new ReleaseError(`No display text of ${key} differs from what is listed.`);
  }
  const errata: readonly Erratum[] = [...errataOf(folder), { on, because, files }];
  writeFileSync(join(folder, ERRATA), `${JSON.stringify(errata, null, 1)}\n`);
}

/** Writes what the program knows its versions by; again after answers or a release. */
export function writeEnactments(): void {
  writeFileSync(ENACTMENTS, enactmentsText());
}

function enactmentsText(): string {
  const known: Enactments = Object.fromEntries(
    enacted.map((version) => [
      version.procedure.key,
      {
        answers: hashOf(answersPath(version)),
        released: isReleased(version.folder) ? sealOf(version.folder).releasedOn : null,
      },
    ]),
  );
  return `${JSON.stringify(known, null, 2)}\n`;
}

/** Says whether the program knows its versions by other answers than the ones on file. */
export function enactmentFindings(): readonly string[] {
  return readFileSync(ENACTMENTS, 'utf8') === enactmentsText()
    ? []
    : [`${ENACTMENTS} is out of date: run "npm run law -- answers".`];
}

/** Lists what was changed in released versions, and which answers are not on file; of all, or of one. */
export function sealFindings(key?: string): readonly string[] {
  const versions = key === undefined ? enacted : [versionOf(key)];
  return versions.flatMap((version) => [
    ...answerFindings(version),
    ...(isReleased(version.folder) ? findingsOf(version, sealOf(version.folder)) : []),
  ]);
}

/** The corrections of a version's display text, earliest first. */
export function errataOf(folder: string): readonly Erratum[] {
  const path = join(folder, ERRATA);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as readonly Erratum[]) : [];
}

function findingsOf(version: Enacted, seal: Seal): readonly string[] {
  const { folder } = version;
  const texts = textsOf(folder, seal);
  const sealed: readonly (readonly [boolean, string])[] = [
    [seal.law === lawOf(version), 'does not compile to the law that was released'],
    [seal.answers === hashOf(answersPath(version)), 'has other answers on file than were released'],
    [seal.predecessor === predecessorOf(version), 'amends another text than it was released on'],
  ];
  return [
    ...sealed.filter(([holds]) => !holds).map(([, what]) => `${seal.version} ${what}.`),
    ...lawFindings(folder, seal),
    ...Object.entries(filesOf(folder))
      .filter(([file, { law, text }]) => seal.files[file]?.law === law && texts[file] !== text)
      .map(
        ([file]) =>
          `${folder}/${file}: its display text was changed; list it with "juece law erratum ${seal.version}".`,
      ),
  ];
}

function lawFindings(folder: string, { files, version }: Seal): readonly string[] {
  const now = filesOf(folder);
  return [...new Set([...Object.keys(files), ...Object.keys(now)])]
    .filter((file) => files[file]?.law !== now[file]?.law)
    .map(
      (file) =>
        `${folder}/${file} is not the law that was released as ${version}: put it back, or write an amendment.`,
    );
}

/** The bytes that each file should have: as released, or as last corrected. */
function textsOf(folder: string, seal: Seal): Readonly<Record<string, string>> {
  const released = Object.entries(seal.files).map(([file, { text }]) => [file, text] as const);
  return Object.assign(
    Object.fromEntries(released),
    ...errataOf(folder).map(({ files }) => files),
  ) as Readonly<Record<string, string>>;
}

function filesOf(folder: string): Readonly<Record<string, SealedFile>> {
  const files = globSync('**/*.{ts,json,jsonl}', { cwd: folder })
    .filter((file) => ![SEAL, ERRATA].includes(file) && !file.endsWith('.spec.ts'))
    .sort();
  return Object.fromEntries(
    files.map((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const law = file.endsWith('.ts') ? lawText(text) : text;
      return [file, { law: sha256(law), text: sha256(text) }];
    }),
  );
}

const lawOf = ({ procedure }: Enacted): string => lawHash(procedure);

function predecessorOf({ amends }: Enacted): string | null {
  const before = enacted.find(({ procedure }) => procedure.key === amends?.key);
  return before !== undefined && isReleased(before.folder) ? hashOf(sealPath(before.folder)) : null;
}

const sealOf = (folder: string): Seal => JSON.parse(readFileSync(sealPath(folder), 'utf8')) as Seal;

const hashOf = (path: string): string => sha256(readFileSync(path, 'utf8'));

function versionOf(key: string): Enacted {
  const found = enacted.find(({ procedure }) => procedure.key === key);
  if (found === undefined) {
    const known = enacted.map(({ procedure }) => procedure.key).join(', ');
    throw new ReleaseError(`There is no version "${key}"; there are ${known}.`);
  }
  return found;
}
