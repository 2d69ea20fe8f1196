import type { Folds } from '../rule.js';
import type { meetingPackageCommands } from '../stages/meeting-package.js';

export const meetingPackageFolds: Folds<typeof meetingPackageCommands> = {
  'package.submitted': (facts, { payload, given }) => ({
    ...facts,
    package: {
      ...facts.package,
      requestDocument: payload.request,
      procedureReport: payload.procedureReport,
      submittedOn: given.occurredOn,
    },
  }),
  'package.reworked': (facts) => facts,
  'agenda.approved': (facts, { payload, given }) => ({
    ...facts,
    deliberation: {
      ...facts.deliberation,
      agenda: {
        approvedOn: given.occurredOn,
        by: given.actor.personId,
        type: payload.meetingType,
        plannedOn: payload.plannedOn,
      },
    },
  }),
  'agenda.returned': (facts) => ({
    ...facts,
    package: { ...facts.package, returns: facts.package.returns + 1 },
  }),
};
