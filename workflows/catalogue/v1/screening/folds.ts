import { withDetermination, type Determination, type Given, type PayloadOf } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { changed, outcomeOf } from '../items/folds.js';
import type { ItemForm } from '../items/form.js';
import type { Folds } from '../vocabulary.js';

import type { screeningCommands } from './commands.js';
import type { Question } from './questions.js';

type Rejection = PayloadOf<(typeof screeningCommands)['item.rejected']['fields']>;

/** What the screening does to the items. */
export const screeningFolds: Folds<typeof screeningCommands> = {
  'item.admitted': (facts, { payload, given }) =>
    changed(facts, payload.item, ({ form, determinations }) => ({
      state: 'admitted',
      form: classed(form, payload),
      outcome: null,
      determinations: determined(
        determinations,
        {
          question: 'major',
          answer: true,
          reason: payload.reason,
          evidence: papers(payload.opinion),
        },
        given,
      ),
    })),
  'item.rejected': (facts, { payload, given }) =>
    changed(facts, payload.item, ({ determinations }) => ({
      state: 'rejected',
      outcome: outcomeOf(
        { ground: payload.ground, reason: payload.reason, reference: proofOf(payload) },
        given,
      ),
      determinations: determined(
        determinations,
        {
          question: 'major',
          answer: false,
          reason: payload.reason,
          evidence: papers(payload.evidence),
        },
        given,
      ),
    })),
  'item.merged': (facts, { payload: { item, into, reason }, given }) =>
    changed(facts, item, () => ({
      state: 'merged',
      outcome: outcomeOf({ ground: 'merged', reason, reference: into }, given),
    })),
  'item.returned': (facts, { payload: { item, reason }, given }) =>
    changed(facts, item, () => ({
      state: 'returned',
      outcome: outcomeOf({ ground: 'returned', reason }, given),
    })),
  'item.reopened': (facts, { payload }) =>
    changed(facts, payload.item, () => ({ state: 'submitted', outcome: null })),
  'item.withheld': (facts, { payload, given }) => {
    const { item, ground, legalBasis, approver, document } = payload;
    return changed(facts, item, ({ determinations }) => ({
      withheld: { ground, legalBasis, approver },
      determinations: determined(
        determinations,
        { question: 'undisclosed', answer: true, reason: legalBasis, evidence: [document] },
        given,
      ),
    }));
  },
  'item.disclosed': (facts, { payload: { item, reason }, given }) =>
    changed(facts, item, ({ form, determinations }) => ({
      withheld: null,
      form: { ...form, disclosed: true },
      determinations: determined(
        determinations,
        { question: 'undisclosed', answer: false, reason },
        given,
      ),
    })),
  'siblings.suspected': siblings('suspected', true),
  'siblings.explained': siblings('explained', false),
  'screening.completed': (facts) => facts,
};

const papers = (document: string | undefined): readonly string[] =>
  document === undefined ? [] : [document];

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

interface Grouping {
  readonly payload: { readonly items: readonly string[]; readonly reason: string };
  readonly given: Given;
}

/** Notes the group, and on each of its items whether it was held to be a part of a larger matter. */
function siblings(list: 'suspected' | 'explained', answer: boolean) {
  return (facts: Facts, { payload: { items, reason }, given }: Grouping): Facts => {
    const answered = items.reduce(
      (now, key) =>
        changed(now, key, ({ determinations }) => ({
          determinations: determined(
            determinations,
            { question: 'splitProject', answer, reason },
            given,
          ),
        })),
      facts,
    );
    const group = { items, reason, by: given.actor.personId, on: given.occurredOn };
    return { ...answered, [list]: [...facts[list], group] };
  };
}

/** The form under the class that the screener found. */
export function classed(form: ItemForm, found: Pick<ItemForm, 'matterClass' | 'subClass'>) {
  const { matterClass, subClass } = found;
  return { ...form, matterClass, ...(subClass === undefined ? {} : { subClass }) };
}

interface Finding {
  readonly question: Question;
  readonly answer: boolean;
  readonly reason: string;
  readonly evidence?: readonly string[];
}

/** Adds what was determined of one item; an earlier answer to the same question is replaced. */
export function determined(
  determinations: readonly Determination[],
  finding: Finding,
  given: Given,
): readonly Determination[] {
  return withDetermination({ documents: {}, defects: [], determinations }, finding, given)
    .determinations;
}
