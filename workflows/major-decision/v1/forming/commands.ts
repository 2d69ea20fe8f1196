import { act, commands, document, optional } from '#libs/procedure';

/** The command that ends the forming of the draft. */
export const formingCommands = commands({
  'forming.completed': {
    stage: 'legalityReview',
    ...act('sponsor', '条例第26条第一款', {
      title: { zh: '完成决策草案形成程序', en: 'Complete the forming of the draft' },
      fields: {
        statement: optional(
          document(
            '履行决策法定程序的说明',
            'Statement of procedures performed',
            'procedureStatement',
          ),
        ),
      },
    }),
  },
});
