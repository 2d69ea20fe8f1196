import type { QuestionSpec } from '#libs/procedure';

export const inquiriesQuestions = {} as const satisfies Readonly<Record<string, QuestionSpec>>;
