import { owes, type StateText, type Step, type Steps } from '#libs/procedure';

import { notify } from '../effects.js';

const resubmitting: Step = {
  requires: ['FC16-heard', 'FC16-public'],
  then: [
    notify('fairCompetitionReviewer', '收到公平竞争审查送审材料', 'A fair-competition file is in'),
  ],
};

const submitting: Step = { ...resubmitting, to: 'forming.fairCompetition.submitted' };

const settled: Steps = {
  'fairCompetition.reopened': { to: 'forming.fairCompetition.pending' },
  'fairCompetition.determinationReversed': {
    requires: ['A27-determined'],
    to: 'forming.fairCompetition.pending',
  },
};

/** Whatever the conclusion is: who gives it, on what paper, by which standards. */
const concluding = ['G26', 'G26-organ', 'G44-fair-competition', 'FC17-standards'] as const;

/** The region of the fair-competition review while the draft is formed. */
export const fairCompetitionStates = {
  'decision/forming.fairCompetition': {
    title: { zh: '公平竞争审查', en: 'Fair-competition review' },
    basis: '条例第29条第（一）项、公平竞争审查条例第14条',
    initial: 'pending',
    states: {
      pending: {
        title: { zh: '待认定和送审', en: 'Not yet determined or submitted' },
        basis: '公平竞争审查条例第2条、第14条',
        duty: owes(
          'sponsor',
          '认定是否涉及经营者经济活动，涉及的应当初审并送公平竞争审查',
          'Determine whether operators are touched; if so, review and submit',
        ),
        on: {
          'fairCompetition.determined': { requires: ['FC2-areas'] },
          'fairCompetition.waived': {
            requires: ['G26-determined'],
            to: 'forming.fairCompetition.waived',
          },
          'fairCompetition.submitted': submitting,
        },
      },
      submitted: {
        title: { zh: '审查中', en: 'Under review' },
        basis: '公平竞争审查条例第14条',
        duty: owes(
          'fairCompetitionReviewer',
          '会同起草单位作出公平竞争审查结论',
          'Conclude, with the drafting unit',
        ),
        on: {
          'fairCompetition.submitted': resubmitting,
          'fairCompetition.foundCompliant': {
            requires: concluding,
            to: 'forming.fairCompetition.concluded',
          },
          'fairCompetition.foundExcepted': {
            requires: [...concluding, 'FC12-ground', 'FC12-conditions', 'FC17-explained'],
            to: 'forming.fairCompetition.concluded',
          },
          'fairCompetition.foundViolating': {
            requires: concluding,
            to: 'forming.fairCompetition.violating',
            then: [
              notify(
                'sponsor',
                '公平竞争审查结论为不符合审查标准，请调整决策草案后重新送审',
                'Fair-competition review found a violation: adjust the draft and submit again',
              ),
            ],
          },
        },
      },
      concluded: {
        title: { zh: '已作出审查结论', en: 'Concluded' },
        basis: '公平竞争审查条例第17条',
        tags: ['settled'],
        on: settled,
      },
      violating: {
        title: { zh: '不符合审查标准', en: 'In violation' },
        basis: '公平竞争审查条例第18条',
        duty: owes(
          'sponsor',
          '调整决策草案后重新送公平竞争审查',
          'Adjust the draft and submit it again',
        ),
        on: { 'fairCompetition.submitted': submitting },
      },
      waived: {
        title: { zh: '不适用', en: 'Not applicable' },
        basis: '公平竞争审查条例第2条',
        tags: ['settled'],
        on: settled,
      },
    },
  },
} satisfies Record<string, StateText>;

const aboutOrgan: Steps = {
  'fairCompetition.organDetermined': { requires: ['FC14-others'] },
  'fairCompetition.organReversed': { requires: ['A27-determined', 'G44-review'] },
};

/** Who took part in the review is determined from its conclusion until the issue. */
export const fairCompetitionSteps = {
  'decision/forming.fairCompetition.concluded': aboutOrgan,
  'decision/legalityReview.reviewing': aboutOrgan,
  'decision/revision': aboutOrgan,
  'decision/outward': aboutOrgan,
} satisfies Record<string, Steps>;
