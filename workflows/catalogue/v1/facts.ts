import type { CoreFacts, Determination, Words } from '#libs/procedure';

import type { ItemForm } from './item-form.js';

/** Where an item stands. */
export const ITEM_STATES = {
  submitted: { zh: '待审核', en: 'awaits screening' },
  returned: { zh: '已退回', en: 'returned' },
  retracted: { zh: '已撤回', en: 'retracted' },
  admitted: { zh: '已认定列入', en: 'admitted' },
  rejected: { zh: '已认定不列入', en: 'rejected' },
  merged: { zh: '已合并', en: 'merged' },
  listed: { zh: '已列入目录', en: 'listed' },
  withdrawn: { zh: '已撤销', en: 'withdrawn' },
  archived: { zh: '已归档', en: 'archived' },
  carriedOver: { zh: '已结转', en: 'carried over' },
} as const satisfies Readonly<Record<string, Words>>;

export type ItemState = keyof typeof ITEM_STATES;

/** What became of an item: why it was returned, rejected, merged, withdrawn, or with what it ended. */
export interface Outcome {
  readonly ground: string;
  readonly reason: string;
  /** The item it was merged into, the decision whose file is closed, the catalogue it went over to. */
  readonly reference: string | null;
  readonly by: string;
  readonly on: string;
}

/** One matter from its form to the end of the year. */
export interface Item {
  /** `001`, `002`, …: stays the same for the whole year. */
  readonly key: string;
  readonly form: ItemForm;
  readonly state: ItemState;
  readonly enteredBy: string;
  readonly enteredOn: string;
  readonly outcome: Outcome | null;
  /** How the open words were settled for this item; the last one of a question stands. */
  readonly determinations: readonly Determination[];
  /** Who approved, on which ground, that the item stands on the internal list only. */
  readonly withheld: { readonly ground: string; readonly approver: string } | null;
  readonly listedOn: string | null;
}

/** Items that look like parts of one matter, or the explanation why they are several. */
export interface Siblings {
  readonly items: readonly string[];
  readonly reason: string;
  readonly by: string;
  readonly on: string;
}

export interface Approval {
  readonly mode: 'meeting' | 'signature';
  readonly on: string;
  readonly reference: string;
}

export interface Consent {
  readonly on: string;
  readonly reference: string;
}

export interface ConsultedUnit {
  readonly unitId: string;
  readonly reply: 'awaited' | 'noOpinion' | 'opinion';
  /** How its opinion was handled. */
  readonly answered: { readonly adopted: boolean; readonly reason: string } | null;
}

export type ChangeKind = 'add' | 'withdraw' | 'amend' | 'postpone';

/** One change of the published list. */
export interface Change {
  readonly key: string;
  readonly kind: ChangeKind;
  /** The item of the list; an added one has its key from the proposal on. */
  readonly item: string;
  readonly ground: string;
  readonly reason: string;
  readonly form: ItemForm | null;
  readonly plannedMonth: number | null;
  /** Who approved that an added item is not disclosed. */
  readonly approver: string | null;
  readonly proposedBy: string;
  readonly state: 'proposed' | 'admitted' | 'dropped';
  readonly determinations: readonly Determination[];
}

/** One adjustment of the list: its changes take the road that the list took. */
export interface Adjustment {
  readonly changes: readonly Change[];
  readonly approval: Approval | null;
  readonly consent: Consent | null;
  readonly publishedOn: string | null;
}

/** Everything that a year's catalogue remembers; the fold of its events. */
export interface Facts extends CoreFacts {
  readonly year: number;
  readonly openedBy: string;
  readonly solicitation: {
    readonly issuedOn: string | null;
    readonly dueOn: string | null;
    readonly units: readonly string[];
    /** Units that have said that they have nothing to submit. */
    readonly none: readonly string[];
  };
  readonly items: readonly Item[];
  /** The number of the last key that was given. */
  readonly lastKey: number;
  readonly suspected: readonly Siblings[];
  readonly explained: readonly Siblings[];
  readonly consultation: {
    readonly requestedOn: string | null;
    readonly dueOn: string | null;
    readonly units: readonly ConsultedUnit[];
  };
  readonly comment: {
    readonly endsOn: string;
    readonly closedOn: string | null;
  } | null;
  readonly approval: Approval | null;
  readonly consent: Consent | null;
  readonly publishedOn: string | null;
  readonly address: string | null;
  readonly filings: readonly { readonly with: string; readonly on: string }[];
  /** The adjustment under way. */
  readonly adjustment: Adjustment | null;
  readonly adjustments: readonly Adjustment[];
  /** What the last publication or closing changed in the list, for the rows that follow from it. */
  readonly latest: {
    readonly listed: readonly string[];
    readonly amended: readonly string[];
    readonly withdrawn: readonly string[];
  };
  readonly ending: { readonly how: string; readonly on: string; readonly reason: string } | null;
  /** Deadlines that have passed unmet, as `kind@day`. */
  readonly elapsed: readonly string[];
}

export const initialFacts: Facts = {
  documents: {},
  defects: [],
  determinations: [],
  year: 0,
  openedBy: '',
  solicitation: { issuedOn: null, dueOn: null, units: [], none: [] },
  items: [],
  lastKey: 0,
  suspected: [],
  explained: [],
  consultation: { requestedOn: null, dueOn: null, units: [] },
  comment: null,
  approval: null,
  consent: null,
  publishedOn: null,
  address: null,
  filings: [],
  adjustment: null,
  adjustments: [],
  latest: { listed: [], amended: [], withdrawn: [] },
  ending: null,
  elapsed: [],
};

/** The title of a year's catalogue, as it is published. */
export const titleOf = (year: number): string => `${String(year)}年度重大行政决策事项目录`;

export const itemOf = (facts: Facts, key: string | undefined): Item | undefined =>
  facts.items.find((one) => one.key === key);

/** The id under which decisions start from a listed item. */
export const rowIdOf = (organId: string, year: number, key: string): string =>
  `${organId}-${String(year)}-${key}`;

/** The changes of the adjustment under way that were not dropped. */
export const pendingChanges = (facts: Facts): readonly Change[] =>
  (facts.adjustment?.changes ?? []).filter((one) => one.state !== 'dropped');

/** The key of the item that is entered as the given number. */
export const keyOf = (number: number): string => String(number).padStart(3, '0');
