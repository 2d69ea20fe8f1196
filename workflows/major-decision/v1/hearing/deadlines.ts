import { addDays } from '#libs/legal-time';

import { onDay, type Deadlines } from '../counted.js';
import { floorDays, floorEnd, floorUnit } from '../floors.js';

export const hearingDeadlines = {
  hearingMaterials: {
    zh: '送达听证材料',
    en: 'delivery of hearing papers',
    compute: (facts, { given }) => {
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
  },
} satisfies Deadlines;
