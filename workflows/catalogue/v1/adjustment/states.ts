import { owes, type Steps } from '#libs/procedure';

import { amendItems, listItems, notify, withdrawItem } from '../effects.js';
import { FORM } from '../items/states.js';
import { LIST_ARTICLE, type States, type StepsElsewhere } from '../vocabulary.js';

const PROPOSING = [
  'C-change',
  'C-ground',
  'C-own-unit',
  ...FORM,
  'C-bound',
  'M7',
  'M8-decision',
  'M10',
];

/** The first change opens an adjustment; more may join it until it is approved. */
export const adjustmentSteps: StepsElsewhere = {
  'catalogue/inForce': { 'adjustment.proposed': { requires: PROPOSING, to: 'adjusting' } },
};

const refusing: Steps = {
  'adjustment.refused': {
    to: 'inForce',
    then: [notify('sponsor', '目录调整未获同意', 'The adjustment was refused')],
  },
};

/** An adjustment passes the stages of the list: approval, consent, publication. */
export const adjustmentStates: States = {
  'catalogue/adjusting': {
    title: { zh: '调整中', en: 'Adjusting' },
    basis: LIST_ARTICLE,
    initial: 'proposed',
    states: {
      proposed: {
        title: { zh: '待审定', en: 'Awaiting approval' },
        basis: LIST_ARTICLE,
        duty: owes('office', '审核调整，报请审定', 'Screen and submit'),
        on: {
          'adjustment.proposed': { requires: PROPOSING },
          'adjustment.admitted': {
            requires: ['C-known-change', 'G01-test', 'C-subclass', 'A14-ground', 'A39-approver'],
          },
          'adjustment.dropped': { requires: ['C-known-change', 'C-own-unit'] },
          'adjustment.approved': {
            requires: [
              'C-changes',
              'G01-adjustment',
              'G01-split',
              'A14-undisclosed',
              'M8',
              'M8-decision',
              'A39-defects',
            ],
            to: 'adjusting.approved',
          },
          ...refusing,
        },
      },
      approved: {
        title: { zh: '已审定，待同级党委同意', en: 'Approved, awaiting the Party committee' },
        basis: LIST_ARTICLE,
        duty: owes('office', '报请同级党委同意', 'Ask for the consent'),
        on: {
          'adjustment.consented': {
            requires: ['A3-consent-order'],
            to: 'adjusting.consented',
          },
          ...refusing,
        },
      },
      consented: {
        title: { zh: '已经同级党委同意，待公布', en: 'Consented, awaiting publication' },
        basis: LIST_ARTICLE,
        duty: owes('office', '公布调整后的目录', 'Publish the adjustment'),
        on: {
          'adjustment.published': {
            requires: ['A3-party', 'A39-defects'],
            to: 'inForce',
            then: [
              listItems,
              amendItems,
              withdrawItem,
              notify('sponsor', '目录已调整并公布', 'The list was adjusted and published'),
            ],
          },
          ...refusing,
        },
      },
    },
  },
};
