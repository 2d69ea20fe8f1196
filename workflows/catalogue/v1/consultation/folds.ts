import { into, type Folds, type OnRecord } from '../vocabulary.js';

import type { consultationCommands } from './commands.js';
import type { ConsultationFacts, ConsultedUnit } from './facts.js';

/** What is stated of the same happening again corrects what was stated first. */
export const consultationOnRecord: OnRecord<typeof consultationCommands> = {
  'consultation.replied': ({ consultation }, { payload: { unitId } }) =>
    consultation.units.some((one) => one.unitId === unitId && one.reply !== 'awaited'),
};

/** What consulting, replying and open comment do to the facts. */
export const consultationFolds: Folds<typeof consultationCommands> = {
  'consultation.requested': into('consultation', (now, { payload, given }) => {
    const asked = payload.units.filter((unitId) => now.units.every((one) => one.unitId !== unitId));
    const added = [...new Set(asked)].map((unitId): ConsultedUnit => ({
      unitId,
      reply: 'awaited',
      answered: null,
    }));
    return {
      requestedOn: now.requestedOn ?? given.occurredOn,
      dueOn: payload.dueOn,
      units: [...now.units, ...added],
    };
  }),
  'consultation.replied': into('consultation', (now, { payload: { unitId, reply } }) =>
    withUnit(now, unitId, { reply, answered: null }),
  ),
  'consultation.answered': into('consultation', (now, { payload: { unitId, adopted, reason } }) =>
    withUnit(now, unitId, { answered: { adopted, reason } }),
  ),
  'comment.opened': (facts, { payload: { endsOn } }) => ({
    ...facts,
    comment: { endsOn, closedOn: null },
  }),
  'comment.closed': (facts, { given }) => ({
    ...facts,
    comment: facts.comment === null ? null : { ...facts.comment, closedOn: given.occurredOn },
  }),
  'list.returned': (facts) => ({ ...facts, approval: null, consent: null }),
};

const withUnit = (
  { units }: ConsultationFacts['consultation'],
  unitId: string,
  change: Partial<ConsultedUnit>,
) => ({ units: units.map((one) => (one.unitId === unitId ? { ...one, ...change } : one)) });
