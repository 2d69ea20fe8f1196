import { act, commands, why } from '#libs/procedure';

import { itemForm, itemForms, itemKey } from './form.js';

const ARTICLE = '条例第3条第三款、第10条';
const OWNERS = ['sponsor', 'sponsorHead', 'office'];

/** How forms come in, and how they are mended or taken back until they are screened. */
export const itemCommands = commands({
  'items.submitted': act(['sponsor', 'sponsorHead'], ARTICLE, {
    title: { zh: '申报目录事项', en: 'Submit items' },
    fields: { items: itemForms },
  }),
  'items.entered': act(['office', 'reviewer', 'reviewHead'], ARTICLE, {
    title: { zh: '登记各渠道提出的事项', en: 'Enter items from every channel' },
    fields: { items: itemForms },
  }),
  'item.revised': act(OWNERS, ARTICLE, {
    title: { zh: '修改申报事项', en: 'Revise an item' },
    fields: { item: itemKey, form: itemForm },
  }),
  'item.retracted': act(OWNERS, ARTICLE, {
    title: { zh: '撤回申报事项', en: 'Retract an item' },
    fields: { item: itemKey, reason: why('撤回理由', 'Reason') },
  }),
});
