import {
  choice,
  commands,
  day,
  document,
  flag,
  list,
  optional,
  text,
  type StateSpec,
} from '#libs/procedure';

import { endDeadline, endLinkedDecision, notify, startDeadline } from '../effects.js';

const DISCLOSURE = {
  public: { zh: '主动公开', en: 'Public' },
  partly: { zh: '部分公开', en: 'Partly public' },
  undisclosed: { zh: '依法不予公开', en: 'Lawfully not disclosed' },
  undetermined: {
    zh: '不能确定，报主管部门或者保密行政管理部门确定',
    en: 'Unclear: referred to the competent or secrecy authority',
  },
};

const MEDIA = {
  gazette: { zh: '政府公报', en: 'Government gazette' },
  website: { zh: '政府网站', en: 'Government website' },
  newspaper: { zh: '本行政区域内发行的报纸', en: 'Local newspaper' },
  other: { zh: '其他', en: 'Other' },
};

const WITHHOLDING_GROUNDS = {
  stateSecret: { zh: '国家秘密', en: 'State secret' },
  endangersSecurity: {
    zh: '公开后可能危及国家安全、公共安全、经济安全、社会稳定',
    en: 'Endangers security or stability',
  },
  tradeSecretOrPrivacy: { zh: '商业秘密、个人隐私', en: 'Trade secret or privacy' },
  processInformation: { zh: '过程性信息', en: 'Information on the process' },
};

export const publicationCommands = commands({
  'disclosure.reviewed': {
    stage: 'publication',
    nature: 'act',
    title: { zh: '公开属性审查', en: 'Review whether it may be disclosed' },
    article: '条例第32条、政府信息公开条例第17条',
    by: ['office'],
    fields: {
      on: day('审查日期', 'Day of the review'),
      conclusion: choice('审查结论', 'Conclusion', DISCLOSURE),
      reviewer: text('审查人', 'Who reviewed', 200),
    },
  },
  'concern.determined': {
    stage: 'publication',
    nature: 'act',
    title: { zh: '认定是否属于社会公众普遍关心', en: 'Determine whether it is of wide concern' },
    article: '条例第32条',
    by: ['office', 'sponsorHead'],
    fields: {
      wide: flag('是否属于社会公众普遍关心', 'Whether it is of wide concern'),
      reason: text('认定理由', 'Reason'),
      evidence: optional(list(document('认定依据的材料', 'Evidence'), { max: 20 })),
    },
  },
  'decision.published': {
    stage: 'publication',
    nature: 'act',
    title: { zh: '公布决策', en: 'Publish the decision' },
    article: '条例第32条',
    by: ['office'],
    fields: {
      on: day('公布日期', 'Day of publication'),
      channels: text('公布渠道（政府公报、政府网站、报纸等）', 'Gazette, website, newspapers'),
      through: optional(list(choice('公布载体', 'Medium', MEDIA), { max: 4 })),
      url: optional(text('公布网址', 'Address', 500)),
      explainsAdoption: flag(
        '是否说明公众意见、专家论证意见的采纳情况',
        'Whether it explains the adoption of public and expert opinions',
      ),
      document: document('公布凭证', 'Proof of publication', 'publicationProof'),
      interpretation: optional(document('解读材料', 'Interpretation', 'interpretation')),
      withheldParts: optional(text('区分处理后不予公开的内容和依据', 'Parts withheld, and why')),
    },
  },
  'decision.withheld': {
    stage: 'publication',
    nature: 'act',
    title: { zh: '决定依法不予公开', en: 'Withhold the decision lawfully' },
    article: '条例第32条、政府信息公开条例第14条至第16条',
    by: ['office'],
    fields: {
      ground: choice('不予公开的情形', 'Ground', WITHHOLDING_GROUNDS),
      basis: optional(text('法律依据及理由', 'Legal basis and reason')),
      approver: optional(text('批准人', 'Who approved', 200)),
      classification: optional(text('定密依据、密级和保密期限', 'Classification', 500)),
      thirdParty: optional(
        text('第三方是否同意公开及公共利益的考虑', 'Third party’s view and the public interest'),
      ),
      document: document('不予公开的依据及审批', 'Ground and approval', 'undisclosedGround'),
    },
  },
});

const nameExecutor = notify(
  'office',
  '请报决策机关明确决策执行单位',
  'The organ names the executing unit',
);

/** What begins with the force of the decision. */
const inForce = [
  endDeadline('publication', 'met'),
  startDeadline('validity'),
  startDeadline('evaluation'),
  startDeadline('fileHandover'),
  endLinkedDecision,
  nameExecutor,
];

export const publicationStates = {
  publication: {
    title: { zh: '待公布', en: 'Awaiting publication' },
    stage: 'publication',
    basis: '条例第32条',
    duty: {
      role: 'office',
      title: { zh: '审查公开属性，及时公布决策', en: 'Review disclosure and publish in time' },
    },
    on: {
      'disclosure.reviewed': { requires: ['A39-stated-day'] },
      'concern.determined': {},
      'decision.published': {
        requires: [
          'G34',
          'G34-conclusion',
          'G34-days',
          'OGI37',
          'A32-media',
          'A32-concern',
          'A32-explain',
          'A32-interpret',
          'A39-stated-day',
          'A39-defects',
        ],
        to: 'standing',
        then: inForce,
      },
      'decision.withheld': {
        requires: [
          'G34',
          'G34-conclusion',
          'G35',
          'OGI14',
          'OGI15',
          'OGI16',
          'M10-commented',
          'A39-defects',
        ],
        to: 'standing',
        then: inForce,
      },
    },
  },
} satisfies Readonly<Record<string, StateSpec>>;
