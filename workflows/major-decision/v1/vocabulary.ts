import {
  dutiesOf as dutiesOver,
  into as intoFacts,
  type CommandTexts,
  type Entry,
  type Fold,
  type Folds as FoldsOver,
  type OnRecordOf,
  type ProfileValue,
  type Stage as StageOver,
  type View,
} from '#libs/procedure';

import type { Facts } from './facts.js';

/** One stage of this procedure. */
export type Stage = StageOver<Facts>;

/** Papers that the file must hold, with what was done that demands them. */
export type Papers = NonNullable<Stage['papers']>;

/** One fold for each command of a stage. */
export type Folds<Cs extends CommandTexts> = FoldsOver<Facts, Cs>;

/** For facts of a stage that may be stated twice: whether the happening is on record already. */
export type OnRecord<Cs extends CommandTexts> = OnRecordOf<Facts, Cs>;

/** What a duty sees before it knows any field. */
export type Seen = Omit<View<Facts>, 'payload'>;

/** Gives the words `block`, `warn` and `defect` for duties that read the fields of these commands. */
export const dutiesOf = <Cs extends CommandTexts = CommandTexts>() => dutiesOver<Facts, Cs>();

/** The fold of a command that changes one part of the facts. */
export const into = <K extends keyof Facts, P>(
  part: K,
  change: (part: Facts[K], entry: Entry<P>, facts: Facts) => Partial<Facts[K]>,
): Fold<Facts, P> => intoFacts(part, change);

/** A parameter of the rules that the case is pinned to; `undefined` where no layer sets it. */
export function parameter(seen: Pick<Seen, 'given'>, key: string): ProfileValue | undefined {
  return seen.given.profile[key];
}

/** Whether a parameter of the rules says yes. */
export const isRuled = (seen: Pick<Seen, 'given'>, key: string): boolean =>
  parameter(seen, key)?.value === true;

/** A number among the parameters, verified or not: for what rests on it and advises at least. */
export function statedNumber(seen: Pick<Seen, 'given'>, key: string): number | undefined {
  const value = parameter(seen, key)?.value;
  return typeof value === 'number' ? value : undefined;
}

/** A verified whole number among the parameters; an unverified one advises and is left out. */
export function verifiedNumber(seen: Pick<Seen, 'given'>, key: string): number | undefined {
  const found = parameter(seen, key);
  return found?.verified === true && typeof found.value === 'number' ? found.value : undefined;
}
