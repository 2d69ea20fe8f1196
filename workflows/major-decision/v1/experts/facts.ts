/** How an expert or institution can be tied to the matter (art. 20). */
export type TieKind =
  | 'institution'
  | 'parentOrSubsidiary'
  | 'kin'
  | 'shareholding'
  | 'employment'
  | 'commission'
  | 'bidder'
  | 'other';

export interface Expert {
  readonly key: string;
  readonly name: string;
  readonly institution: string;
  /** A person signs his opinion, an institution seals it; a person where it is not said. */
  readonly kind?: 'person' | 'institution';
  /** Whether he belongs to the department in charge of the industry. */
  readonly fromIndustryDept?: boolean;
  readonly interest: string | null;
  readonly opinion: {
    readonly form: 'written' | 'oral';
    readonly stance: 'support' | 'supportWithChanges' | 'oppose';
    readonly signed: boolean;
    readonly sealed?: boolean;
    readonly documentId: string;
  } | null;
  readonly disqualifiedBecause: string | null;
}

export interface ExpertFacts {
  /** The determination on 专业性、技术性较强 (art. 19); `null` until made. */
  readonly technical: {
    readonly answer: boolean;
    readonly reason: string;
    readonly on: string;
  } | null;
  readonly form: 'meeting' | 'written' | 'commissioned' | null;
  readonly experts: readonly Expert[];
  readonly reportDocument: string | null;
  readonly adoptionDocument: string | null;
  /** The draft version that the conclusion is about, or was determined to stand for. */
  readonly draftVersion: number | null;
  /** The institutions of earlier rounds; art. 36 bars them from evaluating too. */
  readonly earlierInstitutions: readonly string[];
}

export const initialExperts: ExpertFacts = {
  technical: null,
  form: null,
  experts: [],
  reportDocument: null,
  adoptionDocument: null,
  draftVersion: null,
  earlierInstitutions: [],
};
