/**
 * What 公平竞争审查条例 arts 8 to 11 forbid, item by item, in its own words: the reviewer answers each
 * article, so that a conclusion says what was looked for and what was found.
 */
export const STANDARDS = {
  entry: {
    title: {
      zh: '限制或者变相限制市场准入和退出的内容（第8条）',
      en: 'Restricts entry and exit (art. 8)',
    },
    contents: {
      approval: {
        zh: '对市场准入负面清单以外的行业、领域、业务等违法设置审批程序',
        en: 'Approval outside the negative list',
      },
      franchise: { zh: '违法设置或者授予特许经营权', en: 'Unlawful franchise' },
      designation: {
        zh: '限定经营、购买或者使用特定经营者提供的商品或者服务',
        en: 'Goods or services of certain operators only',
      },
      conditions: {
        zh: '设置不合理或者歧视性的准入、退出条件',
        en: 'Unreasonable or discriminatory conditions',
      },
      otherEntry: {
        zh: '其他限制或者变相限制市场准入和退出的内容',
        en: 'Another restriction of entry or exit',
      },
    },
  },
  movement: {
    title: {
      zh: '限制商品、要素自由流动的内容（第9条）',
      en: 'Restricts the movement of goods and factors (art. 9)',
    },
    contents: {
      crossing: {
        zh: '限制外地或者进口商品、要素进入本地市场，或者阻碍本地经营者迁出，商品、要素输出',
        en: 'Bars goods from coming in, or operators and goods from leaving',
      },
      investment: {
        zh: '排斥、限制、强制或者变相强制外地经营者在本地投资经营或者设立分支机构',
        en: 'Bars or forces investment from elsewhere',
      },
      tenders: {
        zh: '排斥、限制或者变相限制外地经营者参加本地政府采购、招标投标',
        en: 'Bars operators from elsewhere from tenders',
      },
      charges: {
        zh: '对外地或者进口商品、要素设置歧视性收费项目、收费标准、价格或者补贴',
        en: 'Discriminatory charges, prices or subsidies',
      },
      requirements: {
        zh: '在资质标准、监管执法等方面对外地经营者在本地投资经营设置歧视性要求',
        en: 'Discriminatory standards or enforcement',
      },
      otherMovement: {
        zh: '其他限制商品、要素自由流动的内容',
        en: 'Another restriction of movement',
      },
    },
  },
  cost: {
    title: {
      zh: '没有法律、行政法规依据或者未经国务院批准，影响生产经营成本的内容（第10条）',
      en: 'Affects costs without a legal basis (art. 10)',
    },
    contents: {
      tax: { zh: '给予特定经营者税收优惠', en: 'Tax preferences for certain operators' },
      subsidy: {
        zh: '给予特定经营者选择性、差异化的财政奖励或者补贴',
        en: 'Selective rewards or subsidies',
      },
      factors: {
        zh: '给予特定经营者要素获取、行政事业性收费、政府性基金、社会保险费等方面的优惠',
        en: 'Preferences in factors, fees, funds or social insurance',
      },
      otherCost: { zh: '其他影响生产经营成本的内容', en: 'Another effect on costs' },
    },
  },
  conduct: {
    title: {
      zh: '影响生产经营行为的内容（第11条）',
      en: 'Affects conduct (art. 11)',
    },
    contents: {
      monopoly: {
        zh: '强制或者变相强制经营者实施垄断行为，或者为经营者实施垄断行为提供便利条件',
        en: 'Forces or eases monopolistic conduct',
      },
      fixing: {
        zh: '超越法定权限制定政府指导价、政府定价，为特定经营者提供优惠价格',
        en: 'Fixes prices beyond its authority',
      },
      interference: {
        zh: '违法干预实行市场调节价的商品、要素的价格水平',
        en: 'Interferes with market prices',
      },
      otherConduct: { zh: '其他影响生产经营行为的内容', en: 'Another effect on conduct' },
    },
  },
} as const;

/** When a measure may have such contents all the same (art. 12). */
export const EXCEPTIONS = {
  security: { zh: '为维护国家安全和发展利益的', en: 'National security and development' },
  innovation: {
    zh: '为促进科学技术进步、增强国家自主创新能力的',
    en: 'Scientific progress and innovation',
  },
  publicInterest: {
    zh: '为实现节约能源、保护环境、救灾救助等社会公共利益的',
    en: 'Energy, environment, relief and other public interests',
  },
  statute: { zh: '法律、行政法规规定的其他情形', en: 'Another case of a law or regulation' },
} as const;

/** The areas in which a measure touches operators (公平竞争审查条例实施办法 art. 2¶2). */
export const AREAS = {
  entryAndExit: { zh: '市场准入和退出', en: 'Entry and exit' },
  industry: { zh: '产业发展', en: 'Development of industries' },
  investment: { zh: '招商引资', en: 'Attracting investment' },
  procurement: { zh: '政府采购', en: 'Government procurement' },
  tendering: { zh: '招标投标', en: 'Tendering' },
  qualification: { zh: '资质标准', en: 'Qualification standards' },
  enforcement: { zh: '监管执法', en: 'Supervision and enforcement' },
  other: { zh: '其他方面', en: 'Another area' },
} as const;

/** How market supervision, which art. 14 charges with a government's measures, took part. */
export const ORGAN_GROUNDS = {
  drafted: {
    zh: '起草单位即本级人民政府市场监督管理部门',
    en: 'Market supervision itself drafted the measure',
  },
  concluded: {
    zh: '由本级人民政府市场监督管理部门会同起草单位审查，结论由其作出',
    en: 'Market supervision reviewed it with the drafter, and the conclusion is its own',
  },
} as const;
