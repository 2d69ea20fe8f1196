import { withDetermination } from '#libs/procedure';

import { into, type Folds } from '../vocabulary.js';

import type { publicationCommands } from './commands.js';

/** What the case remembers of the disclosure review and of the publication. */
export const publicationFolds: Folds<typeof publicationCommands> = {
  'disclosure.reviewed': into('publication', (_now, { payload: { on, conclusion } }) => ({
    disclosureReviewedOn: on,
    disclosure: conclusion,
  })),
  'concern.determined': (facts, { payload: { wide, reason, evidence }, given }) =>
    withDetermination(facts, { question: 'wideConcern', answer: wide, reason, evidence }, given),
  'decision.published': into('publication', (_now, { payload }) => ({
    publishedOn: payload.on,
    channels: payload.channels,
    explainsAdoption: payload.explainsAdoption,
  })),
  // The notice and the fact stand in the file; the decision is as it was issued.
  'correction.issued': (facts) => facts,
  'publication.deviationFound': (facts) => facts,
  'decision.withheld': into('publication', (_now, { payload, given }) => ({
    withheld: {
      ground: payload.ground,
      approver: payload.approver ?? '',
      on: given.occurredOn,
    },
  })),
};
