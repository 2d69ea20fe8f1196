import { caseFileCommands, clockCommands } from '#libs/procedure';

import { documentKinds } from '../documents.js';
import { roles } from '../roles.js';

/** Papers, defects and clocks, in whatever stage the catalogue is. */
export const fileCommands = {
  ...caseFileCommands(documentKinds, {
    file: Object.keys(roles),
    cure: ['sponsor', 'sponsorHead', 'office', 'reviewer', 'reviewHead'],
    carry: ['head', 'reviewHead', 'office'],
  }),
  ...clockCommands,
};
