import type { Step, Steps } from '#libs/procedure';

import { endDeadline } from '../effects.js';

import { backToForming, type FormingRegion } from './regions.js';

/** The reviewer finds a determination wrong: the file goes back, and its inquiry opens again. */
const reversed = (requires: readonly string[], ...anew: readonly FormingRegion[]): Step => ({
  requires: [...requires, 'A27-reversed-by-reviewer'],
  to: backToForming(...anew),
  then: [endDeadline('reviewTimeOffered', 'cancelled'), endDeadline('reviewCeiling', 'cancelled')],
});

/** What the reviewer may reverse of consultation and participation while the review runs. */
export const reversalsInReview: Steps = {
  'departments.determinationReversed': reversed(['A13-determined'], 'departments'),
  'participation.determinationReversed': reversed(
    ['A14-determined', 'A14-group-named'],
    'participation',
  ),
  'openComment.determinationReversed': reversed(['A15-determined'], 'participation', 'openComment'),
  'openComment.correctionReversed': reversed(['A15-correction'], 'participation', 'openComment'),
  'changes.determinationReversed': {
    ...reversed([]),
    requires: ['A18-stated', 'G44-review'],
  },
  'hearing.determinationReversed': reversed(['A16-determined'], 'participation'),
};
