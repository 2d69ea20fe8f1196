import { owes, type StateText, type Steps } from '#libs/procedure';

const ARTICLE = '条例第29条第（六）项';

const settled: Pick<StateText, 'basis' | 'tags' | 'on'> = {
  basis: ARTICLE,
  tags: ['settled'],
  on: { 'precheck.required': { to: 'forming.prechecks.required' } },
};

const underway: Steps = {
  'precheck.required': {},
  'precheck.concluded': { requires: ['A29-known-precheck'] },
  'prechecks.closed': { requires: ['A29-prechecks', 'A39-defects'], to: 'forming.prechecks.done' },
};

/** The region of the other pre-checks while the draft is formed. */
export const prechecksStates = {
  'decision/forming.prechecks': {
    title: { zh: '其他前置审查', en: 'Other pre-checks' },
    basis: ARTICLE,
    initial: 'none',
    states: {
      none: { title: { zh: '无其他前置审查', en: 'None is required' }, ...settled },
      required: {
        title: { zh: '前置审查中', en: 'Required' },
        basis: ARTICLE,
        duty: owes('sponsor', '取得各项前置审查结论', 'Obtain the conclusion of every pre-check'),
        on: underway,
      },
      done: { title: { zh: '前置审查已完成', en: 'Done' }, ...settled },
    },
  },
} satisfies Record<string, StateText>;
