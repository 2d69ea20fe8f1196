import { act, commands, document, fact, group, list, optional, text, why } from '#libs/procedure';

const alternatives = list(
  group('决策草案方案', 'Alternative', {
    key: text('方案代号', 'Key of the alternative', 20),
    title: text('方案名称', 'Title of the alternative', 200),
    document: document('决策草案', 'Draft decision', 'draft'),
  }),
  { max: 20 },
);
const basisDocument = document('依据清单', 'List of bases', 'basisList');
const explanationDocument = document('起草说明', 'Explanation of the draft', 'draftExplanation');

/** The commands of the research and of the draft. */
export const draftingCommands = commands({
  'research.filed': fact('sponsor', '条例第12条第一款', {
    title: { zh: '提交调研报告', en: 'File the research report' },
    fields: { document: document('调研报告', 'Research report', 'research') },
  }),
  'draft.submitted': act('sponsor', '条例第12条', {
    title: { zh: '提交决策草案', en: 'Submit the draft' },
    fields: {
      alternatives,
      basisDocument,
      explanationDocument,
      costBenefit: optional(document('成本效益分析', 'Cost-benefit analysis', 'costBenefit')),
    },
  }),
  'draft.revised': act('sponsor', '条例第12条、第18条', {
    title: { zh: '修改完善决策草案', en: 'Revise the draft' },
    fields: {
      alternatives,
      reason: why('修改理由', 'Why it is revised'),
      basisDocument: optional(basisDocument),
      explanationDocument: optional(explanationDocument),
    },
  }),
});
