import type { QuestionSpec } from '#libs/procedure';

/** The open words of art. 15 that a person determines. */
export const openCommentQuestions = {
  urgentComment: {
    asks: {
      zh: '是否因情况紧急等原因需要缩短公开征求意见的期限',
      en: 'Whether urgency or the like calls for a shorter period',
    },
    article: '条例第15条第一款',
    by: ['openComment.published', 'openComment.draftReplaced', 'openComment.determinationReversed'],
  },
  commentCorrection: {
    asks: {
      zh: '征求意见期间对公布内容的修改是否仅为更正，不涉及草案实质内容',
      en: 'Whether a change during the period is a mere correction',
    },
    article: '条例第15条第一款',
    by: ['openComment.corrected', 'openComment.correctionReversed'],
  },
  changeOfSubstance: {
    asks: {
      zh: '征求意见后自行作出的修改是否涉及实质内容',
      en: 'Whether what was changed after the comment, of one’s own, is of substance',
    },
    article: '条例第15条第一款、第18条',
    by: ['changes.determined', 'changes.determinationReversed'],
  },
  wideConcernExplained: {
    asks: {
      zh: '是否属于社会普遍关心或者专业性、技术性较强并予以解释说明的问题',
      en: 'Whether a question is of wide concern or technical, and was explained',
    },
    article: '条例第15条第二款',
    by: ['openComment.explained'],
  },
} satisfies Readonly<Record<string, QuestionSpec>>;
