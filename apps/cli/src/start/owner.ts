import { openOwnerPool } from '#libs/case-store';
import { readSettings } from '#libs/settings';

import { StartError } from './start-error.js';

/** The pool of the owner's commands. */
export type Owner = ReturnType<typeof openOwnerPool>;

/** Works with the owner's login and closes the connections afterwards. */
export async function withOwner<T>(url: string, work: (owner: Owner) => Promise<T>): Promise<T> {
  const owner = openOwnerPool(url);
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

/** The owner's address of the database of the installation; `undefined` where none is set. */
export function ownerUrl(): string | undefined {
  return readSettings().JUECE_OWNER_DATABASE_URL;
}

/**
 * Works with the owner's login on the database of the installation.
 *
 * @throws StartError where it is not set.
 */
export function asOwner<T>(work: (owner: Owner) => Promise<T>): Promise<T> {
  const url = ownerUrl();
  if (url === undefined) {
    throw new StartError(
      'Set JUECE_OWNER_DATABASE_URL to the database of the installation, with its owner: this is a command of his.',
    );
  }
  return withOwner(url, work);
}
