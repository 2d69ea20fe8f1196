import type { Words } from '#libs/procedure';

/** The stages of a year's catalogue, in their order. */
export const stages = {
  solicitation: { zh: '征集', en: 'Solicitation' },
  collation: { zh: '汇总', en: 'Collation' },
  screening: { zh: '审核', en: 'Screening' },
  consultation: { zh: '会商和征求意见', en: 'Consultation' },
  approval: { zh: '审定和报请同意', en: 'Approval and consent' },
  publication: { zh: '公布', en: 'Publication' },
  adjustment: { zh: '动态调整', en: 'Adjustment' },
  closing: { zh: '年度办结', en: 'Closing of the year' },
  archiving: { zh: '立卷归档', en: 'File making and archiving' },
} as const satisfies Readonly<Record<string, Words>>;
