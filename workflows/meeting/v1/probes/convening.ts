import type { Probe } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { anItem, convened, convening, DECISION, set, WANG } from './cast.js';

const CONVENE = 'meeting.convened';
const RESCHEDULE = 'meeting.rescheduled';
const LIST = 'members.listed';
const { plannedOn, slot, place, papersBy, listedOn, basis, members } = convening;
const schedule = { plannedOn, slot, place, papersBy, reason: '市长出访' };
const list = { listedOn, basis, members };
const noHead = members.map((one) => ({ ...one, capacity: 'member' }));
const tight = { profile: set('meeting.paperDays', 7, 'day') };

const TABLE = 'item.tabled';
const tabled = {
  item: '一',
  title: '审议《保定市城区扬尘污染防治办法》',
  sponsor: '市生态环境局',
  papersOn: '2026-06-03',
  disputed: false,
};
const aboutDecision = {
  ...tabled,
  decision: DECISION,
  alternatives: [{ key: 'A', document: 'd' }],
};
const standingAt = (...states: readonly string[]) => ({
  units: [{ id: '市生态环境局', organId: 'organ' }],
  decisions: [{ id: DECISION, organId: 'organ', states }],
});

const planning: readonly Probe<Facts>[] = [
  {
    requirement: 'G27',
    command: CONVENE,
    facts: convened(),
    payload: { ...convening, type: 'special' },
    mended: { payload: convening },
  },
  {
    requirement: 'MT-planned',
    command: CONVENE,
    facts: convened(),
    payload: { ...convening, plannedOn: '2026-05-31' },
    mended: { payload: convening },
  },
  {
    requirement: 'MT-planned',
    command: RESCHEDULE,
    facts: convened(),
    payload: { ...schedule, papersBy: '2026-06-11' },
    mended: { payload: schedule },
  },
  {
    requirement: 'MT-paper-days',
    command: CONVENE,
    facts: convened(),
    payload: convening,
    given: tight,
    mended: { payload: { ...convening, papersBy: '2026-06-03' } },
  },
  {
    requirement: 'MT-paper-days',
    command: RESCHEDULE,
    facts: convened(),
    payload: schedule,
    given: tight,
    mended: { payload: { ...schedule, plannedOn: '2026-06-12' } },
  },
  {
    requirement: 'MT-one-head',
    command: CONVENE,
    facts: convened(),
    payload: { ...convening, members: noHead },
    mended: { payload: convening },
  },
  {
    requirement: 'MT-one-head',
    command: LIST,
    facts: convened(),
    payload: { ...list, members: [...members, { personId: WANG, capacity: 'member' }] },
    mended: { payload: list },
  },
  {
    requirement: 'A39-stated-day',
    command: 'notice.sent',
    facts: convened(),
    payload: { on: '2026-06-02', recipients: '会议组成人员' },
    mended: { payload: { on: '2026-06-01', recipients: '会议组成人员' } },
  },
];

const agenda: readonly Probe<Facts>[] = [
  {
    requirement: 'MT-new-item',
    command: TABLE,
    facts: convened({ items: [anItem()] }),
    payload: tabled,
    mended: { payload: { ...tabled, item: '二' } },
  },
  {
    requirement: 'MT-new-item',
    command: TABLE,
    facts: convened({ items: [anItem()] }),
    payload: { ...aboutDecision, item: '二' },
    given: standingAt('decision/agenda'),
    mended: { facts: convened({ items: [anItem({ stands: 'withdrawn' })] }) },
  },
  {
    requirement: 'A25-tabled',
    command: TABLE,
    facts: convened(),
    payload: aboutDecision,
    given: standingAt('decision/legalityReview.reviewing'),
    mended: { given: standingAt('decision/deliberation', 'decision/deliberation.scheduled') },
  },
  {
    requirement: 'G20-presented',
    command: TABLE,
    facts: convened(),
    payload: { ...tabled, decision: DECISION },
    given: standingAt('decision/agenda'),
    mended: { payload: aboutDecision },
  },
  {
    requirement: 'MT-cutoff',
    command: TABLE,
    facts: convened(),
    payload: { ...tabled, papersOn: '2026-06-06' },
    mended: { payload: tabled },
  },
  {
    requirement: 'A13-coordinated',
    command: TABLE,
    facts: convened(),
    payload: { ...tabled, disputed: true },
    mended: {
      payload: { ...tabled, disputed: true, coordination: '经副秘书长协调，财政局保留资金意见' },
    },
  },
  {
    requirement: 'MT-withdrawable',
    command: 'item.withdrawn',
    facts: convened({ items: [anItem({ stands: 'closed' })] }),
    payload: { item: '一', reason: '需补充论证' },
    mended: { facts: convened({ items: [anItem()] }) },
  },
];

export const conveningProbes: readonly Probe<Facts>[] = [...planning, ...agenda];
