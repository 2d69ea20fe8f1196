import { document, list, optional, why } from '#libs/procedure';

/** The papers that a determination or its reversal rests on. */
export const evidence = optional(list(document('依据材料', 'Evidence'), { min: 0, max: 20 }));

/** Why a determination is reversed, and the papers that show it. */
export const reversing = { reason: why('撤销理由', 'Reason'), evidence };

/** Why an open word of the law was settled as it was, and the papers that show it. */
export const determining = {
  reason: why('认定理由', 'Reason of the determination'),
  evidence: optional(list(document('认定依据的材料', 'Evidence'), { min: 0, max: 20 })),
};
