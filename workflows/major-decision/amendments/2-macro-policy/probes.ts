import type { Probe } from '#libs/procedure';

import { cityRule } from '../../v1/common-probes.js';
import type { Facts } from '../../v1/facts.js';
import { STARTED } from '../../v1/situations.js';

const assessed = (passed: boolean): Facts => ({
  ...STARTED,
  prechecks: {
    checks: [
      {
        code: 'macroPolicy',
        title: '财政承受能力评估',
        unitId: 'baoding.finance',
        passed,
        documentId: 'conclusion',
      },
    ],
  },
});

/** How the duty that the amendment adds is breached and mended. */
export const macroPolicyProbes: readonly Probe<Facts>[] = [
  {
    requirement: 'A29-macro-policy',
    command: 'forming.completed',
    facts: assessed(false),
    payload: {},
    given: cityRule('precheck.macroPolicy', true),
    mended: { facts: assessed(true) },
  },
];
