import type { Profile } from '#libs/procedure';

import { expropriation } from './layers/special.js';
import { effective, type ProfileLayer } from './profile.js';

/** The rules that a kind of matter brings to one case, beside those of the organ. */
export type MatterRules = Readonly<Record<string, Profile>>;

const of = (layer: ProfileLayer): Profile => effective([layer], layer.from);

/** By kind of matter; what other laws set was not read, and is named by whoever determines it. */
export const matterRules: MatterRules = { expropriation: of(expropriation) };
