import type { Fold } from '#libs/procedure';

import { deliberation, withoutMeeting } from '../deliberation/folds.js';
import type { Facts } from '../facts.js';
import { ended } from '../initiation/folds.js';
import { into, type Folds, type OnRecord } from '../vocabulary.js';

import type { outwardCommands } from './commands.js';
import { initialOutward, type OutsideAsk, type OutwardFacts } from './facts.js';

/** Sent back before the issue: what was decided, and what went out for it, counts no more. */
const undecided: Fold<Facts, unknown> = (facts) => ({
  ...deliberation(withoutMeeting(facts), { decision: null }),
  outward: initialOutward,
});

/** What is stated of the same happening again corrects what was stated first. */
export const outwardOnRecord: OnRecord<typeof outwardCommands> = {
  'party.replied': ({ outward }) => (outward.party?.result ?? null) !== null,
  'congress.received': ({ outward }) => (outward.congress?.receivedOn ?? null) !== null,
};

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
  'congress.reported': into('outward', (_now, { payload: { on, reference, deliberation } }) => ({
    congress: { ...NOT_YET, kind: 'report' as const, on, reference, deliberation },
  })),
  'congress.received': into('outward', ({ congress }, { payload: { on } }) => ({
    congress: congress === null ? null : { ...congress, receivedOn: on },
  })),
  'congress.deliberated': into(
    'outward',
    ({ congress, asks }, { payload: { on, asks: opinions } }) => ({
      congress:
        congress === null
          ? null
          : { ...congress, receivedOn: congress.receivedOn ?? on, deliberatedOn: on },
      asks: withAsk(asks, 'congress', opinions),
    }),
  ),
  'congress.submitted': into('outward', (_now, { payload: { on, reference } }) => ({
    congress: { ...NOT_YET, kind: 'decision' as const, on, reference, deliberation: true },
  })),
  'congress.adopted': into(
    'outward',
    ({ congress }, { payload: { result, text } }, { documents }) => ({
      congress:
        congress === null
          ? null
          : {
              ...congress,
              result,
              hash: result === 'adopted' ? null : (documents[text ?? '']?.hash ?? null),
            },
    }),
  ),
  'congress.deferred': (facts) => facts,
  'congress.rejected': (facts, entry) => ended(facts, 'rejected', entry),
  'congress.withdrawn': into('outward', () => ({ congress: null })),
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
  'outward.returned': undecided,
  'issue.returned': undecided,
  'outward.refused': (facts, entry) => ended(facts, 'rejected', entry),
  'issue.checked': into('issue', (_now, { payload, given }, { documents }) => ({
    check: {
      paper: documents[payload.document]?.hash ?? '',
      text: documents[payload.draftDocument]?.hash ?? '',
      result: payload.result,
      differences: payload.differences,
      by: given.actor.personId,
      on: given.occurredOn,
    },
  })),
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

function toParty(
  kind: NonNullable<OutwardFacts['party']>['kind'],
): Fold<Facts, { readonly on: string; readonly reference?: string; readonly register?: string }> {
  return into('outward', (_now, { payload: { on, reference, register } }) => ({
    party: { kind, on, reference: reference ?? register ?? '', result: null },
  }));
}

const NOT_YET = { receivedOn: null, deliberatedOn: null, result: null, hash: null } as const;

const withAsk = (
  before: OutwardFacts['asks'],
  by: OutsideAsk['by'],
  asks: string | undefined,
): OutwardFacts['asks'] => (asks === undefined ? before : [...before, { by, asks, answer: null }]);
