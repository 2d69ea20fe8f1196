import type { Given } from '#libs/procedure';

import type { Facts } from '../facts.js';
import type { Folds } from '../vocabulary.js';

import type { agendaCommands } from './commands.js';
import type { Item } from './facts.js';
import { blankItem, changed } from './item.js';
import { loweredRisksOf, risksOf } from './presentable.js';

/** What each command to the agenda changes. */
export const agendaFolds: Folds<typeof agendaCommands> = {
  'item.tabled': (facts, { payload, given }) =>
    added(facts, {
      ...heading(payload),
      legalRisks: risksOf(given, payload),
      loweredRisks: loweredRisksOf(given, payload),
      decisionId: payload.decision,
      alternatives: payload.alternatives,
      papersOn: payload.papersOn,
      disputed: payload.disputed,
      coordination: payload.coordination ?? null,
    }),
  'item.tabledOther': (facts, { payload, given }) =>
    added(facts, {
      ...heading(payload),
      notMajor: determined(payload.notMajor, given),
      papersOn: payload.papersOn,
      disputed: payload.disputed,
      coordination: payload.coordination ?? null,
    }),
  'item.raised': (facts, { payload, given }) =>
    added(facts, {
      ...heading(payload),
      legalRisks: risksOf(given, payload),
      loweredRisks: loweredRisksOf(given, payload),
      decisionId: payload.decision ?? null,
      alternatives: payload.alternatives ?? [],
      notMajor: payload.notMajor === undefined ? null : determined(payload.notMajor, given),
      raised: true,
      papersOn: payload.papersOn ?? given.occurredOn,
    }),
  'item.foundMajor': (facts, { payload: { item, reason }, given }) =>
    changed(facts, item, () => ({ foundMajor: determined(reason, given) })),
  'item.withdrawn': (facts, { payload }) =>
    changed(facts, payload.item, () => ({
      stands: 'withdrawn',
      withdrawnBecause: payload.reason,
    })),
};

const determined = (reason: string, { actor, occurredOn }: Given) => ({
  reason,
  by: actor.personId,
  on: occurredOn,
});

type Heading = Pick<Item, 'key' | 'title' | 'sponsor'>;

const heading = ({
  item,
  title,
  sponsor,
}: {
  readonly item: string;
  readonly title: string;
  readonly sponsor: string;
}): Heading => ({ key: item, title, sponsor });

function added(facts: Facts, item: Heading & Partial<Item>): Facts {
  return { ...facts, items: [...facts.items, { ...blankItem, ...item }] };
}
