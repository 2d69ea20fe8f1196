import { UNKNOWN, type JsonObject, type Probe } from '#libs/procedure';

import { aCase, cityRule, heldByDefect } from '../common-probes.js';
import { byInterested, discussed, reviewed } from '../deliberation/probes-meetings.js';
import { initialFacts, type Facts } from '../facts.js';
import type { Start } from '../initiation/facts.js';
import { determined } from '../situations.js';

import type { OutwardFacts, ToCongress } from './facts.js';
import { issueProbes } from './probes-issue.js';
import {
  approved,
  ask,
  owedDeliberation,
  party,
  received,
  toCongress,
  toSuperior,
} from './probes-situations.js';

const sending = { on: '2026-06-01', reference: '保政函〔2026〕31号', document: 'paper' };
const toParty = { on: '2026-06-01', reference: '保政党组〔2026〕31号' };
const reporting = { ...sending, deliberation: false };
const answer = { on: '2026-06-01', reference: '保办复〔2026〕52号' };
const issuing = {
  number: '保政发〔2026〕12号',
  form: 'normativeDocument',
  document: 'issued',
  alternative: 'A',
  draftDocument: 'first',
};

const issued = (requirement: string, facts: Facts, mended: Facts): Probe<Facts> => ({
  requirement,
  command: 'decision.issued',
  facts,
  payload: issuing,
  mended: { facts: mended },
});

/** Another draft or another alternative than was decided on. */
const issuedWrong = (wrong: Partial<typeof issuing>): Probe<Facts> => ({
  ...issued('G20-issue', approved(), approved()),
  payload: { ...issuing, ...wrong },
  mended: { payload: issuing },
});

const competition = (
  conclusion: Facts['fairCompetition']['conclusion'],
  byDrafterAlone: boolean | null = false,
): Facts => ({
  ...approved(),
  fairCompetition: {
    ...initialFacts.fairCompetition,
    touches: { answer: true, reason: '涉及经营者准入', on: '2026-03-01' },
    submittedOn: '2026-04-01',
    conclusion,
    byDrafterAlone,
    draftVersion: 1,
  },
});

const withParty = (sent: NonNullable<OutwardFacts['party']>): Facts =>
  approved({ outward: { party: sent } });

const owing = (congress: Start['congress'], sent: ToCongress | null): Facts =>
  approved({ congress, ...(sent === null ? {} : { outward: { congress: sent } }) });

const awaiting = (superior: OutwardFacts['superior']): Facts =>
  approved({ superiorApproval: true, outward: { superior } });

const APPROVED = { on: '2026-06-01', reference: '冀政函〔2026〕63号', by: '河北省人民政府' };

const noneDecided = (): Facts => {
  const facts = approved();
  const { decision } = facts.deliberation;
  return {
    ...facts,
    deliberation: {
      ...facts.deliberation,
      decision: decision === null ? null : { ...decision, hash: null },
    },
  };
};

const issueRows: readonly Probe<Facts>[] = [
  heldByDefect('decision.issued', issuing, approved()),
  byInterested('decision.issued', issuing, (more) => {
    const { deliberation } = discussed(more);
    return {
      ...approved(),
      deliberation: { ...approved().deliberation, meeting: deliberation.meeting },
    };
  }),
  issued('FC18', competition(null), competition('compliant')),
  issued('FC18', competition('violating'), competition('compliant')),
  issued('FC18', competition('violating'), competition('excepted')),
  issued('FC14-organ', competition('compliant', true), competition('compliant')),
  issued(
    'FC14-organ',
    competition('compliant', null),
    determined(competition('compliant', null), 'marketSupervision', true),
  ),
  issued(
    'FC14-organ',
    determined(competition('compliant', true), 'marketSupervision', false),
    determined(competition('compliant', true), 'marketSupervision', true),
  ),
  {
    ...issued('FC14-organ', competition('compliant', true), competition('compliant', true)),
    mended: { given: cityRule('fairCompetition.reviewer', 'draftingUnit') },
  },
  {
    ...issued('FC14-organ', competition('compliant', true), competition('compliant', true)),
    mended: { given: cityRule('meeting.lawfulTypes', ['townshipHeads', 'townshipJoint']) },
  },
  issuedWrong({ draftDocument: 'second' }),
  issuedWrong({ alternative: 'B' }),
  issued('G20-issue', noneDecided(), approved()),
  issued('G32', approved(), withParty(party(null, 'report'))),
  issued('G32', withParty(party(null)), withParty(party('agreed'))),
  issued('G32', withParty(party(null)), withParty(party('noted'))),
  issued('G33', owing('report', null), owing('report', received)),
  issued('G33', owing('report', toCongress('report', null)), owing('report', received)),
  issued(
    'G33',
    owing('report', owedDeliberation),
    owing('report', { ...owedDeliberation, deliberatedOn: '2026-05-25' }),
  ),
  issued(
    'G33',
    owing('report', toCongress('decision', null)),
    owing('report', toCongress('decision', 'adopted')),
  ),
  issued(
    'G33',
    owing('decision', toCongress('decision', null)),
    owing('decision', toCongress('decision', 'adopted')),
  ),
  issued(
    'G33',
    owing('decision', toCongress('report', null)),
    owing('decision', toCongress('decision', 'adopted')),
  ),
  {
    ...issued('G33', owing('report', null), owing('report', null)),
    mended: { given: cityRule('reference.applies', true) },
  },
  issued('A8-superior', awaiting(null), awaiting(toSuperior(true))),
  issued('A8-superior', awaiting(toSuperior(false)), awaiting(toSuperior(true))),
  issued('A31-asks', approved({ outward: ask(null) }), approved({ outward: ask('已作衔接') })),
];

/** The superior comes last. */
const ordered = (facts: Facts, mended: Facts): Probe<Facts> => ({
  requirement: 'A31-order',
  command: 'superior.submitted',
  facts,
  payload: sending,
  mended: { facts: mended },
});

const bothSent = (congress: ToCongress): Facts =>
  approved({ congress: 'decision', outward: { party: party('agreed'), congress } });

const heard = { outward: { party: party('agreed') } };
const rejected = { ...answer, reason: '赞成票未过半数' };
const moved = approved({
  congress: 'decision',
  outward: { congress: toCongress('decision', null) },
});

const numbered = (command: string, more: JsonObject): Probe<Facts> => ({
  requirement: 'A31-number',
  command,
  facts: withParty(party(null)),
  payload: { on: '2026-06-01', ...more },
  mended: { payload: { on: '2026-06-01', register: '机〔2026〕7', ...more } },
});

/** What went out in an order, a way or a number that the rules do not allow. */
const orderRows: readonly Probe<Facts>[] = [
  {
    requirement: 'A31-order-congress',
    command: 'congress.submitted',
    facts: approved({ congress: 'decision' }),
    payload: sending,
    mended: { facts: approved({ congress: 'decision', ...heard }) },
  },
  {
    requirement: 'A31-order-congress',
    command: 'congress.reported',
    facts: approved({ congress: 'report' }),
    payload: reporting,
    mended: { given: cityRule('outward.order', 'congress-party-superior') },
  },
  ...(['party.requested', 'party.reported'] as const).map((command) => numbered(command, {})),
  numbered('party.replied', { result: 'agreed' }),
  {
    requirement: 'A31-before',
    command: 'agenda.approved',
    facts: aCase(reviewed()),
    payload: { meetingType: 'standing', plannedOn: '2026-06-08' },
    given: cityRule('party.when', 'beforeMeeting'),
    mended: { given: cityRule('party.when', 'afterMeeting') },
  },
  {
    requirement: 'A31-kind',
    command: 'party.reported',
    facts: approved(),
    payload: toParty,
    given: cityRule('party.kind', 'request'),
    mended: { given: cityRule('party.kind', 'report') },
  },
  {
    requirement: 'A31-awaited',
    command: 'party.replied',
    facts: approved(),
    payload: { ...answer, result: 'agreed' },
    mended: { facts: withParty(party(null)) },
  },
  {
    requirement: 'A8-amended',
    command: 'congress.adopted',
    facts: moved,
    payload: { ...answer, result: 'adoptedAmended' },
    mended: { payload: { ...answer, result: 'adoptedAmended', text: 'second' } },
  },
  {
    requirement: 'A8-motion',
    command: 'congress.rejected',
    facts: approved({ congress: 'decision', ...heard }),
    payload: rejected,
    mended: { facts: moved },
  },
];

const reportRows: readonly Probe<Facts>[] = [
  {
    requirement: 'G33-kind',
    command: 'congress.reported',
    facts: approved({ congress: 'decision', ...heard }),
    payload: reporting,
    mended: { facts: approved({ congress: 'report', ...heard }) },
  },
  ordered(approved(), withParty(party('agreed'))),
  ordered(withParty(party(null)), withParty(party(null, 'report'))),
  ordered(
    approved({ congress: 'decision', outward: { party: party('agreed') } }),
    withParty(party('agreed')),
  ),
  ordered(bothSent(toCongress('decision', null)), bothSent(toCongress('decision', 'adopted'))),
  {
    requirement: 'A31-asked',
    command: 'outward.asksAnswered',
    facts: approved({ outward: ask('已作衔接') }),
    payload: { by: 'party', answer: '已在方案中衔接' },
    mended: { facts: approved({ outward: ask(null) }) },
  },
];

/** How each duty of the reports outward and of the issue is breached and mended. */
export const outwardProbes: readonly Probe<Facts>[] = [
  {
    requirement: 'A8-approval',
    command: 'superior.approved',
    facts: awaiting({ on: '2026-05-20', reference: '保政呈〔2026〕12号', approved: false }),
    payload: { ...APPROVED, document: UNKNOWN },
    mended: { payload: { ...APPROVED, document: 'reply' } },
  },
  ...reportRows,
  ...orderRows,
  ...issueProbes,
  ...issueRows,
];
