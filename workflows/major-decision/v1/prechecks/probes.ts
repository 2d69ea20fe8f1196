import type { JsonObject, Probe } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { STARTED, withDefect } from '../situations.js';

const check = (passed: boolean | null): Facts => ({
  ...STARTED,
  prechecks: {
    checks: [
      {
        code: 'budget',
        title: '财政承受能力评估',
        unitId: 'baoding.finance',
        passed,
        documentId: passed === null ? null : 'conclusion',
      },
    ],
  },
});

const PASSED = check(true);
const CONCLUSION: JsonObject = { code: 'budget', passed: true, document: 'conclusion' };

const closing = (requirement: string, facts: Facts): Probe<Facts> => ({
  requirement,
  command: 'prechecks.closed',
  facts,
  payload: {},
  mended: { facts: PASSED },
});

/** How each duty of the pre-checks is breached and mended. */
export const prechecksProbes: readonly Probe<Facts>[] = [
  {
    requirement: 'A29-known-precheck',
    command: 'precheck.concluded',
    facts: check(null),
    payload: { ...CONCLUSION, code: 'staffing' },
    mended: { payload: CONCLUSION },
  },
  closing('A29-prechecks', check(null)),
  closing('A29-prechecks', check(false)),
  closing('A39-defects', withDefect(PASSED)),
];
