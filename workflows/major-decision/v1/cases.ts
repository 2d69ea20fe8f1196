import { normalIssueNumber, type Json, type ProcedureSpec } from '#libs/procedure';

import type { Facts } from './facts.js';
import { legacyOf } from './initiation/legacy.js';
import { presentable } from './meeting-package/presentable.js';
import { loweredGrades } from './risk/facts.js';

/** How decisions are named, numbered and listed. */
export const cases: ProcedureSpec<Facts>['cases'] = {
  collection: 'decisions',
  title: { zh: '决策', en: 'decisions' },
  numberWord: '决',
  listing: ({ initiation: { title, start, proposingUnit }, ending, issue }) => ({
    title,
    unitIds: start === null ? [proposingUnit] : [start.leadUnit, ...start.coUnits],
    ending: ending?.how ?? null,
    ...(issue.number === null ? {} : { issueNumber: normalIssueNumber(issue.number) }),
  }),
  shows: (facts) => {
    const legacy = legacyOf(facts);
    return {
      presentable: presentable(facts) as unknown as Json,
      loweredRisks: loweredGrades(facts.risk).map(({ zh }) => zh),
      ...(legacy === null ? {} : { legacy: legacy as unknown as Json }),
    };
  },
};
