import type { Entry, PayloadOf } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { into, type Folds } from '../vocabulary.js';

import type { draftingCommands } from './commands.js';
import type { DraftingFacts, OutsideFirm } from './facts.js';

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

/** Who is named as having had a hand in the draft; whoever was named before stays named. */
interface Hands {
  readonly drafters?: readonly string[];
  readonly advisers?: readonly string[];
  readonly outside?: readonly (Omit<OutsideFirm, 'people'> & { readonly people?: string })[];
}

/** The draft with those added who had a hand in it. */
export function withHands(now: DraftingFacts, named: Hands): DraftingFacts {
  const { drafters = [], advisers = [], outside = [] } = named;
  const known = (firm: string, part: OutsideFirm['part']): boolean =>
    now.outside.some((one) => one.firm === firm && one.part === part);
  return {
    ...now,
    draftedBy: [...new Set([...now.draftedBy, ...drafters])],
    advisedBy: [...new Set([...now.advisedBy, ...advisers])],
    outside: [
      ...now.outside,
      ...outside
        .filter(({ firm, part }) => !known(firm, part))
        .map(({ firm, part, people = null }) => ({ firm, part, people })),
    ],
  };
}
