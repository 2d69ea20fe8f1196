import { into, type Folds, type OnRecord } from '../vocabulary.js';

import type { prechecksCommands } from './commands.js';

/** What is stated of the same happening again corrects what was stated first. */
export const prechecksOnRecord: OnRecord<typeof prechecksCommands> = {
  'precheck.concluded': ({ prechecks }, { payload: { code } }) =>
    prechecks.checks.some((one) => one.code === code && one.passed !== null),
};

/** What each event of the pre-checks changes. */
export const prechecksFolds: Folds<typeof prechecksCommands> = {
  // A check that is required again is checked again.
  'precheck.required': into('prechecks', ({ checks }, { payload: { code, title, unitId } }) => ({
    checks: [
      ...checks.filter((one) => one.code !== code),
      { code, title, unitId, passed: null, documentId: null },
    ],
  })),
  'precheck.concluded': into(
    'prechecks',
    ({ checks }, { payload: { code, passed, document } }) => ({
      checks: checks.map((one) =>
        one.code === code ? { ...one, passed, documentId: document } : one,
      ),
    }),
  ),
  'prechecks.closed': (facts) => facts,
};
