import { procedureRegistry } from '#libs/procedure';

import * as annualCatalogue from '../catalogue/index.js';
import * as majorDecision from '../major-decision/index.js';
import * as meeting from '../meeting/index.js';

/** Every procedure that the program serves; a further one is a further name here. */
export const registry = procedureRegistry(majorDecision, annualCatalogue, meeting);
