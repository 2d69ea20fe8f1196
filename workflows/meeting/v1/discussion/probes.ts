import type { Probe } from '#libs/procedure';

import type { Facts } from '../facts.js';
import type { Capacity } from './facts.js';
import {
  discussed,
  discussing,
  HEAD,
  inSession,
  interest,
  LIU,
  row,
  session,
  set,
  speech,
  stance,
  WANG,
  ZHAO,
} from '../situations.js';

const FOUND = { reason: '属于第3条第四项', by: '严处长', on: '2026-06-01' };
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
/** Who has no account is named in words. */
const inWords = (capacity: string) => {
  const { personId: _person, ...rest } = speaking;
  return { ...rest, capacity, name: '市生态环境局局长江某' };
};
const said = discussing({ ...discussed, stands: 'open' });
const determined = { personId: WANG, mustWithdraw: true, reason: '可能影响公正' };

const headFirst = [speech(1, 'head'), speech(2, 'member')];
/** Said in a new discussion of the item. */
const anew = (sequence: number, capacity: Capacity) => ({
  ...speech(sequence, capacity),
  round: 1,
});

/** The item is closed, first with what breaches the duty. */
const closing = (requirement: string, ...facts: readonly [Facts, Facts]): Probe<Facts> =>
  row(requirement, CLOSE, { facts, payload: { item: '一' } });

const interests: readonly Probe<Facts>[] = [
  row('M6-member', DECLARE, {
    facts: discussing(),
    payload: [{ ...declaring, personId: ZHAO }, declaring],
  }),
  row('M6-took-part', DECLARE, { facts: [said, discussing()], payload: declaring }),
  row('M6-took-part', DETERMINE, {
    facts: discussing({ interests: [interest(WANG)], stances: [stance(WANG, 'agree')] }),
    payload: [determined, { ...determined, mustWithdraw: false }],
  }),
  row('M6-took-part', STATE, {
    facts: [
      discussing({ interests: [interest(WANG)] }),
      discussing({ interests: [interest(WANG, false, false)] }),
    ],
    payload: { personId: WANG, stance: 'agree' },
  }),
  row('M6-self', DETERMINE, {
    facts: discussing({ interests: [interest(WANG)] }),
    payload: determined,
    given: [
      { actor: { personId: WANG, mandates: [] } },
      { actor: { personId: HEAD, mandates: [] } },
    ],
  }),
  row('M6-declared', DETERMINE, {
    facts: [discussing(), discussing({ interests: [interest(WANG)] })],
    payload: determined,
  }),
  row('M6-declared', 'member.withdrew', {
    facts: discussing({ interests: [interest(LIU)] }),
    payload: [{ personId: WANG }, { personId: LIU }],
  }),
  closing(
    'M6',
    discussing({ interests: [interest(WANG)] }),
    discussing({ interests: [interest(WANG, true)] }),
  ),
  closing(
    'M6',
    discussing({ interests: [interest(WANG, false, true)] }),
    discussing({ interests: [interest(WANG, false, false)] }),
  ),
];

const speaker: readonly Probe<Facts>[] = [
  row('A30-sequence', SPEAK, {
    facts: discussing({ speeches: [speech(1, 'member')] }),
    payload: [speaking, { ...speaking, sequence: 2 }],
  }),
  row('A30-speaker', SPEAK, {
    facts: discussing(),
    payload: [
      { ...speaking, personId: '孙代会' },
      { ...speaking, personId: '孙代会', capacity: 'attendant' },
    ],
  }),
  row('A30-speaker', SPEAK, {
    facts: discussing(),
    payload: [
      { ...speaking, capacity: 'head' },
      { ...speaking, personId: HEAD, capacity: 'head' },
    ],
  }),
  row('A30-speaker', SPEAK, {
    facts: discussing(),
    payload: [inWords('member'), inWords('sponsor')],
  }),
  row('A30-time', SPEAK, {
    facts: discussing({ speeches: [speech(1, 'member')] }),
    payload: [
      { ...speaking, sequence: 2, time: '9:29' },
      { ...speaking, sequence: 2, time: '9:30' },
    ],
  }),
  row('A30-present', STATE, {
    facts: [discussing(), discussing({ present: [...session.present, ZHAO] })],
    payload: { personId: ZHAO, stance: 'agree' },
  }),
];

const ends: readonly Probe<Facts>[] = [
  row('G28', 'item.opened', {
    facts: inSession(),
    given: [{ profile: set('meeting.quorum', 4) }, { profile: set('meeting.quorum', 3) }],
    payload: { item: '一' },
  }),
  row('MT-on-agenda', 'item.opened', {
    facts: [inSession({ stands: 'withdrawn' }), inSession()],
    payload: { item: '一' },
  }),
  row('A3-opened', 'item.opened', {
    facts: [inSession({ foundMajor: FOUND }), inSession()],
    payload: { item: '一' },
  }),
  row('MT-under-discussion', CLOSE, {
    facts: discussing(),
    payload: [{ item: '二' }, { item: '一' }],
  }),
  closing('G29', discussing({ speeches: [speech(1, 'head'), speech(2, 'member')] }), said),
  // First heard after the head, though the head speaks last again; who adds to what he said is not.
  closing(
    'G29',
    discussing({ speeches: [speech(1, 'head'), speech(2, 'member'), speech(3, 'head')] }),
    discussing({
      speeches: [speech(1, 'member'), speech(2, 'head'), speech(3, 'member'), speech(4, 'head')],
    }),
  ),
  // A new discussion mends it where those who came too late are heard anew, silence included.
  closing(
    'G29',
    discussing({ round: 1, speeches: [...headFirst, anew(3, 'head')] }),
    discussing({ round: 1, speeches: [...headFirst, anew(3, 'member'), anew(4, 'head')] }),
  ),
  closing(
    'G29',
    discussing({ round: 1, speeches: [...headFirst, anew(3, 'head')] }),
    discussing({
      round: 1,
      speeches: [...headFirst, anew(3, 'head')],
      stances: [{ ...stance(WANG, 'notExpressed'), round: 1 }],
    }),
  ),
  row('G28', CLOSE, {
    facts: discussing(),
    given: [{ profile: set('meeting.quorum', 4) }, { profile: set('meeting.quorum', 3) }],
    payload: { item: '一' },
  }),
  // Where the ways of counting differ, only a verified rule says which of them holds.
  row('G28', CLOSE, {
    facts: discussing({ interests: [interest(WANG, true)] }),
    given: [
      {
        profile: {
          ...set('meeting.quorum', 3),
          ...set('meeting.quorumCounting', 'withoutPresent'),
        },
      },
      { profile: set('meeting.quorum', 3) },
    ],
    payload: { item: '一' },
  }),
  closing('G31', discussing({ stances: [stance(HEAD, 'agree'), stance(WANG, 'agree')] }), said),
  closing(
    'G31-dissent',
    discussing({ stances: [stance(WANG, 'disagree', null)] }),
    discussing({ stances: [stance(WANG, 'disagree')] }),
  ),
];

/** How each duty is breached and mended. */
export const discussionProbes: readonly Probe<Facts>[] = [...interests, ...speaker, ...ends];
