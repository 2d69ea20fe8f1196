import { caseFileFolds, clockFolds } from '#libs/procedure';

import type { Folds } from '../vocabulary.js';

import type { fileCommands } from './commands.js';
import { isLate } from './late-filing.js';

/** What each command to the file changes. */
export const fileFolds: Folds<typeof fileCommands> = {
  ...caseFileFolds,
  ...clockFolds,
  'document.filed': (facts, entry) => {
    const { payload, given } = entry;
    const filed = caseFileFolds['document.filed'](facts, entry);
    const healing = {
      documentId: payload.documentId,
      on: given.recordedOn,
      revision: given.revision,
    };
    const gaps = filed.archive.gaps.map((gap) =>
      gap.kind === payload.kind && gap.healed === null ? { ...gap, healed: healing } : gap,
    );
    const late = {
      documentId: payload.documentId,
      reason: payload.supplementReason ?? null,
      madeOn: payload.madeOn ?? null,
      on: given.recordedOn,
    };
    const { lateFilings } = filed.archive;
    return {
      ...filed,
      archive: {
        ...filed.archive,
        gaps,
        lateFilings: isLate(facts, payload.kind) ? [...lateFilings, late] : lateFilings,
      },
    };
  },
};
