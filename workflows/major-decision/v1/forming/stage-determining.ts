import { document, list, optional, text } from '#libs/procedure';

/** Why an open word of the law was settled as it was, and the papers that show it. */
export const determining = {
  reason: text('认定理由', 'Reason of the determination'),
  evidence: optional(list(document('认定依据的材料', 'Evidence'), { min: 0, max: 20 })),
};
