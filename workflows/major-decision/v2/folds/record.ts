import type { Defect, Given } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { isLate } from '../late-filing.js';
import type { Folds } from '../rule.js';
import type { recordCommands } from '../stages/record.js';

export const recordFolds: Folds<typeof recordCommands> = {
  'document.filed': (facts, { payload, given }) => ({
    ...facts,
    archive: isLate(facts, payload.kind)
      ? {
          ...facts.archive,
          lateFilings: [
            ...facts.archive.lateFilings,
            {
              documentId: payload.documentId,
              reason: payload.supplementReason ?? given.lateBecause ?? null,
              on: given.recordedOn,
            },
          ],
        }
      : facts.archive,
    documents: {
      ...facts.documents,
      [payload.documentId]: {
        kind: payload.kind,
        title: payload.title,
        hash: payload.hash,
        filedOn: given.recordedOn,
        fileName: payload.fileName,
        mediaType: payload.mediaType,
        size: payload.size,
      },
    },
  }),
  'defect.cured': (facts, { payload, given }) =>
    settled(facts, payload.defectId, { state: 'cured', reason: payload.how, given }),
  'defect.carried': (facts, { payload, given }) =>
    settled(facts, payload.defectId, { state: 'carried', reason: payload.reason, given }),
  'deadline.elapsed': (facts, { payload }) => {
    const mark = `${payload.kind}@${payload.dueOn}`;
    return facts.elapsed.includes(mark) ? facts : { ...facts, elapsed: [...facts.elapsed, mark] };
  },
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
