import type { Fold } from '#libs/procedure';

import { deliberation, withoutMeeting } from '../deliberation/folds.js';
import type { Facts } from '../facts.js';
import { ended } from '../initiation/folds.js';
import { into, type Folds } from '../vocabulary.js';

import type { outwardCommands } from './commands.js';
import { initialOutward, type OutsideAsk, type OutwardFacts, type Sent } from './facts.js';

/** What the case remembers of what went out, what came back, and of the issue. */
export const outwardFolds: Folds<typeof outwardCommands> = {
  'party.requested': toParty('request'),
  'party.reported': toParty('report'),
  'party.replied': into('outward', ({ party, asks }, { payload }) =>
    party === null
      ? {}
      : {
          party: { ...party, result: payload.result },
          asks: withAsk(asks, 'party', payload.asks),
        },
  ),
  'congress.reported': toCongress('report'),
  'congress.submitted': toCongress('decision'),
  'congress.adopted': into('outward', ({ congress }) => ({
    congress: congress === null ? null : { ...congress, result: 'adopted' as const },
  })),
  'congress.commented': into('outward', ({ asks }, { payload }) => ({
    asks: withAsk(asks, 'congress', payload.asks),
  })),
  'superior.submitted': into('outward', (_now, { payload: { on, reference } }) => ({
    superior: { on, reference, approved: false },
  })),
  'superior.approved': into('outward', ({ superior, asks }, { payload }) =>
    superior === null
      ? {}
      : {
          superior: { ...superior, approved: true },
          asks: withAsk(asks, 'superior', payload.asks),
        },
  ),
  'outward.asksAnswered': into('outward', ({ asks }, { payload: { by, answer } }) => ({
    asks: asks.map((one) => (one.by === by && one.answer === null ? { ...one, answer } : one)),
  })),
  'outward.returned': (facts) => ({
    ...deliberation(withoutMeeting(facts), { decision: null }),
    outward: initialOutward,
  }),
  'outward.refused': (facts, entry) => ended(facts, 'rejected', entry),
  'decision.issued': into('issue', (_now, { payload, given }, { documents }) => ({
    number: payload.number,
    form: payload.form,
    alternative: payload.alternative,
    hash: documents[payload.draftDocument]?.hash ?? null,
    documentId: payload.document,
    signedOn: given.occurredOn,
    validUntil: payload.validUntil ?? null,
  })),
};

function toParty(kind: NonNullable<OutwardFacts['party']>['kind']): Fold<Facts, Sent> {
  return into('outward', (_now, { payload: { on, reference } }) => ({
    party: { kind, on, reference, result: null },
  }));
}

function toCongress(kind: NonNullable<OutwardFacts['congress']>['kind']): Fold<Facts, Sent> {
  return into('outward', (_now, { payload: { on, reference } }) => ({
    congress: { kind, on, reference, result: null },
  }));
}

const withAsk = (
  before: OutwardFacts['asks'],
  by: OutsideAsk['by'],
  asks: string | undefined,
): OutwardFacts['asks'] => (asks === undefined ? before : [...before, { by, asks, answer: null }]);
