import type { Frame } from '#libs/procedure';

import { cases } from './cases.js';
import { documentKinds } from './documents.js';
import { effects } from './effects.js';
import { initialFacts, type Facts } from './facts.js';
import { imports } from './imports.js';
import { asks, asksOrgan } from './initiation/legacy.js';
import { roles } from './roles.js';
import { caseRules } from './special/folds.js';
import { stages } from './stages.js';

/** What belongs to the whole procedure and to none of its stages. */
export const frame: Frame<Facts> = {
  id: 'major-decision',
  version: 1,
  title: { zh: '重大行政决策程序', en: 'Major administrative decision procedure' },
  cases,
  imports,
  asks,
  asksOrgan,
  stages,
  roles,
  opening: 'proposal.filed',
  effects,
  documentKinds,
  initialFacts,
  rules: caseRules,
  correctionsIn: ({ archive }) => archive.corrections,
};
