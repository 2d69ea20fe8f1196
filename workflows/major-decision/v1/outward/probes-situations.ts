import { discussed, filed } from '../deliberation/probes-meetings.js';
import { initialFacts, type Facts } from '../facts.js';
import type { Start } from '../initiation/facts.js';

import type { OutsideAsk, OutwardFacts, PaperCheck } from './facts.js';

/** The office found no difference of content between the paper and the text decided. */
export const CHECK: PaperCheck = {
  paper: 'hash-issued',
  text: 'hash-first',
  result: 'formOnly',
  differences: '增加版头、成文日期和印章',
  by: 'clerk',
  on: '2026-05-28',
};

interface Situation {
  readonly congress?: Start['congress'];
  readonly superiorApproval?: boolean;
  readonly outward?: Partial<OutwardFacts>;
}

/** Approved by the head; what stands open outward is named. */
export function approved({
  congress = 'none',
  superiorApproval = false,
  outward,
}: Situation = {}): Facts {
  const facts = discussed();
  return {
    ...facts,
    documents: { ...facts.documents, issued: filed('issuedDecision', 'hash-issued') },
    issue: { ...initialFacts.issue, check: CHECK },
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

/** What went to the Party committee. */
export const party = (result: Party['result'], kind: Party['kind'] = 'request'): Party => ({
  kind,
  on: '2026-05-22',
  reference: '保政党组〔2026〕31号',
  result,
});
/** What went to the Congress. */
export const toCongress = (
  kind: Congress['kind'],
  result: Congress['result'],
  change: Partial<Congress> = {},
): Congress => ({
  kind,
  on: '2026-05-22',
  reference: '保政函〔2026〕8号',
  deliberation: kind === 'decision',
  receivedOn: null,
  deliberatedOn: null,
  result,
  hash: null,
  ...change,
});
/** A report that the Congress received. */
export const received = toCongress('report', null, { receivedOn: '2026-05-23' });
/** A report that was received and is still to be deliberated. */
export const owedDeliberation = toCongress('report', null, {
  deliberation: true,
  receivedOn: '2026-05-23',
});
/** What went to the superior. */
export const toSuperior = (done: boolean) => ({
  on: '2026-05-25',
  reference: '保政报〔2026〕4号',
  approved: done,
});
/** What the Party committee asked for beside. */
export const ask = (done: string | null): { readonly asks: readonly OutsideAsk[] } => ({
  asks: [{ by: 'party', asks: '做好政策衔接', answer: done }],
});
