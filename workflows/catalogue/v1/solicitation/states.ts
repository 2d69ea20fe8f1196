import { owes } from '#libs/procedure';

import { endDeadline, notify, startDeadline } from '../effects.js';
import type { Facts } from '../facts.js';
import { LIST_ARTICLE, type States } from '../vocabulary.js';

/** A year's catalogue as a whole, and its states until it is collated. */
export const solicitationStates: States = {
  'catalogue/': {
    title: { zh: '年度重大行政决策事项目录', en: 'Annual catalogue of decision matters' },
    basis: '重大行政决策程序暂行条例第3条第三款',
    initial: 'opening',
  },
  'catalogue/opening': {
    title: { zh: '尚未启动', en: 'Not yet opened' },
    basis: LIST_ARTICLE,
    duty: owes('office', '启动年度目录编制', 'Open the catalogue'),
    on: { 'catalogue.opened': { to: 'soliciting' } },
  },
  'catalogue/soliciting': {
    title: { zh: '征集中', en: 'Soliciting' },
    basis: LIST_ARTICLE,
    duty: [
      owes('office', '向所属部门和下一级人民政府征集事项', 'Solicit items'),
      owes('sponsor', '申报目录事项，没有事项的作零报告', 'Submit items, or report none', {
        when: ({ solicitation }: Facts) => solicitation.units.length > 0,
      }),
    ],
    on: {
      'solicitation.issued': {
        requires: ['C-due-day'],
        then: [
          startDeadline('submission'),
          notify(
            'sponsor',
            '请按时申报目录事项，无事项的请作零报告',
            'Submit items, or report none',
          ),
        ],
      },
      'unit.reportedNone': { requires: ['C-issued', 'C-own-unit'] },
      'solicitation.closed': {
        requires: ['C-issued', 'C-term'],
        to: 'collating',
        then: [endDeadline('submission', 'met')],
      },
    },
  },
  'catalogue/collating': {
    title: { zh: '汇总中', en: 'Collating' },
    stage: 'collation',
    basis: LIST_ARTICLE,
    duty: owes('office', '汇总申报事项，衔接有关清单', 'Collate, and join up with other lists'),
    on: {
      'collation.completed': { requires: ['C-silent-units', 'A39-defects'], to: 'screening' },
    },
  },
};
