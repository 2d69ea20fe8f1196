import { NONE } from '#libs/procedure';

import type { AssumedStep, Now } from '../now.js';
import { SAYS } from '../now.js';
import { isDrafted } from './initiation.js';

const hearing = ({ facts }: Now) => facts.participation.hearing;
const participants = (now: Now) =>
  (hearing(now)?.participants ?? []).filter((one) => one.withdrawnOn === null);

const undelivered = (now: Now) => participants(now).find((one) => one.deliveredOn === null);
const unsigned = (now: Now) => participants(now).find((one) => one.signature === 'awaited');

/** On the looser reading a hearing a day earlier would still do; on the stricter it would not. */
const SEVEN_DAYS = { until: 'hearing.held', requirement: 'G08' };

/** A hearing, from its announcement to its report. */
export const hearingSteps: readonly AssumedStep[] = [
  {
    item: 'hearing',
    command: 'hearing.announced',
    when: (now) => {
      const { methodsPlanned, methodsDone } = now.facts.participation;
      return (
        isDrafted(now) &&
        methodsPlanned.includes('hearing') &&
        !methodsDone.includes('hearing') &&
        now.states.includes('decision/forming.participation.underway')
      );
    },
    looksFor: 'plannedOn',
    rehearses: SEVEN_DAYS,
    give: ({ day, paper }) => ({
      place: SAYS,
      selectionMethod: SAYS,
      selectionPublishedOn: day,
      sides: [SAYS],
      notice: paper('hearingNotice'),
      draftDocument: paper('draft'),
    }),
  },
  {
    item: 'hearing',
    command: 'hearing.listed',
    when: (now) => hearing(now)?.listPublishedOn === null,
    give: (now) => ({
      participants: (hearing(now)?.sides ?? []).map((side, index) => ({
        key: `p${String(index + 1)}`,
        name: SAYS,
        side,
        unitId: NONE,
        civilServant: false,
      })),
      publishedOn: now.day,
    }),
  },
  {
    item: 'hearing',
    command: 'hearing.delivered',
    when: (now) => undelivered(now) !== undefined,
    give: (now) => ({
      key: undelivered(now)?.key ?? '',
      on: now.day,
      receipt: now.paper('hearingDelivery'),
      acceptance: 'signed',
    }),
  },
  {
    item: 'hearing',
    command: 'hearing.postponed',
    when: (now) => hearing(now)?.listPublishedOn !== null && undelivered(now) === undefined,
    unless: SEVEN_DAYS,
    looksFor: 'plannedOn',
    rehearses: SEVEN_DAYS,
    give: ({ paper }) => ({ reason: SAYS, place: SAYS, notice: paper('hearingNotice') }),
  },
  {
    item: 'hearing',
    command: 'hearing.held',
    when: (now) => hearing(now)?.listPublishedOn !== null && undelivered(now) === undefined,
    from: (now) => hearing(now)?.plannedOn ?? null,
    give: ({ day, paper }) => ({
      on: day,
      chair: SAYS,
      recorder: SAYS,
      order: ['presentation', 'statements', 'explanation', 'confirmation'],
      document: paper('hearingRecord'),
      heldPublicly: true,
    }),
  },
  {
    item: 'hearing',
    command: 'hearing.signed',
    when: (now) => unsigned(now) !== undefined,
    give: (now) => ({ key: unsigned(now)?.key ?? '', signed: true }),
  },
  {
    item: 'hearing',
    command: 'hearing.reported',
    ends: true,
    give: ({ paper }) => ({ document: paper('hearingReport') }),
  },
];
