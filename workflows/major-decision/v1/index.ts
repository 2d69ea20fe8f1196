import { defineProcedure } from '#libs/procedure';

import { cases } from './cases.js';
import { missingFromFile } from './checklist.js';
import { documentKinds } from './documents.js';
import { effects } from './effects.js';
import { initialFacts, type Facts } from './facts.js';
import { decisionRoot } from './major-decision.machine.js';
import { commands, folds, requirements } from './parts.js';
import { questions } from './questions.js';
import { roles } from './roles.js';
import { archivingRoot } from './archiving/stage.js';
import { stages } from './stages.js';

/** The procedure of State Council Order 713, first version. */
export const majorDecisionV1 = defineProcedure<Facts>({
  id: 'major-decision',
  version: 1,
  title: { zh: '重大行政决策程序', en: 'Major administrative decision procedure' },
  cases,
  stages,
  roles,
  opening: 'proposal.filed',
  commands,
  folds,
  requirements,
  questions,
  effects,
  documentKinds,
  missingFromFile,
  machines: { decision: decisionRoot, archiving: archivingRoot },
  initialFacts,
});
