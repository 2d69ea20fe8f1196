import type { Words } from '#libs/procedure';

/** The kinds of documents of a catalogue in the order of its file. */
export const documentKinds = {
  solicitationNotice: { zh: '征集通知', en: 'Notice of solicitation' },
  itemForm: { zh: '事项申报表（盖章件）', en: 'Sealed item form' },
  screeningOpinion: { zh: '事项审核论证意见', en: 'Opinion on an item' },
  exclusionEvidence: { zh: '不列入目录的证明材料', en: 'Evidence of an exclusion' },
  undisclosedGround: {
    zh: '依法不予公开的依据及审批',
    en: 'Ground and approval of non-disclosure',
  },
  consultationLetter: { zh: '会商征求意见函', en: 'Consultation letter' },
  consultationReply: { zh: '会商单位复函', en: 'Reply of a consulted unit' },
  commentNotice: { zh: '公开征求意见公告', en: 'Open-comment notice' },
  opinionSummary: { zh: '公众意见汇总及采纳情况', en: 'Public opinions and their adoption' },
  approval: { zh: '审定文件或者会议纪要', en: 'Approval or minutes' },
  partyConsent: { zh: '同级党委同意的文件', en: 'Consent of the Party committee' },
  publicationProof: { zh: '公布凭证', en: 'Proof of publication' },
  filingReceipt: { zh: '备案材料', en: 'Filing with the superior' },
  adjustmentRequest: { zh: '调整目录的请示', en: 'Request for an adjustment' },
  yearReport: { zh: '年度执行情况报告', en: 'Report on the year' },
  recording: { zh: '录音录像', en: 'Sound or video recording' },
  carryingApproval: { zh: '承担程序瑕疵的批准件', en: 'Approval to go on over a defect' },
  other: { zh: '其他材料', en: 'Other material' },
} as const satisfies Readonly<Record<string, Words>>;

/** One of the kinds of documents. */
export type DocumentKind = keyof typeof documentKinds;
