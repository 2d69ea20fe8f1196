import type { Probe } from '#libs/procedure';

import type { Facts } from '../facts.js';
import {
  discussed,
  discussing,
  HEAD,
  interest,
  LIU,
  session,
  speech,
  stance,
  WANG,
  ZHAO,
} from './cast.js';

const SPEAK = 'speech.recorded';
const STATE = 'stance.recorded';
const CLOSE = 'item.closed';
const DECLARE = 'interest.declared';
const DETERMINE = 'interest.determined';

const declaring = { personId: WANG, interest: '配偶任职于中标企业' };
const speaking = {
  sequence: 1,
  personId: WANG,
  capacity: 'member',
  kind: 'opinion',
  summary: '同意',
  time: '9:30',
};
const said = discussing({ ...discussed, stands: 'open' });
const determined = { personId: WANG, mustWithdraw: true, reason: '可能影响公正' };

const interests: readonly Probe<Facts>[] = [
  {
    requirement: 'M6-member',
    command: DECLARE,
    facts: discussing(),
    payload: { ...declaring, personId: ZHAO },
    mended: { payload: declaring },
  },
  {
    requirement: 'M6-took-part',
    command: DECLARE,
    facts: said,
    payload: declaring,
    mended: { facts: discussing() },
  },
  {
    requirement: 'M6-took-part',
    command: DETERMINE,
    facts: discussing({ interests: [interest(WANG)], stances: [stance(WANG, 'agree')] }),
    payload: determined,
    mended: { payload: { ...determined, mustWithdraw: false } },
  },
  {
    requirement: 'M6-took-part',
    command: STATE,
    facts: discussing({ interests: [interest(WANG)] }),
    payload: { personId: WANG, stance: 'agree' },
    mended: { facts: discussing({ interests: [interest(WANG, false, false)] }) },
  },
  {
    requirement: 'M6-declared',
    command: DETERMINE,
    facts: discussing(),
    payload: determined,
    mended: { facts: discussing({ interests: [interest(WANG)] }) },
  },
  {
    requirement: 'M6-declared',
    command: 'member.withdrew',
    facts: discussing({ interests: [interest(LIU)] }),
    payload: { personId: WANG },
    mended: { payload: { personId: LIU } },
  },
  {
    requirement: 'M6',
    command: CLOSE,
    facts: discussing({ interests: [interest(WANG)] }),
    payload: { item: '一' },
    mended: { facts: discussing({ interests: [interest(WANG, true)] }) },
  },
  {
    requirement: 'M6',
    command: CLOSE,
    facts: discussing({ interests: [interest(WANG, false, true)] }),
    payload: { item: '一' },
    mended: { facts: discussing({ interests: [interest(WANG, false, false)] }) },
  },
];

const speaker: readonly Probe<Facts>[] = [
  {
    requirement: 'A30-sequence',
    command: SPEAK,
    facts: discussing({ speeches: [speech(1, 'member')] }),
    payload: speaking,
    mended: { payload: { ...speaking, sequence: 2 } },
  },
  {
    requirement: 'A30-speaker',
    command: SPEAK,
    facts: discussing(),
    payload: { ...speaking, personId: '孙代会' },
    mended: { payload: { ...speaking, personId: '孙代会', capacity: 'attendant' } },
  },
  {
    requirement: 'A30-speaker',
    command: SPEAK,
    facts: discussing(),
    payload: { ...speaking, capacity: 'head' },
    mended: { payload: { ...speaking, personId: HEAD, capacity: 'head' } },
  },
  {
    requirement: 'A30-present',
    command: STATE,
    facts: discussing(),
    payload: { personId: ZHAO, stance: 'agree' },
    mended: { facts: discussing({ present: [...session.present, ZHAO] }) },
  },
];

const closing: readonly Probe<Facts>[] = [
  {
    requirement: 'MT-under-discussion',
    command: CLOSE,
    facts: discussing(),
    payload: { item: '二' },
    mended: { payload: { item: '一' } },
  },
  {
    requirement: 'G29',
    command: CLOSE,
    facts: discussing({ speeches: [speech(1, 'head'), speech(2, 'member')] }),
    payload: { item: '一' },
    mended: { facts: said },
  },
  {
    requirement: 'G29',
    command: CLOSE,
    facts: discussing({ speeches: [speech(1, 'member')] }),
    payload: { item: '一' },
    mended: {
      facts: discussing(
        { speeches: [speech(1, 'member')] },
        { session: { ...session, entrustment: '受市长委托' } },
      ),
    },
  },
  {
    requirement: 'G31',
    command: CLOSE,
    facts: discussing({ stances: [stance(HEAD, 'agree'), stance(WANG, 'agree')] }),
    payload: { item: '一' },
    mended: { facts: said },
  },
  {
    requirement: 'G31-dissent',
    command: CLOSE,
    facts: discussing({ stances: [stance(WANG, 'disagree', null)] }),
    payload: { item: '一' },
    mended: { facts: discussing({ stances: [stance(WANG, 'disagree')] }) },
  },
];

export const discussionProbes: readonly Probe<Facts>[] = [...interests, ...speaker, ...closing];
