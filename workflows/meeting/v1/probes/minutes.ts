import type { Probe } from '#libs/procedure';

import type { Facts } from '../facts.js';
import {
  CLERK,
  discussed,
  entered,
  filed,
  HEAD,
  inSession,
  LIU,
  ON,
  session,
  WANG,
} from './cast.js';
import { carried, flawed } from './head-decision.js';

const approved = {
  ...discussed,
  decision: { outcome: 'approved', alternative: 'A', reason: null, entered },
} as const;
const held = inSession(approved);
const record = { document: 'record', signers: [HEAD, CLERK], on: ON, entered };
const signing = { document: 'record', signers: [HEAD, CLERK], on: ON };

const told = {
  item: '一',
  result: 'approved',
  stances: [
    { personId: HEAD, stance: 'agree' },
    { personId: WANG, stance: 'agree' },
    { personId: LIU, stance: 'notExpressed' },
  ],
};
const minutes = { document: 'minutes', present: [...session.attended], items: [told] };
const filedMinutes = { document: 'minutes', present: session.attended, items: [], entered };

export const minutesProbes: readonly Probe<Facts>[] = [
  {
    requirement: 'A39-stated-day',
    command: 'record.signed',
    facts: held,
    payload: { ...signing, on: '2026-06-02' },
    mended: { payload: signing },
  },
  {
    requirement: 'A30-signed',
    command: 'record.signed',
    facts: held,
    payload: { ...signing, signers: [CLERK] },
    mended: { payload: signing },
  },
  {
    requirement: 'MT-signed',
    command: 'record.corrected',
    facts: held,
    payload: { what: '第二次发言时间应为9:40', reason: '笔误' },
    mended: { facts: { ...held, record } },
  },
  {
    requirement: 'G31-minutes',
    command: 'minutes.filed',
    facts: held,
    payload: { ...minutes, items: [{ ...told, result: 'deferred' }] },
    mended: { payload: minutes },
  },
  {
    requirement: 'G31-minutes',
    command: 'minutes.filed',
    facts: held,
    payload: { ...minutes, present: [HEAD, WANG] },
    mended: { payload: minutes },
  },
  {
    requirement: 'A39-defects',
    command: 'meeting.concluded',
    facts: flawed,
    payload: {},
    mended: { facts: carried },
  },
  {
    requirement: 'MT-minutes',
    command: 'meeting.concluded',
    facts: held,
    payload: {},
    mended: { facts: { ...held, minutes: filedMinutes } },
  },
  {
    requirement: 'MT-decided',
    command: 'meeting.concluded',
    facts: inSession(discussed),
    payload: {},
    mended: { facts: held },
  },
];

const filing = {
  documentId: 'record',
  kind: 'meetingRecord',
  title: '会议记录',
  hash: 'hash',
  fileName: 'a.pdf',
  mediaType: 'application/pdf',
  size: 1,
};

export const recordProbes: readonly Probe<Facts>[] = [
  {
    requirement: 'D-new-document',
    command: 'document.filed',
    facts: { ...held, documents: { record: filed('meetingRecord') } },
    payload: filing,
    mended: { payload: { ...filing, documentId: 'record-2' } },
  },
  ...['defect.cured', 'defect.carried'].map((command) => ({
    requirement: 'D-known',
    command,
    facts: carried,
    payload: { defectId: 'G29-7', how: '重新审议', reason: '如实记录' },
    mended: { facts: flawed },
  })),
];
