import { caseFileDuties, caseFileFolds, type Defect, type View } from '#libs/procedure';

import type { Facts } from '../facts.js';
import type { Stage } from '../vocabulary.js';

import { fileCommands } from './commands.js';
import { fileProbes } from './probes.js';

/** What is wrong with the discussion of one item does not hold what is done about another. */
const concerns = ({ about }: Defect, { payload: { item } }: View<Facts>): boolean =>
  about === null || item === undefined || about === JSON.stringify([item]);

/** The file across all stages: papers and defects, also after the end (arts 33, 38 and 39). */
export const caseFile: Stage = {
  stage: 'archiving',
  commands: fileCommands,
  folds: caseFileFolds,
  // What a defect holds is decided in the decision's own case, which the meeting asks first.
  duties: caseFileDuties<Facts>({ concerns, closing: ['meeting.concluded'] }).filter(
    ({ id }) => id !== 'A39-defects',
  ),
  steps: {
    'meeting/': {
      'document.filed': { requires: ['D-new-document'] },
      'restatement.confirmed': { requires: ['A39-restated'] },
      'defect.foundUnfounded': { requires: ['D-known', 'A39-other-unit', 'A39-original'] },
      'defect.carried': { requires: ['D-known', 'A39-competent', 'A39-not-own', 'A39-bars'] },
      'defect.carriedForFiling': { requires: ['D-known', 'A33-filing-approver', 'A39-approver'] },
    },
  },
  probes: fileProbes,
};
