import { closeOutbox, openLinkingCases } from '#libs/case-store';

import type { EffectHandler } from './effect-handler.js';
import { giveBySystem } from './give-by-system.js';

/** Ends the cases that would have adjusted or stopped a decision that is annulled as a whole (art. 37). */
export const endLinkingCases: EffectHandler = async (engine, row) => {
  for (const caseId of await openLinkingCases(engine.pool, row.caseId)) {
    await giveBySystem(engine, row, {
      caseId,
      type: 'matter.baseAnnulled',
      mayBePast: true,
      payload: { byCase: row.number, reason: `决策${row.number}已被全部撤销` },
    });
  }
  await closeOutbox(engine.pool, row.id);
};
