import { threadOf } from '#libs/heavy-work';
import { registry } from '#workflows/procedures';

import { jobsWith } from './jobs.js';

/** The module that a thread of the API runs. */
export default threadOf(jobsWith(registry));
