import { holds, met, needs, unmet } from '#libs/procedure';

import { headOf, openItem, type Facts, type Item } from '../facts.js';
import { isBarred, participants } from '../majority.js';
import { rule } from '../rule.js';
import type { Capacity } from '../vocabulary.js';

interface Naming {
  readonly personId: string;
}

interface Speaking extends Naming {
  readonly sequence: number;
  readonly capacity: Capacity;
}

const opinions = (item: Item | undefined) =>
  (item?.speeches ?? []).filter((speech) => speech.kind === 'opinion');

const last = (sequences: readonly number[]): number => Math.max(0, ...sequences);

const hasStance = (item: Item | undefined, personId: string): boolean =>
  item?.stances.some((one) => one.personId === personId) === true;

const headSpoke = (facts: Facts): boolean =>
  openItem(facts)?.speeches.some((one) => one.capacity === 'head') === true;

const interests = [
  rule<Naming>({
    id: 'M6-member',
    article: '公务员法第76条',
    level: 'block',
    asks: {
      zh: '申报利害关系的应当是参加本议题审议的会议组成人员',
      en: 'An interest is that of a member who takes part in the item',
    },
    remedy: { command: 'interest.declared', zh: '选择参加审议的人员', en: 'Choose such a member' },
    answer: ({ facts, payload: { personId } }) =>
      personId === undefined
        ? needs('personId')
        : holds(
            openItem(facts)?.present.includes(personId) === true,
            `${personId}不是参加本议题审议的会议组成人员`,
            `${personId} does not take part in the item`,
          ),
  }),
  rule<Naming>({
    id: 'M6-declared',
    article: '公务员法第76条',
    level: 'block',
    asks: {
      zh: '回避以申报或者发现的利害关系为前提',
      en: 'Withdrawal follows an interest that is on record',
    },
    remedy: { command: 'interest.declared', zh: '先记录利害关系', en: 'Record the interest first' },
    answer: ({ facts, payload: { personId } }) =>
      personId === undefined
        ? needs('personId')
        : holds(
            openItem(facts)?.interests.some((one) => one.personId === personId) === true,
            `没有${personId}与本议题有利害关系的记录`,
            `No interest of ${personId} in the item is on record`,
          ),
  }),
  rule<Naming & { readonly mustWithdraw: boolean }>({
    id: 'M6-took-part',
    article: '公务员法第76条',
    level: 'defect',
    asks: {
      zh: '与议题有利害关系的会议组成人员应当回避，不参加审议和表态',
      en: 'A member with an interest states no opinion on the item',
    },
    remedy: {
      command: 'interest.determined',
      zh: '依法决定是否回避；应当回避的，其意见不计入',
      en: 'Determine whether he must withdraw; if so his stance does not count',
    },
    applies: ({ type, payload }) =>
      type !== 'interest.determined' || payload.mustWithdraw !== false,
    answer: ({ facts, type, payload: { personId } }) => {
      if (personId === undefined) {
        return needs('personId');
      }
      const item = openItem(facts);
      const breach =
        type === 'stance.recorded'
          ? item !== undefined && isBarred(item, personId)
          : hasStance(item, personId);
      return holds(
        !breach,
        `${personId}与本议题有利害关系而未回避，已就本议题发表意见`,
        `${personId} has an interest in the item and stated an opinion on it`,
      );
    },
  }),
  rule({
    id: 'M6',
    article: '公务员法第76条',
    level: 'block',
    asks: {
      zh: '有利害关系的会议组成人员应当回避',
      en: 'Every member with an interest has withdrawn, or need not',
    },
    remedy: {
      command: 'member.withdrew',
      zh: '记录其回避，或者依法决定不需要回避',
      en: 'Record that he withdrew, or determine that he need not',
    },
    answer: ({ facts }) => {
      const item = openItem(facts);
      // Whoever took part all the same is a defect already: what happened can be closed.
      const pending = (item?.interests ?? [])
        .map((one) => ({ ...one, barred: item !== undefined && isBarred(item, one.personId) }))
        .filter((one) => one.barred && !one.withdrew && !hasStance(item, one.personId))
        .map((one) => one.personId);
      return holds(
        pending.length === 0,
        `申报利害关系而未回避：${pending.join('、')}`,
        `An interest is declared, without withdrawal: ${pending.join(', ')}`,
      );
    },
  }),
];

const speaking = [
  rule<Speaking>({
    id: 'A30-sequence',
    article: '条例第30条第三款',
    level: 'block',
    asks: { zh: '每次发言各有其顺序号', en: 'Each speech has its own place in the order' },
    remedy: { command: 'speech.recorded', zh: '按实际发言顺序编号', en: 'Number it in its order' },
    answer: ({ facts, payload: { sequence } }) =>
      sequence === undefined
        ? needs('sequence')
        : holds(
            openItem(facts)?.speeches.some((one) => one.sequence === sequence) !== true,
            `发言顺序号${String(sequence)}已使用`,
            `A speech ${String(sequence)} is on record`,
          ),
  }),
  rule<Speaking>({
    id: 'A30-speaker',
    article: '条例第30条第二款',
    level: 'block',
    asks: {
      zh: '以行政首长、会议组成人员身份发言的，应当是在场的本人，列席和代会人员不得以其身份记录',
      en: 'Who speaks as head or member is that person and present; attendants and proxies are not',
    },
    remedy: { command: 'speech.recorded', zh: '更正发言人身份', en: 'Correct the capacity' },
    answer: ({ facts, payload: { personId, capacity } }) => {
      if (personId === undefined || capacity === undefined) {
        return needs('personId', 'capacity');
      }
      const present = openItem(facts)?.present.includes(personId) === true;
      const isHead = personId === headOf(facts);
      const isMember = facts.members.members.some((one) => one.personId === personId);
      const right = {
        head: present && isHead,
        member: present && isMember && !isHead,
      } as const;
      return holds(
        capacity === 'head' || capacity === 'member' ? right[capacity] : !isMember,
        `${personId}的发言身份与会议组成人员名单和出席情况不一致`,
        `The capacity of ${personId} is not that of the list and the attendance`,
      );
    },
  }),
  rule<Naming>({
    id: 'A30-present',
    article: '条例第30条第二款',
    level: 'block',
    asks: {
      zh: '意见由出席会议的组成人员发表，列席、代会人员不计入',
      en: 'Stances are those of members present, not of attendants or proxies',
    },
    remedy: { command: 'stance.recorded', zh: '选择出席的组成人员', en: 'Choose a member present' },
    answer: ({ facts, payload: { personId } }) =>
      personId === undefined
        ? needs('personId')
        : holds(
            openItem(facts)?.present.includes(personId) === true,
            `${personId}不是参加本议题审议的会议组成人员`,
            `${personId} is not a member present`,
          ),
  }),
];

const closing = [
  rule<{ readonly item: string }>({
    id: 'MT-under-discussion',
    article: '条例第30条',
    level: 'block',
    asks: { zh: '结束的应当是正在审议的议题', en: 'The item closed is the one discussed' },
    remedy: { command: 'item.closed', zh: '选择正在审议的议题', en: 'Name the item discussed' },
    answer: ({ facts, payload: { item } }) => {
      const open = openItem(facts)?.key ?? '';
      return item === undefined
        ? needs('item')
        : holds(item === open, `正在审议的是议题${open}`, `Item ${open} is being discussed`);
    },
  }),
  rule({
    id: 'G29',
    article: '条例第30条第二款',
    level: 'defect',
    asks: {
      zh: '会议组成人员应当充分发表意见，行政首长最后发表意见',
      en: 'The members speak fully; the head gives his opinion last',
    },
    remedy: {
      command: 'item.opened',
      zh: '重新审议本议题，由行政首长最后发表意见',
      en: 'Take the item up again; the head speaks last',
    },
    applies: (seen) => headSpoke(seen.facts) || (seen.facts.session?.entrustment ?? null) === null,
    answer: ({ facts }) => {
      const all = opinions(openItem(facts));
      const head = last(all.filter((one) => one.capacity === 'head').map((one) => one.sequence));
      if (head === 0) {
        return unmet('没有行政首长发表意见的记录', 'No opinion of the head is on record');
      }
      const after = all.filter((one) => one.sequence > head).length;
      return after === 0
        ? met
        : unmet(
            `行政首长第${String(head)}个发言后，另有${String(after)}次发表意见`,
            `${String(after)} opinions follow the head’s last at ${String(head)}`,
          );
    },
  }),
  rule({
    id: 'G31',
    article: '条例第30条第三款',
    level: 'defect',
    asks: {
      zh: '集体讨论决定情况应当如实记录，不同意见应当如实载明',
      en: 'The stance of every member present is on record; silence is one',
    },
    remedy: {
      command: 'item.opened',
      zh: '逐人补记意见，未发表意见的也应当载明',
      en: 'Take the item up again and record each stance, silence included',
    },
    answer: ({ facts }) => {
      const item = openItem(facts);
      const lacking =
        item === undefined ? [] : participants(item).filter((one) => !hasStance(item, one));
      return holds(
        lacking.length === 0,
        `${String(lacking.length)}名出席的组成人员没有意见记录：${lacking.join('、')}`,
        `${String(lacking.length)} members present have no stance: ${lacking.join(', ')}`,
      );
    },
  }),
];

const dissents = [
  rule({
    id: 'G31-dissent',
    article: '条例第30条第三款、第38条第三款',
    level: 'defect',
    asks: { zh: '对不同意见应当载明', en: 'A dissent is recorded with what it says' },
    remedy: {
      command: 'item.opened',
      zh: '重新审议本议题，逐人载明不同意见的内容和理由',
      en: 'Take the item up again and record what each dissenting member said',
    },
    answer: ({ facts }) => {
      const bare = (openItem(facts)?.stances ?? [])
        .filter(({ stance, reason }) => stance === 'disagree' && reason === null)
        .map((one) => one.personId);
      return holds(
        bare.length === 0,
        `下列人员不同意而未载明意见内容：${bare.join('、')}`,
        `These dissents do not say what they are: ${bare.join(', ')}`,
      );
    },
  }),
];

export const discussionRequirements = [...interests, ...speaking, ...closing, ...dissents];
