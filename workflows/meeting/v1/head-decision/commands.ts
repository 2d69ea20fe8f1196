import { act, choice, commands, fact, optional, text, why } from '#libs/procedure';

import { OUTCOMES } from './facts.js';

const ARTICLE = '条例第30条第一款、第二款';
const item = text('议题编号', 'Key of the item', 20);
const alternative = optional(text('方案代号', 'Key of the alternative', 20));

/** What the head may decide on an item that was discussed (arts 24 and 30). */
export const headDecisionCommands = commands({
  'outcome.announced': fact(['office', 'recorder'], '条例第30条第三款', {
    title: { zh: '记录会上宣布的结果', en: 'Record what was announced at the meeting' },
    fields: {
      item,
      outcome: choice('宣布的结果', 'Outcome announced', OUTCOMES),
      alternative,
      words: text('宣布的原话', 'The words in which it was announced'),
    },
  }),
  'item.approved': act('head', ARTICLE, {
    title: { zh: '对议题决定通过', en: 'Approve the item' },
    fields: { item, alternative },
  }),
  'item.approvedInPrinciple': act('head', ARTICLE, {
    title: { zh: '对议题决定原则通过', en: 'Approve the item in principle' },
    fields: { item, alternative, changes: text('文字修改要求', 'Changes of wording') },
  }),
  'item.amended': act('head', ARTICLE, {
    title: { zh: '对议题决定修改后再行审议', en: 'Send the item back for amendment' },
    fields: { item, changes: text('修改要求', 'What must change') },
  }),
  'item.discussAgain': act('head', ARTICLE, {
    title: { zh: '对议题决定再次讨论', en: 'Have the item discussed again' },
    fields: { item, reason: why('再次讨论的理由', 'Why it is discussed again') },
  }),
  'item.deferred': act('head', ARTICLE, {
    title: { zh: '对议题决定暂缓', en: 'Defer the item' },
    fields: { item, reason: why('暂缓理由', 'Why it is deferred') },
  }),
  'item.rejected': act('head', ARTICLE, {
    title: { zh: '对议题决定不予通过', en: 'Reject the item' },
    fields: { item, reason: why('不予通过的理由', 'Why it is rejected') },
  }),
  'item.foundUncontrollable': act('head', '条例第24条', {
    title: { zh: '认定议题所涉风险不可控', en: 'Find the risk not controllable' },
    fields: { item, reason: why('认定风险不可控的理由', 'Why the risk is not controllable') },
  }),
});
