import type { ArchiveFacts } from '../facts/standing.js';
import type { Facts } from '../facts.js';
import type { Folds } from '../rule.js';
import type { archivingCommands } from '../stages/archiving.js';

export const archivingFolds: Folds<typeof archivingCommands> = {
  'archive.gapDeclared': (facts, { payload }) =>
    changed(facts, {
      gaps: [
        ...facts.archive.gaps.filter((gap) => gap.kind !== payload.kind),
        { kind: payload.kind, reason: payload.reason, approver: payload.approver },
      ],
    }),
  'archive.filed': (facts, { given }) =>
    changed(facts, {
      filedOn: given.occurredOn,
      filedBy: given.actor.personId,
      openDefects: facts.defects
        .filter((defect) => defect.state === 'open')
        .map((defect) => defect.id),
    }),
  'archive.supplemented': (facts, { given }) =>
    changed(facts, { supplementedOn: given.occurredOn }),
  'entry.corrected': (facts, { payload: { revision, says, reason }, given }) =>
    changed(facts, {
      corrections: [
        ...facts.archive.corrections,
        { revision, says, reason, by: given.actor.personId, on: given.recordedOn },
      ],
    }),
  'archive.transferred': (facts, { payload, given }) =>
    changed(facts, { transferredOn: given.occurredOn, transferredTo: payload.receiver }),
};

function changed(facts: Facts, change: Partial<ArchiveFacts>): Facts {
  return { ...facts, archive: { ...facts.archive, ...change } };
}
