import type { PayloadOf } from '#libs/procedure';

import type { Facts, Siblings } from '../facts.js';
import type { Folds } from '../rule.js';
import type { screeningCommands } from '../stages/screening.js';
import { changed, determined, outcomeOf } from './items.js';

type Rejection = PayloadOf<(typeof screeningCommands)['item.rejected']['fields']>;

export const screeningFolds: Folds<typeof screeningCommands> = {
  'item.admitted': (facts, { payload, given }) =>
    changed(facts, payload.item, (item) => ({
      state: 'admitted',
      form: {
        ...item.form,
        matterClass: payload.matterClass,
        ...(payload.subClass === undefined ? {} : { subClass: payload.subClass }),
      },
      outcome: null,
      determinations: determined(
        item.determinations,
        {
          question: 'major',
          answer: true,
          reason: payload.reason,
          evidence: payload.opinion === undefined ? [] : [payload.opinion],
        },
        given,
      ),
    })),
  'item.rejected': (facts, { payload, given }) =>
    changed(facts, payload.item, (item) => ({
      state: 'rejected',
      outcome: outcomeOf(
        { ground: payload.ground, reason: payload.reason, reference: proofOf(payload) },
        given,
      ),
      determinations: determined(
        item.determinations,
        {
          question: 'major',
          answer: false,
          reason: payload.reason,
          evidence: payload.evidence === undefined ? [] : [payload.evidence],
        },
        given,
      ),
    })),
  'item.merged': (facts, { payload, given }) =>
    changed(facts, payload.item, () => ({
      state: 'merged',
      outcome: outcomeOf(
        { ground: 'merged', reason: payload.reason, reference: payload.into },
        given,
      ),
    })),
  'item.returned': (facts, { payload, given }) =>
    changed(facts, payload.item, () => ({
      state: 'returned',
      outcome: outcomeOf({ ground: 'returned', reason: payload.reason, reference: null }, given),
    })),
  'item.reopened': (facts, { payload }) =>
    changed(facts, payload.item, () => ({ state: 'submitted', outcome: null })),
  'item.withheld': (facts, { payload, given }) =>
    changed(facts, payload.item, (item) => ({
      withheld: { ground: payload.ground, approver: payload.approver },
      determinations: determined(
        item.determinations,
        {
          question: 'undisclosed',
          answer: true,
          reason: payload.ground,
          evidence: [payload.document],
        },
        given,
      ),
    })),
  'item.disclosed': (facts, { payload, given }) =>
    changed(facts, payload.item, (item) => ({
      withheld: null,
      form: { ...item.form, disclosed: true },
      determinations: determined(
        item.determinations,
        { question: 'undisclosed', answer: false, reason: payload.reason },
        given,
      ),
    })),
  'siblings.suspected': (facts, { payload, given }) => ({
    ...answered(facts, payload, { answer: true, given }),
    suspected: [
      ...facts.suspected,
      siblings(payload.items, payload.reason, { by: given.actor.personId, on: given.occurredOn }),
    ],
  }),
  'siblings.explained': (facts, { payload, given }) => ({
    ...answered(facts, payload, { answer: false, given }),
    explained: [
      ...facts.explained,
      siblings(payload.items, payload.reason, { by: given.actor.personId, on: given.occurredOn }),
    ],
  }),
  'screening.completed': (facts) => facts,
};

/** What proves the exclusion, in one line for the list. */
function proofOf(payload: Rejection): string | null {
  const parts = [
    payload.responseNumber,
    payload.responseEndsOn,
    payload.planItem,
    payload.policy,
    payload.provision,
    payload.competentOrgan,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? null : parts.join('，');
}

function siblings(
  items: readonly string[],
  reason: string,
  who: Pick<Siblings, 'by' | 'on'>,
): Siblings {
  return { items, reason, ...who };
}

interface Answer {
  readonly answer: boolean;
  readonly given: Parameters<typeof determined>[2];
}

/** Notes on every item of the group whether it was held to be a part of a larger matter. */
function answered(
  facts: Facts,
  { items, reason }: { readonly items: readonly string[]; readonly reason: string },
  { answer, given }: Answer,
): Facts {
  return items.reduce(
    (now, key) =>
      changed(now, key, (item) => ({
        determinations: determined(
          item.determinations,
          { question: 'splitProject', answer, reason },
          given,
        ),
      })),
    facts,
  );
}
