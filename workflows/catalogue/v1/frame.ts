import type { Frame } from '#libs/procedure';

import { cases } from './cases.js';
import { documentKinds } from './documents.js';
import { effects } from './effects.js';
import { initialFacts, type Facts } from './facts.js';
import { roles } from './roles.js';
import { stages } from './stages.js';

/** What belongs to the whole procedure and to none of its stages. */
export const frame: Frame<Facts> = {
  id: 'catalogue',
  version: 1,
  title: { zh: '年度重大行政决策事项目录', en: 'Annual catalogue of decision matters' },
  cases,
  stages,
  roles,
  opening: 'catalogue.opened',
  effects,
  documentKinds,
  initialFacts,
};
