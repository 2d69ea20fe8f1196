import type { Procedure } from '#libs/procedure';

import { catalogueV1 } from './v1/index.js';

/** The version with which new catalogues are opened. */
export const current = catalogueV1 as unknown as Procedure;

/** Every version that catalogues may be in. */
export const versions: readonly Procedure[] = [current];

export type { Facts as CatalogueFacts } from './v1/facts.js';
export { ITEM_STATES } from './v1/items/facts.js';
