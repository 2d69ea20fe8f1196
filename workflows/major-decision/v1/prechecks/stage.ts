import { commands, document, flag, text, unit, type StateSpec } from '#libs/procedure';

const STAGE = 'legalityReview';
const ARTICLE = '条例第29条第（六）项';
const code = text('前置审查编号', 'Code of the pre-check', 64);

export const prechecksCommands = commands({
  'precheck.required': {
    stage: STAGE,
    nature: 'act',
    title: { zh: '提出其他前置审查要求', en: 'Require another pre-check' },
    article: ARTICLE,
    by: ['sponsor', 'office'],
    fields: {
      code,
      title: text('前置审查名称', 'Title', 200),
      unitId: unit('审查单位', 'Unit that checks'),
    },
  },
  'precheck.concluded': {
    stage: STAGE,
    nature: 'fact',
    title: { zh: '登记前置审查结论', en: 'Record the conclusion of a pre-check' },
    article: ARTICLE,
    by: ['sponsor', 'office'],
    fields: {
      code,
      passed: flag('是否通过', 'Whether it passed'),
      document: document('前置审查结论', 'Conclusion', 'precheckConclusion'),
    },
  },
  'prechecks.closed': {
    stage: STAGE,
    nature: 'act',
    title: { zh: '完成其他前置审查', en: 'Close the pre-checks' },
    article: ARTICLE,
    by: ['sponsor'],
    fields: {},
  },
});

const requiring = { 'precheck.required': { to: 'forming.prechecks.required' } };

export const prechecksRegion: StateSpec = {
  title: { zh: '其他前置审查', en: 'Other pre-checks' },
  stage: STAGE,
  basis: ARTICLE,
  initial: 'none',
  states: {
    none: {
      title: { zh: '无其他前置审查', en: 'None is required' },
      stage: STAGE,
      basis: ARTICLE,
      tags: ['settled'],
      on: requiring,
    },
    required: {
      title: { zh: '前置审查中', en: 'Required' },
      stage: STAGE,
      basis: ARTICLE,
      duty: {
        role: 'sponsor',
        title: { zh: '取得各项前置审查结论', en: 'Obtain the conclusion of every pre-check' },
      },
      on: {
        'precheck.required': {},
        'precheck.concluded': { requires: ['A29-known-precheck'] },
        'prechecks.closed': {
          requires: ['A29-prechecks', 'A39-defects'],
          to: 'forming.prechecks.done',
        },
      },
    },
    done: {
      title: { zh: '前置审查已完成', en: 'Done' },
      stage: STAGE,
      basis: ARTICLE,
      tags: ['settled'],
      on: requiring,
    },
  },
};
