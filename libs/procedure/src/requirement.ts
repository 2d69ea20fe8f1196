import type { Defect } from './defect.js';
import type { Asking } from './file-and-questions.js';
import type { Given, Profile, ProfileValue } from './given.js';
import { named } from './named.js';
import { byReading, type Reading } from './reading.js';
import { saysWhy } from './wording.js';
import type { Words } from './words.js';

/**
 * `block` refuses the act; `warn` passes with a recorded reason; `record` never refuses: the breach
 * becomes a defect that holds the next act.
 */
export type Level = 'block' | 'warn' | 'defect';

/** How hard a requirement was asked: one that rests on an unverified parameter only advises. */
export type AskedLevel = Level | 'advise';

/** What a requirement may look at. A preview has no payload yet. */
export interface View<F, P = Readonly<Record<string, unknown>>> {
  readonly facts: F;
  readonly type: string;
  readonly payload: P;
  /** The fields of the payload that were stated to be none (无). */
  readonly none?: readonly string[];
  readonly given: Given;
  /** The regions whose inquiries have not ended. */
  readonly unsettled: readonly string[];
  readonly procedure: Asking<F>;
}

export type Answer =
  | { readonly kind: 'met' }
  | { readonly kind: 'unmet'; readonly missing: Words }
  | { readonly kind: 'needs'; readonly fields: readonly string[] }
  | { readonly kind: 'notApplicable' };

/**
 * What alone remains where no step of the case mends a breach: drafting anew, holding the step anew,
 * ending the case, waiting for a day, acting outside the case, or leaving a step that is not owed.
 */
export type OnlyRemains = 'redraft' | 'reopen' | 'end' | 'wait' | 'elsewhere' | 'nothing';

export interface Remedy extends Words {
  /** The command that mends it; nothing said, the refused command itself, given otherwise. */
  readonly command?: string;
  /** Others that do: the one that is nearest to being in turn is offered. */
  readonly others?: readonly string[];
  /** Its words say the same. */
  readonly only?: OnlyRemains;
}

/** What becomes of a breach that is on record; nothing said, the same act done again mends it. */
export interface Breach<F> {
  /** Time has passed, or something was hidden: no later act mends it. */
  readonly final?: true;
  /** The law words it as 不得 or 未经: carrying it opens no act; asked of the facts at the breach. */
  readonly barring?: true | ((facts: F) => boolean);
  /** The fields that name the thing it is about, where one requirement is asked of several. */
  readonly about?: readonly string[];
  /** The roles whose own conduct broke the rule, whoever entered it. */
  readonly conductOf?: readonly string[];
  /** Other acts that mend it where they are asked the same, or where this holds once they are done. */
  readonly mendedBy?: {
    readonly commands: readonly string[];
    readonly when?: (facts: F, defect: Defect) => boolean;
  };
}

/**
 * One duty of the law: one question with one id. The guard, the refusal, the checklist, the button
 * and the compliance report all ask this object.
 */
export interface Requirement<F, P = Readonly<Record<string, unknown>>> {
  readonly id: string;
  readonly article: string;
  readonly level: Level;
  readonly asks: Words;
  readonly remedy: Remedy;
  /** The day on which the duty took force; what happened before that day is not asked. */
  readonly since?: string;
  /**
   * The parameter that the requirement rests on. Where no layer sets it the requirement does not
   * apply; while its value is unverified the requirement advises and never refuses.
   */
  readonly restsOn?: string;
  /** The determination (by its question) that answers whether the requirement applies. */
  readonly determination?: string;
  /**
   * It turns on the person who acts, on his unit or his role. Of a step from before the system that is
   * who acted then, never the importer; where nobody knows it, it is not shown.
   */
  readonly turnsOn?: readonly ('person' | 'unit' | 'role')[];
  /** It says itself that a step came too early, so that the core does not say it beside it. */
  readonly saysEarly?: true;
  /** The fields that it turns on: one left out is asked for, and `answer` does not run. */
  readonly needs?: readonly string[];
  readonly breach?: Breach<F>;
  /** Runs before `answer`; `answer` runs only where this is true. */
  applies(view: View<F, Partial<P>>): boolean;
  answer(view: View<F, P>): Answer;
}

/** The rule of a place, or its practice, on whose parameter a requirement rests. */
export type RestingOn = Pick<ProfileValue, 'layer' | 'article' | 'source' | 'verified'>;

/** How one requirement was answered for one command. */
export interface Checked {
  readonly id: string;
  readonly article: string;
  readonly level: AskedLevel;
  readonly answer: Answer['kind'];
  readonly missing?: Words;
  readonly fields?: readonly string[];
  /** What an unmet requirement rests on beside its article, where a parameter sets it. */
  readonly rule?: RestingOn;
  /** The reason on record for passing over a warning. */
  readonly reason?: string;
}

export const met: Answer = { kind: 'met' };
export const notApplicable: Answer = { kind: 'notApplicable' };
export const unmet = (zh: string, en: string): Answer => ({ kind: 'unmet', missing: { zh, en } });
export const needs = (...fields: readonly string[]): Answer => ({ kind: 'needs', fields });

/** `met` when the condition holds, else `unmet` with the words. */
export const holds = (condition: boolean, zh: string, en: string): Answer =>
  condition ? met : unmet(zh, en);

/**
 * What the record does not hold of the time before the system may have been done all the same: that is
 * not shown, and no breach.
 */
export const orGap = ({ imported }: Pick<Given, 'imported'>, answer: Answer): Answer =>
  imported === true && answer.kind === 'unmet' ? needs() : answer;

/** A requirement of any payload; requirements of several commands meet in one list as this. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- payloads differ per command and are read through Partial only
export type AnyRequirement<F> = Requirement<F, any>;

/** Asks the requirements in turn. */
export function check<F>(
  requirements: readonly AnyRequirement<F>[],
  view: View<F>,
  reasons: Readonly<Record<string, string>>,
): readonly Checked[] {
  const readings = view.procedure.readings(view.facts, view.given);
  return requirements.map((requirement) => {
    const answer = leastFavourable(requirement, view, readings);
    const said = reasons[requirement.id];
    const reason = saysWhy(said) ? said : undefined;
    const rule = answer.kind === 'unmet' ? ruleOf(requirement, view.given.profile) : undefined;
    return {
      id: requirement.id,
      article: requirement.article,
      level: levelUnder(requirement, view.given.profile),
      answer: answer.kind,
      ...(answer.kind === 'unmet' ? { missing: named(answer.missing, view.given.names) } : {}),
      ...(answer.kind === 'needs' ? { fields: answer.fields } : {}),
      ...(rule === undefined ? {} : { rule }),
      ...(answer.kind === 'unmet' && reason !== undefined ? { reason } : {}),
    };
  });
}

/** How it is answered by the facts as they stand, or by what was stated anew where that is worse. */
function leastFavourable<F>(
  requirement: AnyRequirement<F>,
  view: View<F>,
  readings: readonly Reading<F>[],
): Answer {
  const own = answerOf(requirement, view);
  const others = readings.map(({ facts, entries }) => ({
    entries,
    answer: answerOf(requirement, { ...view, facts }),
  }));
  if (own.kind === 'unmet') {
    const differ = others.some(({ answer }) => answer.kind !== 'unmet');
    return differ ? { ...own, missing: byReading(own.missing, []) } : own;
  }
  for (const { answer, entries } of others) {
    if (answer.kind === 'unmet') {
      return { ...answer, missing: byReading(answer.missing, entries) };
    }
  }
  return others.find(({ answer }) => answer.kind === 'needs')?.answer ?? own;
}

function answerOf<F>(requirement: AnyRequirement<F>, view: View<F>): Answer {
  const { since, restsOn } = requirement;
  const inForce = since === undefined || view.given.occurredOn >= since;
  const set = restsOn === undefined || view.given.profile[restsOn] !== undefined;
  if (!inForce || !set || !requirement.applies(view)) {
    return notApplicable;
  }
  const missing = (requirement.needs ?? []).filter(
    (field) => view.payload[field] === undefined && view.none?.includes(field) !== true,
  );
  return missing.length > 0 ? needs(...missing) : answerOfActor(requirement, view);
}

/** Of whom nobody knows who he was, what does not turn on his person alone cannot be answered. */
function answerOfActor<F>(requirement: AnyRequirement<F>, view: View<F>): Answer {
  const lacking = unknownOf(requirement, view);
  if (lacking.some((field) => field !== 'by')) {
    return needs(...lacking);
  }
  const answer = requirement.answer(view);
  return lacking.length > 0 && answer.kind === 'met' ? needs(...lacking) : answer;
}

/** What a requirement turns on and nobody knows of an imported step, as the import names it. */
function unknownOf<F>(
  { turnsOn = [] }: AnyRequirement<F>,
  { given: { imported, doneBy = {}, actor } }: View<F>,
): readonly string[] {
  const roles = new Set(actor.mandates.map(({ role }) => role));
  const unknown = {
    person: doneBy.personId === undefined,
    unit: doneBy.unitId === undefined,
    role: roles.size !== 1,
  };
  return imported === true
    ? turnsOn.filter((one) => unknown[one]).map((one) => (one === 'person' ? 'by' : one))
    : [];
}

function ruleOf<F>(
  { restsOn }: Pick<AnyRequirement<F>, 'restsOn'>,
  profile: Profile,
): RestingOn | undefined {
  const found = restsOn === undefined ? undefined : profile[restsOn];
  return found === undefined
    ? undefined
    : {
        layer: found.layer,
        article: found.article,
        source: found.source,
        verified: found.verified,
      };
}

/** How hard a requirement is asked under the rules that a case is pinned to. */
export function levelUnder<F>(
  { restsOn, level }: Pick<AnyRequirement<F>, 'restsOn' | 'level'>,
  profile: Profile,
): AskedLevel {
  const parameter = restsOn === undefined ? undefined : profile[restsOn];
  return parameter?.verified === false ? 'advise' : level;
}

/** Whether a checked requirement holds the command back. */
export function holdsBack(checked: Checked, imported: boolean): boolean {
  if (
    checked.answer === 'met' ||
    checked.answer === 'notApplicable' ||
    checked.level === 'advise'
  ) {
    return false;
  }
  if (checked.answer === 'needs') {
    return checked.level !== 'defect' && !imported;
  }
  if (checked.level === 'block') {
    return !imported;
  }
  return checked.level === 'warn' && checked.reason === undefined && !imported;
}

/**
 * Whether a checked requirement becomes a defect on the record. Of a step from before the system every
 * breach does for which no reason is on record, and so does what is not shown.
 */
export function raisesDefect(checked: Checked, imported: boolean): boolean {
  const { answer, level, reason } = checked;
  if (!imported) {
    return answer === 'unmet' && level === 'defect';
  }
  const isBroken = answer === 'unmet' && !(level === 'warn' && reason !== undefined);
  return level !== 'advise' && (isBroken || answer === 'needs');
}
