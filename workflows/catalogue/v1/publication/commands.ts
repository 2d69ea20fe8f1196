import { act, commands, day, document, fact, text } from '#libs/procedure';

import { LIST_ARTICLE } from '../vocabulary.js';

const COMPILERS = ['office', 'reviewHead'];

/** What a publication carries, of the list or of an adjustment. */
export const publicationFields = {
  on: day('公布日期', 'Day of publication'),
  address: text('公布载体或者网址', 'Where it was published', 500),
  document: document('公布凭证', 'Proof', 'publicationProof'),
};

/** The publication of the list and its filing with the superior. */
export const publicationCommands = commands({
  'list.published': act(COMPILERS, LIST_ARTICLE, {
    title: { zh: '公布目录', en: 'Publish the list' },
    fields: publicationFields,
  }),
  'filing.recorded': fact(COMPILERS, '条例第8条第二款', {
    title: { zh: '报上级备案', en: 'File the list with the superior' },
    fields: {
      with: text('备案机关', 'With whom', 200),
      on: day('备案日期', 'Day of the filing'),
      document: document('备案材料', 'Papers', 'filingReceipt'),
    },
  }),
});
