import type { AssumedStep, Now } from '../now.js';
import { SAYS } from '../now.js';

const HEAD = 'forecast.head';
/** The head and enough members for any quorum of a work rule. */
const MEMBERS = [HEAD, 'forecast.member1', 'forecast.member2', 'forecast.member3'];

const meeting = ({ facts }: Now) => facts.deliberation.meeting;

/** The alternatives that the reviewer lets go on to the meeting. */
const goingOn = ({ facts }: Now) =>
  facts.drafting.alternatives.filter(({ key }) =>
    facts.review.findings.some(
      (one) =>
        one.alternative === key && ['lawful', 'revisable', 'exploratory'].includes(one.conclusion),
    ),
  );

/** The type of meeting that is lawful at this level: the first that the requirements take. */
const MEETING_TYPES = [
  'standing',
  'plenary',
  'bureau',
  'townshipHeads',
  'partyGroup',
  'townshipJoint',
  'mayorOffice',
];

const silent = (now: Now) =>
  (meeting(now)?.members ?? []).find(
    (member) => meeting(now)?.stances.some((one) => one.personId === member) !== true,
  );

const spoken = (now: Now) => (meeting(now)?.speeches ?? []).map((one) => one.sequence);

const headSpoke = (now: Now) =>
  meeting(now)?.speeches.some((one) => one.capacity === 'head') === true;

const membersSpoke = (now: Now) =>
  meeting(now)?.speeches.some((one) => one.capacity === 'member') === true;

const speech = (now: Now, capacity: 'head' | 'member') => {
  const chair = meeting(now)?.chair ?? HEAD;
  return {
    sequence: Math.max(0, ...spoken(now)) + 1,
    personId:
      capacity === 'head'
        ? chair
        : ((meeting(now)?.members ?? []).find((one) => one !== chair) ?? ''),
    capacity,
    kind: 'opinion',
    summary: SAYS,
  };
};

const agenda: readonly AssumedStep[] = MEETING_TYPES.map((meetingType) => ({
  item: 'meeting',
  command: 'agenda.approved',
  looksFor: 'plannedOn',
  give: ({ assumed: { meetingOn } }) => ({
    meetingType,
    ...(meetingOn === null ? {} : { plannedOn: meetingOn }),
  }),
}));

const holding: readonly AssumedStep[] = [
  {
    item: 'meeting',
    command: 'meeting.held',
    from: ({ facts }) => facts.deliberation.agenda?.plannedOn ?? null,
    ends: true,
    give: (now) => ({
      type: now.facts.deliberation.agenda?.type ?? 'standing',
      on: now.day,
      chair: HEAD,
      members: MEMBERS,
      absent: [],
      proxies: [],
      interested: [],
      attendants: SAYS,
      adviserAttended: true,
      alternatives: goingOn(now).map(({ key, documentId }) => ({ key, document: documentId })),
    }),
  },
  {
    item: 'meeting',
    command: 'meeting.speechRecorded',
    when: (now) => !membersSpoke(now) && !headSpoke(now),
    give: (now) => speech(now, 'member'),
  },
  {
    item: 'meeting',
    command: 'meeting.speechRecorded',
    when: (now) => !headSpoke(now),
    give: (now) => speech(now, 'head'),
  },
  {
    item: 'meeting',
    command: 'meeting.stanceRecorded',
    when: (now) => silent(now) !== undefined,
    give: (now) => ({ personId: silent(now) ?? '', stance: 'agree' }),
  },
  {
    item: 'meeting',
    command: 'meeting.controllabilityFound',
    when: (now) =>
      now.facts.risk.likely?.answer === true && (meeting(now)?.riskFinding ?? null) === null,
    give: (now) => ({
      on: meeting(now)?.heldOn ?? now.day,
      controllable: true,
      reason: SAYS,
    }),
  },
  {
    item: 'meeting',
    command: 'meeting.recorded',
    give: ({ paper }) => ({
      recordDocument: paper('meetingRecord'),
      minutesDocument: paper('meetingMinutes'),
    }),
  },
];

const decided = ({ facts }: Now) => facts.deliberation.decision?.alternative ?? '';

/** Agenda, meeting and the decision of the head. */
export const decidingSteps: readonly AssumedStep[] = [
  ...agenda,
  ...holding,
  { item: 'meeting', command: 'deliberation.resumed', give: () => ({ reason: SAYS }) },
  {
    item: 'decision',
    command: 'head.approved',
    ends: true,
    give: (now) => ({ alternative: meeting(now)?.alternatives[0]?.key ?? '' }),
  },
  {
    item: 'decision',
    command: 'draft.worded',
    when: ({ facts }) => facts.deliberation.wording === null,
    give: (now) => ({ alternative: decided(now), document: now.paper('draft') }),
  },
  { item: 'decision', command: 'wording.confirmed', ends: true, give: () => ({}) },
];
