import {
  dutiesOf as dutiesOver,
  into as intoFacts,
  type CommandTexts,
  type Entry,
  type Fold,
  type Folds as FoldsOver,
  type OnRecordOf,
  type Given,
  type Stage as StageOver,
} from '#libs/procedure';

import type { Facts } from './facts.js';

/** One stage of this procedure. */
export type Stage = StageOver<Facts>;

/** The states of a stage, by their places. */
export type States = NonNullable<Stage['states']>;

/** What a stage makes possible in states of other stages, by their places. */
export type StepsElsewhere = NonNullable<Stage['steps']>;

/** Papers that the file must hold, with what was done that demands them. */
export type Papers = NonNullable<Stage['papers']>;

/** One fold for each command of a stage. */
export type Folds<Cs extends CommandTexts> = FoldsOver<Facts, Cs>;

/** For facts of a stage that may be stated twice: whether the happening is on record already. */
export type OnRecord<Cs extends CommandTexts> = OnRecordOf<Facts, Cs>;

/** Gives the words `block`, `warn` and `defect` for duties that read the fields of these commands. */
export const dutiesOf = <Cs extends CommandTexts>() => dutiesOver<Facts, Cs>();

/** The fold of a command that changes one part of the facts. */
export const into = <K extends keyof Facts, P>(
  part: K,
  change: (part: Facts[K], entry: Entry<P>, facts: Facts) => Partial<Facts[K]>,
): Fold<Facts, P> => intoFacts(part, change);

/** Whether a parameter of the rules says yes. */
export const isRuled = ({ given }: { readonly given: Given }, key: string): boolean =>
  given.profile[key]?.value === true;

/** The provision under which a year's catalogue is compiled, published and adjusted. */
export const LIST_ARTICLE = '条例第3条第三款';
