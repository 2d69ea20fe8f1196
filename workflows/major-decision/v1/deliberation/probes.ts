import { IMPORT_ROLE, type Probe } from '#libs/procedure';

import { aCase, cityRule } from '../common-probes.js';
import { initialFacts, type Facts } from '../facts.js';

import { byTheDoor, conveyed, discussed, reviewed, speech, stances } from './probes-meetings.js';

const holding = {
  type: 'standing',
  on: '2026-05-20',
  chair: 'mayor',
  members: ['mayor', 'deputy'],
  absent: ['secretary'],
  proxies: [],
  interested: [],
  attendants: '司法局、财政局负责人',
  adviserAttended: true,
  alternatives: [{ key: 'A', document: 'first' }],
};
const ready = aCase(reviewed());

const held = (
  requirement: string,
  row: Pick<Probe<Facts>, 'payload' | 'given'> & Partial<Probe<Facts>>,
): Probe<Facts> => ({
  requirement,
  command: 'meeting.held',
  facts: ready,
  mended: { payload: holding },
  ...row,
});

const withInterest = (withdrew: boolean) => ({
  ...holding,
  interested: [{ personId: 'deputy', interest: '配偶持有项目公司股份', withdrew }],
});

const holdingRows: readonly Probe<Facts>[] = [
  held('G18-meeting', { payload: { ...holding, on: '2026-05-09' } }),
  held('G18-meeting', {
    facts: aCase({ ...reviewed(), review: initialFacts.review }),
    payload: holding,
    mended: { facts: ready },
  }),
  held('G20-meeting', {
    payload: { ...holding, alternatives: [{ key: 'A', document: 'second' }] },
  }),
  held('G27', { payload: { ...holding, type: 'mayorOffice' } }),
  held('G28', {
    payload: { ...holding, members: ['mayor'], absent: ['deputy', 'secretary'] },
    given: cityRule('meeting.quorum', '1/2'),
  }),
  held('G28', {
    payload: { ...holding, members: ['mayor', 'deputy'], absent: ['secretary', 'third'] },
    given: cityRule('meeting.quorum', '2/3'),
    mended: { payload: { ...holding, members: ['mayor', 'deputy'], absent: ['secretary'] } },
  }),
  held('G28-counted', { payload: { ...holding, proxies: ['deputy'] } }),
  held('M6', {
    payload: withInterest(false),
    mended: { payload: { ...withInterest(true), members: ['mayor', 'third'] } },
  }),
  // Who withdrew is not counted.
  held('M6', {
    payload: withInterest(true),
    mended: { payload: { ...withInterest(true), members: ['mayor', 'third'] } },
  }),
  held('A30-adviser', {
    payload: { ...holding, adviserAttended: false },
    given: cityRule('meeting.legalAdviserRequired', true, 'flag'),
  }),
];

const speaking = {
  sequence: 1,
  personId: 'deputy',
  capacity: 'member',
  kind: 'opinion',
  summary: '同意草案',
};
const interest = { personId: 'deputy', interest: '曾任项目公司顾问' };
const finding = { on: '2026-05-20', controllable: true, reason: '防范措施和处置预案可行' };
const recording = { recordDocument: 'record', minutesDocument: 'minutes' };

const recorded = (requirement: string, breached: Facts, mended: Facts): Probe<Facts> => ({
  requirement,
  command: 'meeting.recorded',
  facts: breached,
  payload: recording,
  mended: { facts: mended },
});

const silent = [{ personId: 'deputy', stance: 'disagree', reason: null }] as const;

const ENTRUSTED = '委托常务副市长主持';
const byDeputy = { speeches: [speech(1, 'member')] };
const absent = discussed(byDeputy);

const recordingRows: readonly Probe<Facts>[] = [
  {
    requirement: 'A30-sequence',
    command: 'meeting.speechRecorded',
    facts: discussed(),
    payload: speaking,
    mended: { payload: { ...speaking, sequence: 3 } },
  },
  {
    requirement: 'A30-present',
    command: 'meeting.stanceRecorded',
    facts: discussed(),
    payload: { personId: 'attendant', stance: 'agree' },
    mended: { payload: { personId: 'deputy', stance: 'agree' } },
  },
  {
    requirement: 'G16-at-meeting',
    command: 'meeting.controllabilityFound',
    facts: discussed(),
    payload: { ...finding, on: '2026-05-25' },
    mended: { payload: finding },
  },
  {
    requirement: 'M6',
    command: 'meeting.interestFound',
    facts: discussed(),
    payload: interest,
    mended: { facts: discussed({ members: ['mayor', 'secretary'] }) },
  },
  recorded('A30-members', discussed({ speeches: [speech(1, 'member')] }), discussed()),
  recorded('G29', discussed({ speeches: [speech(1, 'head'), speech(2, 'member')] }), discussed()),
  // A member's first opinion after one of the head's is too late, though the head speaks last again.
  recorded(
    'G29',
    discussed({ speeches: [speech(1, 'head'), speech(2, 'member'), speech(3, 'head')] }),
    discussed({
      speeches: [speech(1, 'member'), speech(2, 'head'), speech(3, 'member'), speech(4, 'head')],
    }),
  ),
  recorded(
    'G29',
    discussed({ speeches: [speech(1, 'member'), speech(2, 'head'), speech(3, 'member')] }),
    discussed({
      speeches: [
        speech(1, 'head', { kind: 'chairing' }),
        speech(2, 'member'),
        speech(3, 'head'),
        speech(4, 'sponsor', { kind: 'report' }),
      ],
    }),
  ),
  // Silence is an answer, and a new discussion mends the one before.
  recorded('G29', discussed({ speeches: [speech(1, 'head'), speech(2, 'member')] }), absent),
  recorded(
    'G29',
    discussed({ speeches: [speech(1, 'head'), speech(2, 'member')] }),
    discussed({
      speeches: [
        speech(1, 'head'),
        speech(2, 'member'),
        speech(3, 'member', { round: 1 }),
        speech(4, 'head', { round: 1 }),
      ],
    }),
  ),
  recorded('A30-members', absent, discussed({ ...byDeputy, entrustment: ENTRUSTED })),
  recorded('A30-members', absent, discussed({ ...byDeputy, head: 'mayor' })),
  recorded(
    'A30-members',
    discussed({ speeches: [speech(1, 'member'), speech(2, 'head', { personId: 'other' })] }),
    discussed(),
  ),
  recorded('G31', discussed({ stances: stances('agree', 'agree') }), discussed()),
  recorded(
    'G31-dissent',
    discussed({ stances: silent }),
    discussed({ stances: stances('agree', 'disagree', 'agree') }),
  ),
];

const importer = {
  personId: 'importer',
  mandates: [{ role: IMPORT_ROLE, organId: 'organ', unitId: 'unit' }],
};
const otherMeeting = discussed({ conveyedFrom: 'other' });

const noting = { meeting: '市长办公会', type: 'standing', on: '2026-05-20', announced: '原则同意' };
const onAgenda = aCase({
  ...reviewed(),
  deliberation: {
    ...initialFacts.deliberation,
    agenda: { approvedOn: '2026-05-19', by: 'mayor', type: 'standing', plannedOn: '2026-05-20' },
  },
});

const notedRows: readonly Probe<Facts>[] = [
  {
    ...{ requirement: 'A25-noted', command: 'meeting.noted', payload: noting },
    facts: aCase(),
    mended: { facts: onAgenda },
  },
  {
    ...{ requirement: 'A30-noted', command: 'meeting.noted', payload: noting },
    facts: ready,
    mended: { facts: onAgenda },
  },
  {
    ...{ requirement: 'A30-noted', command: 'meeting.noted', facts: onAgenda },
    payload: { ...noting, type: 'special' },
    mended: { payload: noting },
  },
];

const doorRows: readonly Probe<Facts>[] = [
  byTheDoor('meeting.noted', noting, onAgenda),
  byTheDoor('meeting.held', holding, ready),
  byTheDoor('meeting.speechRecorded', { ...speaking, sequence: 3 }, discussed()),
  byTheDoor('meeting.stanceRecorded', { personId: 'deputy', stance: 'agree' }, discussed()),
  byTheDoor('meeting.controllabilityFound', finding, discussed()),
  byTheDoor('meeting.recorded', recording, discussed()),
  // Another meeting than the one that discussed the matter conveys nothing of it.
  {
    ...byTheDoor('meeting.recorded', recording, otherMeeting),
    given: { conveyedFrom: 'meeting' },
    mended: { given: { conveyedFrom: 'other' } },
  },
  // Of a meeting from before the system there is no case.
  {
    ...byTheDoor('meeting.recorded', recording, otherMeeting),
    mended: { facts: discussed({ conveyedFrom: null }) },
  },
  {
    ...byTheDoor('meeting.held', holding, ready),
    mended: { given: { imported: true, actor: importer } },
  },
];

/** How each duty of the meeting and of its record is breached and mended. */
export const deliberationProbes: readonly Probe<Facts>[] = [
  ...conveyed([...holdingRows, ...recordingRows, ...notedRows]),
  ...doorRows,
];
