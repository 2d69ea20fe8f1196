import type { Words } from '#libs/procedure';

/** The ten stages, named exactly as the law does, and the file across them. */
export const stages = {
  initiation: { zh: '决策启动', en: 'Initiation' },
  participation: { zh: '公众参与', en: 'Public participation' },
  expertReview: { zh: '专家论证', en: 'Expert argumentation' },
  riskAssessment: { zh: '风险评估', en: 'Risk assessment' },
  legalityReview: { zh: '合法性审查', en: 'Legality review' },
  deliberation: { zh: '集体讨论决定', en: 'Collective discussion and decision' },
  publication: { zh: '决策公布', en: 'Publication' },
  execution: { zh: '决策执行', en: 'Execution' },
  tracking: { zh: '跟踪反馈', en: 'Tracking feedback' },
  evaluation: { zh: '后评估', en: 'Post-evaluation' },
  archiving: { zh: '立卷归档', en: 'File making and archiving' },
} as const satisfies Readonly<Record<string, Words>>;
