import { holds, needs } from '#libs/procedure';

import { compareMinutes, minutesIn, type MinutesPayload } from '../comparison.js';
import { rule } from '../rule.js';

interface Signing {
  readonly signers: readonly string[];
}

/** How many differences the words of a defect tell; the comparison lists them all. */
const TOLD = 5;

export const minutesRequirements = [
  rule<Signing>({
    id: 'A30-signed',
    article: '条例第30条第三款',
    level: 'block',
    asks: {
      zh: '会议记录由主持人和记录人签字确认',
      en: 'The record is signed by the chair and the recorder',
    },
    remedy: { command: 'record.signed', zh: '送请主持人和记录人签字', en: 'Have both sign it' },
    answer: ({ facts: { session }, payload: { signers } }) => {
      if (signers === undefined) {
        return needs('signers');
      }
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
  rule({
    id: 'MT-signed',
    article: '条例第30条第三款、第39条',
    level: 'block',
    asks: {
      zh: '会议记录签署后不得改动，更正以附记方式进行',
      en: 'What is corrected is a signed record, by an appendix',
    },
    remedy: { command: 'record.signed', zh: '先签署会议记录', en: 'Sign the record first' },
    answer: ({ facts }) =>
      holds(facts.record !== null, '会议记录尚未签署', 'The record is not signed'),
  }),
  rule<MinutesPayload>({
    id: 'G31-minutes',
    article: '条例第30条第三款',
    level: 'defect',
    asks: {
      zh: '会议纪要应当与会议记录一致，如实载明不同意见',
      en: 'The minutes say what the record says, differing opinions included',
    },
    remedy: {
      command: 'minutes.filed',
      zh: '对照会议记录更正会议纪要后重新归集',
      en: 'Put the minutes right by the record, and file them anew',
    },
    answer: ({ facts, payload: { present, items } }) => {
      if (present === undefined || items === undefined) {
        return needs('present', 'items');
      }
      const found = compareMinutes(facts, minutesIn({ present, items }));
      const told = found.slice(0, TOLD);
      return holds(
        found.length === 0,
        `会议纪要与会议记录有${String(found.length)}处不一致：${told.map(({ words }) => words.zh).join('；')}`,
        `${String(found.length)} differences from the record: ${told.map(({ words }) => words.en).join('; ')}`,
      );
    },
  }),
  rule({
    id: 'MT-minutes',
    article: '条例第30条第三款、第33条',
    level: 'block',
    asks: { zh: '办结会议前应当归集会议纪要', en: 'The minutes are filed before the conclusion' },
    remedy: { command: 'minutes.filed', zh: '归集会议纪要', en: 'File the minutes' },
    answer: ({ facts }) =>
      holds(facts.minutes !== null, '尚未归集会议纪要', 'The minutes are not filed'),
  }),
  rule({
    id: 'MT-decided',
    article: '条例第30条第一款',
    level: 'warn',
    asks: {
      zh: '行政首长应当在集体讨论的基础上对议题作出决定',
      en: 'The head has decided on every item that was discussed',
    },
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
