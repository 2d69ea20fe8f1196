import { holds, met, needs, unmet, type AnyRequirement, type Words } from '#libs/procedure';

import type { MatterClass } from '../classes.js';
import { itemOf, pendingChanges, type ChangeKind, type Facts } from '../facts.js';
import type { ItemForm } from '../item-form.js';
import { rule } from '../rule.js';
import { openSiblings } from '../siblings.js';

interface Admitting {
  readonly matterClass: MatterClass;
  readonly criteria: readonly string[];
  readonly reason: string;
}

type Ground =
  'emergency' | 'legislation' | 'macroControl' | 'otherProcedure' | 'notMajor' | 'anotherLevel';

interface Rejecting {
  readonly ground: Ground;
  readonly considered: readonly string[];
  readonly responseNumber: string;
  readonly responseEndsOn: string;
  readonly planItem: string;
  readonly policy: string;
  readonly provision: string;
  readonly competentOrgan: string;
}

/** What proves each exclusion; what hands a matter to another organ is asked by M7. */
const PROOFS: Readonly<Record<Ground, Words & { readonly fields: readonly (keyof Rejecting)[] }>> =
  {
    emergency: {
      fields: ['responseNumber', 'responseEndsOn'],
      zh: '应急响应文号和终止日期',
      en: 'the number of the response and its end',
    },
    legislation: { fields: ['planItem'], zh: '立法计划项目', en: 'the legislative-plan item' },
    macroControl: { fields: ['policy'], zh: '所属的宏观调控政策', en: 'the policy' },
    otherProcedure: {
      fields: ['provision'],
      zh: '另有规定的法律、行政法规条款',
      en: 'the provision of the law',
    },
    notMajor: { fields: ['considered'], zh: '逐项比对的标准', en: 'the criteria considered' },
    anotherLevel: { fields: [], zh: '', en: '' },
  };

export const screeningRequirements: readonly AnyRequirement<Facts>[] = [
  rule<Admitting>({
    id: 'G01-test',
    article: '条例第3条第一款',
    level: 'block',
    asks: {
      zh: '列入目录应当认定属于条例第3条第一款的哪一项，写明标准和理由',
      en: 'Listing names the class of art. 3, the criteria met and the reason',
    },
    remedy: { zh: '填写类别、认定标准和理由', en: 'Name the class, the criteria and the reason' },
    answer: ({ payload }) => {
      const { matterClass, criteria, reason } = payload;
      if (matterClass === undefined || criteria === undefined || reason === undefined) {
        return needs('matterClass', 'criteria', 'reason');
      }
      return holds(criteria.length > 0, '没有写明认定标准', 'No criterion is named');
    },
  }),
  rule<Rejecting>({
    id: 'G01-exclusion',
    article: '条例第3条第一款、第二款',
    level: 'block',
    asks: {
      zh: '不列入目录应当有据：应急处置的写明响应文号和终止日期，政府立法的写明立法计划项目，另有规定的写明法律、行政法规，不属于重大的写明逐项比对的标准',
      en: 'An exclusion is proved by what its ground demands',
    },
    remedy: { command: 'item.rejected', zh: '补充不列入的依据', en: 'Add the proof' },
    answer: ({ payload }) => {
      if (payload.ground === undefined) {
        return needs('ground');
      }
      const proof = PROOFS[payload.ground];
      return holds(
        proof.fields.every((field) => (payload[field]?.length ?? 0) > 0),
        `没有写明${proof.zh}`,
        `Missing: ${proof.en}`,
      );
    },
  }),
  rule<Rejecting & { readonly kind: ChangeKind; readonly form: ItemForm; readonly item: string }>({
    id: 'M7',
    article: '条例第3条第一款、第27条第（一）项',
    level: 'block',
    asks: {
      zh: '属于本机关权限的事项不得下放、转移给其他机关办理；属于其他机关权限的，应当写明有权机关及其法律依据',
      en: 'A matter of the organ itself is not passed down; another organ is named with its legal basis',
    },
    remedy: {
      zh: '写明有权机关及法律依据，或者由本机关的单位承办',
      en: 'Name the competent organ and its basis, or keep the matter',
    },
    applies: ({ payload, type }) =>
      type === 'item.rejected' ? payload.ground === 'anotherLevel' : payload.form !== undefined,
    answer: ({ facts, payload, given, type }) => {
      if (type === 'item.rejected') {
        return holds(
          payload.competentOrgan !== undefined && payload.provision !== undefined,
          '没有写明有权决策的机关及其法律依据',
          'The competent organ or its legal basis is missing',
        );
      }
      const before = itemOf(facts, payload.item)?.form.leadUnit;
      const lead = payload.form?.leadUnit;
      const away =
        before !== undefined &&
        given.units.some(({ id, organId }) => id === lead && organId !== given.organId);
      return away
        ? unmet('牵头承办单位改为其他机关的单位', 'The lead goes to a unit of another organ')
        : met;
    },
  }),
  rule<{ readonly item: string; readonly into: string }>({
    id: 'C-merge',
    article: '条例第3条第一款',
    level: 'block',
    asks: {
      zh: '并入的应当是本目录中另一仍在审核或者已认定列入的事项',
      en: 'An item is merged into another one that stands',
    },
    remedy: { command: 'item.merged', zh: '改填并入的事项', en: 'Name another item' },
    answer: ({ facts, payload }) => {
      if (payload.into === undefined) {
        return needs('into');
      }
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
  rule<{ readonly items: readonly string[] }>({
    id: 'C-known-siblings',
    article: '条例第3条第一款',
    level: 'block',
    asks: {
      zh: '疑似拆分的应当是本目录登记的两个以上事项',
      en: 'Siblings are two or more items of this catalogue',
    },
    remedy: { zh: '核对事项编号', en: 'Look up the items' },
    answer: ({ facts, payload }) => {
      if (payload.items === undefined) {
        return needs('items');
      }
      const known = new Set([
        ...facts.items.map((item) => item.key),
        ...pendingChanges(facts).map((change) => change.item),
      ]);
      return holds(
        new Set(payload.items).size > 1 && payload.items.every((key) => known.has(key)),
        '事项编号重复或者不存在',
        'An item is unknown or named twice',
      );
    },
  }),
  rule({
    id: 'C-settled',
    article: '条例第3条第三款',
    level: 'block',
    asks: {
      zh: '申报事项应当逐项审核完毕',
      en: 'Every item is admitted, rejected, merged or retracted',
    },
    remedy: { command: 'item.admitted', zh: '审核其余事项', en: 'Screen the rest' },
    answer: ({ facts }) => {
      const open = facts.items.filter(({ state }) => ['submitted', 'returned'].includes(state));
      return holds(
        open.length === 0,
        `尚未审核完毕的事项：${keysIn(open.map(({ key }) => key))}`,
        `Not screened: ${open.map(({ key }) => key).join(', ')}`,
      );
    },
  }),
  rule({
    id: 'G01-split',
    article: '条例第3条第一款',
    level: 'block',
    asks: {
      zh: '不得将同一重大事项拆分申报；疑似拆分的，应当合并或者说明理由',
      en: 'One major matter is not split: what looks like parts of one is merged or explained',
    },
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
  rule<{ readonly item: string }>({
    id: 'A14-undisclosed-once',
    article: '条例第14条第一款、第32条',
    level: 'block',
    asks: { zh: '不予公开的认定不重复作出', en: 'Non-disclosure is approved once' },
    remedy: { command: 'item.disclosed', zh: '先撤销原认定', en: 'Undo the earlier one first' },
    answer: ({ facts, payload }) =>
      payload.item === undefined
        ? needs('item')
        : holds(
            itemOf(facts, payload.item)?.withheld === null,
            '该事项已经认定依法不予公开',
            'The item is withheld already',
          ),
  }),
  rule<{ readonly item: string }>({
    id: 'A14-withheld',
    article: '条例第14条第一款、第32条',
    level: 'block',
    asks: {
      zh: '撤销的应当是已经作出的不予公开认定，或者申报的不公开',
      en: 'Only an item that is not disclosed is put back on the public list',
    },
    remedy: { zh: '核对事项', en: 'Look up the item' },
    answer: ({ facts, payload }) => {
      const item = itemOf(facts, payload.item);
      return payload.item === undefined
        ? needs('item')
        : holds(
            item !== undefined && (item.withheld !== null || !item.form.disclosed),
            '该事项本来公开',
            'The item is disclosed',
          );
    },
  }),
  rule({
    id: 'A14-undisclosed',
    article: '条例第14条第一款、第32条',
    level: 'block',
    asks: {
      zh: '依法不予公开的事项，应当写明法定依据并经批准，另列内部目录',
      en: 'An item that is not disclosed has a legal ground and an approver, and stands on the internal list',
    },
    remedy: {
      command: 'item.withheld',
      zh: '报批不予公开，或者改为公开',
      en: 'Have the non-disclosure approved, or disclose',
    },
    answer: ({ facts }) => {
      const listed = facts.items.filter(
        ({ state, form, withheld }) => state === 'admitted' && !form.disclosed && withheld === null,
      );
      const added = pendingChanges(facts).filter(
        ({ kind, form, approver }) =>
          kind === 'add' && form?.disclosed === false && approver === null,
      );
      const keys = [...listed.map(({ key }) => key), ...added.map(({ item }) => item)];
      return holds(
        keys.length === 0,
        `未经批准不予公开的事项：${keysIn(keys)}`,
        `Not approved: ${keys.join(', ')}`,
      );
    },
  }),
];

function keysIn(keys: readonly string[]): string {
  return keys.join('、');
}
