import { Rules } from '#libs/case-engine';
import { blankSnapshot } from '#libs/procedure';
import { current, typedVersions } from '#workflows/major-decision';
import {
  COLUMNS,
  DEFAULTS,
  forecastAnswer,
  ITEM_IDS,
  OPTIONS,
  targetAnswer,
  type Assumptions,
  type Course,
  type ForecastAnswer,
  type Ground,
  type Option,
  type TableRow,
} from '#workflows/major-decision/forecast';
import { profilePeriods, profiles } from '#workflows/profiles';

import { ownerUrl, withOwner } from '../start/owner.js';
import { referenceCalendar } from '../start/seed.js';
import { StartError } from '../start/start-error.js';

type Latest = NonNullable<ForecastAnswer['latestStart']>;
type Stopped = NonNullable<ForecastAnswer['stopped']>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

interface ForecastOptions {
  readonly organ: string;
  readonly from?: string;
  readonly by?: string;
  readonly with?: string;
  readonly commentDays?: string;
  readonly durations?: string;
  readonly workingDaysOnly?: boolean;
  readonly json?: boolean;
}

/** `juece forecast`: when a matter that is not yet filed can be decided, or must start. */
export async function forecastCommand(options: ForecastOptions): Promise<void> {
  const { from, by } = options;
  const course = {
    ...proposedBy(options.organ, await rulesOf(options.organ)),
    assumed: assumedIn(options),
  };
  if ((from === undefined) === (by === undefined)) {
    throw new StartError('Give either --from or --by.');
  }
  const answer =
    by === undefined
      ? forecastAnswer({ ...course, from: dayIn('--from', from) }, [])
      : targetAnswer(course, { by: dayIn('--by', by), milestone: 'decided' }, []);
  console.log(options.json === true ? JSON.stringify(answer, null, 1) : textOf(answer));
}

/** A matter that an organ has yet to propose, by the version in force. */
export function proposedBy(
  organId: string,
  rules: Pick<Ground, 'profile' | 'calendar'>,
): Pick<Course, 'ground' | 'position'> {
  const procedure = typedVersions.get(current.key);
  if (procedure === undefined) {
    throw new TypeError('The current version is one of the versions.');
  }
  return {
    ground: { ...rules, procedure, organId },
    position: { snapshot: blankSnapshot(procedure), revision: 0 },
  };
}

/** The rules in force in the database of the installation, or those that come with the program. */
export async function rulesOf(organ: string): Promise<Pick<Ground, 'profile' | 'calendar'>> {
  const url = ownerUrl();
  if (url === undefined) {
    const found = profiles.find((one) => one.id === organ);
    const period = found === undefined ? undefined : profilePeriods(found).at(-1);
    if (period === undefined) {
      throw new StartError(
        `There is no profile for "${organ}": set JUECE_OWNER_DATABASE_URL to the database of the installation.`,
      );
    }
    return { profile: period.values, calendar: await referenceCalendar() };
  }
  return withOwner(url, async (owner) => {
    const rules = await new Rules(owner).inForce(organ);
    if (rules === undefined) {
      throw new StartError(`There is no organ "${organ}".`);
    }
    return rules;
  });
}

/** What is named after `--with` comes beside open comment, which `-openComment` leaves out. */
function assumedIn(options: ForecastOptions): Assumptions {
  const named = (options.with ?? '').split(',').filter((one) => one !== '');
  const without = named.filter((one) => one.startsWith('-')).map((one) => one.slice(1));
  const wanted = [...DEFAULTS.with, ...named.filter((one) => !one.startsWith('-'))];
  const unknown = [...wanted, ...without].filter((one) => !Object.hasOwn(OPTIONS, one));
  if (unknown.length > 0) {
    const known = Object.entries(OPTIONS).map(([name, { zh }]) => `${name} ${zh}`);
    throw new StartError(`--with ${unknown.join(',')}?\n- ${known.join('\n- ')}`);
  }
  return {
    ...DEFAULTS,
    with: [...new Set(wanted)].filter((one) => !without.includes(one)) as Option[],
    commentDays:
      options.commentDays === undefined ? null : daysIn('--comment-days', options.commentDays),
    durations: durationsIn(options.durations ?? ''),
    workingDaysOnly: options.workingDaysOnly === true,
  };
}

/** `experts:10,risk:20`. */
function durationsIn(text: string): Assumptions['durations'] {
  const pairs = text.split(',').filter((one) => one !== '');
  return Object.fromEntries(
    pairs.map((pair) => {
      const [item = '', days = ''] = pair.split(':');
      if (!(ITEM_IDS as readonly string[]).includes(item)) {
        throw new StartError(`--durations ${item}? It takes ${ITEM_IDS.join(', ')}.`);
      }
      return [item, daysIn('--durations', days)];
    }),
  );
}

function dayIn(name: string, text: string | undefined): string {
  const parsed = DAY.test(text ?? '') ? Date.parse(`${text ?? ''}T00:00:00.000Z`) : NaN;
  if (Number.isNaN(parsed) || new Date(parsed).toISOString().slice(0, 10) !== text) {
    throw new StartError(`${name} takes a calendar day such as 2026-06-30.`);
  }
  return text;
}

function daysIn(name: string, text: string): number {
  const days = Number(text);
  if (!Number.isInteger(days) || days < 1) {
    throw new StartError(`${name} takes whole numbers of days from 1.`);
  }
  return days;
}

function textOf(answer: ForecastAnswer): string {
  return [...headOf(answer), '', ...rowsOf(answer.table), '', ...addedOf(answer)].join('\n');
}

function headOf({ latestStart, decidedOn, publishedOn, stopped, provisional }: ForecastAnswer) {
  return [
    ...(latestStart === null ? [] : [latestLine(latestStart)]),
    `最早作出决定：${decidedOn ?? '—'} · decided，公布：${publishedOn ?? '—'} · published`,
    '各项工作时间未填写的按0日计 · work that is not given days takes none',
    ...(provisional ? ['暂定：所涉年度的放假通知尚未发布 · provisional'] : []),
    ...(stopped === null ? [] : stopLines(stopped)),
  ];
}

function latestLine({ by, start, tooLate }: Latest): string {
  return start === null
    ? `${by}前不能作出决定 · cannot be decided by then`
    : `最迟${start}提出；${tooLate?.start ?? ''}提出则至${tooLate?.doneOn ?? '—'} · latest start`;
}

const stopLines = ({ says, requirements }: Stopped): readonly string[] => [
  `${says.zh} · ${says.en}`,
  ...requirements.map(
    ({ id, article, missing, asks, remedy }) =>
      `- ${id} ${article} ${missing?.zh ?? asks.zh}：${remedy.zh}`,
  ),
];

function rowsOf(table: readonly TableRow[]): readonly string[] {
  const names = Object.keys(COLUMNS) as (keyof TableRow)[];
  return [
    names.map((name) => COLUMNS[name].zh).join('\t'),
    ...table.map((row) =>
      names.map((name) => (name === 'critical' ? (row.critical ? '★' : '') : row[name])).join('\t'),
    ),
  ];
}

const addedOf = ({ addedDays }: ForecastAnswer): readonly string[] => [
  '可选程序增加的日数（至作出决定、至公布） · days added by optional procedures',
  ...addedDays.map(
    (one) =>
      `${one.included ? '★' : ''}\t${one.title.zh}\t${String(one.toDecision ?? '—')}\t${String(one.toPublication ?? '—')}`,
  ),
];
