import { isUnsettled } from '#libs/procedure';

import { into, type Folds } from '../vocabulary.js';

import type { archivingCommands } from './commands.js';

/** What each command to the archives changes. */
export const archivingFolds: Folds<typeof archivingCommands> = {
  'archive.gapDeclared': into('archive', (now, { payload, given }) => {
    const { kind, reason, unitId, approver } = payload;
    const on = given.recordedOn;
    const gap = { kind, reason, unitId, approver, by: given.actor.personId, on, healed: null };
    return { gaps: [...now.gaps, gap] };
  }),
  'archive.filed': into('archive', (_now, { given }, { defects }) => ({
    filedOn: given.occurredOn,
    filedBy: given.actor.personId,
    defects: defects.filter(isUnsettled).map(({ id }) => id),
  })),
  'archive.supplemented': into('archive', (_now, { given }) => ({
    supplementedOn: given.occurredOn,
  })),
  'entry.corrected': into('archive', (now, { payload, given }) => ({
    corrections: [
      ...now.corrections,
      {
        entry: given.revision,
        revision: payload.revision,
        says: payload.says,
        reason: payload.reason,
        document: payload.document ?? null,
        by: given.actor.personId,
        on: given.recordedOn,
        confirmed: null,
      },
    ],
  })),
  'correction.confirmed': into('archive', (now, { payload: { correction, document }, given }) => ({
    corrections: now.corrections.map((one) =>
      one.entry === correction && one.confirmed === null
        ? { ...one, confirmed: { by: given.actor.personId, on: given.recordedOn, document } }
        : one,
    ),
  })),
  'archive.transferred': into('archive', (_now, { payload, given }) => ({
    transferredOn: given.occurredOn,
    transferredTo: payload.receiver,
  })),
};
