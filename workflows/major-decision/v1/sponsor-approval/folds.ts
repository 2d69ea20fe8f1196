import { into, type Folds } from '../vocabulary.js';

import type { sponsorApprovalCommands } from './commands.js';
import { initialSponsorApproval } from './facts.js';

/** What each event of the sponsor's own approval changes. */
export const sponsorApprovalFolds: Folds<typeof sponsorApprovalCommands> = {
  'sponsor.checked': into('sponsorApproval', (_now, { payload, given }, { drafting }) => ({
    checkedBy: given.actor.personId,
    checkDocument: payload.document,
    checkedVersion: drafting.version,
  })),
  'sponsor.approved': into('sponsorApproval', (_now, { payload: { on, document = null } }) => ({
    approvedOn: on,
    minutesDocument: document,
  })),
  'sponsor.returned': into('sponsorApproval', () => initialSponsorApproval),
};
