import { caseFileCommands, clockCommands } from '#libs/procedure';

import { documentKinds } from '../documents.js';
import { roles } from '../roles.js';

/** Who may confirm that a defect was none; never who caused it, nor anybody of his unit. */
const CONFIRMERS = [
  'sponsorHead',
  'office',
  'reviewer',
  'reviewHead',
  'fairCompetitionReviewer',
  'head',
  'archivist',
];

const file = caseFileCommands(documentKinds, {
  file: Object.keys(roles),
  confirm: CONFIRMERS,
  carry: ['head', 'office', 'reviewHead'],
  close: ['archivist', 'office', 'reviewHead'],
});

/** What is done with the file of a case at any time (arts 33, 38 and 39). */
export const fileCommands = {
  ...file,
  ...clockCommands,
};
