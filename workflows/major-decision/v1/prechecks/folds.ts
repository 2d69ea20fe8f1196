import type { Precheck } from './facts.js';
import type { Facts } from '../facts.js';
import type { Folds } from '../rule.js';
import type { prechecksCommands } from './stage.js';

export const prechecksFolds: Folds<typeof prechecksCommands> = {
  // A check that is required again is checked again.
  'precheck.required': (facts, { payload }) =>
    withChecks(facts, [
      ...facts.prechecks.checks.filter((one) => one.code !== payload.code),
      {
        code: payload.code,
        title: payload.title,
        unitId: payload.unitId,
        passed: null,
        documentId: null,
      },
    ]),
  'precheck.concluded': (facts, { payload }) =>
    withChecks(
      facts,
      facts.prechecks.checks.map((one) =>
        one.code === payload.code
          ? { ...one, passed: payload.passed, documentId: payload.document }
          : one,
      ),
    ),
  'prechecks.closed': (facts) => facts,
};

function withChecks(facts: Facts, checks: readonly Precheck[]): Facts {
  return { ...facts, prechecks: { ...facts.prechecks, checks } };
}
