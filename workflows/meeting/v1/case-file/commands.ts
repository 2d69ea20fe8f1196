import { caseFileCommands } from '#libs/procedure';

import { documentKinds } from '../documents.js';
import { roles } from '../roles.js';

/** What is done with the file of a meeting at any time (arts 33, 38 and 39). */
export const fileCommands = caseFileCommands(documentKinds, {
  file: Object.keys(roles),
  confirm: ['office', 'recorder', 'member', 'head', 'adviser'],
  carry: ['head', 'office'],
  close: ['office', 'recorder'],
  approve: { head: roles.head.title, member: roles.member.title, office: roles.office.title },
});
