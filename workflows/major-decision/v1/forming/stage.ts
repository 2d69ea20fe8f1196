import { commands, document, optional } from '#libs/procedure';

export const formingCommands = commands({
  'forming.completed': {
    stage: 'legalityReview',
    nature: 'act',
    title: {
      zh: '完成决策草案形成程序',
      en: 'Complete the forming of the draft',
    },
    article: '条例第26条第一款',
    by: ['sponsor'],
    fields: {
      statement: optional(
        document(
          '履行决策法定程序的说明',
          'Statement of procedures performed',
          'procedureStatement',
        ),
      ),
    },
  },
});
