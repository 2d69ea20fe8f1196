import { keepCatalogueItems } from './catalogue-items.handler.js';
import { conveyItem } from './convey-item.handler.js';
import type { EffectHandler } from './effect-handler.js';
import { endLinkedDecision } from './end-linked-decision.handler.js';
import { endLinkingCases } from './end-linking-cases.handler.js';
import { notify } from './notify.handler.js';
import { openLinkedCase } from './open-linked-case.handler.js';

const HANDLERS = {
  notify,
  openLinkedCase,
  endLinkedDecision,
  endLinkingCases,
  listItems: keepCatalogueItems,
  amendItems: keepCatalogueItems,
  withdrawItem: keepCatalogueItems,
  conveyItem,
} satisfies Readonly<Record<string, EffectHandler>>;

/** One handler an effect. */
export const handlers: Readonly<Record<string, EffectHandler>> = HANDLERS;

/** The effects that the worker carries out, for the check at start. */
export const EFFECT_TYPES: readonly string[] = Object.keys(HANDLERS);
