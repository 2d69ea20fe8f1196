import { either, holds } from '#libs/procedure';

import { withNotTaken } from '../head-decision/taken.js';
import { dutiesOf } from '../vocabulary.js';

import type { minutesCommands } from './commands.js';
import { compareMinutes, minutesIn } from './comparison.js';

const { block, defect, warn } = dutiesOf<typeof minutesCommands>();

/** How many differences the words of a defect name; the comparison lists them all. */
const NAMED = 5;

/** What the record and the minutes must hold before the meeting is concluded. */
export const minutesDuties = [
  block('A30-signed', '条例第30条第三款', {
    zh: '会议记录由主持人和记录人签字确认',
    en: 'The record is signed by the chair and the recorder',
    remedy: { command: 'record.signed', zh: '送请主持人和记录人签字', en: 'Have both sign it' },
    needs: ['signers'],
    answer: ({ facts: { session }, payload: { signers } }) => {
      const lacking = [session?.chair, session?.recorder].filter(
        (one) => one !== undefined && !signers.includes(one),
      );
      return holds(
        lacking.length === 0,
        `未签字：${lacking.join('、')}`,
        `Not signed by: ${lacking.join(', ')}`,
      );
    },
  }),
  block('MT-signed', '条例第30条第三款、第39条', {
    zh: '会议记录签署后不得改动，更正以附记方式进行',
    en: 'What is corrected is a signed record, by an appendix',
    remedy: {
      command: 'record.signed',
      only: 'nothing',
      zh: '先签署会议记录；会议没有召开的，不需更正',
      en: 'Sign the record first; where no meeting was held, there is nothing to correct',
    },
    answer: either(
      ({ facts }) => facts.record !== null,
      '会议记录尚未签署',
      'The record is not signed',
    ),
  }),
  defect('G31-minutes', '条例第30条第三款', {
    zh: '会议纪要应当与会议记录一致，如实载明不同意见',
    en: 'The minutes say what the record says, differing opinions included',
    remedy: {
      command: 'minutes.filed',
      zh: '对照会议记录更正会议纪要后重新归集',
      en: 'Put the minutes right by the record, and file them anew',
    },
    needs: ['present', 'items'],
    answer: ({ facts, given, payload: { present, items } }) => {
      const found = compareMinutes(withNotTaken(facts, given), minutesIn({ present, items }));
      const named = found.slice(0, NAMED);
      return holds(
        found.length === 0,
        `会议纪要与会议记录有${String(found.length)}处不一致：${named.map(({ words }) => words.zh).join('；')}`,
        `${String(found.length)} differences from the record: ${named.map(({ words }) => words.en).join('; ')}`,
      );
    },
  }),
  block('MT-minutes', '条例第30条第三款、第33条', {
    zh: '办结会议前应当归集会议纪要',
    en: 'The minutes are filed before the conclusion',
    remedy: { command: 'minutes.filed', zh: '归集会议纪要', en: 'File the minutes' },
    answer: either(
      ({ facts }) => facts.minutes !== null,
      '尚未归集会议纪要',
      'The minutes are not filed',
    ),
  }),
  block('MT-minutes-true', '条例第30条第三款', {
    zh: '办结会议时，归集的会议纪要应当与会议记录和决策案件一致',
    en: 'The minutes on file say what the record and the decisions’ cases say',
    remedy: {
      command: 'minutes.filed',
      zh: '对照会议记录和决策案件更正会议纪要后重新归集',
      en: 'Put the minutes right, and file them anew',
    },
    applies: ({ facts }) => facts.minutes !== null,
    answer: ({ facts, given }) => {
      const found =
        facts.minutes === null ? [] : compareMinutes(withNotTaken(facts, given), facts.minutes);
      const named = found.slice(0, NAMED);
      return holds(
        found.length === 0,
        `会议纪要有${String(found.length)}处不一致：${named.map(({ words }) => words.zh).join('；')}`,
        `${String(found.length)} differences: ${named.map(({ words }) => words.en).join('; ')}`,
      );
    },
  }),
  warn('MT-decided', '条例第30条第一款', {
    zh: '行政首长应当在集体讨论的基础上对议题作出决定',
    en: 'The head has decided on every item that was discussed',
    remedy: {
      command: 'item.approved',
      zh: '由行政首长作出决定，或者说明在决策案件中另行决定',
      en: 'The head decides, or the decision’s own case will tell',
    },
    answer: ({ facts }) => {
      const left = facts.items
        .filter((one) => one.stands === 'closed' && one.decision === null)
        .map((one) => one.key);
      return holds(
        left.length === 0,
        `行政首长尚未决定的议题：${left.join('、')}`,
        `Not yet decided: ${left.join(', ')}`,
      );
    },
  }),
];
