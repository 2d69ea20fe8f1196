import { procedureCatalogue } from '#libs/procedure';

import * as majorDecision from '../major-decision/index.js';

/** Every procedure that the program serves; a further one is a further name here. */
export const catalogue = procedureCatalogue(majorDecision);
