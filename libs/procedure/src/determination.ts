import type { CoreFacts, Determination, Given } from './given.js';

/** What a person determined, as a command brings it. */
export interface Determined {
  readonly question: string;
  readonly answer: boolean;
  readonly reason: string;
  readonly evidence?: readonly string[] | undefined;
}

/** Puts a determination on the record; the one that stood for the question is marked as replaced. */
export function withDetermination<F extends CoreFacts>(
  facts: F,
  determined: Determined,
  given: Given,
): F {
  const entry: Determination = {
    question: determined.question,
    answer: determined.answer,
    reason: determined.reason,
    decidedBy: given.actor.personId,
    on: given.occurredOn,
    evidence: determined.evidence ?? [],
    revision: given.revision,
    replacedBy: null,
  };
  const earlier = facts.determinations.map((one) =>
    one.question === determined.question && one.replacedBy === null
      ? { ...one, replacedBy: given.revision }
      : one,
  );
  return { ...facts, determinations: [...earlier, entry] };
}

/** The determination that stands for a question; `undefined` while nobody has determined it. */
export function determinationInForce(
  facts: CoreFacts,
  question: string,
): Determination | undefined {
  return facts.determinations.find((one) => one.question === question && one.replacedBy === null);
}
