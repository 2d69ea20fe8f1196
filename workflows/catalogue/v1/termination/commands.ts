import { act, commands, text, why } from '#libs/procedure';

import { LIST_ARTICLE } from '../vocabulary.js';

/** Giving up the compilation. */
export const terminationCommands = commands({
  'catalogue.terminated': act(['head', 'office'], LIST_ARTICLE, {
    title: { zh: '终止目录编制', en: 'Terminate the compilation' },
    fields: {
      reason: why('终止理由', 'Reason'),
      reference: text('终止决定文号', 'Reference', 200),
    },
  }),
});
