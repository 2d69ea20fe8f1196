import { addDays, daysFrom } from '#libs/legal-time';

import { onDay, type Deadlines } from '../counted.js';
import { floorDays, floorEnd, floorUnit } from '../floors.js';

import { allServed } from './facts.js';

/** The day by which the papers of a hearing are delivered. */
export const hearingDeadlines = {
  hearingMaterials: {
    zh: '送达听证材料',
    en: 'delivery of hearing papers',
    isMet: ({ participation }) => allServed(participation.hearing),
    compute: (facts, { given }) => {
      if (allServed(facts.participation.hearing)) {
        return null;
      }
      const plannedOn = facts.participation.hearing?.plannedOn ?? given.occurredOn;
      const days = floorDays(given, 'hearing.materialDays');
      let dueOn = addDays(plannedOn, -days);
      const earlier = daysFrom(dueOn, -1);
      while (floorEnd(given, 'hearing.materialDays', dueOn) > plannedOn) {
        dueOn = earlier.next().value;
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
  },
} satisfies Deadlines;
