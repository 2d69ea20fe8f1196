import type { Invariant } from '#libs/proof';

import { establishedBefore, everyAct } from './monitors.js';

/** How Party, Congress and superior are heard, and the decision is issued and published (arts 8, 31 and 32). */
export const outwardInvariants: readonly Invariant[] = [
  everyAct({
    id: 'I50',
    article: '条例第31条',
    says: {
      zh: '未按照规定向同级党委请示报告的，不得签发',
      en: 'Nothing is issued that the Party committee of the level has not been told as the rules say',
    },
    acts: {
      'decision.issued': ['G32'],
      'agenda.approved': ['A31-before'],
      'party.requested': ['A31-number'],
      'party.reported': ['A31-number', 'A31-kind'],
      'party.replied': ['A31-number', 'A31-awaited'],
    },
  }),
  everyAct({
    id: 'I51',
    article: '条例第8条第一款',
    says: {
      zh: '依法应当由人大及其常委会讨论决定或者向其报告的，未办理不得签发，也不得以报告代替提请',
      en: 'What the Congress must decide or be told is put to it, and a report is no submission',
    },
    acts: {
      'congress.reported': ['G33-kind'],
      'congress.adopted': ['A8-amended'],
      'congress.rejected': ['A8-motion'],
      'decision.issued': ['G33'],
    },
  }),
  everyAct({
    id: 'I52',
    article: '条例第8条第二款、第31条',
    says: {
      zh: '报上级批准在党委、人大程序之后，须报批的经批准方可签发',
      en: 'The superior comes last, and what it must approve waits for the approval',
    },
    acts: {
      'congress.reported': ['A31-order-congress'],
      'congress.submitted': ['A31-order-congress'],
      'superior.submitted': ['A31-order'],
      'decision.issued': ['A8-superior'],
    },
  }),
  everyAct({
    id: 'I53',
    article: '条例第25条、第30条',
    says: {
      zh: '签发的文本与行政首长决定的版本一致',
      en: 'The text that is issued is the version that was decided',
    },
    acts: { 'decision.issued': ['G20-issue'] },
  }),
  everyAct({
    id: 'I71',
    article: '条例第25条、第30条、第32条',
    says: {
      zh: '签发的文件经复核与决定的文本内容一致，公布的文本即签发的文件，其后不以更正改变内容',
      en: 'What is issued is what was decided, what is published is what was issued, and no correction changes it',
    },
    acts: {
      'issue.checked': ['A30-check-text'],
      'decision.issued': ['G20-issue', 'A30-checked'],
      'decision.published': ['A32-text'],
      'correction.issued': ['A37-correction'],
    },
  }),
  everyAct({
    id: 'I69',
    article: '党政机关公文处理工作条例第9条',
    says: {
      zh: '一个发文字号只用于一件决策',
      en: 'A document number is given to one decision',
    },
    acts: { 'decision.issued': ['A33-number'] },
  }),
  establishedBefore({
    id: 'I54',
    article: '条例第32条、政府信息公开条例第17条',
    says: {
      zh: '进入执行阶段的决策均已依公开属性审查结论公布，或者依法不予公开',
      en: 'What stands was published, or lawfully withheld, as the disclosure review found',
    },
    shownBy: {
      'decision.published': ['G34', 'G34-conclusion'],
      'decision.withheld': ['G35', 'G34-conclusion'],
    },
    before: ['decision/standing'],
  }),
  establishedBefore({
    id: 'I55',
    article: '条例第32条、第34条',
    says: {
      zh: '未经签发的决策不得公布，也不得执行、评估、调整',
      en: 'What was not issued is neither published nor executed, evaluated or adjusted',
    },
    shownBy: { 'decision.issued': [] },
    before: [
      'decision.published',
      'decision.withheld',
      'executor.assigned',
      'execution.begun',
      'evaluation.decided',
      'adjustment.minor',
      'adjustment.major',
      'execution.suspended',
    ],
  }),
  everyAct({
    id: 'I68',
    article: '公平竞争审查条例第14条、第18条',
    says: {
      zh: '政府出台的政策措施，未经市场监督管理部门会同审查公平竞争的，不得签发',
      en: 'What a government issues was reviewed by market supervision, not by its drafter alone',
    },
    acts: {
      'decision.issued': ['FC18', 'FC14-organ'],
      'fairCompetition.organDetermined': ['FC14-others'],
    },
    regions: ['decision/forming.fairCompetition'],
  }),
];
