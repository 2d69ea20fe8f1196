import { holds, met, needs, unmet, type AnyRequirement, type Mandate } from '#libs/procedure';

import {
  ITEM_STATES,
  itemOf,
  pendingChanges,
  type ChangeKind,
  type Facts,
  type ItemState,
} from '../facts.js';
import type { ItemForm } from '../item-form.js';
import { rule, type Seen } from '../rule.js';

interface OfItem {
  readonly item: string;
}

/** Whatever names the units that an act of a unit concerns. */
interface OfUnit extends OfItem {
  readonly items: readonly ItemForm[];
  readonly form: ItemForm;
  readonly unitId: string;
  readonly change: string;
  readonly kind: ChangeKind;
}

const BOUND: readonly string[] = ['sponsor', 'sponsorHead', 'consulted'];
const COMPILERS: readonly string[] = ['office', 'reviewer', 'reviewHead', 'head'];
/** What a unit says in its own name only: nobody says it for it. */
const OWN: readonly string[] = ['items.submitted', 'unit.reportedNone'];

/** The units in whose name the act is done. */
function unitsIn({ facts, payload }: Seen<OfUnit>): readonly string[] {
  const change = pendingChanges(facts).find((one) => one.key === payload.change);
  const item = itemOf(facts, payload.item ?? change?.item);
  const forms = [
    ...(payload.items ?? []),
    ...[item?.form ?? change?.form, payload.kind === 'add' ? payload.form : undefined],
  ];
  const units = [payload.unitId, ...forms.map((form) => form?.leadUnit)];
  return units.filter((unit) => unit !== undefined);
}

/** Whether a mandate lets its holder act for the unit in this command. */
const actsFor =
  (type: string, unitId: string) =>
  ({ role, unitId: own }: Mandate): boolean =>
    BOUND.includes(role) ? own === unitId : COMPILERS.includes(role) && !OWN.includes(type);

function needed(type: string): readonly string[] {
  if (type === 'items.submitted') {
    return ['items'];
  }
  if (type === 'unit.reportedNone' || type === 'consultation.replied') {
    return ['unitId'];
  }
  return type === 'adjustment.dropped' ? ['change'] : ['item'];
}

const inState = (
  id: string,
  states: readonly ItemState[],
  words: { readonly zh: string; readonly en: string },
) =>
  rule<OfItem>({
    id,
    article: '条例第3条第三款',
    level: 'block',
    asks: words,
    remedy: { zh: '核对事项当前状态', en: 'Look up where the item stands' },
    answer: ({ facts, payload }) => {
      const item = itemOf(facts, payload.item);
      if (payload.item === undefined) {
        return needs('item');
      }
      return holds(
        item !== undefined && states.includes(item.state),
        `事项${payload.item}的状态为“${item === undefined ? '未登记' : ITEM_STATES[item.state].zh}”`,
        `Item ${payload.item} is ${item?.state ?? 'unknown'}`,
      );
    },
  });

export const itemRequirements: readonly AnyRequirement<Facts>[] = [
  rule<OfItem>({
    id: 'C-known-item',
    article: '条例第3条第三款',
    level: 'block',
    asks: { zh: '所填编号应当是本目录登记的事项', en: 'The item is one of this catalogue' },
    remedy: { zh: '核对事项编号', en: 'Look up the item' },
    answer: ({ facts, payload }) => {
      if (payload.item === undefined) {
        return needs('item');
      }
      return holds(
        itemOf(facts, payload.item) !== undefined,
        `本目录没有编号为${payload.item}的事项`,
        `There is no item ${payload.item}`,
      );
    },
  }),
  rule<OfUnit>({
    id: 'C-own-unit',
    article: '条例第10条',
    level: 'block',
    asks: {
      zh: '申报、修改、撤回、反馈应当以本单位名义办理',
      en: 'A unit submits, revises, retracts and replies in its own name',
    },
    remedy: { zh: '由牵头承办单位或者本单位办理', en: 'Let the unit itself do it' },
    answer: (seen) => {
      const units = unitsIn(seen);
      if (units.length === 0) {
        return seen.payload.kind === 'add' ? needs('form') : needs(...needed(seen.type));
      }
      const { mandates } = seen.given.actor;
      const foreign = units.find((unitId) => !mandates.some(actsFor(seen.type, unitId)));
      return foreign === undefined || seen.given.imported === true
        ? met
        : unmet(`没有${foreign}的授权`, `No mandate in ${foreign}`);
    },
  }),
  inState('C-unscreened', ['submitted', 'returned'], {
    zh: '已经审核的事项不得修改、撤回',
    en: 'An item that was screened is neither revised nor retracted',
  }),
  inState('C-screenable', ['submitted'], {
    zh: '审核的应当是待审核的事项',
    en: 'Only an item that awaits it is screened',
  }),
  inState('C-screened', ['admitted', 'rejected', 'merged'], {
    zh: '撤销的应当是已经作出的认定',
    en: 'Only what was found is undone',
  }),
  inState('C-closable', ['listed'], {
    zh: '办结的应当是列入目录且尚未办结的事项',
    en: 'Only a listed item that is not closed yet is closed',
  }),
];
