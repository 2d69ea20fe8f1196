import { owes, type Steps } from '#libs/procedure';

import { notify } from '../effects.js';
import type { Facts } from '../facts.js';
import type { States, StepsElsewhere } from '../vocabulary.js';

const explaining: Steps = { 'siblings.explained': { requires: ['C-known-siblings'] } };

/** While the items are screened. */
export const screeningStates: States = {
  'catalogue/screening': {
    title: { zh: '审核中', en: 'Screening' },
    basis: '条例第3条',
    duty: [
      owes('reviewer', '逐项审核是否列入目录', 'Screen every item'),
      owes('office', '审核完毕的，组织会商', 'Once all are screened, go on to consult', {
        when: ({ items }: Facts) =>
          items.every(({ state }) => state !== 'submitted' && state !== 'returned'),
      }),
    ],
    on: {
      'item.admitted': { requires: ['C-known-item', 'C-screenable', 'G01-test', 'C-subclass'] },
      'item.rejected': {
        requires: ['C-known-item', 'C-screenable', 'G01-special', 'G01-exclusion', 'M7'],
        then: [notify('reviewer', '有申报事项被认定不列入目录', 'An item was left off the list')],
      },
      'item.merged': { requires: ['C-known-item', 'C-screenable', 'C-merge'] },
      'item.returned': {
        requires: ['C-known-item', 'C-screenable'],
        then: [notify('sponsor', '有申报事项被退回，请补充后重新申报', 'An item was returned')],
      },
      'item.reopened': { requires: ['C-known-item', 'C-screened'] },
      'item.withheld': {
        requires: ['C-known-item', 'A14-undisclosed-once', 'A14-ground', 'A39-approver'],
      },
      'item.disclosed': { requires: ['C-known-item', 'A14-withheld'] },
      'siblings.suspected': { requires: ['C-known-siblings'] },
      ...explaining,
      'screening.completed': {
        requires: ['C-settled', 'G01-split', 'A14-undisclosed', 'A39-defects'],
        to: 'consulting',
      },
    },
  },
};

/** What an adjustment adds may look like a part of what is listed. */
export const screeningSteps: StepsElsewhere = { 'catalogue/adjusting.proposed': explaining };
