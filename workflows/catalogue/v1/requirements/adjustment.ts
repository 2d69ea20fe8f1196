import { holds, met, needs, unmet, type AnyRequirement } from '#libs/procedure';

import { itemOf, pendingChanges, type ChangeKind, type Facts } from '../facts.js';
import type { ItemForm } from '../item-form.js';
import { rule, type Seen } from '../rule.js';

interface Proposing {
  readonly kind: ChangeKind;
  readonly ground: string;
  readonly item: string;
  readonly form: ItemForm;
  readonly plannedMonth: number;
  readonly decision: string;
}

const ARTICLE = '条例第3条第三款';

const GROUNDS_OF: Readonly<Record<ChangeKind, readonly string[]>> = {
  add: ['newWork', 'wideAttention', 'circumstances'],
  withdraw: ['lawOrPolicy', 'circumstances'],
  amend: ['lawOrPolicy', 'circumstances', 'wideAttention'],
  postpone: ['circumstances'],
};

/** Ends in which a started decision came to nothing, as the decisions' own procedure names them. */
const CAME_TO_NOTHING = ['notStarted', 'terminated', 'rejected', 'lapsed'].map(
  (state) => `decision/${state}`,
);

type Fault = readonly [zh: string, en: string];

/** What is wrong with a change as it is proposed. */
function fault({ facts, payload }: Seen<Proposing>): Fault | undefined {
  const { kind, item: key, form } = payload;
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
    : contentFault(payload, item.form.plannedMonth);
}

function contentFault(
  { kind, form, plannedMonth }: Partial<Proposing>,
  planned: number,
): Fault | undefined {
  if (kind === 'amend' && form === undefined) {
    return ['变更应当填写变更后的申报表', 'An amendment brings the new form'];
  }
  return kind === 'postpone' && (plannedMonth ?? 0) <= planned
    ? ['延期应当填写晚于原计划的月份', 'A postponement names a later month']
    : undefined;
}

export const adjustmentRequirements: readonly AnyRequirement<Facts>[] = [
  rule<Proposing>({
    id: 'C-change',
    article: ARTICLE,
    level: 'block',
    asks: {
      zh: '调整应当写明对哪一事项作何调整：增加、变更的填写申报表，延期的填写新的月份',
      en: 'A change names its item and what it changes',
    },
    remedy: { command: 'adjustment.proposed', zh: '补充调整内容', en: 'Complete the change' },
    answer: (seen) => {
      if (seen.payload.kind === undefined) {
        return needs('kind');
      }
      const found = fault(seen);
      return found === undefined ? met : unmet(...found);
    },
  }),
  rule<Proposing>({
    id: 'C-ground',
    article: ARTICLE,
    level: 'block',
    asks: {
      zh: '目录根据实际情况调整，调整情形应当与调整类型相符',
      en: 'The list is adjusted as circumstances change: the ground fits the kind of change',
    },
    remedy: { command: 'adjustment.proposed', zh: '改填调整情形', en: 'Name another ground' },
    answer: ({ payload }) => {
      if (payload.kind === undefined || payload.ground === undefined) {
        return needs('kind', 'ground');
      }
      return holds(
        GROUNDS_OF[payload.kind].includes(payload.ground),
        '所填情形不能作为该类调整的理由',
        `${payload.ground} is no ground to ${payload.kind}`,
      );
    },
  }),
  rule<Proposing>({
    id: 'M8-decision',
    article: ARTICLE,
    level: 'block',
    asks: {
      zh: '已经启动决策的事项，决策终止或者未获通过的方可撤销；已作出决策的，应当归档办结',
      en: 'Where a decision was started, the item is withdrawn only once that came to nothing',
    },
    remedy: {
      command: 'item.archived',
      zh: '办结该决策，或者先依程序终止决策',
      en: 'Complete the decision, or terminate it by its procedure first',
    },
    applies: ({ payload }) => payload.kind === 'withdraw' && payload.decision !== undefined,
    answer: ({ payload, given }) => {
      const states = given.decisions?.find((one) => one.id === payload.decision)?.states ?? [];
      return holds(
        states.some((state) => CAME_TO_NOTHING.includes(state)),
        '依该事项启动的决策尚未终止',
        'The decision that started from it has not come to nothing',
      );
    },
  }),
  rule<Proposing>({
    id: 'M10',
    article: '条例第14条第一款、第32条',
    level: 'block',
    asks: {
      zh: '已经公布的事项不得再以依法不予公开为由转入内部目录',
      en: 'An item that was published is not declared undisclosed afterwards',
    },
    remedy: { zh: '保持公开', en: 'Leave it disclosed' },
    applies: ({ payload }) => payload.kind === 'amend' && payload.form !== undefined,
    answer: ({ facts, payload }) => {
      const item = itemOf(facts, payload.item);
      return holds(
        payload.form?.disclosed !== false || item?.withheld !== null,
        '该事项已经公布',
        'The item is published already',
      );
    },
  }),
  rule<{ readonly change: string }>({
    id: 'C-known-change',
    article: ARTICLE,
    level: 'block',
    asks: { zh: '所填编号应当是待审核的调整', en: 'The change awaits screening' },
    remedy: { zh: '核对调整编号', en: 'Look up the change' },
    answer: ({ facts, payload, type }) => {
      if (payload.change === undefined) {
        return needs('change');
      }
      const change = pendingChanges(facts).find((one) => one.key === payload.change);
      return holds(
        change !== undefined && (type !== 'adjustment.admitted' || change.kind === 'add'),
        `没有编号为${payload.change}的待审核调整`,
        `There is no such change ${payload.change}`,
      );
    },
  }),
  rule({
    id: 'C-changes',
    article: ARTICLE,
    level: 'block',
    asks: { zh: '报请审定的调整应当有内容', en: 'An adjustment holds at least one change' },
    remedy: { command: 'adjustment.proposed', zh: '提出调整', en: 'Propose a change' },
    answer: ({ facts }) =>
      holds(pendingChanges(facts).length > 0, '没有待审定的调整', 'There is no change'),
  }),
  rule({
    id: 'G01-adjustment',
    article: '条例第3条第一款',
    level: 'block',
    asks: {
      zh: '增加的事项应当经审核认定属于重大行政决策事项',
      en: 'An added item passed the admission test',
    },
    remedy: { command: 'adjustment.admitted', zh: '审核增加的事项', en: 'Screen the added items' },
    answer: ({ facts }) => {
      const open = pendingChanges(facts).filter(
        ({ kind, state }) => kind === 'add' && state !== 'admitted',
      );
      return holds(
        open.length === 0,
        `尚未审核的增加事项：${open.map(({ item }) => item).join('、')}`,
        `Not screened: ${open.map(({ item }) => item).join(', ')}`,
      );
    },
  }),
  rule<{ readonly mode: string }>({
    id: 'M8',
    article: ARTICLE,
    level: 'block',
    asks: {
      zh: '撤销列入目录的事项，审定方式不得低于目录审定的方式；目录经会议审定的，撤销也应当经会议审定',
      en: 'An item is withdrawn by the road on which it was listed: by a meeting if a meeting listed it',
    },
    remedy: {
      command: 'adjustment.approved',
      zh: '提交会议审定',
      en: 'Put the withdrawal before a meeting',
    },
    applies: ({ facts }) => pendingChanges(facts).some(({ kind }) => kind === 'withdraw'),
    answer: ({ facts, payload }) => {
      if (payload.mode === undefined) {
        return needs('mode');
      }
      return holds(
        facts.approval?.mode !== 'meeting' || payload.mode === 'meeting',
        '目录经会议审定，撤销事项仅由签批审定',
        'A meeting approved the list; a signature alone approves the withdrawal',
      );
    },
  }),
];
