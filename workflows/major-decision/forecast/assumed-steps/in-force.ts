import type { AssumedStep } from '../now.js';
import { SAYS } from '../now.js';

/** From the naming of the executing unit to the completion. */
export const inForceSteps: readonly AssumedStep[] = [
  { item: 'execution', command: 'execution.resumed', give: () => ({ reason: SAYS }) },
  {
    item: 'execution',
    command: 'executor.assigned',
    when: ({ states }) => states.includes('decision/standing.inForce.reporting.unassigned'),
    give: ({ facts, paper }) => ({
      units: [facts.initiation.start?.leadUnit ?? ''],
      tasks: SAYS,
      reportEveryMonths: 6,
      document: paper('executionPlan'),
    }),
  },
  {
    item: 'tracking',
    command: 'execution.reported',
    when: ({ facts }) => facts.execution.reports === 0,
    give: ({ paper }) => ({ period: SAYS, summary: SAYS, document: paper('executionReport') }),
  },
  {
    item: 'tracking',
    command: 'supervision.opened',
    when: ({ facts }) => facts.execution.inspections === 0,
    give: () => ({ subject: SAYS }),
  },
  {
    item: 'tracking',
    command: 'supervision.concluded',
    ends: true,
    give: () => ({ conclusion: SAYS }),
  },
  {
    item: 'evaluation',
    command: 'evaluation.notTriggered',
    when: ({ facts }) =>
      facts.evaluation.outcomes.length === 0 && facts.evaluation.notTriggeredBecause === null,
    ends: true,
    give: () => ({ reason: SAYS }),
  },
  {
    item: 'execution',
    command: 'execution.accomplished',
    ends: true,
    give: () => ({ summary: SAYS }),
  },
  { item: 'execution', command: 'decision.completed', ends: true, give: () => ({ reason: SAYS }) },
];
