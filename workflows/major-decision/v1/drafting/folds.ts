import type { Entry, PayloadOf } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { into, type Folds } from '../vocabulary.js';

import type { draftingCommands } from './commands.js';

/** What each command of the drafting does to the facts. */
export const draftingFolds: Folds<typeof draftingCommands> = {
  'research.filed': into('drafting', (_now, { payload }) => ({
    researchDocument: payload.document,
  })),
  'draft.submitted': drafted,
  'draft.revised': drafted,
};

type Drafted = Omit<PayloadOf<(typeof draftingCommands)['draft.revised']['fields']>, 'reason'>;

function drafted(facts: Facts, { payload, given }: Entry<Drafted>): Facts {
  const { drafting, documents } = facts;
  return {
    ...facts,
    drafting: {
      ...drafting,
      basisDocument: payload.basisDocument ?? drafting.basisDocument,
      explanationDocument: payload.explanationDocument ?? drafting.explanationDocument,
      alternatives: payload.alternatives.map(({ key, title, document }) => ({
        key,
        title,
        documentId: document,
        hash: documents[document]?.hash ?? '',
      })),
      version: drafting.version + 1,
      draftedBy: [...new Set([...drafting.draftedBy, given.actor.personId])],
    },
  };
}
