import { entered } from '../entered.js';
import type { Facts } from '../facts.js';
import { withNotTaken } from '../head-decision/taken.js';
import type { Folds } from '../vocabulary.js';

import type { minutesCommands } from './commands.js';
import { minutesIn } from './comparison.js';

/** What each command to the record and the minutes changes. */
export const minutesFolds: Folds<typeof minutesCommands> = {
  'record.signed': (facts, entry) => {
    const { document, signers, on } = entry.payload;
    return { ...facts, record: { document, signers, on, entered: entered(entry) } };
  },
  'record.corrected': (facts, { payload: { item, what, reason }, given }) => ({
    ...facts,
    corrections: [
      ...facts.corrections,
      { item: item ?? null, what, reason, by: given.actor.personId, on: given.occurredOn },
    ],
  }),
  // Minutes that were put right stand in the place of the earlier ones, which stay on file.
  'minutes.filed': (facts, entry) => {
    const { document } = entry.payload;
    return {
      ...withNotTaken(facts, entry.given),
      minutes: { document, ...minutesIn(entry.payload), entered: entered(entry) },
    };
  },
  'meeting.concluded': (facts, { given }): Facts => ({
    ...withNotTaken(facts, given),
    ending: { how: 'concluded', on: given.occurredOn, reason: null },
  }),
};
