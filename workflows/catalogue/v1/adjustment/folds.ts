import type { Given, PayloadOf } from '#libs/procedure';

import { initialApproval } from '../approval/facts.js';
import type { Facts } from '../facts.js';
import { keyOf, type Item } from '../items/facts.js';
import { changed, newItem, outcomeOf } from '../items/folds.js';
import type { ItemForm } from '../items/form.js';
import { classed, determined } from '../screening/folds.js';
import type { Folds } from '../vocabulary.js';

import type { adjustmentCommands } from './commands.js';
import { pendingChanges, type Adjustment, type Change } from './facts.js';

const NONE: Adjustment = { changes: [], ...initialApproval, publishedOn: null };

/** What an adjustment does to the facts, and to the list once it is published. */
export const adjustmentFolds: Folds<typeof adjustmentCommands> = {
  'adjustment.proposed': (facts, { payload, given }) => {
    const { kind, ground, reason, item = '', form = null, plannedMonth = null } = payload;
    const adds = kind === 'add';
    const adjustment = facts.adjustment ?? NONE;
    const change: Change = {
      key: String(adjustment.changes.length + 1),
      kind,
      item: adds ? keyOf(facts.lastKey + 1) : item,
      ground,
      reason,
      form,
      plannedMonth,
      withheld: null,
      proposedBy: given.actor.personId,
      state: 'proposed',
      determinations: [],
    };
    return {
      ...facts,
      lastKey: adds ? facts.lastKey + 1 : facts.lastKey,
      adjustment: { ...adjustment, changes: [...adjustment.changes, change] },
    };
  },
  'adjustment.admitted': (facts, { payload, given }) =>
    withChange(facts, payload.change, ({ form, determinations }) => ({
      state: 'admitted',
      withheld: withheldBy(payload),
      form: form === null ? null : classed(form, payload),
      determinations: determined(
        determinations,
        { question: 'major', answer: true, reason: payload.reason },
        given,
      ),
    })),
  'adjustment.dropped': (facts, { payload }) =>
    withChange(facts, payload.change, () => ({ state: 'dropped' })),
  'adjustment.approved': (facts, { payload: { mode, on, reference } }) =>
    withAdjustment(facts, { approval: { mode, on, reference } }),
  'adjustment.refused': (facts) => ({ ...facts, adjustment: null }),
  'adjustment.consented': (facts, { payload: { on, reference } }) =>
    withAdjustment(facts, { consent: { on, reference } }),
  'adjustment.published': (facts, { payload: { on }, given }) => {
    const changes = pendingChanges(facts);
    const keys = (...kinds: readonly string[]): readonly string[] =>
      changes.filter((one) => kinds.includes(one.kind)).map((one) => one.item);
    return {
      ...changes.reduce((now, change) => applied(now, change, { on, given }), facts),
      adjustment: null,
      adjustments: [...facts.adjustments, { ...(facts.adjustment ?? NONE), publishedOn: on }],
      latest: {
        listed: keys('add'),
        amended: keys('amend', 'postpone'),
        withdrawn: keys('withdraw'),
      },
    };
  },
};

interface Publishing {
  readonly on: string;
  readonly given: Given;
}

/** The list with one change in force. */
function applied(facts: Facts, change: Change, publishing: Publishing): Facts {
  const { kind, item, form } = change;
  if (kind === 'add') {
    return form === null
      ? facts
      : { ...facts, items: [...facts.items, added(change, form, publishing)] };
  }
  return changed(facts, item, (now) =>
    kind === 'withdraw'
      ? { state: 'withdrawn', outcome: outcomeOf(change, publishing.given) }
      : amended(now, change),
  );
}

function added(change: Change, form: ItemForm, { on, given }: Publishing): Item {
  const { item, proposedBy, determinations, withheld } = change;
  return {
    ...newItem(item, form, given),
    enteredBy: proposedBy,
    state: 'listed',
    listedOn: on,
    determinations,
    withheld: form.disclosed ? null : withheld,
  };
}

function amended(item: Item, { form, plannedMonth }: Change): Partial<Item> {
  const next = form ?? item.form;
  return {
    form: { ...next, plannedMonth: plannedMonth ?? next.plannedMonth },
    withheld: next.disclosed ? null : item.withheld,
  };
}

/** What an admission approves to be kept from the public; nothing where one of the three is missing. */
function withheldBy({ approver, undisclosedGround: ground, legalBasis }: Withholding) {
  return approver === undefined || ground === undefined || legalBasis === undefined
    ? null
    : { ground, legalBasis, approver };
}

type Withholding = Pick<
  PayloadOf<(typeof adjustmentCommands)['adjustment.admitted']['fields']>,
  'approver' | 'undisclosedGround' | 'legalBasis'
>;

function withAdjustment(facts: Facts, change: Partial<Adjustment>): Facts {
  return { ...facts, adjustment: { ...(facts.adjustment ?? NONE), ...change } };
}

function withChange(facts: Facts, key: string, change: (one: Change) => Partial<Change>): Facts {
  const { changes } = facts.adjustment ?? NONE;
  return withAdjustment(facts, {
    changes: changes.map((one) => (one.key === key ? { ...one, ...change(one) } : one)),
  });
}
