import type { JsonObject, Probe } from '#libs/procedure';

import type { Facts } from '../facts.js';
import {
  anItem,
  CLERK,
  convened,
  DECISION,
  discussing,
  HEAD,
  inSession,
  LIU,
  ON,
  row,
  set,
  speech,
  WANG,
  ZHAO,
} from '../situations.js';

const OPEN = 'session.opened';

const opening = {
  on: ON,
  startedAt: '9:00',
  chair: HEAD,
  recorder: CLERK,
  present: [HEAD, WANG, LIU],
  absent: [{ personId: ZHAO, reason: '出差' }],
  attendants: [{ name: '罗律师', capacity: 'adviser' }],
  decisions: [DECISION],
};
const { decisions: _named, ...unnamed } = opening;
const withoutHead = {
  ...opening,
  chair: WANG,
  present: [WANG, LIU],
  absent: [HEAD, ZHAO].map((personId) => ({ personId, reason: '出差' })),
};

/** Everyone named exists, and the decision stands in these states. */
const standingAt = (...states: readonly string[]) => ({
  people: [HEAD, WANG, LIU, ZHAO, CLERK],
  decisions: [{ id: DECISION, organId: 'organ', states }],
});
const scheduled = standingAt('decision/deliberation.scheduled');
const facts = convened({ items: [anItem()] });

/** The session is opened as it should not be. */
const wrongly = (requirement: string, payload: JsonObject): Probe<Facts> =>
  row(requirement, OPEN, { facts, given: scheduled, payload: [payload, opening] });

const present: readonly Probe<Facts>[] = [
  wrongly('MT-attendance', { ...opening, absent: [] }),
  wrongly('MT-attendance', { ...opening, present: [HEAD, WANG, LIU, CLERK] }),
  row('MT-proxy', OPEN, {
    facts,
    given: scheduled,
    payload: [
      { ...opening, proxies: [{ member: LIU, proxy: '市财政局副局长孙某' }] },
      { ...opening, proxies: [{ member: ZHAO, proxy: '市财政局副局长孙某' }] },
    ],
  }),
  row('A30-head', OPEN, {
    facts,
    given: scheduled,
    payload: [withoutHead, { ...withoutHead, entrustment: '受市长委托' }],
  }),
  row('MT-members-day', OPEN, {
    facts: [{ ...facts, members: { ...facts.members, on: '2026-05-20' } }, facts],
    given: scheduled,
    payload: opening,
  }),
  row('G28', OPEN, {
    facts,
    given: { ...scheduled, profile: set('meeting.quorum', '2/3') },
    payload: [withoutHead, opening],
  }),
];

const readiness: readonly Probe<Facts>[] = [
  row('MT-decisions', OPEN, { facts, given: scheduled, payload: [unnamed, opening] }),
  row('A25-scheduled', OPEN, {
    facts,
    given: [standingAt('decision/agenda'), scheduled],
    payload: opening,
  }),
  row('MT-notice', OPEN, {
    facts: [{ ...facts, notice: null }, facts],
    given: scheduled,
    payload: opening,
  }),
  row('MT-adviser', OPEN, {
    facts,
    given: { ...scheduled, profile: set('meeting.legalAdviserRequired', true, 'flag') },
    payload: [{ ...opening, attendants: [] }, opening],
  }),
];

const sitting: readonly Probe<Facts>[] = [
  row('MT-moving', 'attendance.changed', {
    facts: discussing(),
    payload: [
      { personId: WANG, movement: 'arrived', time: '9:40' },
      { personId: ZHAO, movement: 'arrived', time: '9:40' },
    ],
  }),
  row('MT-times', 'attendance.changed', {
    facts: discussing(),
    payload: [
      { personId: ZHAO, movement: 'arrived', time: '8:40' },
      { personId: ZHAO, movement: 'arrived', time: '9:40' },
    ],
  }),
  row('MT-times', 'session.closed', {
    facts: inSession({ stands: 'closed', speeches: [speech(1, 'member')] }),
    payload: [{ endedAt: '9:10' }, { endedAt: '11:30' }],
  }),
  row('MT-settled', 'session.closed', {
    facts: [inSession(), inSession({ stands: 'closed' })],
    payload: { endedAt: '11:30' },
  }),
];

/** How each duty is breached and mended. */
export const sessionProbes: readonly Probe<Facts>[] = [...present, ...readiness, ...sitting];
