import { daysBetween, type Calendar, type Day } from '#libs/legal-time';
import type { AskedLevel, Checked, Procedure, Profile, RestingOn, Words } from '#libs/procedure';

import { clockFrom, type Clock } from './actor.js';
import type { Assumptions } from './assumptions.js';
import { CEILINGS, ITEM_IDS, ITEMS, type ItemId, type ItemKind, type ItemSpec } from './items.js';
import type { Facts } from './now.js';
import { countedBy, type CountedBy } from './numbers.js';
import { run, type Course, type Run, type Step, type Stop } from './run.js';

/** A requirement as a forecast names it. */
export interface Named {
  readonly id: string;
  readonly article: string;
  readonly level: AskedLevel;
  readonly asks: Words;
  readonly missing: Words | null;
  /** The rule of the place, or the practice of others, that it rests on beside its article. */
  readonly rule: RestingOn | null;
  readonly remedy: Words;
}

/** One bar of a Gantt chart. */
export interface ForecastItem {
  readonly id: string;
  readonly stage: string;
  readonly title: Words;
  readonly article: string;
  readonly kind: ItemKind;
  readonly from: Day;
  readonly until: Day;
  readonly days: number;
  /** The decision is published later when this ends later. */
  readonly critical: boolean;
  readonly dependsOn: readonly string[];
  /** False where it is only determined that it is not called for. */
  readonly carriedOut: boolean;
  /** It reaches into a year whose holiday notice is not out. */
  readonly provisional: boolean;
  /** The days passed over or worked in exchange, where working days were counted. */
  readonly trail: Clock['trail'];
  /** The requirements that only time could meet. */
  readonly waitedFor: readonly Named[];
  /** What stays unmet, and only advises or warns. */
  readonly advice: readonly Named[];
  /** The number that it is counted by, with its layer. */
  readonly number: CountedBy | null;
  /** Where the law leaves two readings: the one that is planned on. */
  readonly reading: Words | null;
}

/** One stage of the law with its earliest days; `null` where none of it lies ahead. */
export interface ForecastStage {
  readonly stage: string;
  readonly title: Words;
  readonly from: Day | null;
  readonly until: Day | null;
  readonly provisional: boolean;
}

/** Why the forecast goes no further, and what would help. */
export interface ForecastStop {
  readonly because: Exclude<Stop['kind'], 'ended'>;
  readonly on: Day;
  readonly command: string | null;
  readonly requirements: readonly Named[];
  readonly says: Words;
}

/** When a matter is decided, issued and published at the earliest, and what that depends on. */
export interface Forecast {
  readonly from: Day;
  readonly decidedOn: Day | null;
  readonly issuedOn: Day | null;
  readonly publishedOn: Day | null;
  readonly provisional: boolean;
  readonly stages: readonly ForecastStage[];
  readonly items: readonly ForecastItem[];
  readonly criticalPath: readonly string[];
  readonly stopped: ForecastStop | null;
  readonly assumed: Assumptions;
}

/** Under which command each milestone of a forecast stands. */
export const MILESTONES = {
  decided: ['head.approved', 'wording.confirmed'],
  issued: ['decision.issued'],
  published: ['decision.published', 'decision.withheld'],
} as const;

/** One of the milestones. */
export type Milestone = keyof typeof MILESTONES;

/** The day of the milestone; the last, where the matter came twice that far. */
export function dayOf({ steps }: Pick<Run, 'steps'>, milestone: Milestone): Day | null {
  const commands: readonly string[] = MILESTONES[milestone];
  return steps.findLast((one) => commands.includes(one.command))?.on ?? null;
}

/** Runs the case forward from where it stands and puts what happens into bars. */
export function forecast(course: Course): Forecast {
  const { procedure, calendar, profile } = course.ground;
  const ran = run(course);
  const bars = barsOf(ran, { procedure, profile, calendar: calendar as Calendar });
  const critical = criticalOf(bars);
  const items = bars.map((bar) => ({ ...bar, critical: critical.includes(bar.id) }));
  return {
    from: course.from,
    decidedOn: dayOf(ran, 'decided'),
    issuedOn: dayOf(ran, 'issued'),
    publishedOn: dayOf(ran, 'published'),
    provisional: items.some((one) => one.critical && one.provisional),
    stages: stagesOf(procedure, items),
    items,
    criticalPath: critical,
    stopped: stopOf(ran, procedure),
    assumed: course.assumed,
  };
}

type Bar = Omit<ForecastItem, 'critical'>;

interface Under {
  readonly procedure: Procedure<Facts>;
  readonly profile: Profile;
  readonly calendar: Calendar;
}

function barsOf({ steps }: Run, under: Under): readonly Bar[] {
  const bars: Bar[] = [];
  for (const id of ITEM_IDS) {
    const own = steps.filter((one) => one.item === id);
    if (own.length > 0) {
      bars.push(barOf(id, { own, bars, under }));
    }
  }
  return [...bars, ...ceilingsOf(steps, under.profile)];
}

interface Made {
  readonly own: readonly Step[];
  /** The bars made so far: what a bar depends on comes before it. */
  readonly bars: readonly Bar[];
  readonly under: Under;
}

function barOf(id: ItemId, { own, bars, under }: Made): Bar {
  const { parameter, ...spec }: ItemSpec = ITEMS[id];
  const { from, until, carriedOut } = spanOf(own);
  const clocks = own.flatMap(clocksIn).filter((one) => one.nature !== 'ceiling');
  const before = bars.filter((bar) => spec.follows.includes(bar.id));
  return {
    ...spec,
    id,
    from,
    until,
    days: daysBetween(from, until),
    dependsOn: before.map((bar) => bar.id),
    carriedOut,
    provisional:
      under.calendar.years[until.slice(0, 4)] === undefined ||
      clocks.some((one) => one.provisional) ||
      before.some((bar) => bar.provisional),
    trail: clocks.flatMap((one) => one.trail),
    waitedFor: namedOnce(
      under.procedure,
      own.flatMap((one) => one.waitedFor),
    ),
    advice: namedOnce(
      under.procedure,
      own.flatMap((one) => one.advice),
    ),
    number: countedBy(parameter, under.profile),
    reading: spec.reading ?? null,
  };
}

/** What people take their time for begins when it could have been done. */
function spanOf(own: readonly Step[]) {
  const [first] = own;
  const last = own.at(-1);
  const from = (first?.waitedFor.length === 0 ? first.since : first?.on) ?? '';
  const carriedOut = last?.command.endsWith('.waived') !== true;
  return { from, until: last?.on ?? from, carriedOut };
}

const clocksIn = ({ effects }: Step): readonly Clock[] =>
  effects
    .filter((one) => one.type === 'startDeadline')
    .map((one) => clockFrom(one.values))
    .filter((one) => one !== null);

/** The last days by which others must have acted: shown beside, they move no bar. */
function ceilingsOf(steps: readonly Step[], profile: Profile): readonly Bar[] {
  return steps.flatMap(clocksIn).flatMap((clock) => {
    const spec = CEILINGS[clock.kind];
    if (spec === undefined) {
      return [];
    }
    const bar: Bar = {
      id: `ceiling.${clock.kind}`,
      stage: ITEMS[spec.of].stage,
      title: spec.title,
      article: clock.article,
      kind: 'ceiling',
      from: clock.startOn,
      until: clock.dueOn,
      days: daysBetween(clock.startOn, clock.dueOn),
      dependsOn: [],
      carriedOut: true,
      provisional: clock.provisional,
      trail: clock.trail,
      waitedFor: [],
      advice: [],
      number: countedBy(spec.parameter, profile),
      reading: null,
    };
    return [bar];
  });
}

function namedOnce(procedure: Procedure<Facts>, checked: readonly Checked[]): readonly Named[] {
  return [...new Map(checked.map((one) => [one.id, named(procedure, one)])).values()];
}

function named(procedure: Procedure<Facts>, { id, article, level, missing, rule }: Checked): Named {
  const { asks, remedy } = procedure.requirement(id);
  return {
    id,
    article,
    level,
    asks,
    missing: missing ?? null,
    rule: rule ?? null,
    remedy: { zh: remedy.zh, en: remedy.en },
  };
}

const GOALS: readonly string[] = ['publication', 'issue', 'decision', 'meeting'];

/** From the goal back, always over what ended last: these days add up to the whole. */
function criticalOf(bars: readonly Bar[]): readonly string[] {
  const own = bars.filter((bar) => bar.kind !== 'ceiling');
  const goal =
    GOALS.map((id) => own.find((bar) => bar.id === id)).find((bar) => bar !== undefined) ??
    own.toSorted((a, b) => (a.until < b.until ? -1 : 1)).at(-1);
  const found = new Set<string>();
  const back = (bar: Bar | undefined): void => {
    if (bar === undefined || found.has(bar.id)) {
      return;
    }
    found.add(bar.id);
    const before = own.filter((one) => bar.dependsOn.includes(one.id));
    const latest = before
      .map((one) => one.until)
      .sort()
      .at(-1);
    before.filter((one) => one.until === latest).forEach(back);
  };
  back(goal);
  return own.filter((bar) => found.has(bar.id)).map((bar) => bar.id);
}

function stagesOf(
  procedure: Procedure<Facts>,
  items: readonly ForecastItem[],
): readonly ForecastStage[] {
  const known = new Set<string>(Object.values(ITEMS).map((one) => one.stage));
  return Object.entries(procedure.stages)
    .filter(([stage]) => known.has(stage))
    .map(([stage, title]) => {
      const own = items.filter((one) => one.stage === stage && one.kind !== 'ceiling');
      return {
        stage,
        title,
        from: own.map((one) => one.from).sort()[0] ?? null,
        until:
          own
            .map((one) => one.until)
            .sort()
            .at(-1) ?? null,
        provisional: own.some((one) => one.provisional),
      };
    });
}

function stopOf({ stop, endedOn }: Run, procedure: Procedure<Facts>): ForecastStop | null {
  const at = { on: endedOn, command: null, requirements: [] };
  switch (stop.kind) {
    case 'ended':
      return null;
    case 'barred': {
      const title = procedure.command(stop.command)?.title;
      return {
        because: 'barred',
        on: endedOn,
        command: stop.command,
        requirements: stop.refused.unmet.map((one) => named(procedure, one)),
        says: {
          zh: `“${title?.zh ?? stop.command}”有要求未能满足，等待也不能满足`,
          en: `"${title?.en ?? stop.command}" has a requirement that no later day meets (${stop.refused.code})`,
        },
      };
    }
    case 'commands':
      return {
        ...at,
        because: 'commands',
        says: {
          zh: `推演至${String(stop.most)}步为止`,
          en: `Stopped after ${String(stop.most)} commands`,
        },
      };
    case 'days':
      return {
        ...at,
        because: 'days',
        says: {
          zh: `推演至${String(stop.most)}日为止`,
          en: `Stopped after ${String(stop.most)} days`,
        },
      };
    case 'nothing':
      return {
        ...at,
        because: 'nothing',
        says: {
          zh: '案件所处的环节没有可以推演的下一步',
          en: `Nothing is known to follow here: ${stop.states.join(', ')}`,
        },
      };
  }
}
