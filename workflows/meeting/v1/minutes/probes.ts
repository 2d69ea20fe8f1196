import type { JsonObject, Probe } from '#libs/procedure';

import type { Facts } from '../facts.js';
import {
  CLERK,
  discussed,
  entered,
  foreseeing,
  HEAD,
  held,
  inSession,
  LIU,
  ON,
  row,
  session,
  WANG,
} from '../situations.js';

import type { MinutesItem } from './facts.js';

const record = { document: 'record', signers: [HEAD, CLERK], on: ON, entered };
const signing = { document: 'record', signers: [HEAD, CLERK], on: ON };

const minuted: Omit<MinutesItem, 'differences'> = {
  item: '一',
  result: 'approved',
  stances: [
    { personId: HEAD, stance: 'agree' },
    { personId: WANG, stance: 'agree' },
    { personId: LIU, stance: 'notExpressed' },
  ],
};
const minutes = {
  document: 'minutes',
  present: [...session.attended],
  items: [minuted as unknown as JsonObject],
};
const filedMinutes = { document: 'minutes', present: session.attended, items: [], entered };

/** How each duty is breached and mended. */
export const minutesProbes: readonly Probe<Facts>[] = [
  row('A30-signed', 'record.signed', {
    facts: held,
    payload: [{ ...signing, signers: [CLERK] }, signing],
  }),
  row('MT-signed', 'record.corrected', {
    facts: [held, { ...held, record }],
    payload: { what: '第二次发言时间应为9:40', reason: '笔误' },
  }),
  row('G31-minutes', 'minutes.filed', {
    facts: held,
    payload: [{ ...minutes, items: [{ ...minutes.items[0], result: 'deferred' }] }, minutes],
  }),
  row('G31-minutes', 'minutes.filed', {
    facts: held,
    payload: [{ ...minutes, present: [HEAD, WANG] }, minutes],
  }),
  row('MT-minutes-true', 'meeting.concluded', {
    facts: { ...held, minutes: { ...filedMinutes, items: [{ ...minuted, differences: null }] } },
    payload: {},
    given: [foreseeing('G18-decision'), foreseeing()],
  }),
  row('MT-minutes', 'meeting.concluded', {
    facts: [held, { ...held, minutes: filedMinutes }],
    payload: {},
  }),
  row('MT-decided', 'meeting.concluded', { facts: [inSession(discussed), held], payload: {} }),
];
