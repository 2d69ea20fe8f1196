import type { QuestionSpec } from '#libs/procedure';

export const participationQuestions = {
  specificGroup: {
    asks: {
      zh: '是否涉及特定群体利益',
      en: 'Whether the interests of a specific group are touched',
    },
    article: '条例第14条第三款',
    by: ['participation.planned', 'participation.determinationReversed'],
  },
  undisclosed: {
    asks: { zh: '是否依法不予公开', en: 'Whether it is lawfully undisclosed' },
    article: '条例第14条第一款',
    by: ['participation.undisclosed', 'participation.determinationReversed'],
  },
  urgentComment: {
    asks: {
      zh: '是否因情况紧急等原因需要缩短公开征求意见的期限',
      en: 'Whether urgency or the like calls for a shorter period',
    },
    article: '条例第15条第一款',
    by: ['openComment.published', 'openComment.draftReplaced', 'openComment.determinationReversed'],
  },
  wideConcernExplained: {
    asks: {
      zh: '是否属于社会普遍关心或者专业性、技术性较强并予以解释说明的问题',
      en: 'Whether a question is of wide concern or technical, and was explained',
    },
    article: '条例第15条第二款',
    by: ['openComment.explained'],
  },
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
} as const satisfies Readonly<Record<string, QuestionSpec>>;
