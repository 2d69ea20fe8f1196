import type { FiledDocument, JsonObject, Probe } from '#libs/procedure';

import { aCase, cityRule, heldByDefect } from '../common-probes.js';
import { documents, filed, finding, reviewed } from '../deliberation/probes-meetings.js';
import { initialFacts, type Facts } from '../facts.js';
import { lawChanged } from '../legality-review/probes-situations.js';
import type { RiskReport } from '../risk/facts.js';

const submission = { request: 'request', procedureReport: 'report' };
const approval = { meetingType: 'standing', plannedOn: '2026-06-08' };
const ready = aCase(reviewed());
const unreviewed = aCase({ ...reviewed(), review: initialFacts.review });

const both = (
  row: (command: string, payload: JsonObject) => Probe<Facts>,
): readonly Probe<Facts>[] => [
  row('package.submitted', submission),
  row('agenda.approved', approval),
];

const gate = (requirement: string, facts: Facts, mended = ready): readonly Probe<Facts>[] =>
  both((command, payload) => ({ requirement, command, facts, payload, mended: { facts: mended } }));

const exploring: Probe<Facts> = {
  requirement: 'A25-risk-shown',
  command: 'package.submitted',
  facts: aCase({
    ...reviewed('exploratory'),
    documents: { ...documents, risk: filed('legalRiskStatement', 'hash-risk') },
  }),
  payload: submission,
  mended: { payload: { ...submission, riskStatement: 'risk' } },
};

const apart = aCase(reviewed('lawful', 'hash-second'));
const replyOnly = { ...documents, opinion: filed('consultationReply', 'hash-opinion') };

/** What keeps an unreviewed or unlawful text from the meeting. */
const gates: readonly Probe<Facts>[] = [
  ...gate('G18', unreviewed),
  ...gate('G18', apart),
  ...gate('G19', aCase({ ...reviewed(), documents: replyOnly })),
  ...gate('G21', aCase(reviewed('unlawful'))),
  ...gate('G20-review', apart),
  ...gate('M5', lawChanged(ready, null), lawChanged(ready, '2026-05-25')),
  ...both((command, payload) => heldByDefect(command, payload, ready)),
];

const lacking = (facts: Facts, mended: Facts): Probe<Facts> => ({
  requirement: 'M3',
  command: 'package.submitted',
  facts,
  payload: submission,
  mended: { facts: mended },
});

/** The public was heard; nothing else was owed. */
const heard = (more: Partial<Facts> = {}): Facts =>
  aCase({
    ...reviewed(),
    participation: { ...initialFacts.participation, adoptionDocument: 'adoption' },
    ...more,
  });

const undisclosed = (more: Partial<Facts> = {}): Facts =>
  aCase({
    ...reviewed(),
    participation: {
      ...initialFacts.participation,
      undisclosed: {
        ground: 'stateSecret',
        legalBasis: '保守国家秘密法',
        approver: '分管副市长',
        on: '2026-04-01',
      },
    },
    ...more,
  });

const yes = { answer: true, reason: '经研究认定', on: '2026-03-01' };

const technical = (adoptionDocument: string | null): Facts =>
  heard({ experts: { ...initialFacts.experts, technical: yes, adoptionDocument } });

const assessed = (...papers: readonly (string | null)[]): Facts => {
  const reports = papers.map((reportDocument): RiskReport => ({
    kind: 'environment',
    assessor: '冀中风险评估咨询有限公司',
    level: 'low',
    controllable: true,
    riskPoints: '扬尘',
    precautions: '围挡',
    contingencyPlan: '停工',
    reportDocument,
    reusedFrom: null,
    scope: '全部',
    whole: true,
    earlier: [],
    changedSince: null,
    draftVersion: 1,
  }));
  return heard({ risk: { ...initialFacts.risk, likely: yes, reports } });
};

const touching = (conclusion: 'compliant' | null, files: Record<string, FiledDocument>): Facts =>
  heard({
    fairCompetition: { ...initialFacts.fairCompetition, touches: yes, conclusion },
    documents: { ...documents, ...files },
  });
const concluded = { conclusion: filed('fairCompetitionConclusion', 'hash-conclusion') };

const disputed = (disputeDocument: string | null): Facts =>
  heard({
    departments: {
      ...initialFacts.departments,
      units: [
        {
          unitId: 'finance',
          name: '市财政局',
          requestedOn: '2026-03-02',
          dueOn: '2026-03-10',
          lateOn: null,
          reply: 'opinion',
          adopted: false,
          coordinatedOn: null,
          dispute: { points: '资金来源', unitView: '不予安排', sponsorView: '应予安排' },
        },
      ],
      disputeDocument,
    },
  });

const pointed = (answer: 'awaited' | 'declined'): Facts => {
  const points = [{ number: 1, must: false, text: '补充依据', answer, reason: null }];
  const facts = heard();
  return { ...facts, review: { ...facts.review, findings: [finding({ points })] } };
};

const papers: readonly Probe<Facts>[] = [
  lacking(ready, heard()),
  lacking(undisclosed({ review: initialFacts.review }), undisclosed()),
  lacking(heard({ documents: {} }), heard()),
  lacking(technical(null), technical('adopted')),
  lacking(assessed(), assessed('report')),
  lacking(assessed('report', null), assessed('report', 'report')),
  lacking(touching(null, concluded), touching('compliant', concluded)),
  lacking(touching('compliant', {}), touching('compliant', concluded)),
  lacking(disputed(null), disputed('statement')),
  lacking(pointed('awaited'), pointed('declined')),
];

const approving = (requirement: string, wrong: JsonObject, right: JsonObject): Probe<Facts> => ({
  requirement,
  command: 'agenda.approved',
  facts: ready,
  payload: { ...approval, ...wrong },
  mended: { payload: { ...approval, ...right } },
});

/** Members have their papers so long before the meeting. */
const ahead = (count: number, unit: 'day' | 'workingDay', [wrong, right]: [string, string]) => ({
  ...approving('A30-papers', { plannedOn: wrong }, { plannedOn: right }),
  given: cityRule('meeting.paperDays', count, unit),
});

const startedOn = (on: string): Facts =>
  aCase({
    ...reviewed(),
    initiation: {
      ...initialFacts.initiation,
      start: {
        mode: 'meeting',
        on,
        reference: '市政府常务会议纪要〔2026〕3号',
        leadUnit: 'ecology',
        coUnits: [],
        congress: 'none',
        superiorApproval: false,
      },
    },
  });

const draggedOn = (
  breached: string,
  mended: string,
  ...term: readonly [count: number, unit?: 'day' | 'workingDay' | 'month']
): Probe<Facts> => ({
  requirement: 'G43',
  command: 'agenda.approved',
  facts: startedOn(breached),
  payload: approval,
  given: cityRule('decision.maxDays', term[0], term[1] ?? 'day'),
  mended: { facts: startedOn(mended) },
});

/** Complete on Friday 22 May: the seventh working day is Tuesday 2 June. */
const timed = (more: Partial<Facts['review']> = {}): Facts => ({
  ...ready,
  review: { ...ready.review, acceptedOn: '2026-05-22', ...more },
});
const demanded = timed({ demandedBy: '2026-06-01' });

const hurried = (wrong: string, facts = demanded): Probe<Facts> => ({
  ...approving('G23-agenda', { plannedOn: wrong }, { plannedOn: '2026-06-03' }),
  facts,
});
const strict = { given: cityRule('legality.minStrict', true) };

const timing: readonly Probe<Facts>[] = [
  hurried('2026-06-01'),
  hurried('2026-06-02'),
  hurried('2026-06-02', timed({ meetingOn: '2026-06-02' })),
  // The reviewer who is early of his own accord was given his time.
  { ...hurried('2026-06-01'), mended: { facts: timed() } },
  { ...hurried('2026-06-02'), ...strict },
  { ...hurried('2026-06-01'), ...strict, requirement: 'G23-agenda-strict' },
];

/** How each duty of the package and of the agenda is breached and mended. */
export const meetingPackageProbes: readonly Probe<Facts>[] = [
  ...gates,
  ...papers,
  approving('G27-type', { meetingType: 'special' }, {}),
  approving('A30-planned', { plannedOn: '2026-05-31' }, { plannedOn: '2026-06-01' }),
  ahead(3, 'day', ['2026-06-03', '2026-06-04']),
  ahead(5, 'workingDay', ['2026-06-07', approval.plannedOn]),
  ...timing,
  exploring,
  draggedOn('2026-01-01', '2026-05-01', 90),
  draggedOn('2026-04-01', '2026-04-02', 60),
  draggedOn('2026-05-15', '2026-05-18', 10, 'workingDay'),
  draggedOn('2026-02-28', '2026-03-01', 3, 'month'),
];
