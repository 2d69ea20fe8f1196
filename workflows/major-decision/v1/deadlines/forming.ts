import { addDays } from '#libs/legal-time';

import { commentOpenUntil, floorDays, floorEnd, floorUnit } from '../floors.js';
import { onDay, type Compute } from './computed.js';

/** The deadlines while the draft is formed. */
export const formingDeadlines = {
  consultationReply: (facts, { given }) =>
    onDay(
      {
        nature: 'ceiling',
        article: '条例第13条',
        role: 'consulted',
        remind: [3, 1],
        escalate: ['sponsor', 'office'],
      },
      given.recordedOn,
      facts.departments.dueOn,
    ),
  openComment: (facts, { given }) => {
    const { day, provisional, trail } = commentOpenUntil(facts, given);
    return {
      ...onDay(
        { nature: 'floor', article: '条例第15条', role: 'sponsor', remind: [1], escalate: [] },
        given.recordedOn,
        day,
      ),
      provisional,
      trail,
    };
  },
  hearingMaterials: (facts, { given }) => {
    const plannedOn = facts.participation.hearing?.plannedOn ?? given.occurredOn;
    const days = floorDays(given, 'hearing.materialDays');
    let dueOn = addDays(plannedOn, -days);
    while (floorEnd(given, 'hearing.materialDays', dueOn) > plannedOn) {
      dueOn = addDays(dueOn, -1);
    }
    return {
      ...onDay(
        {
          nature: 'beforeEvent',
          article: '条例第16条',
          role: 'sponsor',
          remind: [3, 1],
          escalate: ['sponsorHead', 'office'],
        },
        given.recordedOn,
        dueOn,
      ),
      unit: floorUnit(given, 'hearing.materialDays'),
      count: -days,
    };
  },
} satisfies Readonly<Record<string, Compute>>;
