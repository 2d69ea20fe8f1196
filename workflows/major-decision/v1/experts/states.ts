import { owes, type StateText, type Steps } from '#libs/procedure';

const settled: Steps = {
  'experts.reopened': { to: 'forming.experts.pending' },
  'experts.determinationReversed': {
    requires: ['A27-determined'],
    to: 'forming.experts.pending',
  },
};

/** An interest is found when it is found: also during the review, and after the decision. */
export const expertsSteps = {
  'decision/': { 'experts.disqualified': { requires: ['A19-known', 'G10-late', 'G11-late'] } },
} satisfies Record<string, Steps>;

/** The region of the expert argumentation while the draft is formed. */
export const expertsStates = {
  'decision/forming.experts': {
    title: { zh: '专家论证', en: 'Expert argumentation' },
    basis: '条例第19条至第21条',
    initial: 'pending',
    states: {
      pending: {
        title: { zh: '待认定和组织', en: 'Not yet determined or organised' },
        basis: '条例第19条第一款',
        duty: owes(
          'sponsor',
          '认定是否专业性、技术性较强，是的应当组织专家、专业机构论证',
          'Determine whether the matter is technical; if so, organise experts',
        ),
        on: {
          'experts.determined': {},
          'experts.waived': { requires: ['G13'], to: 'forming.experts.waived' },
          'experts.appointed': {
            requires: ['G10', 'A20-form', 'A20-distinct', 'G11', 'G11-odd', 'G11-share'],
            to: 'forming.experts.underway',
          },
        },
      },
      underway: {
        title: { zh: '论证中', en: 'Underway' },
        basis: '条例第19条、第20条',
        duty: owes(
          'sponsor',
          '收集专家签名意见，形成论证报告和采纳情况',
          'Gather the signed opinions; report them and their adoption',
        ),
        on: {
          'experts.added': { requires: ['G10', 'A20-distinct', 'G11-odd', 'G11-share'] },
          'experts.opined': { requires: ['A19-known'] },
          'experts.opinionsDisposed': { requires: ['A29-expert-known'] },
          'experts.concluded': {
            requires: [
              'G12',
              'A19-opined',
              'A29-expert-opinions',
              'A19-aspects',
              'A20-views',
              'G11-recount',
              'A39-defects',
            ],
            to: 'forming.experts.done',
          },
        },
      },
      done: {
        title: { zh: '已形成论证报告', en: 'Concluded' },
        basis: '条例第19条',
        tags: ['settled'],
        on: settled,
      },
      waived: {
        title: { zh: '无需专家论证', en: 'Not needed' },
        basis: '条例第19条第一款',
        tags: ['settled'],
        on: settled,
      },
    },
  },
} satisfies Record<string, StateText>;
