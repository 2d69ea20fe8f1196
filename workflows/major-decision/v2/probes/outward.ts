import type { Probe } from '#libs/procedure';

import type { OutsideAsk, OutwardFacts } from '../facts/deliberation.js';
import type { Start } from '../facts/initiation.js';
import { initialFacts, type Facts } from '../facts.js';
import { heldByDefect, statedDay } from './common-rows.js';
import { discussed } from './meeting-facts.js';

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

const party = (result: 'agreed' | null) =>
  ({ kind: 'request', on: '2026-05-22', reference: '保政党组〔2026〕31号', result }) as const;
const toCongress = (kind: 'report' | 'decision', result: 'adopted' | null) =>
  ({ kind, on: '2026-05-22', reference: '保政函〔2026〕8号', result }) as const;
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

const competition = (conclusion: 'compliant' | 'violating' | null): Facts => ({
  ...approved(),
  fairCompetition: {
    ...initialFacts.fairCompetition,
    touches: { answer: true, reason: '涉及经营者准入', on: '2026-03-01' },
    submittedOn: '2026-04-01',
    conclusion,
    draftVersion: 1,
  },
});

const issueRows: readonly Probe<Facts>[] = [
  heldByDefect('decision.issued', issuing, approved()),
  issued('FC18', competition(null), competition('compliant')),
  issued('FC18', competition('violating'), competition('compliant')),
  {
    ...issued('G20-issue', approved(), approved()),
    payload: { ...issuing, draftDocument: 'second' },
    mended: { payload: issuing },
  },
  {
    ...issued('G20-issue', approved(), approved()),
    payload: { ...issuing, alternative: 'B' },
    mended: { payload: issuing },
  },
  issued('G32', approved(), approved({ outward: { party: { ...party(null), kind: 'report' } } })),
  issued(
    'G32',
    approved({ outward: { party: party(null) } }),
    approved({ outward: { party: party('agreed') } }),
  ),
  issued(
    'G33',
    approved({ congress: 'report' }),
    approved({ congress: 'report', outward: { congress: toCongress('report', null) } }),
  ),
  issued(
    'G33',
    approved({ congress: 'decision', outward: { congress: toCongress('decision', null) } }),
    approved({ congress: 'decision', outward: { congress: toCongress('decision', 'adopted') } }),
  ),
  issued(
    'A8-superior',
    approved({ superiorApproval: true, outward: { superior: toSuperior(false) } }),
    approved({ superiorApproval: true, outward: { superior: toSuperior(true) } }),
  ),
  issued('A31-asks', approved({ outward: ask(null) }), approved({ outward: ask('已作衔接') })),
];

const reply = { ...answer, result: 'agreed' };

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
  {
    requirement: 'A31-order',
    command: 'superior.submitted',
    facts: approved(),
    payload: sending,
    mended: { facts: approved({ outward: { party: party('agreed') } }) },
  },
  {
    requirement: 'A31-order',
    command: 'superior.submitted',
    facts: approved({ congress: 'decision', outward: { party: party('agreed') } }),
    payload: sending,
    mended: { facts: approved({ outward: { party: party('agreed') } }) },
  },
  {
    requirement: 'A31-asked',
    command: 'outward.asksAnswered',
    facts: approved({ outward: ask('已作衔接') }),
    payload: { by: 'party', answer: '已在方案中衔接' },
    mended: { facts: approved({ outward: ask(null) }) },
  },
];

export const outwardProbes: readonly Probe<Facts>[] = [...reportRows, ...issueRows];
