import type { AnyRequirement, CommandSpecs, Fold } from '#libs/procedure';

import type { Facts } from './facts.js';
import { adjustmentFolds } from './folds/adjustment.js';
import { approvalFolds } from './folds/approval.js';
import { closingFolds } from './folds/closing.js';
import { consultationFolds } from './folds/consultation.js';
import { recordFolds } from './folds/record.js';
import { screeningFolds } from './folds/screening.js';
import { solicitationFolds } from './folds/solicitation.js';
import { adjustmentRequirements } from './requirements/adjustment.js';
import { approvalRequirements } from './requirements/approval.js';
import { closingRequirements } from './requirements/closing.js';
import { consultationRequirements } from './requirements/consultation.js';
import { itemFormRequirements } from './requirements/forms.js';
import { itemRequirements } from './requirements/items.js';
import { recordRequirements } from './requirements/record.js';
import { screeningRequirements } from './requirements/screening.js';
import { solicitationRequirements } from './requirements/solicitation.js';
import { adjustmentCommands } from './stages/adjustment.js';
import { approvalCommands } from './stages/approval.js';
import { closingCommands } from './stages/closing.js';
import { consultationCommands } from './stages/consultation.js';
import { recordCommands } from './stages/record.js';
import { screeningCommands } from './stages/screening.js';
import { solicitationCommands } from './stages/solicitation.js';

/** Every command of the procedure, in the order of its stages. */
export const commands = {
  ...solicitationCommands,
  ...screeningCommands,
  ...consultationCommands,
  ...approvalCommands,
  ...adjustmentCommands,
  ...closingCommands,
  ...recordCommands,
} satisfies CommandSpecs;

/** One record for each command. */
export const folds: Readonly<Record<string, Fold<Facts, never>>> = {
  ...solicitationFolds,
  ...screeningFolds,
  ...consultationFolds,
  ...approvalFolds,
  ...adjustmentFolds,
  ...closingFolds,
  ...recordFolds,
};

/** Every requirement of the procedure, in the order of its stages. */
export const requirements: readonly AnyRequirement<Facts>[] = [
  ...solicitationRequirements,
  ...itemFormRequirements,
  ...itemRequirements,
  ...screeningRequirements,
  ...consultationRequirements,
  ...approvalRequirements,
  ...adjustmentRequirements,
  ...closingRequirements,
  ...recordRequirements,
];
