import { holds, needs } from '#libs/procedure';

import { itemOf, type Item } from '../facts.js';
import { tallyOf } from '../majority.js';
import { rule } from '../rule.js';

interface Deciding {
  readonly item: string;
  readonly alternative: string;
}

/** What `MT-closed` refuses anyway: an item that is not there. */
const NOBODY = { present: [], interests: [], stances: [] };

const explained = (item: Item | undefined): boolean =>
  item?.speeches.some((one) => one.capacity === 'head' && one.explainsMajority) === true;

export const headDecisionRequirements = [
  rule<Deciding>({
    id: 'MT-closed',
    article: '条例第30条第一款',
    level: 'block',
    asks: {
      zh: '行政首长应当在集体讨论的基础上作出决定，每个议题决定一次',
      en: 'The head decides on the basis of the discussion, once for each item',
    },
    remedy: {
      command: 'item.closed',
      zh: '议题审议结束后再作决定',
      en: 'Close the discussion first',
    },
    answer: ({ facts, payload }) => {
      if (payload.item === undefined) {
        return needs('item');
      }
      const item = itemOf(facts, payload.item);
      return holds(
        item?.stands === 'closed' && item.decision === null,
        `议题${payload.item}尚未审议结束，或者已作出决定`,
        `Item ${payload.item} is not closed, or is decided`,
      );
    },
  }),
  rule<Deciding>({
    id: 'G20-chosen',
    article: '条例第25条、第30条',
    level: 'block',
    asks: {
      zh: '决定通过的方案应当经会议讨论',
      en: 'The alternative that is approved was discussed',
    },
    remedy: { command: 'item.approved', zh: '选择经会议讨论的方案', en: 'Choose one of those' },
    applies: ({ facts, payload }) =>
      payload.item === undefined || (itemOf(facts, payload.item)?.alternatives.length ?? 0) > 0,
    answer: ({ facts, payload: { item, alternative } }) => {
      if (item === undefined || alternative === undefined) {
        return needs('item', 'alternative');
      }
      return holds(
        itemOf(facts, item)?.alternatives.some((one) => one.key === alternative) === true,
        `方案${alternative}未经会议讨论`,
        `${alternative} was not discussed`,
      );
    },
  }),
  rule<Deciding>({
    id: 'G30',
    article: '条例第30条第二款',
    level: 'block',
    asks: {
      zh: '行政首长拟作出的决定与会议组成人员多数人的意见不一致的，应当在会上说明理由',
      en: 'A head who decides against the majority explains why, at the meeting',
    },
    remedy: {
      command: 'item.opened',
      zh: '在会上重新审议本议题，由行政首长说明理由',
      en: 'Take the item up again; the head explains at the meeting',
    },
    answer: ({ facts, payload, type }) => {
      if (payload.item === undefined) {
        return needs('item');
      }
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
