import { expropriation } from './layers/special.js';
import type { ProfileLayer } from './profile.js';

/** The layers that no organ is assigned: a kind of matter brings them to one case. */
export const matterLayers: readonly ProfileLayer[] = [expropriation];
