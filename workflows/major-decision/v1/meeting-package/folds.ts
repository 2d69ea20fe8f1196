import { exploratoryOf } from '../legality-review/reviewed.js';
import { loweredGrades } from '../risk/facts.js';
import { into, type Folds } from '../vocabulary.js';

import type { meetingPackageCommands } from './commands.js';

/** What the case remembers of the papers and of the agenda. */
export const meetingPackageFolds: Folds<typeof meetingPackageCommands> = {
  'package.submitted': into('package', (_now, { payload, given }) => ({
    requestDocument: payload.request,
    procedureReport: payload.procedureReport,
    riskStatement: payload.riskStatement ?? null,
    submittedOn: given.occurredOn,
  })),
  'package.reworked': (facts) => facts,
  'agenda.approved': into('deliberation', (_now, { payload, given }, facts) => ({
    agenda: {
      legalRisks: exploratoryOf(facts).map(({ alternative, legalRisk, authorisation }) => ({
        alternative,
        risk: legalRisk ?? '',
        authorisation: authorisation ?? null,
      })),
      loweredRisks: loweredGrades(facts.risk).map(({ zh }) => zh),
      approvedOn: given.occurredOn,
      by: given.actor.personId,
      type: payload.meetingType,
      plannedOn: payload.plannedOn,
    },
  })),
  'agenda.returned': into('package', ({ returns }) => ({ returns: returns + 1 })),
};
