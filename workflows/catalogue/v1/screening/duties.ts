import { holds, needs, unmet, type Answer } from '#libs/procedure';

import { pendingChanges } from '../adjustment/facts.js';
import type { adjustmentCommands } from '../adjustment/commands.js';
import type { Facts } from '../facts.js';
import { itemOf } from '../items/facts.js';
import { dutiesOf, LIST_ARTICLE } from '../vocabulary.js';

import type { screeningCommands } from './commands.js';
import { exclusionDuties } from './duties-exclusion.js';
import { UNDISCLOSED_GROUNDS, type UndisclosedGround } from './facts.js';
import { namesAnotherLaw, namesProcessGround } from './grounds.js';
import { openSiblings } from './siblings.js';

const { block } = dutiesOf<typeof screeningCommands & typeof adjustmentCommands>();

const TEST = '条例第3条第一款';
const DISCLOSURE = '条例第14条第一款、第32条';

const keysIn = (keys: readonly string[]): string => keys.join('、');

/** Items to be listed, now or by an adjustment, whose non-disclosure nobody has approved. */
const notApproved = (facts: Facts): readonly string[] => [
  ...facts.items
    .filter(
      ({ state, form, withheld }) => state === 'admitted' && !form.disclosed && withheld === null,
    )
    .map(({ key }) => key),
  ...pendingChanges(facts)
    .filter(
      ({ kind, form, withheld }) =>
        kind === 'add' && form?.disclosed === false && withheld === null,
    )
    .map(({ item }) => item),
];

/** Whether the change adds an item that is not to be disclosed. */
const addsUndisclosed = (facts: Facts, change: string | undefined): boolean =>
  pendingChanges(facts).some(({ key, form }) => key === change && form?.disclosed === false);

/** Whether the ground is one of the law's, with the provision where it lies in another law. */
function undisclosedOn(ground: UndisclosedGround, legalBasis: string): Answer {
  const { zh, listed } = UNDISCLOSED_GROUNDS[ground];
  return namesProcessGround(legalBasis)
    ? unmet(
        `以政府信息公开条例第16条的内部事务、过程性信息为由不予公开：${legalBasis}`,
        `It rests on art. 16, information on the process: ${legalBasis}`,
      )
    : holds(
        listed || namesAnotherLaw(legalBasis),
        `“${zh}”未写明法律、行政法规的名称和条款：${legalBasis}`,
        'No law is named with its article',
      );
}

/** What makes a matter major, that it is not split, and when it is not disclosed (arts 3 and 14). */
export const screeningDuties = [
  block('G01-test', TEST, {
    zh: '列入目录应当认定属于条例第3条第一款的哪一项，写明标准和理由',
    en: 'Listing names the class of art. 3, the criteria met and the reason',
    remedy: { zh: '填写类别、认定标准和理由', en: 'Name the class, the criteria and the reason' },
    needs: ['matterClass', 'criteria', 'reason'],
    answer: ({ payload: { criteria } }) =>
      holds(criteria.length > 0, '没有写明认定标准', 'No criterion is named'),
  }),
  ...exclusionDuties,
  block('C-merge', TEST, {
    zh: '并入的应当是本目录中另一仍在审核或者已认定列入的事项',
    en: 'An item is merged into another one that stands',
    remedy: { command: 'item.merged', zh: '改填并入的事项', en: 'Name another item' },
    needs: ['into'],
    answer: ({ facts, payload }) => {
      const into = itemOf(facts, payload.into);
      return holds(
        into !== undefined &&
          payload.into !== payload.item &&
          ['submitted', 'returned', 'admitted'].includes(into.state),
        `事项${payload.into}不能作为并入的事项`,
        `Nothing can be merged into ${payload.into}`,
      );
    },
  }),
  block('C-known-siblings', TEST, {
    zh: '疑似拆分的应当是本目录登记的两个以上事项',
    en: 'Siblings are two or more items of this catalogue',
    remedy: { zh: '核对事项编号', en: 'Look up the items' },
    needs: ['items'],
    answer: ({ facts, payload: { items } }) => {
      const known = new Set([
        ...facts.items.map((item) => item.key),
        ...pendingChanges(facts).map((change) => change.item),
      ]);
      return holds(
        new Set(items).size > 1 && items.every((key) => known.has(key)),
        '事项编号重复或者不存在',
        'An item is unknown or named twice',
      );
    },
  }),
  block('C-settled', LIST_ARTICLE, {
    zh: '申报事项应当逐项审核完毕',
    en: 'Every item is admitted, rejected, merged or retracted',
    remedy: { command: 'item.admitted', zh: '审核其余事项', en: 'Screen the rest' },
    answer: ({ facts }) => {
      const open = facts.items
        .filter(({ state }) => ['submitted', 'returned'].includes(state))
        .map(({ key }) => key);
      return holds(
        open.length === 0,
        `尚未审核完毕的事项：${keysIn(open)}`,
        `Not screened: ${open.join(', ')}`,
      );
    },
  }),
  block('G01-split', TEST, {
    zh: '不得将同一重大事项拆分申报；疑似拆分的，应当合并或者说明理由',
    en: 'One major matter is not split: what looks like parts of one is merged or explained',
    remedy: {
      command: 'siblings.explained',
      zh: '合并事项，或者说明不属于拆分的理由',
      en: 'Merge the items, or explain why they are several',
    },
    answer: ({ facts }) => {
      const groups = openSiblings(facts);
      return holds(
        groups.length === 0,
        `疑似拆分：${groups.map(keysIn).join('；')}`,
        `Look like one matter: ${groups.map((keys) => keys.join('+')).join('; ')}`,
      );
    },
  }),
  block('A14-undisclosed-once', DISCLOSURE, {
    zh: '不予公开的认定不重复作出',
    en: 'Non-disclosure is approved once',
    remedy: { command: 'item.disclosed', zh: '先撤销原认定', en: 'Undo the earlier one first' },
    needs: ['item'],
    answer: ({ facts, payload: { item } }) =>
      holds(
        itemOf(facts, item)?.withheld === null,
        '该事项已经认定依法不予公开',
        'The item is withheld already',
      ),
  }),
  block('A14-ground', '条例第14条第一款、政府信息公开条例第14条、第15条', {
    zh: '不予公开的情形限于政府信息公开条例第14条、第15条所列，或者另行写明的法律、行政法规的规定；不得以第16条的过程性信息为由不予公开',
    en: 'The grounds are those of arts 14 and 15, or another law that is named; art. 16 opens nothing',
    remedy: {
      command: 'item.disclosed',
      zh: '写明第14条、第15条的情形，或者其他法律、行政法规的名称和条款；没有的，改为公开',
      en: 'Name a ground of arts 14 or 15, or the law with its article; else disclose it',
    },
    applies: ({ type, facts, payload: { change } }) =>
      type === 'item.withheld' || addsUndisclosed(facts, change),
    answer: ({ type, payload: { ground, undisclosedGround, legalBasis, approver } }) => {
      const field = type === 'item.withheld' ? 'ground' : 'undisclosedGround';
      const found = ground ?? undisclosedGround;
      return found === undefined || legalBasis === undefined || approver === undefined
        ? needs(field, 'legalBasis', 'approver')
        : undisclosedOn(found as UndisclosedGround, legalBasis);
    },
  }),
  block('A14-withheld', DISCLOSURE, {
    zh: '撤销的应当是已经作出的不予公开认定，或者申报的不公开',
    en: 'Only an item that is not disclosed is put back on the public list',
    remedy: { zh: '核对事项', en: 'Look up the item' },
    needs: ['item'],
    answer: ({ facts, payload }) => {
      const item = itemOf(facts, payload.item);
      return holds(
        item !== undefined && (item.withheld !== null || !item.form.disclosed),
        '该事项本来公开',
        'The item is disclosed',
      );
    },
  }),
  block('A14-undisclosed', DISCLOSURE, {
    zh: '依法不予公开的事项，应当写明法定依据并经批准，另列内部目录',
    en: 'An item that is not disclosed has a legal ground and an approver, and stands on the internal list',
    remedy: {
      command: 'item.withheld',
      others: ['adjustment.dropped'],
      zh: '报批不予公开，或者改为公开；调整目录增加的事项，撤回后写明批准人重新提出',
      en: 'Have the non-disclosure approved, or disclose; an item that an adjustment adds is dropped and proposed anew with its approver',
    },
    answer: ({ facts }) => {
      const keys = notApproved(facts);
      return holds(
        keys.length === 0,
        `未经批准不予公开的事项：${keysIn(keys)}`,
        `Not approved: ${keys.join(', ')}`,
      );
    },
  }),
];
