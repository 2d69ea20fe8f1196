import {
  choice,
  commands,
  day,
  document,
  group,
  list,
  optional,
  person,
  text,
  type StateSpec,
} from '#libs/procedure';

import { conveyItem, notify } from '../effects.js';
import { ITEM_RESULTS, STANCES } from '../vocabulary.js';

const STAGE = 'minutes';
const itemKey = text('议题编号', 'Key of the item', 20);

export const minutesCommands = commands({
  'record.signed': {
    stage: STAGE,
    nature: 'fact',
    title: { zh: '签署会议记录', en: 'Sign the record' },
    article: '条例第30条第三款',
    by: ['office', 'recorder'],
    fields: {
      document: document('会议记录', 'Meeting record', 'meetingRecord'),
      signers: list(person('签字人', 'Who signed'), { max: 60 }),
      on: day('签署日期', 'Day of the signatures'),
    },
  },
  'record.corrected': {
    stage: STAGE,
    nature: 'fact',
    title: { zh: '附记会议记录的更正', en: 'Append a correction to the record' },
    article: '条例第30条第三款、第39条',
    by: ['office', 'recorder'],
    fields: {
      item: optional(itemKey),
      what: text('更正内容', 'What is corrected'),
      reason: text('更正理由', 'Why'),
      document: optional(document('更正说明', 'Correction', 'recordCorrection')),
    },
  },
  'minutes.filed': {
    stage: STAGE,
    nature: 'fact',
    title: { zh: '归集会议纪要', en: 'File the minutes' },
    article: '条例第30条第三款',
    by: ['office'],
    fields: {
      document: document('会议纪要', 'Meeting minutes', 'meetingMinutes'),
      present: list(person('纪要所载出席人员', 'Present by the minutes'), { max: 60 }),
      items: list(
        group('纪要所载议题', 'Item as the minutes have it', {
          item: itemKey,
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
  },
  'meeting.concluded': {
    stage: STAGE,
    nature: 'act',
    title: { zh: '办结会议', en: 'Conclude the meeting' },
    article: '条例第30条第三款、第33条',
    by: ['office'],
    fields: {},
  },
});

/** What remains to be done once the session has closed. */
export const minutesStates = {
  recording: {
    title: { zh: '整理会议记录', en: 'Writing up the record' },
    stage: STAGE,
    basis: '条例第30条第三款',
    duty: {
      role: 'recorder',
      title: { zh: '整理会议记录并送请签署', en: 'Write up the record and have it signed' },
    },
    on: {
      'record.signed': { requires: ['A39-stated-day', 'A30-signed'], to: 'held.minuting' },
    },
  },
  minuting: {
    title: { zh: '印发会议纪要', en: 'Filing the minutes' },
    stage: STAGE,
    basis: '条例第30条第三款',
    duty: {
      role: 'office',
      title: { zh: '依据会议记录形成会议纪要', en: 'Draw up the minutes from the record' },
    },
    on: {
      'minutes.filed': { requires: ['G31-minutes'] },
      'meeting.concluded': {
        requires: ['A39-defects', 'MT-minutes', 'MT-decided'],
        to: 'concluded',
        then: [
          conveyItem,
          notify('member', '会议已办结，纪要已归集', 'The meeting is concluded; see the minutes'),
        ],
      },
    },
  },
} satisfies Readonly<Record<string, StateSpec>>;

export const concludedState: StateSpec = {
  title: { zh: '会议已办结', en: 'Concluded' },
  stage: STAGE,
  basis: '条例第30条第三款、第33条',
  tags: ['ended'],
};
