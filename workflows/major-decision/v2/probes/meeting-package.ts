import type { JsonObject, Probe } from '#libs/procedure';

import { initialFacts, type Facts } from '../facts.js';
import { aCase, cityRule, heldByDefect } from './common-rows.js';
import { documents, filed, reviewed } from './meeting-facts.js';
import { lawChanged } from './review-facts.js';

const submission = { request: 'request', procedureReport: 'report' };
const approval = { meetingType: 'standing', plannedOn: '2026-06-08' };
const ready = aCase(reviewed());
const unreviewed = aCase({ ...reviewed(), review: initialFacts.review });

const both = (
  row: (command: string, payload: JsonObject) => Probe<Facts>,
): readonly Probe<Facts>[] =>
  [['package.submitted', submission] as const, ['agenda.approved', approval] as const].map(
    ([command, payload]) => row(command, payload),
  );

/** What keeps an unreviewed or unlawful text from the meeting. */
const gates: readonly Probe<Facts>[] = [
  ...both((command, payload) => ({
    requirement: 'G18',
    command,
    facts: unreviewed,
    payload,
    mended: { facts: ready },
  })),
  ...both((command, payload) => ({
    requirement: 'G18',
    command,
    facts: aCase(reviewed('lawful', 'hash-second')),
    payload,
    mended: { facts: ready },
  })),
  ...both((command, payload) => ({
    requirement: 'G19',
    command,
    facts: aCase({
      ...reviewed(),
      documents: { ...documents, opinion: filed('consultationReply', 'hash-opinion') },
    }),
    payload,
    mended: { facts: ready },
  })),
  ...both((command, payload) => ({
    requirement: 'G21',
    command,
    facts: aCase(reviewed('unlawful')),
    payload,
    mended: { facts: ready },
  })),
  ...both((command, payload) => ({
    requirement: 'G20-review',
    command,
    facts: aCase(reviewed('lawful', 'hash-second')),
    payload,
    mended: { facts: ready },
  })),
  ...both((command, payload) => ({
    requirement: 'M5',
    command,
    facts: lawChanged(ready, null),
    payload,
    mended: { facts: lawChanged(ready, '2026-05-25') },
  })),
  ...both((command, payload) => heldByDefect(command, payload, ready)),
];

const undisclosed = {
  ground: '国家秘密',
  legalBasis: '保守国家秘密法',
  approver: '分管副市长',
  on: '2026-04-01',
};

export const meetingPackageProbes: readonly Probe<Facts>[] = [
  ...gates,
  {
    requirement: 'M3',
    command: 'package.submitted',
    facts: ready,
    payload: submission,
    mended: {
      facts: aCase({
        ...reviewed(),
        participation: { ...initialFacts.participation, adoptionDocument: 'adoption' },
      }),
    },
  },
  {
    requirement: 'M3',
    command: 'package.submitted',
    facts: aCase({
      ...reviewed(),
      review: initialFacts.review,
      participation: { ...initialFacts.participation, undisclosed },
    }),
    payload: submission,
    mended: {
      facts: aCase({
        ...reviewed(),
        participation: { ...initialFacts.participation, undisclosed },
      }),
    },
  },
  {
    requirement: 'G27-type',
    command: 'agenda.approved',
    facts: ready,
    payload: { ...approval, meetingType: 'special' },
    mended: { payload: approval },
  },
  {
    requirement: 'A30-planned',
    command: 'agenda.approved',
    facts: ready,
    payload: { ...approval, plannedOn: '2026-05-31' },
    mended: { payload: { ...approval, plannedOn: '2026-06-01' } },
  },
  {
    requirement: 'A30-papers',
    command: 'agenda.approved',
    facts: ready,
    payload: { ...approval, plannedOn: '2026-06-03' },
    given: cityRule('meeting.paperDays', 3, 'day'),
    mended: { payload: { ...approval, plannedOn: '2026-06-04' } },
  },
  {
    requirement: 'A30-papers',
    command: 'agenda.approved',
    facts: ready,
    payload: { ...approval, plannedOn: '2026-06-07' },
    given: cityRule('meeting.paperDays', 5, 'workingDay'),
    mended: { payload: approval },
  },
  {
    requirement: 'G43',
    command: 'agenda.approved',
    facts: startedOn('2026-01-01'),
    payload: approval,
    given: cityRule('decision.maxDays', 90, 'day'),
    mended: { facts: startedOn('2026-05-01') },
  },
];

function startedOn(on: string): Facts {
  return aCase({
    ...reviewed(),
    initiation: {
      ...initialFacts.initiation,
      start: {
        mode: 'meeting',
        on,
        reference: '市政府常务会议纪要〔2026〕3号',
        leadUnit: 'ecology',
        coUnits: [],
        congress: 'none',
        superiorApproval: false,
      },
    },
  });
}
