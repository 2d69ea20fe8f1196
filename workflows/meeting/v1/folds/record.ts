import type { Defect, Given } from '#libs/procedure';

import type { Facts } from '../facts.js';
import type { Folds } from '../rule.js';
import type { recordCommands } from '../stages/record.js';

export const recordFolds: Folds<typeof recordCommands> = {
  'document.filed': (facts, { payload, given }) => {
    const { documentId, kind, title, hash, fileName, mediaType, size } = payload;
    const filed = { kind, title, hash, filedOn: given.recordedOn, fileName, mediaType, size };
    return { ...facts, documents: { ...facts.documents, [documentId]: filed } };
  },
  'defect.cured': (facts, { payload, given }) =>
    settled(facts, payload.defectId, { state: 'cured', reason: payload.how, given }),
  'defect.carried': (facts, { payload, given }) =>
    settled(facts, payload.defectId, { state: 'carried', reason: payload.reason, given }),
};

interface Settlement {
  readonly state: 'cured' | 'carried';
  readonly reason: string;
  readonly given: Given;
}

/** Settles an open defect in the name of the person who acts. */
function settled(facts: Facts, id: string, { state, reason, given }: Settlement): Facts {
  const settle = (defect: Defect): Defect => ({
    ...defect,
    state,
    settledBy: given.actor.personId,
    settledOn: given.recordedOn,
    reason,
  });
  return {
    ...facts,
    defects: facts.defects.map((one) =>
      one.id === id && one.state === 'open' ? settle(one) : one,
    ),
  };
}
