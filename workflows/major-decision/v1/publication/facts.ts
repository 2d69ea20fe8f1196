import { UNDISCLOSED_GROUNDS } from '../participation/facts.js';

/** What a disclosure review may find (政府信息公开条例第17条). */
export const DISCLOSURE = {
  public: { zh: '主动公开', en: 'Public' },
  partly: { zh: '部分公开', en: 'Partly public' },
  undisclosed: { zh: '依法不予公开', en: 'Lawfully not disclosed' },
  undetermined: {
    zh: '不能确定，报主管部门或者保密行政管理部门确定',
    en: 'Unclear: referred to the competent or secrecy authority',
  },
} as const;

/** The media through which a decision is published; art. 32 names the first three. */
export const MEDIA = {
  gazette: { zh: '政府公报', en: 'Government gazette' },
  website: { zh: '政府网站', en: 'Government website' },
  newspaper: { zh: '本行政区域内发行的报纸', en: 'Local newspaper' },
  other: { zh: '其他', en: 'Other' },
} as const;

/** The grounds that are named; information on the process is named too, and refused (art. 16). */
export const WITHHOLDING_GROUNDS = {
  ...UNDISCLOSED_GROUNDS,
  processInformation: { zh: '过程性信息', en: 'Information on the process', listed: false },
} as const;

/** How far a later correction or supplement goes. */
export const CORRECTIONS = {
  form: { zh: '仅更正文字、印刷差错，不涉及内容', en: 'Slips of writing or print only' },
  substance: { zh: '涉及内容的更正、补充', en: 'It changes or adds content' },
} as const;

/** Whether and how the decision was published, or why it is withheld (art. 32). */
export interface PublicationFacts {
  readonly disclosureReviewedOn: string | null;
  /** What the disclosure review found. */
  readonly disclosure: keyof typeof DISCLOSURE | null;
  readonly publishedOn: string | null;
  readonly channels: string | null;
  readonly explainsAdoption: boolean;
  readonly withheld: {
    readonly ground: string;
    readonly approver: string;
    readonly on: string;
  } | null;
}

/** Neither reviewed for disclosure nor published. */
export const initialPublication: PublicationFacts = {
  disclosureReviewedOn: null,
  disclosure: null,
  publishedOn: null,
  channels: null,
  explainsAdoption: false,
  withheld: null,
};
