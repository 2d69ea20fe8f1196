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
    if (!isLate(facts, payload.kind)) {
      return filed;
    }
    const late = {
      documentId: payload.documentId,
      reason: payload.supplementReason ?? given.lateBecause ?? null,
      on: given.recordedOn,
    };
    const { archive } = filed;
    return { ...filed, archive: { ...archive, lateFilings: [...archive.lateFilings, late] } };
  },
};
