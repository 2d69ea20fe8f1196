import type { QuestionSpec } from '#libs/procedure';

export const participationQuestions = {} as const satisfies Readonly<Record<string, QuestionSpec>>;
