import type { Words } from '#libs/procedure';

import type { Compute } from './deadlines/computed.js';
import { decidingDeadlines } from './deadlines/deciding.js';
import { formingDeadlines } from './deadlines/forming.js';
import { standingDeadlines } from './deadlines/standing.js';

/** The deadlines of the procedure, by kind. */
export const deadlines = {
  ...formingDeadlines,
  ...decidingDeadlines,
  ...standingDeadlines,
} satisfies Readonly<Record<string, Compute>>;

export type DeadlineKind = keyof typeof deadlines;

/** What people read instead of the kind. */
export const deadlineTitles: Readonly<Record<DeadlineKind, Words>> = {
  consultationReply: { zh: '部门反馈意见', en: 'replies of consulted units' },
  openComment: { zh: '公开征求意见', en: 'open comment' },
  hearingMaterials: { zh: '送达听证材料', en: 'delivery of hearing papers' },
  reviewTimeOffered: { zh: '合法性审查', en: 'legality review' },
  reviewCeiling: { zh: '出具合法性审查意见', en: 'issue of the legality opinion' },
  deferralLapse: { zh: '暂缓决策', en: 'deferral' },
  publication: { zh: '决策公布', en: 'publication' },
  executionReport: { zh: '报告执行情况', en: 'report on execution' },
  suspensionReview: { zh: '中止执行复查', en: 'review of the suspension' },
  validity: { zh: '决策有效期', en: 'validity of the decision' },
  evaluation: { zh: '决策后评估', en: 'evaluation' },
  fileHandover: { zh: '立卷归档', en: 'making of the case file' },
  archiveTransfer: { zh: '向国家档案馆移交', en: 'transfer to the archives' },
};
