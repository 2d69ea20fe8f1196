import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SEAL = 'released.json';

/** The files of a released version, each with the hash of its bytes; tests may still be added. */
interface Seal {
  readonly version: string;
  readonly releasedOn: string;
  readonly files: Readonly<Record<string, string>>;
}

/** A version cannot be released. */
export class ReleaseError extends Error {}

/**
 * `juece release <procedure@version>`: seals a version's folder. From then on no file of it changes:
 * a change of law is a new version.
 */
export function release(version: string, options: { readonly on: string }): void {
  const [, procedure = '', number = ''] = /^([a-z-]+)@(\d+)$/.exec(version) ?? [];
  const folder = `workflows/${procedure}/v${number}`;
  if (procedure === '' || !existsSync(folder)) {
    throw new ReleaseError(`There is no version "${version}": name it like major-decision@1.`);
  }
  const path = join(folder, SEAL);
  if (existsSync(path)) {
    throw new ReleaseError(`${version} is released already (${path}): a change is a new version.`);
  }
  const seal: Seal = { version, releasedOn: options.on, files: hashesOf(folder) };
  writeFileSync(path, `${JSON.stringify(seal, null, 2)}\n`);
}

/** Lists what was changed, added or taken away in a released version. */
export function releaseFindings(): readonly string[] {
  return globSync(`workflows/*/v*/${SEAL}`).flatMap((path) => {
    const folder = path.slice(0, -SEAL.length - 1);
    const { version, files } = JSON.parse(readFileSync(path, 'utf8')) as Seal;
    const now = hashesOf(folder);
    return [...new Set([...Object.keys(files), ...Object.keys(now)])]
      .filter((file) => files[file] !== now[file])
      .map(
        (file) =>
          `${folder}/${file} is not what was released as ${version}: put it back, or make a new version.`,
      );
  });
}

function hashesOf(folder: string): Readonly<Record<string, string>> {
  const files = globSync('**/*.{ts,json,jsonl}', { cwd: folder })
    .filter((file) => file !== SEAL && !file.endsWith('.spec.ts'))
    .sort();
  return Object.fromEntries(
    files.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  );
}
