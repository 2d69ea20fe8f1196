import type { Steps } from '#libs/procedure';

import type { StepsElsewhere } from '../vocabulary.js';

/** What every form of an item must meet. */
export const FORM = ['C-form', 'C-subclass', 'C-sealed-form', 'A11-one-lead', 'A14-basis', 'G47'];

const entering: Steps = { 'items.entered': { requires: [...FORM, 'C-bound'] } };

/** A form is mended or taken back by its own unit until it is screened. */
const revising: Steps = {
  'item.revised': { requires: ['C-known-item', 'C-own-unit', 'C-unscreened', ...FORM] },
  'item.retracted': { requires: ['C-known-item', 'C-own-unit', 'C-unscreened'] },
};

/** While which stages forms come in and change. */
export const itemSteps: StepsElsewhere = {
  'catalogue/soliciting': {
    'items.submitted': { requires: ['C-issued', 'C-own-unit', ...FORM, 'C-bound', 'C-late'] },
    ...entering,
    ...revising,
  },
  'catalogue/collating': { ...entering, ...revising },
  'catalogue/screening': revising,
};
