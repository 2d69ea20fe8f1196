import type { Probe } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { convened, convening, row, set, WANG } from '../situations.js';

const CONVENE = 'meeting.convened';
const RESCHEDULE = 'meeting.rescheduled';
const LIST = 'members.listed';
const { plannedOn, slot, place, papersBy, listedOn, basis, members } = convening;
const schedule = { plannedOn, slot, place, papersBy, reason: '市长出访' };
const list = { listedOn, basis, members };
const outside = { ...convening, outside: '上午在政府机关会议室召开，会前未登记' };
const holders = members.map(({ personId }) => ({ personId, role: 'member', unitId: 'unit' }));
const noHead = members.map((one) => ({ ...one, capacity: 'member' }));
const tight = { profile: set('meeting.paperDays', 7, 'day') };

/** How each duty is breached and mended. */
export const conveningProbes: readonly Probe<Facts>[] = [
  row('G27', CONVENE, {
    facts: convened(),
    payload: [{ ...convening, type: 'special' }, convening],
  }),
  row('MT-planned', CONVENE, {
    facts: convened(),
    payload: [{ ...convening, plannedOn: '2026-05-31' }, convening],
  }),
  row('MT-planned', RESCHEDULE, {
    facts: convened(),
    payload: [{ ...schedule, papersBy: '2026-06-11' }, schedule],
  }),
  row('MT-paper-days', CONVENE, {
    facts: convened(),
    payload: [convening, { ...convening, papersBy: '2026-06-03' }],
    given: tight,
  }),
  row('MT-paper-days', RESCHEDULE, {
    facts: convened(),
    payload: [schedule, { ...schedule, plannedOn: '2026-06-12' }],
    given: tight,
  }),
  row('G27-outside', CONVENE, {
    facts: convened(),
    payload: [{ ...outside, type: 'special' }, outside],
  }),
  row('MT-planned', CONVENE, {
    facts: convened(),
    payload: [
      { ...convening, plannedOn: '2026-05-31' },
      { ...outside, plannedOn: '2026-05-31' },
    ],
  }),
  ...(
    [
      [CONVENE, convening],
      ['members.listed', list],
    ] as const
  ).flatMap(([command, payload]): Probe<Facts>[] => [
    row('MT-mandated', command, {
      facts: convened(),
      payload,
      given: [
        { holders: [...holders, { personId: '周副市长', role: 'member', unitId: 'unit' }] },
        { holders },
      ],
    }),
    row('MT-mandated', command, {
      facts: convened(),
      payload,
      given: [{ holders: holders.slice(1) }, { holders }],
    }),
  ]),
  row('MT-one-head', CONVENE, {
    facts: convened(),
    payload: [{ ...convening, members: noHead }, convening],
  }),
  row('MT-one-head', LIST, {
    facts: convened(),
    payload: [{ ...list, members: [...members, { personId: WANG, capacity: 'member' }] }, list],
  }),
];
