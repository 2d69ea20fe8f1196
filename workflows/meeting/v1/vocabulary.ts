import {
  dutiesOf as dutiesOver,
  type CommandTexts,
  type Folds as FoldsOver,
  type OnRecordOf,
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
export const dutiesOf = <Cs extends CommandTexts>() => dutiesOver<Facts, Cs>();
