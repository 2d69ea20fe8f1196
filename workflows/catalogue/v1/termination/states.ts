import type { Steps } from '#libs/procedure';

import { endDeadline } from '../effects.js';
import { LIST_ARTICLE, type States, type StepsElsewhere } from '../vocabulary.js';

const terminating: Steps = {
  'catalogue.terminated': {
    to: 'terminated',
    then: [
      endDeadline('submission', 'cancelled'),
      endDeadline('consultationReply', 'cancelled'),
      endDeadline('publicComment', 'cancelled'),
    ],
  },
};

/** Until the list is published the compilation can be given up. */
export const terminationSteps: StepsElsewhere = Object.fromEntries(
  [
    'soliciting',
    'collating',
    'screening',
    'consulting',
    'publicComment',
    'govApproved',
    'partyConsented',
  ].map((state) => [`catalogue/${state}`, terminating]),
);

/** The end of a compilation that was given up. */
export const terminationStates: States = {
  'catalogue/terminated': {
    title: { zh: '终止', en: 'Terminated' },
    basis: LIST_ARTICLE,
    tags: ['ended'],
  },
};
