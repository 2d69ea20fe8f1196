import type { Probe } from '#libs/procedure';

import { cityRule, heldByDefect, statedDay } from '../common-probes.js';
import { discussed } from '../deliberation/probes-meetings.js';
import { initialFacts, type Facts } from '../facts.js';
import type { Start } from '../initiation/facts.js';
import { determined } from '../situations.js';

import type { OutsideAsk, OutwardFacts } from './facts.js';

const sending = { on: '2026-06-01', reference: '保政党组〔2026〕31号', document: 'paper' };
const answer = { on: '2026-06-01', reference: '保办复〔2026〕52号' };
const issuing = {
  number: '保政发〔2026〕12号',
  form: 'normativeDocument',
  document: 'issued',
  alternative: 'A',
  draftDocument: 'first',
};

interface Situation {
  readonly congress?: Start['congress'];
  readonly superiorApproval?: boolean;
  readonly outward?: Partial<OutwardFacts>;
}

/** Approved by the head; what stands open outward is named. */
function approved({ congress = 'none', superiorApproval = false, outward }: Situation = {}): Facts {
  const facts = discussed();
  return {
    ...facts,
    initiation: {
      ...initialFacts.initiation,
      start: {
        mode: 'meeting',
        on: '2026-02-01',
        reference: '市政府常务会议纪要〔2026〕3号',
        leadUnit: 'ecology',
        coUnits: [],
        congress,
        superiorApproval,
      },
    },
    deliberation: {
      ...facts.deliberation,
      decision: {
        outcome: 'approved',
        alternative: 'A',
        hash: 'hash-first',
        on: '2026-05-20',
        by: 'mayor',
        reason: null,
      },
    },
    outward: { ...initialFacts.outward, ...outward },
  };
}

type Party = NonNullable<OutwardFacts['party']>;
type Congress = NonNullable<OutwardFacts['congress']>;

const party = (result: Party['result'], kind: Party['kind'] = 'request'): Party => ({
  kind,
  on: '2026-05-22',
  reference: '保政党组〔2026〕31号',
  result,
});
const toCongress = (kind: Congress['kind'], result: Congress['result']): Congress => ({
  kind,
  on: '2026-05-22',
  reference: '保政函〔2026〕8号',
  result,
});
const toSuperior = (done: boolean) => ({
  on: '2026-05-25',
  reference: '保政报〔2026〕4号',
  approved: done,
});
const ask = (done: string | null): { readonly asks: readonly OutsideAsk[] } => ({
  asks: [{ by: 'party', asks: '做好政策衔接', answer: done }],
});

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

const withParty = (sent: Party): Facts => approved({ outward: { party: sent } });

const owing = (congress: Start['congress'], sent: Congress | null): Facts =>
  approved({ congress, ...(sent === null ? {} : { outward: { congress: sent } }) });

const awaiting = (superior: OutwardFacts['superior']): Facts =>
  approved({ superiorApproval: true, outward: { superior } });

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
  issued('G33', owing('report', null), owing('report', toCongress('report', null))),
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
  issued('A8-superior', awaiting(null), awaiting(toSuperior(true))),
  issued('A8-superior', awaiting(toSuperior(false)), awaiting(toSuperior(true))),
  issued('A31-asks', approved({ outward: ask(null) }), approved({ outward: ask('已作衔接') })),
];

const reply = { ...answer, result: 'agreed' };

/** The superior comes last. */
const ordered = (facts: Facts, mended: Facts): Probe<Facts> => ({
  requirement: 'A31-order',
  command: 'superior.submitted',
  facts,
  payload: sending,
  mended: { facts: mended },
});

const bothSent = (congress: Congress): Facts =>
  approved({ congress: 'decision', outward: { party: party('agreed'), congress } });

const reportRows: readonly Probe<Facts>[] = [
  statedDay('party.requested', sending, approved()),
  statedDay('party.reported', sending, approved()),
  statedDay('party.replied', reply, approved({ outward: { party: party(null) } })),
  statedDay('congress.reported', sending, approved({ congress: 'report' })),
  statedDay('congress.submitted', sending, approved({ congress: 'decision' })),
  statedDay('congress.adopted', answer, approved({ congress: 'decision' })),
  statedDay(
    'congress.commented',
    { ...answer, asks: '加强资金监管' },
    approved({ congress: 'report' }),
  ),
  statedDay('superior.submitted', sending, approved({ superiorApproval: true })),
  statedDay('superior.approved', answer, approved({ superiorApproval: true })),
  {
    requirement: 'G33-kind',
    command: 'congress.reported',
    facts: approved({ congress: 'decision' }),
    payload: sending,
    mended: { facts: approved({ congress: 'report' }) },
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
export const outwardProbes: readonly Probe<Facts>[] = [...reportRows, ...issueRows];
