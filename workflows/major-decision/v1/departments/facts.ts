/** What a consulted unit may reply. */
export const REPLIES = {
  noOpinion: { zh: '无意见', en: 'No opinion' },
  opinion: { zh: '有意见', en: 'Opinion' },
} as const;

/** What one consulted unit answered (art. 13). */
export interface ConsultedUnit {
  readonly unitId: string;
  /** How it was called when it was consulted. */
  readonly name: string;
  readonly requestedOn: string;
  readonly dueOn: string;
  /** The day of a reply that came after the term, or after the consultation had ended. */
  readonly lateOn: string | null;
  readonly reply: 'awaited' | 'silent' | keyof typeof REPLIES;
  readonly adopted: boolean | null;
  readonly coordinatedOn: string | null;
  readonly dispute: {
    readonly points: string;
    readonly unitView: string;
    readonly sponsorView: string;
  } | null;
}

/** The consultation of the units concerned (art. 13). */
export interface DepartmentFacts {
  readonly requestedOn: string | null;
  readonly dueOn: string | null;
  readonly units: readonly ConsultedUnit[];
  readonly disputeDocument: string | null;
  readonly waivedBecause: string | null;
}

/** Nobody is consulted yet. */
export const initialDepartments: DepartmentFacts = {
  requestedOn: null,
  dueOn: null,
  units: [],
  disputeDocument: null,
  waivedBecause: null,
};
