/** What a consulted unit may reply. */
export const REPLIES = {
  noOpinion: { zh: '无意见', en: 'No opinion' },
  opinion: { zh: '有意见', en: 'An opinion' },
} as const;

/** A unit that was consulted, and what became of its opinion. */
export interface ConsultedUnit {
  readonly unitId: string;
  readonly reply: 'awaited' | keyof typeof REPLIES;
  /** How its opinion was handled. */
  readonly answered: { readonly adopted: boolean; readonly reason: string } | null;
}

/** Whom the draft list was put to: the units concerned, and the public where the rules say so. */
export interface ConsultationFacts {
  readonly consultation: {
    readonly requestedOn: string | null;
    readonly dueOn: string | null;
    readonly units: readonly ConsultedUnit[];
  };
  readonly comment: { readonly endsOn: string; readonly closedOn: string | null } | null;
}

/** Before anybody is consulted. */
export const initialConsultation: ConsultationFacts = {
  consultation: { requestedOn: null, dueOn: null, units: [] },
  comment: null,
};
