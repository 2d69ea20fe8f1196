import type { CommandTexts } from './command.js';
import type { Field, ValueOf } from './fields.js';
import { met, type Answer, type Remedy, type Requirement, type View } from './requirement.js';
import type { Words } from './words.js';

type FieldNames<Cs extends CommandTexts> = {
  [T in keyof Cs]: keyof Cs[T]['fields'];
}[keyof Cs] &
  string;

type FieldValue<Cs extends CommandTexts, K extends string> = {
  [T in keyof Cs]: K extends keyof Cs[T]['fields'] ? Stated<Cs[T]['fields'][K]> : never;
}[keyof Cs];

/** What a field holds that was stated: nothing where it was stated to be none (无). */
type Stated<F extends Field> = ValueOf<F> | (F extends { none: true } ? undefined : never);

/** What a duty reads of the payloads of its commands: what it declared to need is there. */
export type Read<Cs extends CommandTexts, Needed extends string> = {
  readonly [K in FieldNames<Cs>]?: FieldValue<Cs, K>;
} & { readonly [K in Needed]: FieldValue<Cs, K> };

/** A duty as its stage writes it down: the words of what is asked stand in it. */
export interface DutyText<F, Cs extends CommandTexts, Needed extends string>
  extends
    Words,
    Pick<
      Requirement<F>,
      'since' | 'restsOn' | 'determination' | 'breach' | 'saysEarly' | 'turnsOn'
    > {
  readonly remedy: Remedy;
  /** The fields of the command that it turns on; one left out is asked for. */
  readonly needs?: readonly Needed[];
  /** Left out: it always applies. */
  readonly applies?: (view: View<F, Read<Cs, never>>) => boolean;
  readonly answer: (view: View<F, Read<Cs, Needed>>) => Answer;
}

/** What one duty is, with the words for its breach where they are the same in every case. */
export const either =
  <V>(holds: (view: V) => boolean, zh: string, en: string) =>
  (view: V): Answer =>
    holds(view) ? met : { kind: 'unmet', missing: { zh, en } };

/**
 * Gives the three words with which a stage writes its duties down: `block` refuses the act, `warn`
 * passes with a recorded reason, `defect` records the breach. `Cs` are the commands whose fields
 * the duties read.
 */
export function dutiesOf<F, Cs extends CommandTexts>() {
  const writing =
    (level: Requirement<F>['level']) =>
    <const Needed extends FieldNames<Cs> = never>(
      id: string,
      article: string,
      { zh, en, applies = () => true, ...rest }: DutyText<F, Cs, Needed>,
    ): Requirement<F, Read<Cs, Needed>> => ({
      id,
      article,
      level,
      asks: { zh, en },
      applies,
      ...rest,
    });
  return { block: writing('block'), warn: writing('warn'), defect: writing('defect') };
}
