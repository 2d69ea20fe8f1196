import type { Frame } from '#libs/procedure';

import { asks, asksOrgan } from './asks.js';
import { cases } from './cases.js';
import { documentKinds } from './documents.js';
import { effects } from './effects.js';
import { initialFacts, type Facts } from './facts.js';
import { roles } from './roles.js';
import { stages } from './stages.js';

/** What belongs to the whole procedure and to none of its stages. */
export const frame: Frame<Facts> = {
  id: 'meeting',
  version: 1,
  title: { zh: '决策机关会议', en: 'Meeting of the decision organ' },
  cases,
  stages,
  roles,
  opening: 'meeting.convened',
  effects,
  asks,
  asksOrgan,
  documentKinds,
  initialFacts,
};
