import type { Given, JsonObject, Probe } from '#libs/procedure';

import type { Finding, ReviewFacts, ReviewPoint } from './facts.js';
import type { Facts } from '../facts.js';
import { finding, reviewed } from '../deliberation/probes-meetings.js';
import { STARTED, TODAY } from '../situations.js';

/** A started decision whose alternative A was found upon, and on which the opinion is out. */
export const OPINED: Facts = { ...STARTED, ...reviewed() };

/** The same while the review still runs. */
export const UNDER_REVIEW: Facts = {
  ...OPINED,
  review: { ...OPINED.review, findings: [], opinion: null },
};

/** The facts with the review changed in what is named. */
export const reviewing = (more: Partial<ReviewFacts>, facts: Facts = UNDER_REVIEW): Facts => ({
  ...facts,
  review: { ...facts.review, ...more },
});

/** The opinion is out, with this found about alternative A. */
export const foundAs = (more: Partial<Finding>): Facts =>
  reviewing({ findings: [finding(more)] }, OPINED);

/** A point that must be revised and is not answered yet. */
export const point = (more: Partial<ReviewPoint> = {}): ReviewPoint => ({
  number: 1,
  must: true,
  text: '删去第三条第二款设定的处罚',
  answer: 'awaited',
  reason: null,
  ...more,
});

/** The facts with the adjusted text of alternative A as its present one. */
export const adjusted = (facts: Facts): Facts => ({
  ...facts,
  drafting: {
    ...facts.drafting,
    version: 2,
    alternatives: [{ key: 'A', title: '方案A', documentId: 'second', hash: 'hash-second' }],
  },
});

/** A regulation took force on the day of the command; the reviewer may have answered it. */
export const lawChanged = (facts: Facts, answeredOn: string | null): Facts =>
  reviewing(
    {
      basisChanges: [
        { what: '省大气污染防治条例修订', effectiveOn: TODAY, on: '2026-05-22', answeredOn },
      ],
    },
    facts,
  );

/** Given by this person. */
export const by = (personId: string): Partial<Given> => ({ actor: { personId, mandates: [] } });

/** Wang gives the command in a case in which he had another part; Zhao had none. */
export const apart = (
  requirement: string,
  [command, payload]: readonly [string, JsonObject],
  parts: readonly Facts[],
): readonly Probe<Facts>[] =>
  parts.map((facts) => ({
    requirement,
    command,
    facts,
    payload,
    given: by('wang'),
    mended: { given: by('zhao') },
  }));

/** Wang drafted; Wang concluded the fair-competition review. */
export const FORMED_BY_WANG: readonly Facts[] = [
  { ...OPINED, drafting: { ...OPINED.drafting, draftedBy: ['wang'] } },
  { ...OPINED, fairCompetition: { ...OPINED.fairCompetition, reviewedBy: 'wang' } },
];
