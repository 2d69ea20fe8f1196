import type { Defect, Given } from '#libs/procedure';

import type { Facts } from '../facts.js';
import type { Folds } from '../vocabulary.js';

import type { caseFileCommands } from './commands.js';

/** What papers, defects and clocks do to the facts. */
export const caseFileFolds: Folds<typeof caseFileCommands> = {
  'document.filed': (facts, { payload: { documentId, ...paper }, given }) => ({
    ...facts,
    documents: { ...facts.documents, [documentId]: { ...paper, filedOn: given.recordedOn } },
  }),
  'defect.cured': (facts, { payload: { defectId, how }, given }) =>
    settled(facts, defectId, { state: 'cured', reason: how, given }),
  'defect.carried': (facts, { payload: { defectId, reason }, given }) =>
    settled(facts, defectId, { state: 'carried', reason, given }),
  'deadline.elapsed': (facts, { payload }) => {
    const mark = `${payload.kind}@${payload.dueOn}`;
    return facts.elapsed.includes(mark) ? facts : { ...facts, elapsed: [...facts.elapsed, mark] };
  },
};

interface Settlement extends Pick<Defect, 'state'> {
  readonly reason: string;
  readonly given: Given;
}

/** Settles an open defect in the name of the person who acts. */
function settled(facts: Facts, id: string, { state, reason, given }: Settlement): Facts {
  const settlement = {
    state,
    settledBy: given.actor.personId,
    settledOn: given.recordedOn,
    reason,
  };
  return {
    ...facts,
    defects: facts.defects.map((one) =>
      one.id === id && one.state === 'open' ? { ...one, ...settlement } : one,
    ),
  };
}
