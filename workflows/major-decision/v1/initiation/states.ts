import { owes, type StateText, type Steps } from '#libs/procedure';

import { endDeadline, notify, startDeadline } from '../effects.js';
import type { Facts } from '../facts.js';

const stopClocks = [
  endDeadline('consultationReply', 'cancelled'),
  endDeadline('openComment', 'cancelled'),
  endDeadline('hearingMaterials', 'cancelled'),
  endDeadline('reviewTimeOffered', 'cancelled'),
  endDeadline('reviewCeiling', 'cancelled'),
  endDeadline('deferralLapse', 'cancelled'),
  startDeadline('fileHandover'),
];

/** Every state before the decision can be left by terminating the procedure. */
export const termination: Steps = {
  'matter.terminated': {
    requires: ['A10-reason', 'A10-on-paper', 'M7'],
    to: 'terminated',
    then: stopClocks,
  },
  'matter.baseAnnulled': {
    to: 'terminated',
    then: [
      ...stopClocks,
      notify(
        'sponsor',
        '所调整、停止的决策已被撤销，本程序终止',
        'The decision to be changed is annulled; this procedure ends',
      ),
    ],
  },
};

/** From the start to the issue what art. 8 asks for may be found otherwise. */
const BEFORE_ISSUE = [
  'forming',
  'sponsorApproval',
  'reviewFile',
  'legalityReview',
  'revision',
  'meetingPackage',
  'agenda',
  'deliberation',
  'deferred',
  'wordingRevision',
  'outward',
] as const;

export const owedSteps: Readonly<Record<string, Steps>> = Object.fromEntries(
  BEFORE_ISSUE.map((state) => [
    `decision/${state}`,
    { 'owed.redetermined': { requires: ['A8-how', 'A8-relieving'] } },
  ]),
);

/** Before the start it is settled whether the regulation applies at all (art. 3). */
const beforeStart: Steps = {
  'matter.excluded': {
    requires: ['G47-stub', 'G01-special', 'G01-evidence', 'G01-split'],
    to: 'excluded',
    then: [
      startDeadline('responseEnd'),
      notify(
        'reviewer',
        '本事项被认定不适用条例，认为不当的可以撤销',
        'A matter was found outside the regulation; reverse it if you find otherwise',
      ),
      notify('reviewHead', '本事项被认定不适用条例', 'A matter was found outside the regulation'),
    ],
  },
  'secret.referred': { requires: ['G47-secret'], to: 'referred' },
  ...termination,
};

const start = ['G01-admitted', 'G02-one-lead', 'A8-basis', 'A8-determined', 'A10-on-paper'];

const noResponse = endDeadline('responseEnd', 'cancelled');

/** What was found outside the regulation waits for its end, or for a reversal; nothing starts. */
const excluded: StateText = {
  title: { zh: '已认定不适用条例', en: 'Found outside the regulation' },
  basis: '条例第3条',
  duty: owes(
    'office',
    '因应急处置排除的，响应终止后登记终止日期；其他情形的，办理不启动手续',
    'Record the end of the emergency response when it ends; otherwise close the matter',
  ),
  on: {
    'matter.determinationReversed': {
      requires: ['G01-determined', 'A10-on-paper'],
      to: 'proposed',
      then: [
        noResponse,
        notify('sponsor', '不适用条例的认定已撤销，请研究论证', 'The exclusion was reversed'),
      ],
    },
    'response.ended': {
      requires: ['G01-response'],
      to: 'proposed',
      then: [
        endDeadline('responseEnd', 'met'),
        notify(
          'sponsor',
          '应急响应已终止，尚未决定的事项适用条例，请研究论证',
          'The response has ended; what is not decided follows the regulation',
        ),
        notify('reviewer', '应急响应已终止，排除随之失效', 'The exclusion ended with the response'),
      ],
    },
    'start.listed': { requires: ['G02-listed', ...start], to: 'forming' },
    'start.approved': { requires: start, to: 'forming' },
    'start.refused': {
      requires: ['M7', 'A10-on-paper', 'G01-response-running'],
      to: 'notStarted',
      then: [noResponse, startDeadline('fileHandover')],
    },
    'matter.terminated': {
      requires: ['A10-reason', 'A10-on-paper', 'M7', 'G01-response-running'],
      to: 'terminated',
      then: [noResponse, startDeadline('fileHandover')],
    },
  },
};

/** The decision from its proposal to its end, and its states up to the start. */
export const initiationStates: Readonly<Record<string, StateText>> = {
  'decision/': {
    title: { zh: '重大行政决策', en: 'Major administrative decision' },
    basis: '重大行政决策程序暂行条例',
    initial: 'opening',
  },
  'decision/opening': {
    title: { zh: '尚未提出', en: 'Not yet proposed' },
    basis: '条例第10条',
    duty: owes('sponsor', '提出决策事项建议', 'Propose the matter'),
    on: {
      'proposal.filed': {
        requires: [
          'G47',
          'A10-argument',
          'A10-proposer',
          'A10-own-unit',
          'G01-catalogue',
          'A37-linked',
          'A39-restarted',
          'A39-restart',
          'A39-alike',
          'A39-twice',
        ],
        to: 'proposed',
      },
    },
  },
  'decision/proposed': {
    title: { zh: '已提出', en: 'Proposed' },
    basis: '条例第10条',
    duty: [
      owes('sponsor', '研究论证决策事项建议', 'Study the proposal'),
      owes('office', '列入目录的事项，办理启动', 'Start what is listed', {
        when: ({ initiation }: Facts) => initiation.catalogueItem !== null,
      }),
    ],
    on: {
      'proposal.studied': {
        requires: ['G47-stub'],
        to: 'studied',
        then: [
          notify(
            'office',
            '研究论证意见已报送，请报决策机关决定是否启动',
            'The study is in; the organ decides whether to start',
          ),
        ],
      },
      'start.listed': { requires: ['G47-stub', 'G02-listed', ...start], to: 'forming' },
      ...beforeStart,
    },
  },
  'decision/studied': {
    title: { zh: '待决定是否启动', en: 'Awaiting the decision to start' },
    basis: '条例第10条、第11条',
    duty: owes('head', '决定是否启动决策程序', 'Decide whether to start'),
    on: {
      'start.approved': {
        requires: [...start, 'G01-off-list'],
        to: 'forming',
        then: [
          notify(
            'sponsor',
            '决策程序已启动，请组织起草决策草案',
            'The procedure has started; draft the decision',
          ),
        ],
      },
      'start.refused': {
        requires: ['M7', 'A10-on-paper'],
        to: 'notStarted',
        then: [startDeadline('fileHandover')],
      },
      ...beforeStart,
    },
  },
  'decision/excluded': excluded,
  'decision/notStarted': {
    title: { zh: '不启动', en: 'Not started' },
    basis: '条例第10条',
    tags: ['ended'],
  },
  'decision/referred': {
    title: { zh: '涉密事项另行办理', en: 'Secret; handled elsewhere' },
    basis: '条例第14条第一款',
    tags: ['ended'],
  },
  'decision/terminated': {
    title: { zh: '终止', en: 'Terminated' },
    basis: '条例第10条',
    tags: ['ended'],
  },
};
