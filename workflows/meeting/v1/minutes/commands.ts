import {
  act,
  choice,
  commands,
  day,
  document,
  fact,
  group,
  list,
  optional,
  person,
  text,
  why,
} from '#libs/procedure';

import { STANCES } from '../discussion/facts.js';

import { ITEM_RESULTS } from './facts.js';

const item = text('议题编号', 'Key of the item', 20);

/** How the record is signed and corrected, and the minutes filed (art. 30¶3). */
export const minutesCommands = commands({
  'record.signed': fact(['office', 'recorder'], '条例第30条第三款', {
    title: { zh: '签署会议记录', en: 'Sign the record' },
    fields: {
      document: document('会议记录', 'Meeting record', 'meetingRecord'),
      signers: list(person('签字人', 'Who signed'), { max: 60 }),
      on: day('签署日期', 'Day of the signatures'),
    },
  }),
  'record.corrected': fact(['office', 'recorder'], '条例第30条第三款、第39条', {
    title: { zh: '附记会议记录的更正', en: 'Append a correction to the record' },
    fields: {
      item: optional(item),
      what: text('更正内容', 'What is corrected'),
      reason: why('更正理由', 'Why'),
      document: optional(document('更正说明', 'Correction', 'recordCorrection')),
    },
  }),
  'minutes.filed': fact('office', '条例第30条第三款', {
    title: { zh: '归集会议纪要', en: 'File the minutes' },
    fields: {
      document: document('会议纪要', 'Meeting minutes', 'meetingMinutes'),
      present: list(person('纪要所载出席人员', 'Present by the minutes'), { max: 60 }),
      items: list(
        group('纪要所载议题', 'Item as the minutes have it', {
          item,
          result: choice('纪要所载结果', 'Result by the minutes', ITEM_RESULTS),
          stances: list(
            group('纪要所载意见', 'Stance by the minutes', {
              personId: person('会议组成人员', 'Member'),
              stance: choice('意见', 'Stance', STANCES),
            }),
            { min: 0, max: 60 },
          ),
          differences: optional(text('纪要所载主要分歧', 'Main differences by the minutes')),
        }),
        { min: 0, max: 100 },
      ),
    },
  }),
  'meeting.concluded': act('office', '条例第30条第三款、第33条', {
    title: { zh: '办结会议', en: 'Conclude the meeting' },
    fields: {},
  }),
});
