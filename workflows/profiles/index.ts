import type { Profile } from '#libs/procedure';

import { baoding, department } from './baoding.js';
import { national } from './national.js';
import { effective } from './profile.js';

/** The profiles that organs are assigned, by id. */
export const profiles: Readonly<Record<string, Profile>> = {
  national: effective(national),
  baoding: effective(national, baoding),
  'baoding-department': effective(national, baoding, department),
};
