import { defineProcedure, fromStages } from '#libs/procedure';

import { adjustment } from './adjustment/index.js';
import { approval } from './approval/index.js';
import { caseFile } from './case-file/index.js';
import { closing } from './closing/index.js';
import { consultation } from './consultation/index.js';
import { items } from './items/index.js';
import { publication } from './publication/index.js';
import { screening } from './screening/index.js';
import { solicitation } from './solicitation/index.js';
import { termination } from './termination/index.js';
import { frame } from './frame.js';

/** The stages in the order of the year, then how the compilation is given up, then the file. */
export const stages = [
  solicitation,
  items,
  screening,
  consultation,
  approval,
  publication,
  adjustment,
  closing,
  termination,
  caseFile,
];

/** The annual catalogue of decision matters (art. 3¶3 of State Council Order 713), first version. */
export const catalogueV1 = defineProcedure(fromStages(frame, stages));
