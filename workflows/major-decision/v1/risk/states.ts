import { owes, type StateText, type Steps } from '#libs/procedure';

const settled: Steps = {
  'risk.reopened': { to: 'forming.risk.pending' },
  'risk.determinationReversed': { requires: ['A27-determined'], to: 'forming.risk.pending' },
};

/** The region of the risk assessment while the draft is formed. */
export const riskStates = {
  'decision/forming.risk': {
    title: { zh: '风险评估', en: 'Risk assessment' },
    basis: '条例第22条至第24条',
    initial: 'pending',
    states: {
      pending: {
        title: { zh: '待认定和组织', en: 'Not yet determined or organised' },
        basis: '条例第22条第一款',
        duty: owes(
          'sponsor',
          '认定是否可能对社会稳定、公共安全等方面造成不利影响，可能的应当组织风险评估',
          'Determine whether harm is likely; if so, organise the assessment',
        ),
        on: {
          'risk.determined': {},
          'risk.waived': {
            requires: ['G14-determined', 'A22-compulsory'],
            to: 'forming.risk.waived',
          },
          'risk.begun': {
            requires: ['A22-not-excluded', 'A22-kinds'],
            to: 'forming.risk.underway',
          },
        },
      },
      underway: {
        title: { zh: '评估中', en: 'Underway' },
        basis: '条例第23条',
        duty: owes(
          'sponsor',
          '听取有关部门意见，形成风险评估报告，明确风险点、防范措施和处置预案',
          'Hear the departments; report the risk points, precautions and contingency plan',
        ),
        on: {
          'risk.reported': {
            requires: [
              'A23-kind',
              'A22-no-repeat',
              'A23-departments',
              'A23-regrade',
              'A23-lower',
              'G15',
              'G15-author',
              'G14',
            ],
          },
          'risk.reused': { requires: ['G17', 'G17-rule', 'G17-scope', 'A23-regrade', 'A23-lower'] },
          'risk.concluded': {
            requires: ['A23-complete', 'A23-scope', 'A39-defects'],
            to: 'forming.risk.done',
          },
        },
      },
      done: {
        title: { zh: '已完成评估', en: 'Concluded' },
        basis: '条例第24条',
        tags: ['settled'],
        on: settled,
      },
      waived: {
        title: { zh: '无需风险评估', en: 'Not needed' },
        basis: '条例第22条第一款',
        tags: ['settled'],
        on: settled,
      },
    },
  },
} satisfies Record<string, StateText>;
