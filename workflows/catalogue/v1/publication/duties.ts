import { either, holds, needs, unmet } from '#libs/procedure';

import { approvalIn } from '../approval/duties.js';
import { dutiesOf, isRuled, LIST_ARTICLE } from '../vocabulary.js';

import type { publicationCommands } from './commands.js';

const { block, warn } = dutiesOf<typeof publicationCommands>();

/** After whose consent, until when and with whom the list is published and filed (arts 3¶3 and 8¶2). */
export const publicationDuties = [
  block('A3-party', LIST_ARTICLE, {
    zh: '决策事项目录经同级党委同意后向社会公布',
    en: 'The list is published after the Party committee of the same level has consented',
    remedy: {
      command: 'party.consented',
      others: ['adjustment.consented', 'adjustment.refused'],
      zh: '报请同级党委同意后公布',
      en: 'Obtain the consent first',
    },
    answer: ({ facts, payload: { on }, type }) => {
      const { consent } = approvalIn(facts, type);
      if (consent === null) {
        return unmet('尚未经同级党委同意', 'The Party committee had not consented');
      }
      return on === undefined
        ? needs('on')
        : holds(
            on >= consent.on,
            `公布日期${on}早于同意日期${consent.on}`,
            'The Party committee had not consented',
          );
    },
  }),
  warn('C-publish-by', '参数catalogue.publishBy', {
    zh: '年度目录应当按期公布',
    en: 'The list is published by the day set',
    restsOn: 'catalogue.publishBy',
    remedy: { zh: '说明逾期公布的理由', en: 'Say why it is late' },
    needs: ['on'],
    answer: ({ facts, payload: { on }, given }) => {
      const day = given.profile['catalogue.publishBy']?.value;
      const by = `${String(facts.year)}-${typeof day === 'string' ? day : '12-31'}`;
      return holds(on <= by, `公布日期${on}晚于${by}`, `Published on ${on}, due by ${by}`);
    },
  }),
  block('C-filing', '参数catalogue.filing', {
    zh: '目录公布后应当报上级备案',
    en: 'The list is filed with the superior',
    restsOn: 'catalogue.filing',
    remedy: { command: 'filing.recorded', zh: '报上级备案', en: 'File it' },
    applies: (seen) => isRuled(seen, 'catalogue.filing'),
    answer: either(({ facts }) => facts.filings.length > 0, '尚未报上级备案', 'It was not filed'),
  }),
];
