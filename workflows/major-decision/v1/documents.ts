import type { Words } from '#libs/procedure';

/**
 * The kinds of documents in the order of the file (卷内目录); the order and the list follow the
 * proposal in docs/procedure-sources.md, the retention terms come with the archive.
 */
export const documentKinds = {
  proposal: { zh: '决策事项建议', en: 'Proposal of the matter' },
  study: { zh: '研究论证意见', en: 'Study of the proposal' },
  catalogueListing: { zh: '列入目录的文件', en: 'Listing in the catalogue' },
  exclusionDecision: { zh: '不适用条例的决定', en: 'Decision on the exclusion' },
  startDecision: { zh: '启动决定', en: 'Decision to start' },
  specialDecision: { zh: '适用特别规定的决定', en: 'Decision on special rules' },
  specialProcedure: { zh: '按照特别规定办理的材料', en: 'Papers under a special rule' },
  fundsProof: { zh: '补偿费用足额到位证明', en: 'Proof of the compensation' },
  organDecision: { zh: '决策机关决定事项的签批单', en: 'Signed paper by which the organ decided' },
  workPlan: { zh: '工作方案', en: 'Work plan' },
  research: { zh: '调研报告', en: 'Research report' },
  costBenefit: { zh: '成本效益分析', en: 'Cost-benefit analysis' },
  draft: { zh: '决策草案', en: 'Draft decision' },
  draftExplanation: { zh: '起草说明', en: 'Explanation of the draft' },
  basisList: { zh: '依据清单', en: 'List of legal and policy bases' },
  consultationLetter: { zh: '征求意见函', en: 'Consultation letter' },
  consultationReply: { zh: '部门复函', en: 'Reply of a consulted unit' },
  coordinationMinutes: { zh: '协调记录', en: 'Coordination minutes' },
  disputeStatement: { zh: '分歧说明', en: 'Statement of disputed points' },
  commentNotice: { zh: '公开征求意见公告', en: 'Open-comment notice' },
  commentExtract: {
    zh: '座谈、走访、问卷、民调记录',
    en: 'Records of other participation methods',
  },
  opinionSummary: { zh: '公众意见汇总及采纳情况', en: 'Public opinions and their adoption' },
  hearingNotice: { zh: '听证公告', en: 'Hearing notice' },
  hearingDelivery: { zh: '听证材料送达回证', en: 'Receipts of hearing papers' },
  hearingWithdrawal: { zh: '听证参加人退出声明', en: 'Statement of a participant who withdrew' },
  hearingRecord: { zh: '听证笔录', en: 'Hearing record' },
  hearingReport: { zh: '听证报告', en: 'Hearing report' },
  undisclosedGround: {
    zh: '依法不予公开的依据及审批',
    en: 'Ground and approval of non-disclosure',
  },
  disclosureReview: { zh: '公开审查、保密审查意见', en: 'Review of disclosure or secrecy' },
  thirdParty: { zh: '征求第三方意见书及答复', en: 'Letter to a third party and its answer' },
  publicationTakenDown: { zh: '误公布内容撤下情况记录', en: 'Record of what was taken down' },
  expertOpinion: { zh: '专家署名意见', en: 'Signed opinion of an expert' },
  expertReport: { zh: '专家论证报告', en: 'Expert argumentation report' },
  expertAdoption: { zh: '专家意见采纳情况', en: 'Adoption of expert opinions' },
  riskReport: { zh: '风险评估报告', en: 'Risk assessment report' },
  conclusionUpheld: {
    zh: '报告出具人确认结论的意见',
    en: 'Statement upholding a conclusion for a later draft',
  },
  contingencyPlan: { zh: '风险处置预案', en: 'Contingency plan' },
  fairCompetitionPreliminary: {
    zh: '公平竞争审查初审意见',
    en: 'Preliminary fair-competition opinion',
  },
  fairCompetitionConclusion: { zh: '公平竞争审查结论', en: 'Fair-competition conclusion' },
  precheckConclusion: { zh: '其他前置审查结论', en: 'Conclusion of another pre-check' },
  internalLegalOpinion: { zh: '承办单位法制审核意见', en: 'Internal legal opinion of the sponsor' },
  sponsorMinutes: { zh: '承办单位集体讨论纪要', en: 'Minutes of the sponsor’s own meeting' },
  reviewRequest: { zh: '提请合法性审查函', en: 'Request for legality review' },
  procedureStatement: { zh: '履行决策法定程序的说明', en: 'Statement of procedures performed' },
  reviewCorrespondence: { zh: '退回、补正通知书', en: 'Return or supplement notice' },
  adviserOpinion: { zh: '法律顾问、公职律师意见', en: 'Opinion of a legal adviser' },
  reviewOpinion: { zh: '合法性审查意见书', en: 'Legality review opinion' },
  revisionStatement: {
    zh: '审查意见采纳及修改情况说明',
    en: 'Statement of revisions after review',
  },
  legalRiskStatement: { zh: '法律风险提示', en: 'Statement of the legal risk' },
  deliberationRequest: { zh: '提请审议请示', en: 'Request for deliberation' },
  procedureReport: { zh: '程序履行情况报告', en: 'Report on procedures performed' },
  meetingRecord: { zh: '会议记录', en: 'Meeting record' },
  meetingMinutes: { zh: '会议纪要', en: 'Meeting minutes' },
  congressReport: { zh: '向人大报告或提请审议材料', en: 'Papers for the People’s Congress' },
  superiorReport: { zh: '报上级批准材料', en: 'Papers for the superior organ' },
  superiorReply: { zh: '上级机关批复', en: 'Reply of the superior organ' },
  issuedDecision: { zh: '决策正式文件', en: 'Issued decision' },
  publicationProof: { zh: '公布凭证', en: 'Proof of publication' },
  interpretation: { zh: '解读材料', en: 'Interpretation' },
  executionPlan: { zh: '执行任务分解', en: 'Assignment of execution' },
  executionReport: { zh: '执行情况报告', en: 'Execution report' },
  problemReport: { zh: '问题报告', en: 'Problem report' },
  inspectionRecord: { zh: '督查记录', en: 'Inspection record' },
  evaluationPlan: { zh: '后评估方案', en: 'Evaluation plan' },
  evaluationReport: { zh: '后评估报告', en: 'Evaluation report' },
  adjustmentDecision: {
    zh: '中止、调整、停止执行的决定',
    en: 'Decision to suspend, adjust or stop',
  },
  recording: { zh: '录音录像', en: 'Sound or video recording' },
  carryingApproval: { zh: '承担程序瑕疵的批准件', en: 'Approval to go on over a defect' },
  importInventory: { zh: '存量移交清单', en: 'Inventory of matters from before the system' },
  other: { zh: '其他材料', en: 'Other material' },
} as const satisfies Readonly<Record<string, Words>>;

/** One of the kinds of documents. */
export type DocumentKind = keyof typeof documentKinds;

/** Gives what people read instead of a kind of document; an unknown kind stands for itself. */
export const titleOf = (kind: string): Words =>
  (documentKinds as Readonly<Record<string, Words>>)[kind] ?? { zh: kind, en: kind };
