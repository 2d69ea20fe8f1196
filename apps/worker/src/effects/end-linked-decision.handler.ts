import { closeOutbox } from '#libs/case-store';

import { textOf, type EffectHandler } from './effect-handler.js';
import { giveBySystem } from './give-by-system.js';

/** Lets the decision know that this one adjusts or stops that it is superseded or stopped. */
export const endLinkedDecision: EffectHandler = async (engine, row) => {
  const linkedCase = row.values['caseId'];
  if (typeof linkedCase === 'string') {
    const stops = textOf(row, 'kind') === 'stops';
    await giveBySystem(engine, row, {
      caseId: linkedCase,
      type: stops ? 'decision.stopped' : 'decision.superseded',
      payload: {
        byCase: row.number,
        reason: stops ? `由决策${row.number}停止执行` : `由决策${row.number}调整取代`,
      },
    });
  }
  await closeOutbox(engine.pool, row.id);
};
