import { holds } from '#libs/procedure';

import type { Item } from '../agenda/facts.js';
import { itemOf, openItem } from '../agenda/item.js';
import { dutiesOf } from '../vocabulary.js';

import type { discussionCommands } from './commands.js';
import { speechDuties } from './duties-speeches.js';
import { isBarred, participants } from './majority.js';
import { inOrder } from './ordered.js';

const { block, defect } = dutiesOf<typeof discussionCommands>();

/** Whose interest keeps him out of an item, and when the item may be closed. */
export const discussionDuties = [
  ...speechDuties,
  block('M6-member', '公务员法第76条', {
    zh: '申报利害关系的应当是参加本议题审议的会议组成人员',
    en: 'An interest is that of a member who takes part in the item',
    remedy: { command: 'interest.declared', zh: '选择参加审议的人员', en: 'Choose such a member' },
    needs: ['personId'],
    answer: ({ facts, payload: { personId } }) =>
      holds(
        openItem(facts)?.present.includes(personId) === true,
        `${personId}不是参加本议题审议的会议组成人员`,
        `${personId} does not take part in the item`,
      ),
  }),
  block('M6-declared', '公务员法第76条', {
    zh: '回避以申报或者发现的利害关系为前提',
    en: 'Withdrawal follows an interest that is on record',
    remedy: { command: 'interest.declared', zh: '先记录利害关系', en: 'Record the interest first' },
    needs: ['personId'],
    answer: ({ facts, payload: { personId } }) =>
      holds(
        openItem(facts)?.interests.some((one) => one.personId === personId) === true,
        `没有${personId}与本议题有利害关系的记录`,
        `No interest of ${personId} in the item is on record`,
      ),
  }),
  block('M6-self', '公务员法第76条', {
    zh: '是否回避由他人决定，不得由有利害关系的本人决定',
    en: 'Whether a member must withdraw is not determined by himself',
    remedy: {
      command: 'interest.determined',
      zh: '行政首长的回避由办公室记录有权机关的决定；其他组成人员的回避由行政首长决定',
      en: 'Let somebody else determine it; of the head, whoever is competent by the law',
    },
    needs: ['personId'],
    answer: ({ payload: { personId }, given }) =>
      holds(
        personId !== given.actor.personId,
        `${personId}不得决定本人是否回避`,
        `${personId} does not determine his own withdrawal`,
      ),
  }),
  defect('M6-took-part', '公务员法第76条', {
    zh: '与议题有利害关系的会议组成人员应当回避，不参加审议和表态',
    en: 'A member with an interest states no opinion on the item',
    breach: { about: ['personId'] },
    remedy: {
      command: 'interest.determined',
      zh: '依法决定是否回避；应当回避的，其意见不计入',
      en: 'Determine whether he must withdraw; if so his stance does not count',
    },
    needs: ['personId'],
    applies: ({ type, payload }) =>
      type !== 'interest.determined' || payload.mustWithdraw !== false,
    answer: ({ facts, type, payload: { personId } }) => {
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
  block('M6', '公务员法第76条', {
    zh: '有利害关系的会议组成人员应当回避',
    en: 'Every member with an interest has withdrawn, or need not',
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
  block('MT-on-agenda', '条例第30条第一款', {
    zh: '审议的应当是已列入、尚未作出决定的议题',
    en: 'An item is taken up that is on the agenda and not yet decided',
    remedy: { command: 'item.opened', zh: '选择已列入的议题', en: 'Choose an item of the agenda' },
    needs: ['item'],
    answer: ({ facts, payload }) => {
      const item = itemOf(facts, payload.item);
      return holds(
        item !== undefined && item.stands !== 'withdrawn' && item.decision === null,
        `议题${payload.item}未列入议程、已撤下或者已作出决定`,
        `Item ${payload.item} is not on the agenda, or is decided`,
      );
    },
  }),
  defect('A3-opened', '条例第3条、第25条第二款', {
    zh: '认定属于重大行政决策的议题，应当履行决策程序后再提交审议',
    en: 'An item found a major decision goes through the procedure before it is discussed',
    remedy: {
      command: 'item.withdrawn',
      zh: '撤下该议题，按照重大行政决策程序办理',
      en: 'Take it off, and start the procedure of a major decision',
    },
    needs: ['item'],
    answer: ({ facts, payload }) =>
      holds(
        (itemOf(facts, payload.item)?.foundMajor ?? null) === null,
        `议题${payload.item}已被认定属于重大行政决策`,
        `Item ${payload.item} is found a major decision`,
      ),
  }),
  block('MT-under-discussion', '条例第30条', {
    zh: '结束的应当是正在审议的议题',
    en: 'The item closed is the one discussed',
    remedy: { command: 'item.closed', zh: '选择正在审议的议题', en: 'Name the item discussed' },
    needs: ['item'],
    answer: ({ facts, payload: { item } }) => {
      const open = openItem(facts)?.key ?? '';
      return holds(item === open, `正在审议的是议题${open}`, `Item ${open} is being discussed`);
    },
  }),
  defect('G29', '条例第30条第二款', {
    zh: '会议组成人员应当充分发表意见，行政首长最后发表意见',
    en: 'The members speak fully; the head gives his opinion last',
    breach: { barring: true, conductOf: ['head'], about: ['item'] },
    remedy: {
      command: 'item.opened',
      zh: '重新讨论本议题（选择“重新讨论”），先由会议组成人员发表意见，行政首长最后发表意见',
      en: 'Discuss the item anew: the members speak first, the head last',
    },
    answer: ({ facts }) => inOrder(openItem(facts)),
  }),
  defect('G31', '条例第30条第三款', {
    zh: '集体讨论决定情况应当如实记录，不同意见应当如实载明',
    en: 'The stance of every member present is on record; silence is one',
    breach: { about: ['item'] },
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
  defect('G31-dissent', '条例第30条第三款、第38条第三款', {
    zh: '对不同意见应当载明',
    en: 'A dissent is recorded with what it says',
    breach: { about: ['item'] },
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

const hasStance = (item: Item | undefined, personId: string): boolean =>
  item?.stances.some((one) => one.personId === personId) === true;
