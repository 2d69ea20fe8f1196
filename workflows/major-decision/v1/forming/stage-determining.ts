import type { CommandSpec } from '#libs/procedure';

import { determining } from './determining.js';

export { determining } from './determining.js';

interface Reversal {
  readonly stage: string;
  readonly article: string;
  readonly zh: string;
  readonly en: string;
}

/** Changes a determination into its opposite; its inquiry begins anew. */
export const reversal = ({ stage, article, zh, en }: Reversal) =>
  ({
    stage,
    nature: 'act',
    title: { zh, en },
    article,
    by: ['reviewer', 'sponsorHead'],
    fields: determining,
  }) satisfies CommandSpec;
