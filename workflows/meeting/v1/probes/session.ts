import type { Probe } from '#libs/procedure';

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
  set,
  WANG,
  ZHAO,
} from './cast.js';

const OPEN = 'session.opened';
const TAKE_UP = 'item.opened';

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

const present: readonly Probe<Facts>[] = [
  {
    requirement: 'A39-stated-day',
    command: OPEN,
    facts,
    given: scheduled,
    payload: { ...opening, on: '2026-06-02' },
    mended: { payload: opening },
  },
  {
    requirement: 'MT-attendance',
    command: OPEN,
    facts,
    given: scheduled,
    payload: { ...opening, absent: [] },
    mended: { payload: opening },
  },
  {
    requirement: 'MT-attendance',
    command: OPEN,
    facts,
    given: scheduled,
    payload: { ...opening, present: [HEAD, WANG, LIU, CLERK] },
    mended: { payload: opening },
  },
  {
    requirement: 'MT-proxy',
    command: OPEN,
    facts,
    given: scheduled,
    payload: { ...opening, proxies: [{ member: LIU, proxy: '市财政局副局长孙某' }] },
    mended: { payload: { ...opening, proxies: [{ member: ZHAO, proxy: '市财政局副局长孙某' }] } },
  },
  {
    requirement: 'A30-head',
    command: OPEN,
    facts,
    given: scheduled,
    payload: withoutHead,
    mended: { payload: { ...withoutHead, entrustment: '受市长委托' } },
  },
  {
    requirement: 'MT-members-day',
    command: OPEN,
    facts: { ...facts, members: { ...facts.members, on: '2026-05-20' } },
    given: scheduled,
    payload: opening,
    mended: { facts },
  },
  {
    requirement: 'G28',
    command: OPEN,
    facts,
    given: { ...scheduled, profile: set('meeting.quorum', '2/3') },
    payload: withoutHead,
    mended: { payload: opening },
  },
  {
    requirement: 'G28',
    command: TAKE_UP,
    facts: inSession(),
    given: { profile: set('meeting.quorum', 4) },
    payload: { item: '一' },
    mended: { given: { profile: set('meeting.quorum', 3) } },
  },
];

const readiness: readonly Probe<Facts>[] = [
  {
    requirement: 'MT-decisions',
    command: OPEN,
    facts,
    given: scheduled,
    payload: unnamed,
    mended: { payload: opening },
  },
  {
    requirement: 'A25-scheduled',
    command: OPEN,
    facts,
    given: standingAt('decision/agenda'),
    payload: opening,
    mended: { given: scheduled },
  },
  {
    requirement: 'MT-notice',
    command: OPEN,
    facts: { ...facts, notice: null },
    given: scheduled,
    payload: opening,
    mended: { facts },
  },
  {
    requirement: 'MT-adviser',
    command: OPEN,
    facts,
    given: { ...scheduled, profile: set('meeting.legalAdviserRequired', true, 'flag') },
    payload: { ...opening, attendants: [] },
    mended: { payload: opening },
  },
];

const sitting: readonly Probe<Facts>[] = [
  {
    requirement: 'MT-moving',
    command: 'attendance.changed',
    facts: discussing(),
    payload: { personId: WANG, movement: 'arrived', time: '9:40' },
    mended: { payload: { personId: ZHAO, movement: 'arrived', time: '9:40' } },
  },
  {
    requirement: 'MT-on-agenda',
    command: TAKE_UP,
    facts: inSession({ stands: 'withdrawn' }),
    payload: { item: '一' },
    mended: { facts: inSession() },
  },
  {
    requirement: 'MT-withdrawable',
    command: 'item.withdrawn',
    facts: inSession(),
    payload: { item: '二', reason: '时间不足' },
    mended: { payload: { item: '一', reason: '时间不足' } },
  },
  {
    requirement: 'MT-settled',
    command: 'session.closed',
    facts: inSession(),
    payload: { endedAt: '11:30' },
    mended: { facts: inSession({ stands: 'closed' }) },
  },
];

export const sessionProbes: readonly Probe<Facts>[] = [...present, ...readiness, ...sitting];
