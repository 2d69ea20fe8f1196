import type { AnyRequirement, CommandSpecs, Fold } from '#libs/procedure';

import type { Facts } from './facts.js';
import { conveningFolds } from './folds/convening.js';
import { discussionFolds } from './folds/discussion.js';
import { headDecisionFolds } from './folds/head-decision.js';
import { minutesFolds } from './folds/minutes.js';
import { recordFolds } from './folds/record.js';
import { sessionFolds } from './folds/session.js';
import { agendaRequirements } from './requirements/agenda.js';
import { attendanceRequirements } from './requirements/attendance.js';
import { conveningRequirements } from './requirements/convening.js';
import { discussionRequirements } from './requirements/discussion.js';
import { headDecisionRequirements } from './requirements/head-decision.js';
import { minutesRequirements } from './requirements/minutes.js';
import { recordRequirements } from './requirements/record.js';
import { sessionRequirements } from './requirements/session.js';
import { conveningCommands } from './stages/convening.js';
import { discussionCommands } from './stages/discussion.js';
import { headDecisionCommands } from './stages/head-decision.js';
import { minutesCommands } from './stages/minutes.js';
import { recordCommands } from './stages/record.js';
import { sessionCommands } from './stages/session.js';

/** Every command of the procedure, in the order of a meeting. */
export const commands = {
  ...conveningCommands,
  ...sessionCommands,
  ...discussionCommands,
  ...headDecisionCommands,
  ...minutesCommands,
  ...recordCommands,
} satisfies CommandSpecs;

/** One record for each command. */
export const folds: Readonly<Record<string, Fold<Facts, never>>> = {
  ...conveningFolds,
  ...sessionFolds,
  ...discussionFolds,
  ...headDecisionFolds,
  ...minutesFolds,
  ...recordFolds,
};

/** Every requirement of the procedure, in the order of a meeting. */
export const requirements: readonly AnyRequirement<Facts>[] = [
  ...conveningRequirements,
  ...agendaRequirements,
  ...attendanceRequirements,
  ...sessionRequirements,
  ...discussionRequirements,
  ...headDecisionRequirements,
  ...minutesRequirements,
  ...recordRequirements,
];
