import type { AnyRequirement, CommandSpecs, RecordFact } from '#libs/procedure';

import type { Facts } from './facts.js';
import { adjustmentRecords } from './records/adjustment.js';
import { approvalRecords } from './records/approval.js';
import { closingRecords } from './records/closing.js';
import { consultationRecords } from './records/consultation.js';
import { recordRecords } from './records/record.js';
import { screeningRecords } from './records/screening.js';
import { solicitationRecords } from './records/solicitation.js';
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
export const records: Readonly<Record<string, RecordFact<Facts, never>>> = {
  ...solicitationRecords,
  ...screeningRecords,
  ...consultationRecords,
  ...approvalRecords,
  ...adjustmentRecords,
  ...closingRecords,
  ...recordRecords,
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
