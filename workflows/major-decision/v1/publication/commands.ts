import {
  act,
  approver,
  choice,
  commands,
  day,
  document,
  fact,
  flag,
  list,
  optional,
  paperDay,
  text,
  why,
} from '#libs/procedure';

import { APPROVES_NON_DISCLOSURE } from '../approving.js';
import { reviewedBy } from '../disclosing.js';
import { THIRD_PARTY_ANSWERS } from '../participation/facts.js';

import { CORRECTIONS, DISCLOSURE, MEDIA, WITHHOLDING_GROUNDS } from './facts.js';

/** Whether the decision may be disclosed, and its publication or its lawful withholding (art. 32). */
export const publicationCommands = commands({
  'disclosure.reviewed': act('office', '条例第32条、政府信息公开条例第17条', {
    title: { zh: '公开属性审查', en: 'Review whether it may be disclosed' },
    fields: {
      on: paperDay('审查日期', 'Day of the review'),
      conclusion: choice('审查结论', 'Conclusion', DISCLOSURE),
      ...reviewedBy,
      document: optional(document('审查意见', 'Opinion of the review', 'disclosureReview')),
    },
  }),
  'concern.determined': act(['office', 'sponsorHead'], '条例第32条', {
    title: { zh: '认定是否属于社会公众普遍关心', en: 'Determine whether it is of wide concern' },
    fields: {
      wide: flag('是否属于社会公众普遍关心', 'Whether it is of wide concern'),
      reason: why('认定理由', 'Reason'),
      evidence: optional(list(document('认定依据的材料', 'Evidence'), { max: 20 })),
    },
  }),
  'decision.published': act('office', '条例第32条', {
    title: { zh: '公布决策', en: 'Publish the decision' },
    fields: {
      on: day('公布日期', 'Day of publication'),
      channels: text('公布渠道（政府公报、政府网站、报纸等）', 'Gazette, website, newspapers'),
      through: optional(list(choice('公布载体', 'Medium', MEDIA), { max: 4 })),
      url: optional(text('公布网址', 'Address', 500)),
      explainsAdoption: flag(
        '是否说明公众意见、专家论证意见的采纳情况',
        'Whether it explains the adoption of public and expert opinions',
      ),
      statesRemedies: optional(
        flag(
          '公告是否载明行政复议、行政诉讼权利',
          'Whether it names reconsideration and litigation',
        ),
      ),
      text: document('公布的文本', 'Text that is published', 'issuedDecision'),
      document: document('公布凭证', 'Proof of publication', 'publicationProof'),
      interpretation: optional(document('解读材料', 'Interpretation', 'interpretation')),
      withheldParts: optional(text('区分处理后不予公开的内容和依据', 'Parts withheld, and why')),
    },
  }),
  'decision.withheld': act('office', '条例第32条、政府信息公开条例第14条、第15条', {
    title: { zh: '决定依法不予公开', en: 'Withhold the decision lawfully' },
    fields: {
      ground: choice('不予公开的情形', 'Ground', WITHHOLDING_GROUNDS),
      basis: optional(why('法律依据及理由', 'Legal basis and reason')),
      approver: optional(approver('批准人', 'Who approved', APPROVES_NON_DISCLOSURE)),
      classification: optional(text('定密依据、密级和保密期限', 'Classification', 500)),
      thirdPartyAnswer: optional(
        choice('第三方的答复', 'What the third party said', THIRD_PARTY_ANSWERS),
      ),
      thirdParty: optional(
        text('第三方是否同意公开及公共利益的考虑', 'Third party’s view and the public interest'),
      ),
      document: document('不予公开的依据及审批', 'Ground and approval', 'undisclosedGround'),
    },
  }),
  'correction.issued': act('office', '条例第32条、第37条', {
    title: { zh: '印发更正、补充通知', en: 'Issue a correction or a supplement' },
    fields: {
      on: day('印发日期', 'Issued on'),
      document: document('更正、补充通知', 'Correction or supplement', 'issuedDecision'),
      extent: choice('更正、补充的程度', 'How far it goes', CORRECTIONS),
      differences: why('与原文件的差异', 'Where it differs from the paper as issued'),
    },
  }),
  'publication.deviationFound': fact(['office', 'reviewer', 'sponsor'], '条例第32条、第37条', {
    title: {
      zh: '登记公布文本、后续通知与签发文件不一致的情况',
      en: 'Record that what was published or sent later is not what was issued',
    },
    fields: {
      on: day('公布、印发日期', 'Day of publication or issue'),
      what: text('不一致的内容', 'Where it differs'),
      text: optional(document('所公布、印发的文本', 'Text as published')),
    },
  }),
});
