import { closeOutboxWithItems, type ListedItem } from '#libs/case-store';

import type { EffectHandler } from './effect-handler.js';

/**
 * Makes the matters from which decisions start follow from the published catalogue. One handler for
 * listing, amending and withdrawing: each brings the matters whole, as they stand after the event.
 */
export const keepCatalogueItems: EffectHandler = async (engine, row) => {
  const items = row.values['items'] as unknown as readonly ListedItem[] | undefined;
  if (items === undefined) {
    throw new TypeError(`The effect "${row.type}" lacks "items".`);
  }
  await closeOutboxWithItems(engine.pool, row.id, items);
};
