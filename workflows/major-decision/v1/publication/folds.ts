import { withDetermination } from '#libs/procedure';

import type { Folds } from '../rule.js';
import type { publicationCommands } from './stage.js';

export const publicationFolds: Folds<typeof publicationCommands> = {
  'disclosure.reviewed': (facts, { payload }) => ({
    ...facts,
    publication: {
      ...facts.publication,
      disclosureReviewedOn: payload.on,
      disclosure: payload.conclusion,
    },
  }),
  'concern.determined': (facts, { payload: { wide, reason, evidence }, given }) =>
    withDetermination(facts, { question: 'wideConcern', answer: wide, reason, evidence }, given),
  'decision.published': (facts, { payload }) => ({
    ...facts,
    publication: {
      ...facts.publication,
      publishedOn: payload.on,
      channels: payload.channels,
      explainsAdoption: payload.explainsAdoption,
    },
  }),
  'decision.withheld': (facts, { payload, given }) => ({
    ...facts,
    publication: {
      ...facts.publication,
      withheld: {
        ground: payload.ground,
        approver: payload.approver ?? '',
        on: given.occurredOn,
      },
    },
  }),
};
