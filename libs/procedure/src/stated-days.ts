import type { CommandSpec } from './command.js';
import { BEFORE_STAGE } from './core-duties.js';
import { leavesOf, type DayOf } from './fields.js';
import type { CoreFacts, Given } from './given.js';
import type { ProcedureMachine } from './procedure.js';
import type { Checked } from './requirement.js';
import type { Snapshot } from './snapshot.js';
import { stateAt } from './state.js';
import { saysWhy } from './wording.js';
import type { Fault, Words } from './words.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text names a day that the calendar has: 2026-02-30 is none. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !DAY.test(value)) {
    return false;
  }
  const [year = 0, month = 0, date = 0] = value.split('-').map(Number);
  const made = new Date(Date.UTC(year, month - 1, date));
  return year >= 1900 && made.getUTCMonth() === month - 1 && made.getUTCDate() === date;
}

/** A day that a command states, with where it stands; the command's own time stands nowhere. */
interface StatedDay {
  readonly day: string;
  readonly of: DayOf;
  readonly pointer: string;
  readonly label: Words;
}

const OWN_TIME: Words = { zh: '发生时间', en: 'The stated time' };

/** What a command states about time, and in which state of which machine it is given. */
export interface Stating<F extends CoreFacts = CoreFacts> {
  readonly spec: CommandSpec;
  readonly payload: unknown;
  readonly given: Given;
  readonly machine: ProcedureMachine;
  readonly snapshot: Snapshot<F>;
  /** The state that takes the command. */
  readonly from: string;
}

/** Why the days of a command cannot stand. */
export interface TimeFault {
  readonly code: 'time-in-future' | 'time-before-stage' | 'late-without-reason';
  readonly about: readonly string[];
  readonly faults: readonly Fault[];
}

/** Finds the days that lie ahead, before their stage, or back without a reason. */
export function timeFault(stating: Stating): TimeFault | undefined {
  const { spec, payload, given } = stating;
  if (given.occurredAt > given.recordedAt) {
    return { code: 'time-in-future', about: [given.recordedAt], faults: [] };
  }
  const days = daysStated(spec, payload);
  const ahead = days.filter(({ day, of }) => of !== 'plan' && day > given.recordedOn);
  if (ahead.length > 0) {
    return faulty('time-in-future', given.recordedOn, ahead.map(aheadWords(given.recordedOn)));
  }
  return earlyFault(stating) ?? lateFault(given, days);
}

function earlyFault(stating: Stating): TimeFault | undefined {
  const { given, snapshot, machine, from, spec } = stating;
  const mark = snapshot.entered[`${machine.name}/${from}`];
  // The course of an imported matter is entered in its order; what it broke on the way is a defect.
  const isOrdered = spec.nature === 'act' || given.imported === true;
  if (isOrdered && mark !== undefined && given.occurredOn < mark.on) {
    return { code: 'time-before-stage', about: [mark.on], faults: [] };
  }
  if (isFact(stating)) {
    return undefined;
  }
  const { began, early } = earlyDays(stating);
  return early.length === 0
    ? undefined
    : faulty('time-before-stage', began, early.map(earlyWords(began)));
}

function lateFault(given: Given, days: readonly StatedDay[]): TimeFault | undefined {
  if (given.imported === true || saysWhy(given.lateBecause)) {
    return undefined;
  }
  const { occurredOn, recordedOn } = given;
  const late = days.filter(({ day, of }) => of === 'happening' && day < recordedOn);
  if (late.length === 0 && occurredOn >= recordedOn) {
    return undefined;
  }
  return faulty('late-without-reason', recordedOn, late.map(lateWords(recordedOn)));
}

/** The defect of a fact whose days lie before its stage; none where none does, or a duty says so. */
export function earlyDefects(
  stating: Stating,
  requirements: readonly { readonly saysEarly?: true }[],
  answered: readonly Checked[],
): readonly Checked[] {
  const isSaid = answered.some(
    ({ answer }, index) => answer === 'unmet' && requirements[index]?.saysEarly === true,
  );
  if (!isFact(stating) || isSaid) {
    return [];
  }
  const { began, early } = earlyDays(stating);
  const own = stating.given.occurredOn;
  const all =
    own < began
      ? [...early, { day: own, of: 'happening', pointer: '', label: OWN_TIME } as const]
      : early;
  if (all.length === 0) {
    return [];
  }
  const said = all.map(earlyWords(began));
  const { id, article, level } = BEFORE_STAGE;
  const missing = {
    zh: said.map(({ zh }) => zh).join('；'),
    en: said.map(({ en }) => en).join('; '),
  };
  return [{ id, article, level, answer: 'unmet', missing }];
}

/** What happened is recorded as it happened, and so is the course of a matter before the system. */
const isFact = ({ spec, given }: Stating): boolean =>
  spec.nature === 'fact' || given.imported === true;

function earlyDays(stating: Stating) {
  const began = stageBegan(stating) ?? '';
  const early = daysStated(stating.spec, stating.payload).filter(
    ({ day, of }) => of === 'happening' && day < began,
  );
  return { began, early };
}

/** The day on which the stage of the law began in which the command is given. */
function stageBegan({ machine, snapshot, from }: Stating): string | undefined {
  if (from === '') {
    return undefined;
  }
  const { stage } = stateAt(machine.root, from);
  const names = from.split('.');
  const marks = names
    .map((_name, index) => names.slice(0, index + 1).join('.'))
    .filter((path) => stateAt(machine.root, path).stage === stage)
    .map((path) => snapshot.entered[`${machine.name}/${path}`]?.on);
  return marks.find((on) => on !== undefined);
}

function daysStated(spec: CommandSpec, payload: unknown): readonly StatedDay[] {
  return leavesOf(spec.fields, payload).flatMap(({ field, value, pointer }) =>
    field.kind === 'day' && isDay(value)
      ? [{ day: value, of: field.of, pointer, label: field.label }]
      : [],
  );
}

const faulty = (code: TimeFault['code'], about: string, faults: readonly Fault[]): TimeFault => ({
  code,
  about: [about],
  faults,
});

const aheadWords =
  (recordedOn: string) =>
  ({ day, pointer, label }: StatedDay): Fault => ({
    pointer,
    zh: `${label.zh}${day}晚于登记当日${recordedOn}`,
    en: `${label.en}: ${day} is after the day of entry ${recordedOn}`,
  });

const earlyWords =
  (began: string) =>
  ({ day, pointer, label }: StatedDay): Fault => ({
    pointer,
    zh: `${label.zh}${day}早于该环节开始之日${began}`,
    en: `${label.en}: ${day} is before ${began}, the day on which the stage began`,
  });

const lateWords =
  (recordedOn: string) =>
  ({ day, pointer, label }: StatedDay): Fault => ({
    pointer,
    zh: `${label.zh}${day}早于登记当日${recordedOn}，应当说明补录理由（lateBecause）`,
    en: `${label.en}: ${day} is before the day of entry ${recordedOn}, so lateBecause says why`,
  });
