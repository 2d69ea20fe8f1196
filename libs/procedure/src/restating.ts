import type { CoreFacts, Given, Restatement } from './given.js';
import type { Entry, Fold } from './entry.js';
import type { Reading } from './reading.js';
import type { JsonObject } from './words.js';

/** The command by which somebody else says, against a paper, what stands of a fact stated twice. */
export const RESTATEMENT_CONFIRMED = 'restatement.confirmed';

/** What stands of a fact that was stated twice. */
export const WHICH_STANDS = {
  restated: { zh: '重新填报的内容属实，以其为准', en: 'What was stated anew is true and stands' },
  first: { zh: '原填报内容属实，以其为准', en: 'What was stated first is true and stands' },
} as const;

/** Whether the happening that a command states is on record already: to state it again restates it. */
export type OnRecord<F, P = JsonObject> = (facts: F, entry: Entry<P>) => boolean;

/** The restatements that nobody has confirmed. */
export const unconfirmedIn = ({ restated = [] }: CoreFacts): readonly Restatement[] =>
  restated.filter(({ settled }) => settled === null);

/** How a procedure folds its commands, and of which facts it can tell that they are on record. */
interface Folding<F extends CoreFacts> {
  readonly folds: Readonly<Record<string, Fold<F, never>>>;
  readonly onRecord?: Readonly<Record<string, OnRecord<F, never>>>;
}

interface Stating extends Entry {
  readonly type: string;
}

/** Whether the command states anew, and otherwise, what is on record already. */
export function restates<F extends CoreFacts>(
  { folds, onRecord = {} }: Folding<F>,
  facts: F,
  { type, ...entry }: Stating,
): boolean {
  const isOnRecord = Object.hasOwn(onRecord, type) ? onRecord[type] : undefined;
  return (
    isOnRecord?.(facts, entry as Entry<never>) === true &&
    JSON.stringify(folds[type]?.(facts, entry as Entry<never>)) !== JSON.stringify(facts)
  );
}

/** Notes what was stated anew beside what stands. */
export function withRestatement<F extends CoreFacts>(facts: F, stating: Stating): F {
  const { type, payload, given } = stating;
  const { actor, occurredAt, occurredOn, recordedAt, recordedOn, revision } = given;
  const one: Restatement = {
    entry: revision,
    type,
    payload,
    given: { actor, occurredAt, occurredOn, recordedAt, recordedOn, revision },
    settled: null,
  };
  return { ...facts, restated: [...(facts.restated ?? []), one] };
}

/** What a command brings that says which of two statements stands. */
export interface Confirming {
  readonly entry: number;
  readonly stands: keyof typeof WHICH_STANDS;
  readonly document: string;
}

/** The facts once it is confirmed what stands. */
export function withConfirmed<F extends CoreFacts>(
  spec: Pick<Folding<F>, 'folds'>,
  facts: F,
  { payload, given }: Entry<Confirming>,
): F {
  const { entry, stands, document } = payload;
  const settled = { by: given.actor.personId, on: given.recordedOn, document, stands };
  const found = unconfirmedIn(facts).find((one) => one.entry === entry);
  const noted = {
    ...facts,
    restated: (facts.restated ?? []).map((one) => (one === found ? { ...one, settled } : one)),
  };
  return found === undefined || stands === 'first' ? noted : folded(spec, given)(noted, found);
}

/** The facts as one restatement has them. */
const folded =
  <F extends CoreFacts>({ folds }: Pick<Folding<F>, 'folds'>, now: Given) =>
  (facts: F, { type, payload, given: then }: Restatement): F =>
    folds[type]?.(facts, { payload: payload as never, given: { ...now, ...then } }) ?? facts;

/** Every other way to read the facts while restatements wait to be confirmed: each alone, and all. */
export function readingsOf<F extends CoreFacts>(
  spec: Pick<Folding<F>, 'folds'>,
  facts: F,
  given: Given,
): readonly Reading<F>[] {
  const open = unconfirmedIn(facts);
  const as = folded(spec, given);
  const each = open.map((one) => ({ facts: as(facts, one), entries: [one.entry] }));
  return open.length < 2
    ? each
    : [
        ...each,
        {
          facts: open.reduce(as, facts),
          entries: open.map(({ entry }) => entry),
        },
      ];
}
