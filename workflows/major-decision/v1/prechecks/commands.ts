import { act, commands, document, fact, flag, text, unit } from '#libs/procedure';

const ARTICLE = '条例第29条第（六）项';
const code = text('前置审查编号', 'Code of the pre-check', 64);

/** Requires a pre-check, records its conclusion, closes them all. */
export const prechecksCommands = commands({
  'precheck.required': act(['sponsor', 'office'], ARTICLE, {
    title: { zh: '提出其他前置审查要求', en: 'Require another pre-check' },
    fields: {
      code,
      title: text('前置审查名称', 'Title', 200),
      unitId: unit('审查单位', 'Unit that checks'),
    },
  }),
  'precheck.concluded': fact(['sponsor', 'office'], ARTICLE, {
    title: { zh: '登记前置审查结论', en: 'Record the conclusion of a pre-check' },
    fields: {
      code,
      passed: flag('是否通过', 'Whether it passed'),
      document: document('前置审查结论', 'Conclusion', 'precheckConclusion'),
    },
  }),
  'prechecks.closed': act('sponsor', ARTICLE, {
    title: { zh: '完成其他前置审查', en: 'Close the pre-checks' },
    fields: {},
  }),
});
