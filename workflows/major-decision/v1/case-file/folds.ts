import { caseFileFolds, clockFolds, settledAs, type Defect, type Given } from '#libs/procedure';

import type { Folds } from '../vocabulary.js';

import type { fileCommands } from './commands.js';
import { isCarriedInInventory } from './duties-imports.js';
import { isLate } from './late-filing.js';

/** What each command to the file changes. */
export const fileFolds: Folds<typeof fileCommands> = {
  ...caseFileFolds,
  ...clockFolds,
  'inventory.approved': (facts, { payload: { approver, document, reason }, given }) => ({
    ...facts,
    defects: facts.defects.map((one) =>
      isCarriedInInventory(one)
        ? settledAs(
            one,
            { state: 'carried', by: approver, document, reason, opens: 'inventory' },
            given,
          )
        : one,
    ),
  }),
  // What was carried as a gap was not carried as a breach: that is a defect of its own.
  'gap.foundBroken': (facts, { payload: { defectId, document, shows }, given }) => ({
    ...facts,
    defects: facts.defects
      .map((one) =>
        one.id === defectId
          ? settledAs(one, { state: 'unfounded', document, reason: shows }, given)
          : one,
      )
      .concat(
        facts.defects
          .filter(({ id }) => id === defectId)
          .map((one) => brokenAs(one, { shows, given })),
      ),
  }),
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

/** The breach that a paper shows where there was a gap. */
function brokenAs(
  { gap: _gap, ...defect }: Defect,
  { shows, given }: { readonly shows: string; readonly given: Given },
): Defect {
  const { zh, en } = defect.what;
  return {
    ...defect,
    id: `${defect.requirement}-${String(given.revision)}`,
    what: { zh: `${zh}；查明：${shows}`, en: `${en}; found: ${shows}` },
    raisedByRevision: given.revision,
    raisedOn: given.recordedOn,
    state: 'open',
    settlements: [],
  };
}
