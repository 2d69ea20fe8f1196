import { document, list, optional, text, type CommandSpec } from '#libs/procedure';

/** Why an open word of the law was settled as it was, and the papers that show it. */
export const determining = {
  reason: text('认定理由', 'Reason of the determination'),
  evidence: optional(list(document('认定依据的材料', 'Evidence'), { min: 0, max: 20 })),
};

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
