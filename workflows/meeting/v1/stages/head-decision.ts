import { commands, optional, text, type Step } from '#libs/procedure';

const STAGE = 'deliberation';
const item = text('议题编号', 'Key of the item', 20);
const alternative = optional(text('方案代号', 'Key of the alternative', 20));

const deciding = {
  stage: STAGE,
  nature: 'act',
  article: '条例第30条第一款、第二款',
  by: ['head'],
} as const;

export const headDecisionCommands = commands({
  'item.approved': {
    ...deciding,
    title: { zh: '对议题决定通过', en: 'Approve the item' },
    fields: { item, alternative },
  },
  'item.approvedInPrinciple': {
    ...deciding,
    title: { zh: '对议题决定原则通过', en: 'Approve the item in principle' },
    fields: { item, alternative, changes: text('文字修改要求', 'Changes of wording') },
  },
  'item.amended': {
    ...deciding,
    title: { zh: '对议题决定修改后再行审议', en: 'Send the item back for amendment' },
    fields: { item, changes: text('修改要求', 'What must change') },
  },
  'item.discussAgain': {
    ...deciding,
    title: { zh: '对议题决定再次讨论', en: 'Have the item discussed again' },
    fields: { item, reason: text('再次讨论的理由', 'Why it is discussed again') },
  },
  'item.deferred': {
    ...deciding,
    title: { zh: '对议题决定暂缓', en: 'Defer the item' },
    fields: { item, reason: text('暂缓理由', 'Why it is deferred') },
  },
  'item.rejected': {
    ...deciding,
    title: { zh: '对议题决定不予通过', en: 'Reject the item' },
    fields: { item, reason: text('不予通过的理由', 'Why it is rejected') },
  },
  'item.foundUncontrollable': {
    ...deciding,
    title: { zh: '认定议题所涉风险不可控', en: 'Find the risk not controllable' },
    article: '条例第24条',
    fields: { item, reason: text('认定风险不可控的理由', 'Why the risk is not controllable') },
  },
});

const onDiscussion = ['MT-closed', 'A39-defects'] as const;

/** From the closing of an item until the meeting is concluded the head may decide on it. */
export const headDecisionSteps = {
  'item.approved': { requires: [...onDiscussion, 'G20-chosen', 'G30'] },
  'item.approvedInPrinciple': { requires: [...onDiscussion, 'G20-chosen', 'G30'] },
  'item.amended': { requires: onDiscussion },
  'item.discussAgain': { requires: onDiscussion },
  'item.deferred': { requires: onDiscussion },
  'item.rejected': { requires: [...onDiscussion, 'G30'] },
  'item.foundUncontrollable': { requires: onDiscussion },
} satisfies Readonly<Record<string, Step>>;
