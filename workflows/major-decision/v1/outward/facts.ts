/** What an organ asks for without changing the substance; it is dealt with before the issue. */
export interface OutsideAsk {
  readonly by: 'party' | 'congress' | 'superior';
  readonly asks: string;
  readonly answer: string | null;
}

export interface OutwardFacts {
  /** 请示 opens the gate on the reply, 报告 on sending (art. 31). */
  readonly party: {
    readonly kind: 'request' | 'report';
    readonly on: string;
    readonly reference: string;
    readonly result: 'agreed' | 'agreedInPrinciple' | 'noted' | null;
  } | null;
  readonly congress: {
    readonly kind: 'report' | 'decision';
    readonly on: string;
    readonly reference: string;
    readonly result: 'noted' | 'adopted' | null;
  } | null;
  readonly superior: {
    readonly on: string;
    readonly reference: string;
    readonly approved: boolean;
  } | null;
  readonly asks: readonly OutsideAsk[];
}

export const initialOutward: OutwardFacts = {
  party: null,
  congress: null,
  superior: null,
  asks: [],
};

export interface IssueFacts {
  /** The document number (发文字号), such as 保政发〔2026〕12号. */
  readonly number: string | null;
  readonly form: 'normativeDocument' | 'officialDocument' | null;
  readonly alternative: string | null;
  readonly hash: string | null;
  readonly documentId: string | null;
  readonly signedOn: string | null;
  readonly validUntil: string | null;
}

export const initialIssue: IssueFacts = {
  number: null,
  form: null,
  alternative: null,
  hash: null,
  documentId: null,
  signedOn: null,
  validUntil: null,
};
