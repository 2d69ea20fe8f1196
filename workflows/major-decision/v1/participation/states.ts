import { owes, type StateText, type Steps } from '#libs/procedure';

const undisclosing: Steps = {
  'participation.undisclosed': {
    requires: [
      'G03',
      'G03-ground',
      'G03-reviewed',
      'G03-third-party',
      'G03-reversed',
      'A39-approver',
      'M10',
      'A15-closed',
      // What was received before keeps its answer.
      'A18-registered',
      'G06',
      'M13',
    ],
    to: 'forming.participation.undisclosed',
  },
  'participation.partWithheld': {
    requires: [
      'G03',
      'G03-ground',
      'G03-reviewed',
      'G03-third-party',
      'G03-reversed',
      'A39-approver',
      'M10',
    ],
  },
  'participation.disclosureReviewed': { requires: ['OGI17-reviewer', 'A39-approver'] },
};

const registering = ['A18-new-keys', 'A18-originals'];

/** Opinions still come in when participation has ended. */
const afterwards: Steps = {
  'opinions.registered': { requires: [...registering, 'A18-overlooked'] },
  'opinions.disposed': { requires: ['A18-known-keys', 'A18-still-open'] },
};

/** What was published in error is taken down whenever that is found. */
export const participationSteps = {
  'decision/': {
    'participation.takenDown': { requires: ['A14-published'] },
  },
} satisfies Record<string, Steps>;

const reversal: Steps = {
  'participation.determinationReversed': {
    requires: ['A14-determined', 'A14-group-named'],
    to: 'forming.participation.pending',
  },
};

const heard = { requires: ['A14-after-start'] };

/** The region of public participation while the draft is formed. */
export const participationRegion: StateText = {
  title: { zh: '公众参与', en: 'Public participation' },
  basis: '条例第14条',
  initial: 'pending',
  states: {
    pending: {
      title: { zh: '尚未开展', en: 'Pending' },
      basis: '条例第14条',
      duty: owes('sponsor', '确定公众参与方式', 'Plan participation'),
      on: {
        'participation.planned': { to: 'forming.participation.underway' },
        ...undisclosing,
      },
    },
    underway: {
      title: { zh: '正在听取意见', en: 'Underway' },
      basis: '条例第14条、第18条',
      duty: owes(
        'sponsor',
        '听取意见，归纳整理并研究采纳',
        'Hear the public and decide on opinions',
      ),
      on: {
        'participation.planned': {},
        ...undisclosing,
        'method.recorded': heard,
        'group.heard': heard,
        'opinions.registered': { requires: registering },
        'opinions.disposed': { requires: ['A18-known-keys'] },
        'participation.concluded': {
          requires: [
            'G03-methods',
            'A15-compulsory',
            'A15-normative',
            'A15-market',
            'A16-needed',
            'A18-registered',
            'G06',
            'M13',
            'M2-determined',
            'M2',
            'A15-closed',
            'A39-defects',
          ],
          to: 'forming.participation.done',
        },
      },
    },
    done: {
      title: { zh: '公众参与结束', en: 'Done' },
      basis: '条例第14条、第18条',
      tags: ['settled'],
      on: {
        'participation.reopened': { to: 'forming.participation.pending' },
        'opinions.adoptionPublished': { requires: ['G48'] },
        ...afterwards,
        ...reversal,
      },
    },
    undisclosed: {
      title: { zh: '依法不予公开', en: 'Lawfully undisclosed' },
      basis: '条例第14条第一款',
      tags: ['settled'],
      on: { ...afterwards, ...reversal },
    },
  },
};
