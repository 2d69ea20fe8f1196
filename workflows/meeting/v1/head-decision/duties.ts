import { holds } from '#libs/procedure';

import type { Item } from '../agenda/facts.js';
import { itemOf } from '../agenda/item.js';
import { tallyOf } from '../discussion/majority.js';
import { dutiesOf } from '../vocabulary.js';

import type { headDecisionCommands } from './commands.js';

const { block } = dutiesOf<typeof headDecisionCommands>();

/** What `MT-closed` refuses anyway: an item that is not there. */
const NOBODY = { present: [], interests: [], stances: [] };

/** What the head’s decision on an item rests on (art. 30¶1 and ¶2). */
export const headDecisionDuties = [
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
      zh: '在会上重新审议本议题，由行政首长说明理由',
      en: 'Take the item up again; the head explains at the meeting',
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
