import { readFile } from 'node:fs/promises';

/** The version of this program. */
export async function programVersion(): Promise<string> {
  // Compiled files lie in dist/, the description of the package beside it.
  const path = new URL('../../../../package.json', import.meta.url);
  const { version } = JSON.parse(await readFile(path, 'utf8')) as { readonly version: string };
  return version;
}
