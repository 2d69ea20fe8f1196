import { either, holds, met, unmet, type PayloadOf } from '#libs/procedure';

import { rowIdOf, type Facts } from '../facts.js';
import { itemOf } from '../items/facts.js';
import { dutiesOf, LIST_ARTICLE } from '../vocabulary.js';

import type { adjustmentCommands } from './commands.js';
import { pendingChanges, type ChangeGround, type ChangeKind } from './facts.js';

const { block } = dutiesOf<typeof adjustmentCommands>();

type Proposed = Partial<PayloadOf<(typeof adjustmentCommands)['adjustment.proposed']['fields']>>;

const GROUNDS_OF: Readonly<Record<ChangeKind, readonly ChangeGround[]>> = {
  add: ['newWork', 'wideAttention', 'circumstances'],
  withdraw: ['lawOrPolicy', 'circumstances'],
  amend: ['lawOrPolicy', 'circumstances', 'wideAttention'],
  postpone: ['circumstances'],
};

/** Ends in which a started decision came to nothing, as the decisions' own procedure names them. */
const CAME_TO_NOTHING = ['notStarted', 'terminated', 'rejected', 'lapsed'].map(
  (state) => `decision/${state}`,
);

/** The items whose withdrawal is proposed now, or approved now. */
function withdrawnBy(facts: Facts, { kind, item }: Proposed, type: string): readonly string[] {
  if (type === 'adjustment.proposed') {
    return kind === 'withdraw' && item !== undefined ? [item] : [];
  }
  return pendingChanges(facts)
    .filter((one) => one.kind === 'withdraw')
    .map((one) => one.item);
}

type Fault = readonly [zh: string, en: string];

/** What is wrong with a change as it is proposed. */
function fault(facts: Facts, change: Proposed): Fault | undefined {
  const { kind, item: key, form } = change;
  if (kind === 'add') {
    return key === undefined && form !== undefined
      ? undefined
      : ['增加事项应当填写申报表，不填事项编号', 'An added item has a form and no key yet'];
  }
  const item = itemOf(facts, key);
  if (item?.state !== 'listed') {
    return ['调整的应当是列入目录的事项', 'The item is not on the list'];
  }
  return pendingChanges(facts).some((one) => one.item === key)
    ? ['该事项已有待审定的调整', 'Another change of the item is pending']
    : contentFault(change, item.form.plannedMonth);
}

function contentFault({ kind, form, plannedMonth }: Proposed, planned: number): Fault | undefined {
  if (kind === 'amend' && form === undefined) {
    return ['变更应当填写变更后的申报表', 'An amendment brings the new form'];
  }
  return kind === 'postpone' && (plannedMonth ?? 0) <= planned
    ? ['延期应当填写晚于原计划的月份', 'A postponement names a later month']
    : undefined;
}

/** What may be changed in the published list, on which ground, and who decides it (art. 3¶3). */
export const adjustmentDuties = [
  block('C-change', LIST_ARTICLE, {
    zh: '调整应当写明对哪一事项作何调整：增加、变更的填写申报表，延期的填写新的月份',
    en: 'A change names its item and what it changes',
    remedy: { command: 'adjustment.proposed', zh: '补充调整内容', en: 'Complete the change' },
    needs: ['kind'],
    answer: ({ facts, payload }) => {
      const found = fault(facts, payload);
      return found === undefined ? met : unmet(...found);
    },
  }),
  block('C-ground', LIST_ARTICLE, {
    zh: '目录根据实际情况调整，调整情形应当与调整类型相符',
    en: 'The list is adjusted as circumstances change: the ground fits the kind of change',
    remedy: { command: 'adjustment.proposed', zh: '改填调整情形', en: 'Name another ground' },
    needs: ['kind', 'ground'],
    answer: ({ payload: { kind, ground } }) =>
      holds(
        GROUNDS_OF[kind].includes(ground),
        '所填情形不能作为该类调整的理由',
        `${ground} is no ground to ${kind}`,
      ),
  }),
  block('M8-decision', LIST_ARTICLE, {
    zh: '已经启动决策的事项，决策终止或者未获通过的方可撤销；已作出决策的，应当归档办结',
    en: 'Where a decision was started, the item is withdrawn only once that came to nothing',
    remedy: {
      only: 'elsewhere',
      zh: '在该决策案件中办结决策，或者先依程序终止决策',
      en: 'In its own case, complete the decision, or terminate it by its procedure first',
    },
    applies: ({ facts, payload, type }) => withdrawnBy(facts, payload, type).length > 0,
    answer: ({ facts, payload, given, type }) => {
      const rows = withdrawnBy(facts, payload, type).flatMap((key) => [
        rowIdOf(given.organId, facts.year, key),
        itemOf(facts, key)?.form.carriedFrom,
      ]);
      const running = (given.decisions ?? []).filter(
        ({ catalogueItem, states }) =>
          catalogueItem !== undefined &&
          rows.includes(catalogueItem) &&
          !states.some((state) => CAME_TO_NOTHING.includes(state)),
      );
      return holds(
        running.length === 0,
        `依该事项启动的决策尚未终止：${running.map(({ title }) => `《${title ?? ''}》`).join('、')}`,
        `What started from it has not come to nothing: ${running.map(({ id }) => id).join(', ')}`,
      );
    },
  }),
  block('M10', '条例第14条第一款、第32条', {
    zh: '已经公布的事项不得再以依法不予公开为由转入内部目录',
    en: 'An item that was published is not declared undisclosed afterwards',
    remedy: { zh: '保持公开', en: 'Leave it disclosed' },
    applies: ({ payload }) => payload.kind === 'amend' && payload.form !== undefined,
    answer: ({ facts, payload: { form, item } }) =>
      holds(
        form?.disclosed !== false || itemOf(facts, item)?.withheld !== null,
        '该事项已经公布',
        'The item is published already',
      ),
  }),
  block('C-known-change', LIST_ARTICLE, {
    zh: '所填编号应当是待审核的调整',
    en: 'The change awaits screening',
    remedy: { zh: '核对调整编号', en: 'Look up the change' },
    needs: ['change'],
    answer: ({ facts, payload, type }) => {
      const change = pendingChanges(facts).find((one) => one.key === payload.change);
      return holds(
        change !== undefined && (type !== 'adjustment.admitted' || change.kind === 'add'),
        `没有编号为${payload.change}的待审核调整`,
        `There is no such change ${payload.change}`,
      );
    },
  }),
  block('C-changes', LIST_ARTICLE, {
    zh: '报请审定的调整应当有内容',
    en: 'An adjustment holds at least one change',
    remedy: { command: 'adjustment.proposed', zh: '提出调整', en: 'Propose a change' },
    answer: either(
      ({ facts }) => pendingChanges(facts).length > 0,
      '没有待审定的调整',
      'There is no change',
    ),
  }),
  block('G01-adjustment', '条例第3条第一款', {
    zh: '增加的事项应当经审核认定属于重大行政决策事项',
    en: 'An added item passed the admission test',
    remedy: { command: 'adjustment.admitted', zh: '审核增加的事项', en: 'Screen the added items' },
    answer: ({ facts }) => {
      const open = pendingChanges(facts)
        .filter(({ kind, state }) => kind === 'add' && state !== 'admitted')
        .map(({ item }) => item);
      return holds(
        open.length === 0,
        `尚未审核的增加事项：${open.join('、')}`,
        `Not screened: ${open.join(', ')}`,
      );
    },
  }),
  block('M8', LIST_ARTICLE, {
    zh: '撤销列入目录的事项，审定方式不得低于目录审定的方式；目录经会议审定的，撤销也应当经会议审定',
    en: 'An item is withdrawn by the road on which it was listed: by a meeting if a meeting listed it',
    remedy: {
      command: 'adjustment.approved',
      zh: '提交会议审定',
      en: 'Put the withdrawal before a meeting',
    },
    needs: ['mode'],
    applies: ({ facts }) => pendingChanges(facts).some(({ kind }) => kind === 'withdraw'),
    answer: ({ facts, payload: { mode } }) =>
      holds(
        facts.approval?.mode !== 'meeting' || mode === 'meeting',
        '目录经会议审定，撤销事项仅由签批审定',
        'A meeting approved the list; a signature alone approves the withdrawal',
      ),
  }),
];
