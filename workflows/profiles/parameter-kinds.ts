import type { Words } from '#libs/procedure';

/** A duration that ends on a day; a floor that protects others is tighter when it ends later. */
interface TermParameter {
  readonly kind: 'term';
  readonly units: readonly TermUnit[];
  readonly tighter: 'later' | 'earlier';
}

/** A number of people. */
interface CountParameter {
  readonly kind: 'count';
  readonly units: readonly ['count'];
  readonly tighter: 'more' | 'fewer';
}

/** A part of a whole, as `"1/3"`; where it may lie beyond, also as `">1/2"` (过半数). */
interface ShareParameter {
  readonly kind: 'share';
  readonly units: readonly ['share'];
  readonly beyond?: boolean;
  readonly tighter: 'more' | 'less';
}

interface FlagParameter {
  readonly kind: 'flag';
  readonly units: readonly [];
  readonly tighter: boolean;
}

/** A day of each year, as `"04-30"`. */
interface DayOfYearParameter {
  readonly kind: 'dayOfYear';
  readonly units: readonly [];
  readonly tighter: 'earlier';
}

/** Some of a closed list; fewer are tighter. */
interface SetParameter {
  readonly kind: 'set';
  readonly units: readonly [];
  readonly of: Readonly<Record<string, Words>>;
}

/** One of a closed list; none is tighter than another. */
interface ChoiceParameter {
  readonly kind: 'choice';
  readonly units: readonly [];
  readonly of: Readonly<Record<string, Words>>;
}

/** In what the length of a term is counted. */
export type TermUnit = 'day' | 'workingDay' | 'month' | 'year';

/** What a parameter is, whatever value a layer gives it. */
export type Parameter = {
  readonly title: Words;
  /** The article of the national rule; `null` where no national rule sets it. */
  readonly nationalRule: string | null;
} & (
  | TermParameter
  | CountParameter
  | ShareParameter
  | FlagParameter
  | DayOfYearParameter
  | SetParameter
  | ChoiceParameter
);

type About = Pick<Parameter, 'title' | 'nationalRule'>;

/** What a parameter is called, and which national article sets it. */
export const about = (zh: string, en: string, nationalRule: string | null = null): About => ({
  title: { zh, en },
  nationalRule,
});
/** A term that protects others. */
export const floor = (what: About, ...units: readonly TermUnit[]) =>
  ({ ...what, kind: 'term', units, tighter: 'later' }) as const;
/** A term that binds whoever owes it. */
export const ceiling = (what: About, ...units: readonly TermUnit[]) =>
  ({ ...what, kind: 'term', units, tighter: 'earlier' }) as const;
/** A yes or no, and which of them is tighter. */
export const flag = (what: About, tighter: boolean) =>
  ({ ...what, kind: 'flag', units: [], tighter }) as const;
