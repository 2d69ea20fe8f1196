import type { QuestionSpec } from '#libs/procedure';

export const standingQuestions = {} as const satisfies Readonly<Record<string, QuestionSpec>>;
