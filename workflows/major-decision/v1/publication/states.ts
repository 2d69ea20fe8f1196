import { owes, type StateText, type Steps } from '#libs/procedure';

import { endDeadline, endLinkedDecision, notify, startDeadline } from '../effects.js';

/** What begins with the force of the decision. */
const inForce = [
  endDeadline('publication', 'met'),
  startDeadline('validity'),
  startDeadline('evaluation'),
  startDeadline('fileHandover'),
  endLinkedDecision,
  notify('office', '请报决策机关明确决策执行单位', 'The organ names the executing unit'),
];

/** The issued decision until it is published or lawfully withheld. */
export const publicationStates: Readonly<Record<string, StateText>> = {
  'decision/publication': {
    title: { zh: '待公布', en: 'Awaiting publication' },
    basis: '条例第32条',
    duty: owes('office', '审查公开属性，及时公布决策', 'Review disclosure and publish in time'),
    on: {
      'disclosure.reviewed': { requires: ['OGI17-reviewer', 'A39-approver'] },
      'concern.determined': {},
      'decision.published': {
        requires: [
          'G34',
          'G34-conclusion',
          'G34-days',
          'A32-text',
          'OGI37',
          'A32-media',
          'A32-concern',
          'A32-explain',
          'A13-remedies',
          'A32-interpret',
          'A39-defects',
        ],
        to: 'standing',
        then: inForce,
      },
      'decision.withheld': {
        requires: [
          'G34',
          'G34-conclusion',
          'G35',
          'OGI14',
          'OGI15',
          'OGI16',
          'M10-commented',
          'A39-approver',
          'A39-defects',
        ],
        to: 'standing',
        then: inForce,
      },
    },
  },
};

/** What was published or sent later may be found to deviate at any time. */
export const publicationSteps = {
  'decision/': {
    'publication.deviationFound': {
      requires: ['A32-issued', 'A32-deviated'],
    },
  },
  'decision/publication': {
    'correction.issued': { requires: ['A37-correction'] },
  },
  'decision/standing': { 'correction.issued': { requires: ['A37-correction'] } },
} satisfies Record<string, Steps>;
