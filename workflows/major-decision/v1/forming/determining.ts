import { act, document, list, optional, text } from '#libs/procedure';

/** The papers that a determination or its reversal rests on. */
export const evidence = optional(list(document('依据材料', 'Evidence'), { min: 0, max: 20 }));

/** Why a determination is reversed, and the papers that show it. */
export const reversing = { reason: text('撤销理由', 'Reason'), evidence };

/** Why an open word of the law was settled as it was, and the papers that show it. */
export const determining = {
  reason: text('认定理由', 'Reason of the determination'),
  evidence: optional(list(document('认定依据的材料', 'Evidence'), { min: 0, max: 20 })),
};

interface Reversal {
  /** Left out where it is the stage of the room. */
  readonly stage?: string;
  readonly article: string;
  readonly zh: string;
  readonly en: string;
}

/** Changes a determination into its opposite; its inquiry begins anew. */
export const reversal = ({ article, zh, en, ...stage }: Reversal) => ({
  ...stage,
  ...act(['reviewer', 'sponsorHead'], article, { title: { zh, en }, fields: determining }),
});
