import type { QuestionSpec } from '#libs/procedure';

export const initiationQuestions = {} as const satisfies Readonly<Record<string, QuestionSpec>>;
