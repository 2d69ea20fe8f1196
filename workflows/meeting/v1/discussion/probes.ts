import type { Probe } from '#libs/procedure';

import type { Facts } from '../facts.js';
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
  row('MT-under-discussion', CLOSE, {
    facts: discussing(),
    payload: [{ item: '二' }, { item: '一' }],
  }),
  closing('G29', discussing({ speeches: [speech(1, 'head'), speech(2, 'member')] }), said),
  closing(
    'G29',
    discussing({ speeches: [speech(1, 'member')] }),
    discussing(
      { speeches: [speech(1, 'member')] },
      { session: { ...session, entrustment: '受市长委托' } },
    ),
  ),
  closing('G31', discussing({ stances: [stance(HEAD, 'agree'), stance(WANG, 'agree')] }), said),
  closing(
    'G31-dissent',
    discussing({ stances: [stance(WANG, 'disagree', null)] }),
    discussing({ stances: [stance(WANG, 'disagree')] }),
  ),
];

/** How each duty is breached and mended. */
export const discussionProbes: readonly Probe<Facts>[] = [...interests, ...speaker, ...ends];
