/** What the Party committee may say to a request (art. 31). */
export const PARTY_RESULTS = {
  agreed: { zh: '同意', en: 'Agreed' },
  agreedInPrinciple: { zh: '原则同意', en: 'Agreed in principle' },
  noted: { zh: '备悉', en: 'Noted' },
} as const;

/** The organs outside that a decision may have to be put to before its issue (arts 8 and 31). */
export const OUTSIDE = {
  party: { zh: '同级党委', en: 'Party committee' },
  congress: { zh: '本级人民代表大会或者其常务委员会', en: 'People’s Congress' },
  superior: { zh: '上级机关', en: 'Superior organ' },
} as const;

/** How a motion (议案) ended in the Congress: it decides, and may decide another text. */
export const CONGRESS_RESULTS = {
  adopted: { zh: '通过', en: 'Adopted' },
  adoptedAmended: { zh: '修改后通过', en: 'Adopted with amendments' },
} as const;

/** The forms in which a decision is issued. */
export const FORMS = {
  normativeDocument: { zh: '行政规范性文件', en: 'Normative document' },
  officialDocument: { zh: '其他公文', en: 'Other official document' },
} as const;

/** What an organ asks for without changing the substance; it is dealt with before the issue. */
export interface OutsideAsk {
  readonly by: keyof typeof OUTSIDE;
  readonly asks: string;
  readonly answer: string | null;
}

/** When something was sent out, and under which number. */
export interface Sent {
  readonly on: string;
  readonly reference: string;
}

/** What went to the Congress: a report is done when it is received, a motion when it is decided. */
export interface ToCongress extends Sent {
  readonly kind: 'report' | 'decision';
  /** Whether the law asks that a report is deliberated (审议), and not only received. */
  readonly deliberation: boolean;
  readonly receivedOn: string | null;
  readonly deliberatedOn: string | null;
  readonly result: keyof typeof CONGRESS_RESULTS | null;
  /** The content hash of the text that the Congress amended and adopted. */
  readonly hash: string | null;
}

/** What was put to the organs outside, and what they said. */
export interface OutwardFacts {
  /** 请示 opens the gate on the reply, 报告 on sending (art. 31). */
  readonly party: {
    readonly kind: 'request' | 'report';
    readonly on: string;
    /** The document number, or the number in the confidential register where that one is secret. */
    readonly reference: string;
    readonly result: keyof typeof PARTY_RESULTS | null;
  } | null;
  readonly congress: ToCongress | null;
  readonly superior: (Sent & { readonly approved: boolean }) | null;
  readonly asks: readonly OutsideAsk[];
}

/** Nothing was sent out. */
export const initialOutward: OutwardFacts = {
  party: null,
  congress: null,
  superior: null,
  asks: [],
};

/** What the check of the paper before it goes out may find (复核). */
export const CHECKED = {
  same: { zh: '正文与决定的文本一致', en: 'The body is the text decided' },
  formOnly: {
    zh: '仅有版头、版记、版式等形式差异',
    en: 'It differs in form only: heading, imprint, layout',
  },
  differs: { zh: '内容与决定的文本有差异', en: 'The content differs from the text decided' },
} as const;

/** That somebody compared the paper that is to go out with the text decided. */
export interface PaperCheck {
  /** The content hashes that were compared. */
  readonly paper: string;
  readonly text: string;
  readonly result: keyof typeof CHECKED;
  readonly differences: string;
  readonly by: string;
  readonly on: string;
}

/** The decision as it was issued. */
export interface IssueFacts {
  /** The document number (发文字号), such as 保政发〔2026〕12号. */
  readonly number: string | null;
  readonly form: keyof typeof FORMS | null;
  readonly alternative: string | null;
  readonly hash: string | null;
  readonly documentId: string | null;
  /** The last check of the paper against the text decided. */
  readonly check: PaperCheck | null;
  readonly signedOn: string | null;
  readonly validUntil: string | null;
}

/** Nothing was issued. */
export const initialIssue: IssueFacts = {
  number: null,
  form: null,
  alternative: null,
  hash: null,
  documentId: null,
  check: null,
  signedOn: null,
  validUntil: null,
};
