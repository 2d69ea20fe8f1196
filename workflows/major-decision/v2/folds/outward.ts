import type { OutsideAsk, OutwardFacts } from '../facts/deliberation.js';
import { initialOutward } from '../facts/deliberation.js';
import type { Facts } from '../facts.js';
import type { Folds } from '../rule.js';
import type { outwardCommands } from '../stages/outward.js';
import { deliberation, withoutMeeting } from './deliberation.js';
import { ended } from './initiation.js';

type Party = NonNullable<OutwardFacts['party']>;
type Congress = NonNullable<OutwardFacts['congress']>;

interface Sent {
  readonly on: string;
  readonly reference: string;
}

export const outwardFolds: Folds<typeof outwardCommands> = {
  'party.requested': (facts, { payload }) => toParty(facts, 'request', payload),
  'party.reported': (facts, { payload }) => toParty(facts, 'report', payload),
  'party.replied': (facts, { payload }) => {
    const { party } = facts.outward;
    return party === null
      ? facts
      : asked(outward(facts, { party: { ...party, result: payload.result } }), 'party', payload);
  },
  'congress.reported': (facts, { payload }) => toCongress(facts, 'report', payload),
  'congress.submitted': (facts, { payload }) => toCongress(facts, 'decision', payload),
  'congress.adopted': (facts) => {
    const { congress } = facts.outward;
    return congress === null
      ? facts
      : outward(facts, { congress: { ...congress, result: 'adopted' } });
  },
  'superior.submitted': (facts, { payload: { on, reference } }) =>
    outward(facts, { superior: { on, reference, approved: false } }),
  'congress.commented': (facts, { payload }) => asked(facts, 'congress', payload),
  'outward.asksAnswered': (facts, { payload: { by, answer } }) =>
    outward(facts, {
      asks: facts.outward.asks.map((one) =>
        one.by === by && one.answer === null ? { ...one, answer } : one,
      ),
    }),
  'superior.approved': (facts, { payload }) => {
    const { superior } = facts.outward;
    return superior === null
      ? facts
      : asked(outward(facts, { superior: { ...superior, approved: true } }), 'superior', payload);
  },
  'outward.returned': (facts) => ({
    ...deliberation(withoutMeeting(facts), { decision: null }),
    outward: initialOutward,
  }),
  'outward.refused': (facts, entry) => ended(facts, 'rejected', entry),
  'decision.issued': (facts, { payload, given }) => ({
    ...facts,
    issue: {
      number: payload.number,
      form: payload.form,
      alternative: payload.alternative,
      hash: facts.documents[payload.draftDocument]?.hash ?? null,
      documentId: payload.document,
      signedOn: given.occurredOn,
      validUntil: payload.validUntil ?? null,
    },
  }),
};

function outward(facts: Facts, change: Partial<OutwardFacts>): Facts {
  return { ...facts, outward: { ...facts.outward, ...change } };
}

function asked(facts: Facts, by: OutsideAsk['by'], { asks }: { readonly asks?: string }): Facts {
  return asks === undefined
    ? facts
    : outward(facts, { asks: [...facts.outward.asks, { by, asks, answer: null }] });
}

function toParty(facts: Facts, kind: Party['kind'], { on, reference }: Sent): Facts {
  return outward(facts, { party: { kind, on, reference, result: null } });
}

function toCongress(facts: Facts, kind: Congress['kind'], { on, reference }: Sent): Facts {
  return outward(facts, { congress: { kind, on, reference, result: null } });
}
