import { addMonths } from '#libs/legal-time';

import { onDay, verifiedTerm, type Compute } from './computed.js';

const DUTY = [7, 3, 1];

/** The deadlines of a decision that stands, and of its file. */
export const standingDeadlines = {
  executionReport: (facts, { given }) => {
    const from = facts.execution.lastReportOn ?? given.occurredOn;
    const months = facts.execution.reportEveryMonths ?? 0;
    return {
      ...onDay(
        {
          nature: 'periodic',
          article: '条例第34条',
          role: 'executor',
          remind: DUTY,
          escalate: ['office', 'head'],
        },
        from,
        addMonths(from, months),
      ),
      unit: 'month',
      count: months,
    };
  },
  suspensionReview: (facts, { given }) =>
    onDay(
      {
        nature: 'ceiling',
        article: '条例第37条',
        role: 'head',
        remind: [3, 1],
        escalate: ['office'],
      },
      given.recordedOn,
      facts.execution.suspension?.reviewOn,
    ),
  validity: (facts, { given }) =>
    facts.issue.validUntil === null
      ? null
      : onDay(
          {
            nature: 'lapse',
            article: '决策文件规定的有效期',
            role: 'office',
            remind: [60, 20, 7],
            escalate: [],
          },
          given.recordedOn,
          facts.issue.validUntil,
        ),
  evaluation: (_facts, { given }) =>
    verifiedTerm(
      { nature: 'long', role: 'office', remind: [60, 20, 7], escalate: ['head'] },
      given.occurredOn,
      { key: 'evaluation.afterMonths', given },
    ),
  fileHandover: (facts, { given }) =>
    verifiedTerm(
      { nature: 'ceiling', role: 'sponsor', remind: DUTY, escalate: ['sponsorHead', 'office'] },
      facts.publication.publishedOn ?? facts.publication.withheld?.on ?? facts.ending?.on ?? null,
      { key: 'archive.handoverDays', given },
    ),
  archiveTransfer: (facts, { given }) =>
    verifiedTerm(
      { nature: 'long', role: 'archivist', remind: [60, 20], escalate: ['office'] },
      facts.archive.filedOn,
      { key: 'archive.transferYears', given },
    ),
} satisfies Readonly<Record<string, Compute>>;
