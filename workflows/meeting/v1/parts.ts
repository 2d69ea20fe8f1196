import type { AnyRequirement, CommandSpecs, RecordFact } from '#libs/procedure';

import type { Facts } from './facts.js';
import { conveningRecords } from './records/convening.js';
import { discussionRecords } from './records/discussion.js';
import { headDecisionRecords } from './records/head-decision.js';
import { minutesRecords } from './records/minutes.js';
import { recordRecords } from './records/record.js';
import { sessionRecords } from './records/session.js';
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
export const records: Readonly<Record<string, RecordFact<Facts, never>>> = {
  ...conveningRecords,
  ...sessionRecords,
  ...discussionRecords,
  ...headDecisionRecords,
  ...minutesRecords,
  ...recordRecords,
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
