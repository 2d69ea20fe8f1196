import { caseFileCommands, clockCommands, optional, text } from '#libs/procedure';

import { documentKinds } from '../documents.js';
import { roles } from '../roles.js';

const DEFECT_CURERS = [
  'sponsor',
  'sponsorHead',
  'office',
  'reviewer',
  'reviewHead',
  'fairCompetitionReviewer',
  'executor',
  'archivist',
];

const file = caseFileCommands(documentKinds, {
  file: Object.keys(roles),
  cure: DEFECT_CURERS,
  carry: ['head', 'reviewHead', 'sponsorHead', 'office'],
});

/** What is done with the file of a case at any time (arts 33, 38 and 39). */
export const fileCommands = {
  ...file,
  ...clockCommands,
  'document.filed': {
    ...file['document.filed'],
    fields: {
      ...file['document.filed'].fields,
      supplementReason: optional(text('事后补录的理由', 'Why it is filed afterwards')),
    },
  },
};
