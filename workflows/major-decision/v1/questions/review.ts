import type { QuestionSpec } from '#libs/procedure';

export const reviewQuestions = {} as const satisfies Readonly<Record<string, QuestionSpec>>;
