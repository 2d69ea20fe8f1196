import type { QuestionSpec } from '#libs/procedure';

/** The open words, settled item by item: each item keeps its own determinations. */
export const screeningQuestions = {
  major: {
    asks: { zh: '是否属于重大行政决策事项', en: 'Whether the matter is a major decision' },
    article: '条例第3条第一款',
    by: ['item.admitted', 'item.rejected', 'adjustment.admitted'],
  },
  splitProject: {
    asks: { zh: '是否将同一事项拆分申报', en: 'Whether one matter was split into several' },
    article: '条例第3条第一款',
    by: ['siblings.suspected', 'siblings.explained'],
  },
  undisclosed: {
    asks: { zh: '是否依法不予公开', en: 'Whether the matter is lawfully not disclosed' },
    article: '条例第14条第一款、第32条',
    by: ['item.withheld', 'item.disclosed'],
  },
} as const satisfies Readonly<Record<string, QuestionSpec>>;

/** One of the open words. */
export type Question = keyof typeof screeningQuestions;
