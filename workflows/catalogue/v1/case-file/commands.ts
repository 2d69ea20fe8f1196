import { caseFileCommands, clockCommands } from '#libs/procedure';

import { APPROVES } from '../approving.js';
import { documentKinds } from '../documents.js';
import { roles } from '../roles.js';

/** Papers, defects and clocks, in whatever stage the catalogue is. */
export const fileCommands = {
  ...caseFileCommands(documentKinds, {
    file: Object.keys(roles),
    confirm: ['sponsorHead', 'office', 'reviewer', 'reviewHead', 'head'],
    carry: ['head', 'office'],
    close: ['office'],
    approve: APPROVES,
  }),
  ...clockCommands,
};
