import type { Procedure } from '#libs/procedure';

import { meetingV1 } from './v1/index.js';

export { compareMinutes } from './v1/minutes/comparison.js';
export type { Conveyance } from './v1/conveyance.js';
export type { Facts as MeetingFacts } from './v1/facts.js';
export { minutesOf } from './v1/minutes/text.js';

/** The version with which new meetings are convened. */
export const current = meetingV1 as unknown as Procedure;

/** Every version that meetings may be in. */
export const versions: readonly Procedure[] = [current];
