import { keyOf, pendingChanges, type Adjustment, type Change, type Facts } from '../facts.js';
import type { Folds } from '../rule.js';
import type { adjustmentCommands } from '../stages/adjustment.js';
import { changed, determined, newItem, outcomeOf } from './items.js';

const NONE: Adjustment = { changes: [], approval: null, consent: null, publishedOn: null };

export const adjustmentFolds: Folds<typeof adjustmentCommands> = {
  'adjustment.proposed': (facts, { payload, given }) => {
    const adds = payload.kind === 'add';
    const adjustment = facts.adjustment ?? NONE;
    const change: Change = {
      key: String(adjustment.changes.length + 1),
      kind: payload.kind,
      item: adds ? keyOf(facts.lastKey + 1) : (payload.item ?? ''),
      ground: payload.ground,
      reason: payload.reason,
      form: payload.form ?? null,
      plannedMonth: payload.plannedMonth ?? null,
      approver: null,
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
    withChange(facts, payload.change, (change) => ({
      state: 'admitted',
      approver: payload.approver ?? null,
      form:
        change.form === null
          ? null
          : {
              ...change.form,
              matterClass: payload.matterClass,
              ...(payload.subClass === undefined ? {} : { subClass: payload.subClass }),
            },
      determinations: determined(
        change.determinations,
        { question: 'major', answer: true, reason: payload.reason },
        given,
      ),
    })),
  'adjustment.dropped': (facts, { payload }) =>
    withChange(facts, payload.change, () => ({ state: 'dropped' })),
  'adjustment.approved': (facts, { payload }) =>
    withAdjustment(facts, {
      approval: { mode: payload.mode, on: payload.on, reference: payload.reference },
    }),
  'adjustment.refused': (facts) => ({ ...facts, adjustment: null }),
  'adjustment.consented': (facts, { payload }) =>
    withAdjustment(facts, { consent: { on: payload.on, reference: payload.reference } }),
  'adjustment.published': (facts, { payload, given }) => {
    const adjustment = { ...(facts.adjustment ?? NONE), publishedOn: payload.on };
    const changes = pendingChanges(facts);
    const keys = (...kinds: readonly string[]): readonly string[] =>
      changes.filter((one) => kinds.includes(one.kind)).map((one) => one.item);
    const applied = changes.reduce<Facts>(
      (now, change) => apply(now, change, { on: payload.on, given }),
      facts,
    );
    return {
      ...applied,
      adjustment: null,
      adjustments: [...facts.adjustments, adjustment],
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
  readonly given: Parameters<typeof newItem>[2];
}

function apply(facts: Facts, change: Change, { on, given }: Publishing): Facts {
  const { kind, item: key, form } = change;
  if (kind === 'add') {
    return form === null
      ? facts
      : {
          ...facts,
          items: [
            ...facts.items,
            {
              ...newItem(key, form, given),
              enteredBy: change.proposedBy,
              state: 'listed',
              listedOn: on,
              determinations: change.determinations,
              withheld:
                change.approver === null || form.disclosed
                  ? null
                  : { ground: form.undisclosedBasis ?? '', approver: change.approver },
            },
          ],
        };
  }
  return changed(facts, key, (item) => {
    if (kind === 'withdraw') {
      const { ground, reason } = change;
      return {
        state: 'withdrawn',
        outcome: outcomeOf({ ground, reason, reference: null }, given),
      };
    }
    const next = form ?? item.form;
    return {
      form: { ...next, plannedMonth: change.plannedMonth ?? next.plannedMonth },
      withheld: next.disclosed ? null : item.withheld,
    };
  });
}

function withAdjustment(facts: Facts, change: Partial<Adjustment>): Facts {
  return { ...facts, adjustment: { ...(facts.adjustment ?? NONE), ...change } };
}

function withChange(facts: Facts, key: string, change: (one: Change) => Partial<Change>): Facts {
  const { changes } = facts.adjustment ?? NONE;
  return withAdjustment(facts, {
    changes: changes.map((one) => (one.key === key ? { ...one, ...change(one) } : one)),
  });
}
