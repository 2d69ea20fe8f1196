import { owes } from '#libs/procedure';

import { listItems, notify } from '../effects.js';
import { LIST_ARTICLE, type States } from '../vocabulary.js';

/** The list before and after its publication. */
export const publicationStates: States = {
  'catalogue/partyConsented': {
    title: { zh: '已经同级党委同意，待公布', en: 'Consented, awaiting publication' },
    basis: LIST_ARTICLE,
    duty: owes('office', '向社会公布目录', 'Publish the list'),
    on: {
      // A consent given too early is mended by a consent to what was approved.
      'party.consented': { requires: ['A3-consent-order'] },
      'list.published': {
        requires: ['A3-party', 'C-publish-by', 'A39-defects'],
        to: 'inForce',
        then: [
          listItems,
          notify('sponsor', '年度目录已公布，请按计划启动决策程序', 'The list is published'),
        ],
      },
    },
  },
  'catalogue/inForce': {
    title: { zh: '已公布，施行中', en: 'Published and in force' },
    basis: LIST_ARTICLE,
    duty: owes('office', '督促按计划决策，动态调整，年度办结', 'Follow, adjust, close the year'),
    on: { 'filing.recorded': {} },
  },
};
