import { holds, type Words } from '#libs/procedure';

import { dutiesOf } from '../vocabulary.js';

import { reversalDuties } from './duties-reversal.js';
import { FORMING_REGIONS, type FormingRegion } from './regions.js';

const { block } = dutiesOf();

const FORMING = 'forming.';

/** What ends an inquiry of the forming of the draft, beside public participation. */
const ENDING = [
  'departments.concluded',
  'openComment.closed',
  'hearing.held',
  'hearing.reported',
  'experts.concluded',
  'risk.concluded',
  'fairCompetition.foundCompliant',
  'prechecks.closed',
  'draft.submitted',
];

/** When the inquiries join, and what of them may be reversed. */
export const formingDuties = [
  block('A26-inquiries-settled', '条例第26条第一款', {
    zh: '送请合法性审查前，应当履行完毕决策草案形成过程中的法定程序',
    en: 'Every inquiry of the forming of the draft has ended before legality review',
    remedy: {
      command: 'participation.concluded',
      others: ENDING,
      zh: '完成尚未结束的程序',
      en: 'End the inquiries that are open',
    },
    answer: ({ unsettled }) => {
      const open = unsettled.filter((path) => path.startsWith(FORMING)).map(regionNamed);
      return holds(
        open.length === 0,
        `尚未结束的程序：${open.map(({ zh }) => zh).join('、')}`,
        `Not ended: ${open.map(({ en }) => en).join(', ')}`,
      );
    },
  }),
  ...reversalDuties,
];

function regionNamed(path: string): Words {
  const name = path.slice(FORMING.length);
  return Object.hasOwn(FORMING_REGIONS, name)
    ? FORMING_REGIONS[name as FormingRegion]
    : { zh: name, en: name };
}
