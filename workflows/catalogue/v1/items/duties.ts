import { holds, met, needs, unmet, type Mandate, type View, type Words } from '#libs/procedure';

import { pendingChanges, type ChangeKind } from '../adjustment/facts.js';
import type { adjustmentCommands } from '../adjustment/commands.js';
import type { Facts } from '../facts.js';
import type { solicitationCommands } from '../solicitation/commands.js';
import { dutiesOf, LIST_ARTICLE } from '../vocabulary.js';

import type { itemCommands } from './commands.js';
import { itemOf, ITEM_STATES, type ItemState } from './facts.js';
import type { ItemForm } from './form.js';

const { block } = dutiesOf<
  typeof itemCommands & typeof solicitationCommands & typeof adjustmentCommands
>();

/** Whatever names the units that an act of a unit concerns. */
interface Naming {
  readonly item?: string;
  readonly items?: readonly ItemForm[];
  readonly form?: ItemForm;
  readonly unitId?: string;
  readonly change?: string;
  readonly kind?: ChangeKind;
}

const BOUND: readonly string[] = ['sponsor', 'sponsorHead', 'consulted'];
const COMPILERS: readonly string[] = ['office', 'reviewer', 'reviewHead', 'head'];
/** What a unit says in its own name only: nobody says it for it. */
const OWN: readonly string[] = ['items.submitted', 'unit.reportedNone'];

/** The units in whose name the act is done. */
function unitsIn({ facts, payload }: View<Facts, Naming>): readonly string[] {
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

/** The field by which each command names the unit; the others name an item. */
const NAMED_BY: Readonly<Record<string, string>> = {
  'items.submitted': 'items',
  'unit.reportedNone': 'unitId',
  'consultation.replied': 'unitId',
  'adjustment.dropped': 'change',
};

const inState = (id: string, states: readonly ItemState[], words: Words) =>
  block(id, LIST_ARTICLE, {
    ...words,
    remedy: { zh: '核对事项当前状态', en: 'Look up where the item stands' },
    needs: ['item'],
    answer: ({ facts, payload }) => {
      const item = itemOf(facts, payload.item);
      return holds(
        item !== undefined && states.includes(item.state),
        `事项${payload.item}的状态为“${item === undefined ? '未登记' : ITEM_STATES[item.state].zh}”`,
        `Item ${payload.item} is ${item?.state ?? 'unknown'}`,
      );
    },
  });

/** Which item an act is about, in whose name it is done, and whether the item still allows it. */
export const itemDuties = [
  block('C-known-item', LIST_ARTICLE, {
    zh: '所填编号应当是本目录登记的事项',
    en: 'The item is one of this catalogue',
    remedy: { zh: '核对事项编号', en: 'Look up the item' },
    needs: ['item'],
    answer: ({ facts, payload: { item } }) =>
      holds(
        itemOf(facts, item) !== undefined,
        `本目录没有编号为${item}的事项`,
        `There is no item ${item}`,
      ),
  }),
  block('C-own-unit', '条例第10条', {
    zh: '申报、修改、撤回、反馈应当以本单位名义办理',
    en: 'A unit submits, revises, retracts and replies in its own name',
    remedy: { zh: '由牵头承办单位或者本单位办理', en: 'Let the unit itself do it' },
    answer: (seen) => {
      const { payload, type, given } = seen;
      const units = unitsIn(seen);
      if (units.length === 0) {
        return needs(payload.kind === 'add' ? 'form' : (NAMED_BY[type] ?? 'item'));
      }
      const { mandates } = given.actor;
      const foreign = units.find((unitId) => !mandates.some(actsFor(type, unitId)));
      return foreign === undefined
        ? met
        : unmet(`没有${foreign}的授权`, `No mandate in “${foreign}”`);
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
