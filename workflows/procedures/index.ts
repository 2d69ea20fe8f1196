import { procedureRegistry } from '#libs/procedure';

import * as annualCatalogue from '../catalogue/index.js';
import * as majorDecision from '../major-decision/index.js';
import * as meeting from '../meeting/index.js';
import sealed from './enactments.json' with { type: 'json' };

/** Every procedure that the program serves; a further one is a further name here. */
export const registry = procedureRegistry(majorDecision, annualCatalogue, meeting);

/**
 * By version, the hash of its answers and the day of its release; written by `juece law`, so that the
 * program knows its rules by what they answer.
 */
export const enactments: Readonly<
  Record<string, { readonly answers: string; readonly released: string | null }>
> = sealed;
