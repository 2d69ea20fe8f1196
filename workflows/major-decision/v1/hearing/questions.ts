import type { QuestionSpec } from '#libs/procedure';

export const hearingQuestions = {
  vitalInterest: {
    asks: {
      zh: '是否直接涉及公民、法人、其他组织切身利益',
      en: 'Whether vital interests are directly touched',
    },
    article: '条例第16条第一款',
    by: ['hearing.needDetermined', 'hearing.determinationReversed'],
  },
  greatDifference: {
    asks: { zh: '是否存在较大分歧', en: 'Whether views differ greatly' },
    article: '条例第16条第一款',
    by: ['hearing.needDetermined', 'hearing.determinationReversed'],
  },
} satisfies Readonly<Record<string, QuestionSpec>>;
