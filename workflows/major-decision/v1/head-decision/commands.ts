import { act, commands, document, text, why } from '#libs/procedure';

const ARTICLE_30 = '条例第30条第一款';

const alternative = text('方案代号', 'Key of the alternative', 20);

/** What the head decides after the meeting, and what follows where he does not simply approve. */
export const headDecisionCommands = commands({
  'head.approved': act('head', ARTICLE_30, {
    title: { zh: '决定通过', en: 'Approve' },
    fields: { alternative },
  }),
  'head.approvedInPrinciple': act('head', ARTICLE_30, {
    title: { zh: '决定原则通过', en: 'Approve in principle' },
    fields: { alternative, changes: text('文字修改要求', 'Changes of wording') },
  }),
  'head.amended': act('head', ARTICLE_30, {
    title: { zh: '决定修改后再行审议', en: 'Send back for amendment' },
    fields: { changes: text('修改要求', 'What must change') },
  }),
  'head.discussAgain': act('head', ARTICLE_30, {
    title: { zh: '决定再次讨论', en: 'Have it discussed again' },
    fields: { reason: why('再次讨论的理由', 'Why it is discussed again') },
  }),
  'head.deferred': act('head', ARTICLE_30, {
    title: { zh: '决定暂缓', en: 'Defer' },
    fields: { reason: why('暂缓理由', 'Why it is deferred') },
  }),
  'head.rejected': act('head', ARTICLE_30, {
    title: { zh: '决定不予通过', en: 'Reject' },
    fields: { reason: why('不予通过的理由', 'Why it is rejected') },
  }),
  'head.foundUncontrollable': act('head', '条例第24条', {
    title: { zh: '认定风险不可控', en: 'Find the risk not controllable' },
    fields: { reason: why('认定风险不可控的理由', 'Why the risk is not controllable') },
  }),
  'deliberation.resumed': act(['office', 'head'], ARTICLE_30, {
    title: { zh: '恢复审议', en: 'Resume the deliberation' },
    fields: { reason: why('恢复审议的理由', 'Why it is resumed') },
  }),
  'matter.lapsed': act('office', '条例第43条', {
    title: { zh: '暂缓期满，退出决策程序', en: 'Let the deferred matter lapse' },
    fields: {},
  }),
  'draft.worded': act('sponsor', ARTICLE_30, {
    title: { zh: '提交文字修改稿', en: 'Submit the reworded draft' },
    fields: { alternative, document: document('文字修改稿', 'Reworded draft', 'draft') },
  }),
  'wording.confirmed': {
    stage: 'legalityReview',
    ...act('reviewer', '条例第25条', {
      title: { zh: '对照差异确认仅作文字修改', en: 'Confirm that only the wording changed' },
      fields: {
        compared: document('所对照的文字修改稿', 'Reworded draft that was compared', 'draft'),
        differs: text('与决定的文本的差异', 'Where it differs from the text decided upon'),
      },
    }),
  },
  'wording.foundSubstantive': {
    stage: 'legalityReview',
    ...act('reviewer', '条例第25条', {
      title: { zh: '认定涉及实质性修改', en: 'Find that the substance changed' },
      fields: { reason: text('涉及实质性修改的内容', 'What changed in substance') },
    }),
  },
});
