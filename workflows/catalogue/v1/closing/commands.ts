import { act, commands, day, decision, document, why } from '#libs/procedure';

import { itemKey } from '../items/form.js';
import { LIST_ARTICLE } from '../vocabulary.js';

const COMPILERS = ['office', 'reviewHead'];

/** What becomes of each listed item, and the close of the year. */
export const closingCommands = commands({
  'item.archived': act(COMPILERS, '条例第33条', {
    title: { zh: '确认事项已立卷归档', en: 'Note that the file of an item is closed' },
    fields: { item: itemKey, decision: decision('依该事项作出的决策', 'The decision') },
  }),
  'item.carriedOver': act(COMPILERS, LIST_ARTICLE, {
    title: { zh: '结转下一年度', en: 'Carry an item over' },
    fields: {
      item: itemKey,
      nextCatalogue: decision('下一年度目录', 'The catalogue of the next year'),
      reason: why('结转理由', 'Reason', 1000),
    },
  }),
  'year.closed': act(COMPILERS, LIST_ARTICLE, {
    title: { zh: '年度办结', en: 'Close the year' },
    fields: {
      on: day('办结日期', 'Day'),
      report: document('年度执行情况报告', 'Report on the year', 'yearReport'),
    },
  }),
});
