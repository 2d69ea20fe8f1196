import type { Defect } from './defect.js';
import type { Json, JsonObject, Words } from './words.js';

/** One role that a person holds in a unit of an organ. */
export interface Mandate {
  readonly role: string;
  readonly organId: string;
  readonly unitId: string;
}

/** Somebody who holds a role in a unit of the organ on the day that was asked for. */
export interface Holder {
  readonly personId: string;
  readonly role: string;
  readonly unitId: string;
}

/** Names as they stood when a command was taken in, by id: a renaming later changes no record. */
export interface NamesThen {
  readonly people: Readonly<Record<string, string>>;
  readonly units: Readonly<Record<string, string>>;
  readonly organs: Readonly<Record<string, string>>;
}

/** How somebody was called then; the id where no name is known. */
export const nameOf = (names: NamesThen | undefined, kind: keyof NamesThen, id: string): string =>
  names?.[kind][id] ?? id;

/** One effective parameter of the rules and where it comes from. */
export interface ProfileValue {
  readonly value: Json;
  /** 日, 工作日, 月, 人 …, as code: `day`, `workingDay`, `month`, `count`, … */
  readonly unit?: string;
  readonly layer: string;
  readonly article: string;
  readonly source: string;
  /** An unverified value advises and never blocks. */
  readonly verified: boolean;
}

export type Profile = Readonly<Record<string, ProfileValue>>;

/** Who took a step before the system, as far as it is known: a person by id or by name, a unit by id. */
export interface DoneBy {
  readonly personId?: string;
  readonly unitId?: string;
  /** In which of the roles that may take the step. */
  readonly role?: string;
}

/**
 * Everything outside the case that a decision may look at. Time arrives here; nothing reads a clock.
 */
export interface Given {
  readonly organId: string;
  readonly actor: { readonly personId: string; readonly mandates: readonly Mandate[] };
  /** The revision that the case gets if the command is accepted. */
  readonly revision: number;
  /** When it happened, as the person states it: UTC instant and calendar day at the authority. */
  readonly occurredAt: string;
  readonly occurredOn: string;
  /** When the server took it in. */
  readonly recordedAt: string;
  readonly recordedOn: string;
  /** Why it is entered later than the day it happened. */
  readonly lateBecause?: string;
  /** The fact is from before the system (存量补录): rules raise defects instead of refusing. */
  readonly imported?: boolean;
  /** Of an imported step: who took it then; what nobody knows is left out (不详). */
  readonly doneBy?: DoneBy;
  /** Of an imported step: the document that shows it; left out where none is known (不详). */
  readonly shownBy?: string;
  /** Of an imported step, while it is decided on: who enters it; `actor` is who took it then. */
  readonly importer?: string;
  /** The case on whose record it stands and that conveys it: permission was asked there. */
  readonly conveyedFrom?: string;
  readonly simulated?: boolean;
  /** The units and people named in the payload that exist; a unit can be an organ by itself too. */
  readonly units: readonly {
    readonly id: string;
    readonly organId: string;
    readonly isOrgan?: boolean;
  }[];
  readonly people: readonly string[];
  /** How the people, units and organs of this command were called then. */
  readonly names?: NamesThen;
  /** Other decisions named in the payload or looked at by the command, with where they stand. */
  readonly decisions?: readonly {
    readonly id: string;
    readonly organId: string;
    readonly states: readonly string[];
    readonly title?: string;
    /** The matter of a catalogue from which it started. */
    readonly catalogueItem?: string;
    /** What it would answer to what this case is to convey to it. */
    readonly foreseen?: Foreseen;
    /** What it shows of itself to those who ask. */
    readonly shows?: Json;
  }[];
  /** Who holds the roles in the organ that the procedure asks for, on the day it asks for. */
  readonly holders?: readonly Holder[];
  /** Matters of the organ whose title is much like the one that the procedure asks for. */
  readonly alike?: readonly {
    readonly id: string;
    readonly title: string;
    readonly kind: 'case' | 'catalogue';
    /** How the case ended, where it did. */
    readonly ending?: string;
  }[];
  /** The other cases, of whatever organ, that bear a document number that the payload gives. */
  readonly issued?: readonly {
    /** In its one form. */
    readonly number: string;
    readonly id: string;
    readonly organId: string;
    readonly caseNumber: string;
    readonly title: string;
  }[];
  /** Counts of large collections that live in tables of their own. */
  readonly counts?: Readonly<Record<string, number>>;
  readonly profile: Profile;
  /** Holidays and working Saturdays; opaque to the core. */
  readonly calendar: unknown;
}

/** One command that a case conveys to another, in the name of whoever put the fact on its record. */
export interface ConveyedStep {
  /** The same for the same fact of the same case, however often it is conveyed. */
  readonly key: string;
  readonly as: string;
  /** When it happened: UTC instant. */
  readonly at: string;
  readonly type: string;
  readonly payload: JsonObject;
  readonly reasons?: Readonly<Record<string, string>>;
}

/** What a case is to convey to another, whose answer it asks for before it decides. */
export interface Question {
  readonly caseId: string;
  readonly steps: readonly ConveyedStep[];
}

/** What of its organ a command is decided by: the holders of roles on a day, matters of a like title. */
export interface OrganQuestion {
  readonly roles?: { readonly names: readonly string[]; readonly on: string };
  readonly title?: string;
}

/** What another case would answer to the steps that are to be conveyed to it. */
export interface Foreseen {
  /** The command that it would refuse; `null` where it would take all. */
  readonly refuses: string | null;
  readonly code: string | null;
  /** What would hold that command back. */
  readonly unmet: readonly {
    readonly id: string;
    readonly article: string;
    readonly missing: Words;
  }[];
  /** The requirements of which the steps would raise defects. */
  readonly raised: readonly string[];
}

export interface Command {
  readonly type: string;
  readonly payload: JsonObject;
  /** By requirement id: why a warning is passed over. */
  readonly reasons?: Readonly<Record<string, string>>;
}

/**
 * How an open word of the law was settled for this case: 专业性较强, 可能造成不利影响, 情况紧急, ….
 *
 * A later determination of the same question stands in its place; the earlier one stays on record.
 */
export interface Determination {
  /** One of the procedure's questions. */
  readonly question: string;
  readonly answer: boolean;
  readonly reason: string;
  /** The person who decided it. */
  readonly decidedBy: string;
  readonly on: string;
  /** Documents filed to the case. */
  readonly evidence: readonly string[];
  readonly revision: number;
  /** The revision of the determination that took its place. */
  readonly replacedBy: number | null;
}

/** A document version filed to the case; the content lives elsewhere, under its hash. */
export interface FiledDocument {
  readonly kind: string;
  readonly title: string;
  readonly hash: string;
  readonly filedOn: string;
  /** The stated day on which the paper was made; it differs from the day of filing for what came late. */
  readonly madeOn?: string;
  /** Why it was filed afterwards (事后补录). */
  readonly supplementReason?: string;
  readonly fileName: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * A fact that was stated again, of the same happening: a correction, which overwrites nothing.
 *
 * Both stand, and every requirement is asked of the facts with it and without it, until somebody else
 * has confirmed against a paper which of the two is true.
 */
export interface Restatement {
  /** The entry by which it was made. */
  readonly entry: number;
  readonly type: string;
  readonly payload: JsonObject;
  readonly given: StatedThen;
  readonly settled: {
    readonly by: string;
    readonly on: string;
    readonly document: string;
    readonly stands: 'restated' | 'first';
  } | null;
}

/** By whom and when it was stated. */
type StatedThen = Pick<
  Given,
  'actor' | 'occurredAt' | 'occurredOn' | 'recordedAt' | 'recordedOn' | 'revision'
>;

/** What every procedure remembers, whatever else it remembers. */
export interface CoreFacts {
  readonly documents: Readonly<Record<string, FiledDocument>>;
  readonly defects: readonly Defect[];
  readonly determinations: readonly Determination[];
  /** What was stated again of the same happening; nothing of it overwrites what was stated first. */
  readonly restated?: readonly Restatement[];
}
