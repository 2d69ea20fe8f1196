import archivesRegulation from './archives-regulation.json' with { type: 'json' };
import businessEnvironment from './business-environment.json' with { type: 'json' };
import civilServants from './civil-servants.json' with { type: 'json' };
import expropriation from './expropriation.json' with { type: 'json' };
import fairCompetitionMeasures from './fair-competition-measures.json' with { type: 'json' };
import fairCompetitionReview from './fair-competition-review.json' with { type: 'json' };
import governmentInformation from './government-information.json' with { type: 'json' };
import localOrganisation from './local-organisation.json' with { type: 'json' };
import officialDocuments from './official-documents.json' with { type: 'json' };
import order713 from './order-713.json' with { type: 'json' };
import stateSecrets from './state-secrets.json' with { type: 'json' };

import type { Law } from './law.js';

/** The published laws that procedures and profiles cite; Order 713 first. */
export const laws: readonly Law[] = [
  order713,
  fairCompetitionReview,
  fairCompetitionMeasures,
  governmentInformation,
  archivesRegulation,
  expropriation,
  businessEnvironment,
  localOrganisation,
  civilServants,
  stateSecrets,
  officialDocuments,
];

const byName = new Map(laws.flatMap((law) => law.cited.map((name) => [name, law] as const)));

/** Finds the law that is cited under a name. */
export const lawNamed = (name: string): Law | undefined => byName.get(name);
