import { type Stage } from '../vocabulary.js';

import { departmentsCommands } from './commands.js';
import { departmentsDuties } from './duties.js';
import { departmentsFolds, departmentsOnRecord } from './folds.js';
import { departmentsPapers } from './papers.js';
import { departmentsProbes } from './probes.js';
import { departmentsQuestions } from './questions.js';
import { departmentsStates, departmentsSteps } from './states.js';

/** The consultation of the units concerned (征求有关单位意见, art. 13). */
export const departments: Stage = {
  stage: 'initiation',
  commands: departmentsCommands,
  folds: departmentsFolds,
  onRecord: departmentsOnRecord,
  duties: departmentsDuties,
  states: departmentsStates,
  steps: departmentsSteps,
  questions: departmentsQuestions,
  papers: departmentsPapers,
  probes: departmentsProbes,
};
