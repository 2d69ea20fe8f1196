import { act, approver, choice, commands, count, fact, optional, text, why } from '#libs/procedure';

import { approvalFields, consentFields } from '../approval/commands.js';
import { APPROVES } from '../approving.js';
import { itemForm, itemKey } from '../items/form.js';
import { publicationFields } from '../publication/commands.js';
import { admission } from '../screening/commands.js';
import { UNDISCLOSED_GROUNDS } from '../screening/facts.js';
import { LIST_ARTICLE } from '../vocabulary.js';

import { CHANGE_GROUNDS, CHANGE_KINDS } from './facts.js';

const PROPOSERS = ['sponsor', 'sponsorHead', 'office'];

const change = text('调整事项编号', 'Change', 20);
const reason = why('理由', 'Reason', 1000);

/** Changes of the published list, through the stages that the list passed. */
export const adjustmentCommands = commands({
  'adjustment.proposed': act(PROPOSERS, LIST_ARTICLE, {
    title: { zh: '提出调整', en: 'Propose a change of the list' },
    fields: {
      kind: choice('调整类型', 'Kind', CHANGE_KINDS),
      ground: choice('调整情形', 'Ground', CHANGE_GROUNDS),
      reason,
      item: optional(itemKey, {
        article: LIST_ARTICLE,
        zh: '增加的事项尚未列入目录，没有编号',
        en: 'An added item has no key yet',
      }),
      form: optional(itemForm),
      plannedMonth: optional(count('延期后的决策月份', 'New month', { min: 1, max: 12 })),
    },
    looksAt: 'startedDecisions',
  }),
  'adjustment.admitted': act(['office', 'reviewer', 'reviewHead'], '条例第3条第一款', {
    title: { zh: '审核认定增加事项', en: 'Admit an added item' },
    fields: {
      change,
      ...admission,
      approver: optional(approver('不予公开的批准人', 'Who approved the non-disclosure', APPROVES)),
      undisclosedGround: optional(choice('不予公开的情形', 'Ground', UNDISCLOSED_GROUNDS)),
      legalBasis: optional(text('不予公开的法律依据', 'Provision of law', 1000)),
    },
  }),
  'adjustment.dropped': act(PROPOSERS, LIST_ARTICLE, {
    title: { zh: '撤回调整', en: 'Drop a change' },
    fields: { change, reason },
  }),
  'adjustment.approved': act(['head', 'office'], LIST_ARTICLE, {
    title: { zh: '政府审定调整', en: 'The government approves the adjustment' },
    fields: approvalFields,
    looksAt: 'startedDecisions',
  }),
  'adjustment.refused': act(['head', 'office'], LIST_ARTICLE, {
    title: { zh: '不同意调整', en: 'Refuse the adjustment' },
    fields: { reason },
  }),
  'adjustment.consented': fact('office', LIST_ARTICLE, {
    title: { zh: '同级党委同意调整', en: 'The Party committee consents to the adjustment' },
    fields: consentFields,
  }),
  'adjustment.published': act(['office', 'reviewHead'], LIST_ARTICLE, {
    title: { zh: '公布调整', en: 'Publish the adjustment' },
    fields: publicationFields,
  }),
});
