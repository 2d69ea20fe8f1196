import type { CaseProjection, CommandRecord } from '#libs/case-store';
import type { Mandate } from '#libs/procedure';

/** The organs, units and people that a store in memory knows from its beginning. */
export interface Organisation {
  readonly organs: readonly {
    readonly id: string;
    readonly name: string;
    readonly superiorId: string | null;
    readonly numberPrefix: string;
    readonly profileId: string;
  }[];
  readonly units: readonly {
    readonly id: string;
    readonly organId: string;
    readonly name: string;
  }[];
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly mandates: readonly Mandate[];
  }[];
  /** The matters that an organ has listed. */
  readonly items: readonly {
    readonly id: string;
    readonly organId: string;
    readonly title: string;
  }[];
}

/** A case as it is stored. */
export interface MemoryCase {
  readonly id: string;
  readonly organId: string;
  readonly number: string;
  readonly catalogueItem: string | null;
  readonly revision: number;
  readonly headHash: string;
  readonly snapshot: string;
  readonly pinned: CommandRecord['pinned'];
  readonly projection: CaseProjection;
}

/** One link of a case's chain. */
export interface MemoryEvent {
  readonly caseId: string;
  readonly revision: number;
  readonly event: CommandRecord['event'];
}

/** What somebody owes in a state that the case is in, or was in. */
export interface MemoryTask {
  readonly caseId: string;
  readonly state: string;
  readonly entryRevision: number;
  readonly role: string;
  readonly unitIds: readonly string[] | null;
  readonly openedAt: string;
  closedAt: string | null;
}

/** What a command asks to be done after it. */
export interface MemoryOutbox {
  readonly caseId: string;
  readonly revision: number;
  readonly ordinal: number;
  readonly type: string;
  readonly body: string;
}

/** The first answer to a key. */
export interface MemoryAnswer {
  readonly bodyHash: string;
  readonly caseId: string;
  readonly answer: string;
}
