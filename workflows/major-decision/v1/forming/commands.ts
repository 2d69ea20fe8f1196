import { act, commands, document, optional } from '#libs/procedure';

const statement = document(
  '履行决策法定程序的说明',
  'Statement of procedures performed',
  'procedureStatement',
);

/** The end of all inquiries, after which the draft goes to legality review (art. 26¶1). */
export const formingCommands = commands({
  'forming.completed': {
    ...act('sponsor', '条例第26条第一款', {
      title: { zh: '完成决策草案形成程序', en: 'Complete the forming of the draft' },
      fields: { statement: optional(statement) },
    }),
    stage: 'legalityReview',
  },
});
