import type { Probe } from '#libs/procedure';

import type { Precheck } from '../facts/inquiries.js';
import type { Facts } from '../facts.js';
import { cityRule } from './common-rows.js';
import { STARTED, withDefect } from './situations.js';

const check = (passed: boolean | null): Facts => {
  const one: Precheck = {
    code: 'budget',
    title: '财政承受能力评估',
    unitId: 'baoding.finance',
    passed,
    documentId: passed === null ? null : 'conclusion',
  };
  return { ...STARTED, prechecks: { ...STARTED.prechecks, checks: [one] } };
};

const PASSED = check(true);

const assessed = (passed: boolean | null): Facts => {
  const { prechecks } = check(passed);
  return {
    ...STARTED,
    prechecks: { checks: prechecks.checks.map((one) => ({ ...one, code: 'macroPolicy' })) },
  };
};

export const prechecksProbes: readonly Probe<Facts>[] = [
  {
    requirement: 'A29-macro-policy',
    command: 'forming.completed',
    facts: assessed(false),
    payload: {},
    given: cityRule('precheck.macroPolicy', true),
    mended: { facts: assessed(true) },
  },
  {
    requirement: 'A29-known-precheck',
    command: 'precheck.concluded',
    facts: check(null),
    payload: { code: 'staffing', passed: true, document: 'conclusion' },
    mended: { payload: { code: 'budget', passed: true, document: 'conclusion' } },
  },
  {
    requirement: 'A29-prechecks',
    command: 'prechecks.closed',
    facts: check(null),
    payload: {},
    mended: { facts: PASSED },
  },
  {
    requirement: 'A29-prechecks',
    command: 'prechecks.closed',
    facts: check(false),
    payload: {},
    mended: { facts: PASSED },
  },
  {
    requirement: 'A39-defects',
    command: 'prechecks.closed',
    facts: withDefect(PASSED),
    payload: {},
    mended: { facts: PASSED },
  },
];
