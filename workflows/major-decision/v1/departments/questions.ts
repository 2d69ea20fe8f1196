import type { QuestionSpec } from '#libs/procedure';

/** The open words of art. 13. */
export const departmentsQuestions = {
  otherDuties: {
    asks: {
      zh: '是否涉及决策机关所属部门、下一级人民政府等单位的职责，或者与其关系紧密',
      en: 'Whether it touches duties of, or is closely tied to, other units',
    },
    article: '条例第13条',
    by: ['departments.consulted', 'departments.waived', 'departments.determinationReversed'],
  },
} satisfies Readonly<Record<string, QuestionSpec>>;
