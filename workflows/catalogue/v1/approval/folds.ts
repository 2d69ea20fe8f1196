import type { Folds, OnRecord } from '../vocabulary.js';

import type { approvalCommands } from './commands.js';

/** What is stated of the same happening again corrects what was stated first. */
export const approvalOnRecord: OnRecord<typeof approvalCommands> = {
  'party.consented': ({ consent }) => consent !== null,
};

/** What the approval and the consent do to the facts. */
export const approvalFolds: Folds<typeof approvalCommands> = {
  'list.approved': (facts, { payload: { mode, on, reference } }) => ({
    ...facts,
    approval: { mode, on, reference },
  }),
  'party.consented': (facts, { payload: { on, reference } }) => ({
    ...facts,
    consent: { on, reference },
  }),
};
