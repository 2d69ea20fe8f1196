import { holds } from '#libs/procedure';

import type { Item } from '../agenda/facts.js';
import { itemOf } from '../agenda/item.js';
import { isBarred, tallyOf } from '../discussion/majority.js';
import { inOrder } from '../discussion/ordered.js';
import { dutiesOf } from '../vocabulary.js';

import type { headDecisionCommands } from './commands.js';
import { askedDuties } from './duties-asked.js';
import { notTakenOf } from './taken.js';

const { block, defect } = dutiesOf<typeof headDecisionCommands>();

/** What `MT-closed` refuses anyway: an item that is not there. */
const NOBODY = { present: [], interests: [], stances: [] };

/** What the head’s decision on an item rests on (art. 30¶1 and ¶2). */
export const headDecisionDuties = [
  ...askedDuties,
  block('MT-closed', '条例第30条第一款', {
    zh: '行政首长应当在集体讨论的基础上作出决定，每个议题决定一次',
    en: 'The head decides on the basis of the discussion, once for each item',
    remedy: {
      command: 'item.closed',
      zh: '议题审议结束后再作决定',
      en: 'Close the discussion first',
    },
    needs: ['item'],
    answer: ({ facts, payload }) => {
      const item = itemOf(facts, payload.item);
      return holds(
        item?.stands === 'closed' && item.decision === null,
        `议题${payload.item}尚未审议结束，或者已作出决定`,
        `Item ${payload.item} is not closed, or is decided`,
      );
    },
  }),
  block('MT-announced', '条例第30条第三款', {
    zh: '宣布结果的应当是本次会议审议的议题',
    en: 'What was announced is about an item that the meeting discussed',
    remedy: { command: 'outcome.announced', zh: '选择审议的议题', en: 'Choose such an item' },
    needs: ['item'],
    answer: ({ facts, payload }) =>
      holds(
        ['open', 'closed'].includes(itemOf(facts, payload.item)?.stands ?? ''),
        `本次会议没有审议议题${payload.item}`,
        `Item ${payload.item} was not discussed`,
      ),
  }),
  defect('A30-announced', '条例第24条、第25条、第30条', {
    zh: '会上宣布的结果应当是所涉决策事项可以依法接受的',
    en: 'What is announced at the meeting the decision’s own case can lawfully take',
    remedy: {
      command: 'item.discussAgain',
      zh: '宣布的结果不发生效力：先办理所缺事项，重新讨论后依法作出决定',
      en: 'It has no effect: see to what is lacking, discuss it again, and decide lawfully',
    },
    needs: ['item'],
    answer: ({ facts, payload, given }) => {
      const item = itemOf(facts, payload.item);
      const notTaken = item === undefined ? null : notTakenOf(given, item);
      const { zh = '', en = '' } = notTaken?.because ?? {};
      return holds(notTaken === null, zh, en);
    },
  }),
  block('A3-decided', '条例第3条、第25条第二款', {
    zh: '属于重大行政决策的议题，未履行决策程序的，不得作出决定',
    en: 'An item that is a major decision is not decided outside the procedure',
    remedy: {
      only: 'reopen',
      zh: '本议题不作决定，只能按照重大行政决策程序办理后另行提交会议',
      en: 'Nothing is decided: it is left to start the procedure, and to submit it to a later meeting',
    },
    needs: ['item'],
    answer: ({ facts, payload }) => {
      const item = itemOf(facts, payload.item);
      const named = item === undefined || item.decisionId !== null;
      return holds(
        named || (item.notMajor !== null && item.foundMajor === null),
        `议题${payload.item}没有所涉决策事项，也没有有效的不属于重大行政决策的认定`,
        `Item ${payload.item} names no decision, and no determination that it is none stands`,
      );
    },
  }),
  block('G29-decided', '条例第30条第二款', {
    zh: '行政首长未最后发表意见的，应当重新讨论后再作决定',
    en: 'Where the head did not speak last, the item is discussed anew before he decides',
    remedy: {
      command: 'item.opened',
      others: ['item.discussAgain'],
      zh: '重新讨论本议题（选择“重新讨论”），由行政首长最后发表意见；会议已经结束的，决定再次讨论，另行提交会议',
      en: 'Discuss the item anew, and the head speaks last; once the meeting is over, decide that it is discussed again at another',
    },
    needs: ['item'],
    applies: ({ facts, payload }) =>
      payload.item === undefined || (itemOf(facts, payload.item)?.decisionId ?? null) !== null,
    answer: ({ facts, payload }) => inOrder(itemOf(facts, payload.item)),
  }),
  block('M6-head', '公务员法第76条', {
    zh: '行政首长与议题有利害关系的，应当回避，不得对该议题作出决定',
    en: 'A head with an interest in the item withdraws and does not decide on it',
    remedy: {
      zh: '本议题由依法代行职务或者主持工作的负责人决定；不构成回避情形的，先作出是否回避的决定',
      en: 'Whoever lawfully acts for him decides the item; or it is determined that he need not withdraw',
    },
    needs: ['item'],
    answer: ({ facts, payload, given }) => {
      const { personId } = given.actor;
      const item = itemOf(facts, payload.item);
      return holds(
        item === undefined || !isBarred(item, personId),
        `${personId}与本议题有利害关系`,
        `${personId} has an interest in the item`,
      );
    },
  }),
  block('G20-chosen', '条例第25条、第30条', {
    zh: '决定通过的方案应当经会议讨论',
    en: 'The alternative that is approved was discussed',
    remedy: { command: 'item.approved', zh: '选择经会议讨论的方案', en: 'Choose one of those' },
    needs: ['item', 'alternative'],
    applies: ({ facts, payload }) =>
      payload.item === undefined || (itemOf(facts, payload.item)?.alternatives.length ?? 0) > 0,
    answer: ({ facts, payload: { item, alternative } }) =>
      holds(
        itemOf(facts, item)?.alternatives.some((one) => one.key === alternative) === true,
        `方案${alternative}未经会议讨论`,
        `${alternative} was not discussed`,
      ),
  }),
  block('G30', '条例第30条第二款', {
    zh: '行政首长拟作出的决定与会议组成人员多数人的意见不一致的，应当在会上说明理由',
    en: 'A head who decides against the majority explains why, at the meeting',
    remedy: {
      command: 'item.opened',
      others: ['item.discussAgain'],
      zh: '在会上重新审议本议题，由行政首长说明理由；会议已经结束的，决定再次讨论，另行提交会议',
      en: 'Take the item up again, and the head explains; once the meeting is over, decide that it is discussed again at another',
    },
    needs: ['item'],
    answer: ({ facts, payload, type }) => {
      const item = itemOf(facts, payload.item);
      const { pro, contra, majority } = tallyOf(item ?? NOBODY);
      const differs = majority === (type === 'item.rejected' ? 'for' : 'against');
      return holds(
        !differs || explained(item),
        `同意${String(pro)}人，不同意${String(contra)}人，行政首长未在会上说明不一致的理由`,
        `${String(pro)} for, ${String(contra)} against; the head did not explain at the meeting`,
      );
    },
  }),
];

const explained = (item: Item | undefined): boolean =>
  item?.speeches.some((one) => one.capacity === 'head' && one.explainsMajority) === true;
