import { defineProcedure } from '#libs/procedure';

import { cases } from './cases.js';
import { missingFromFile } from './checklist.js';
import { documentKinds } from './documents.js';
import { effects } from './effects.js';
import { initialFacts, type Facts } from './facts.js';
import { meetingRoot } from './meeting.machine.js';
import { commands, folds, requirements } from './parts.js';
import { roles } from './roles.js';
import { stages } from './stages.js';

/** The meeting of a decision organ, from its convening to its filed minutes; first version. */
export const meetingV1 = defineProcedure<Facts>({
  id: 'meeting',
  version: 1,
  title: { zh: '决策机关会议', en: 'Meeting of the decision organ' },
  cases,
  stages,
  roles,
  opening: 'meeting.convened',
  commands,
  folds,
  requirements,
  // Whether a member must withdraw is an open word, asked per item and member: it stands there.
  questions: {},
  effects,
  documentKinds,
  missingFromFile,
  machines: { meeting: meetingRoot },
  initialFacts,
});
