/** What makes a matter major, in the words of art. 3¶1(5), or the local standard of art. 3¶3. */
export const CRITERIA = {
  development: { zh: '对经济社会发展有重大影响', en: 'Major effect on development' },
  publicInterest: { zh: '涉及重大公共利益', en: 'Major public interest' },
  vitalInterests: { zh: '涉及社会公众切身利益', en: 'Vital interests of the public' },
  localStandard: { zh: '符合本地公布的决策事项标准', en: 'The published local standard' },
} as const;

/** Why an item is not listed; secrecy is no such ground. */
export const EXCLUSIONS = {
  emergency: { zh: '突发事件应急处置决策', en: 'Emergency response' },
  legislation: { zh: '政府立法决策', en: 'Government legislation' },
  macroControl: { zh: '财政政策、货币政策等宏观调控决策', en: 'Macro-control' },
  otherProcedure: {
    zh: '法律、行政法规对决策程序另有规定',
    en: 'Law or administrative regulation provides another procedure',
  },
  notMajor: { zh: '不属于重大行政决策事项', en: 'Not a major matter' },
  anotherLevel: { zh: '属于其他机关的法定权限', en: 'Within the authority of another organ' },
} as const;

/**
 * On what ground an item is lawfully undisclosed; `listed` are those that 政府信息公开条例 14 and 15
 * describe themselves, the others name the law that they rest on.
 */
export const UNDISCLOSED_GROUNDS = {
  stateSecret: { zh: '依法确定为国家秘密', en: 'State secret', listed: true },
  forbidden: {
    zh: '法律、行政法规禁止公开',
    en: 'A law or administrative regulation forbids it',
    listed: false,
  },
  endangering: {
    zh: '公开后可能危及国家安全、公共安全、经济安全、社会稳定',
    en: 'It may endanger security or stability',
    listed: true,
  },
  thirdParty: {
    zh: '商业秘密、个人隐私等公开会损害第三方合法权益',
    en: 'Trade secrets, privacy or other rights of a third party',
    listed: true,
  },
  otherLaw: {
    zh: '其他法律、行政法规规定不予公开',
    en: 'Another law or administrative regulation',
    listed: false,
  },
} as const;

/** A ground of non-disclosure. */
export type UndisclosedGround = keyof typeof UNDISCLOSED_GROUNDS;

/** One of the grounds on which an item is not listed. */
export type Exclusion = keyof typeof EXCLUSIONS;

/** Items that look like parts of one matter, or the explanation why they are several. */
export interface Siblings {
  readonly items: readonly string[];
  readonly reason: string;
  readonly by: string;
  readonly on: string;
}

/** Which items were marked as parts of one matter, and which were explained. */
export interface ScreeningFacts {
  readonly suspected: readonly Siblings[];
  readonly explained: readonly Siblings[];
}

/** Before any item is marked. */
export const initialScreening: ScreeningFacts = { suspected: [], explained: [] };
