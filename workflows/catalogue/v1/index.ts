import { defineProcedure } from '#libs/procedure';

import { cases } from './cases.js';
import { catalogueRoot } from './catalogue.machine.js';
import { missingFromFile } from './checklist.js';
import { documentKinds } from './documents.js';
import { effects } from './effects.js';
import { initialFacts, type Facts } from './facts.js';
import { commands, folds, requirements } from './parts.js';
import { questions } from './questions.js';
import { roles } from './roles.js';
import { stages } from './stages.js';

/** The annual catalogue of decision matters (art. 3¶3 of State Council Order 713), first version. */
export const catalogueV1 = defineProcedure<Facts>({
  id: 'catalogue',
  version: 1,
  title: { zh: '年度重大行政决策事项目录', en: 'Annual catalogue of decision matters' },
  cases,
  stages,
  roles,
  opening: 'catalogue.opened',
  commands,
  folds,
  requirements,
  questions,
  effects,
  documentKinds,
  missingFromFile,
  machines: { catalogue: catalogueRoot },
  initialFacts,
});
