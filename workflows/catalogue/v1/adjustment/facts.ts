import type { Determination } from '#libs/procedure';

import type { ApprovalFacts } from '../approval/facts.js';
import type { Withheld } from '../items/facts.js';
import type { ItemForm } from '../items/form.js';

/** How a published list may be changed. */
export const CHANGE_KINDS = {
  add: { zh: '增加', en: 'Add' },
  withdraw: { zh: '撤销', en: 'Withdraw' },
  amend: { zh: '变更', en: 'Amend' },
  postpone: { zh: '延期', en: 'Postpone' },
} as const;

/** One of the kinds of change. */
export type ChangeKind = keyof typeof CHANGE_KINDS;

/** The grounds that were found in published practice; the article says: as circumstances change. */
export const CHANGE_GROUNDS = {
  lawOrPolicy: {
    zh: '法律、法规、规章或者政策规定不再作出决策',
    en: 'Law or policy says that no decision is to be made',
  },
  circumstances: {
    zh: '客观情况发生变化，按原计划作出决策不适宜',
    en: 'Circumstances have changed',
  },
  newWork: { zh: '新增重点工作', en: 'Newly added work' },
  wideAttention: {
    zh: '一般事项引起社会广泛关注或者争议，且存在经济、社会或者环境风险',
    en: 'Wide attention or dispute, with a risk',
  },
} as const;

/** One of the grounds of a change. */
export type ChangeGround = keyof typeof CHANGE_GROUNDS;

/** One change of the published list. */
export interface Change {
  readonly key: string;
  readonly kind: ChangeKind;
  /** The item of the list; an added one has its key from the proposal on. */
  readonly item: string;
  readonly ground: ChangeGround;
  readonly reason: string;
  readonly form: ItemForm | null;
  readonly plannedMonth: number | null;
  /** Who approved, on which ground, that an added item is not disclosed. */
  readonly withheld: Withheld | null;
  readonly proposedBy: string;
  readonly state: 'proposed' | 'admitted' | 'dropped';
  readonly determinations: readonly Determination[];
}

/** One adjustment of the list: its changes pass the stages that the list passed. */
export interface Adjustment extends ApprovalFacts {
  readonly changes: readonly Change[];
  readonly publishedOn: string | null;
}

/** The adjustments of a year. */
export interface AdjustmentFacts {
  /** The adjustment under way. */
  readonly adjustment: Adjustment | null;
  readonly adjustments: readonly Adjustment[];
}

/** Before the list is adjusted. */
export const initialAdjustments: AdjustmentFacts = { adjustment: null, adjustments: [] };

/** The changes of the adjustment under way that were not dropped. */
export const pendingChanges = ({
  adjustment,
}: Pick<AdjustmentFacts, 'adjustment'>): readonly Change[] =>
  (adjustment?.changes ?? []).filter((one) => one.state !== 'dropped');
