import type { ConsultedUnit, Facts } from '../facts.js';
import type { Folds } from '../rule.js';
import type { consultationCommands } from '../stages/consultation.js';

export const consultationFolds: Folds<typeof consultationCommands> = {
  'consultation.requested': (facts, { payload, given }) => {
    const { units, requestedOn } = facts.consultation;
    const asked = payload.units.filter((unitId) => !units.some((one) => one.unitId === unitId));
    return {
      ...facts,
      consultation: {
        requestedOn: requestedOn ?? given.occurredOn,
        dueOn: payload.dueOn,
        units: [
          ...units,
          ...[...new Set(asked)].map((unitId): ConsultedUnit => ({
            unitId,
            reply: 'awaited',
            answered: null,
          })),
        ],
      },
    };
  },
  'consultation.replied': (facts, { payload }) =>
    withUnit(facts, payload.unitId, { reply: payload.reply, answered: null }),
  'consultation.answered': (facts, { payload }) =>
    withUnit(facts, payload.unitId, {
      answered: { adopted: payload.adopted, reason: payload.reason },
    }),
  'comment.opened': (facts, { payload }) => ({
    ...facts,
    comment: { endsOn: payload.endsOn, closedOn: null },
  }),
  'comment.closed': (facts, { given }) => ({
    ...facts,
    comment: facts.comment === null ? null : { ...facts.comment, closedOn: given.occurredOn },
  }),
  'list.returned': (facts) => ({ ...facts, approval: null, consent: null }),
};

function withUnit(facts: Facts, unitId: string, change: Partial<ConsultedUnit>): Facts {
  return {
    ...facts,
    consultation: {
      ...facts.consultation,
      units: facts.consultation.units.map((one) =>
        one.unitId === unitId ? { ...one, ...change } : one,
      ),
    },
  };
}
