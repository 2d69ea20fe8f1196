import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { addDays, daysBetween, workingDaysBefore, type Calendar } from '#libs/legal-time';
import {
  blankSnapshot,
  referencesIn,
  type Accepted,
  type Procedure,
  type Profile,
} from '#libs/procedure';
import { replayCase, type RecordedEvent, type RecordedRules } from '#libs/proof';

import { majorDecisionV1 } from '../v1/index.js';
import { ask, type Ground, type Position } from './actor.js';
import { addedDays } from './added-days.js';
import { targetAnswer } from './answer.js';
import { DEFAULTS, type Assumptions, type Option } from './assumptions.js';
import { forecast } from './forecast.js';
import { latestStart } from './latest-start.js';
import { ASSUMED_STEPS } from './assumed-steps/index.js';
import type { Facts } from './now.js';
import { run, type Course, type Step } from './run.js';
import { nextMeeting } from './slots.js';
import { forecastTable } from './table.js';

const ROOT = resolve(import.meta.dirname, '../../../..');
const CASES = join(ROOT, 'workflows/major-decision/v1/recorded');
const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const calendar = json(join(ROOT, 'seeds/reference/calendar.json')) as Calendar;
const rules = json(join(CASES, 'rules.json')) as RecordedRules;

const value = (one: number, unit: string, verified = true) => ({
  value: one,
  unit,
  article: '条例第43条',
  layer: 'local',
  source: '某市规定',
  verified,
});

/** No layer sets anything: what stands in the statute holds by itself. */
const statute: Profile = {};

/** A matter that is not yet filed, under the statute alone unless said. */
function matter(
  from: string,
  assumed: Partial<Assumptions> = {},
  profile: Profile = statute,
): Course {
  const ground: Ground = { procedure: majorDecisionV1, organId: 'baoding', profile, calendar };
  return {
    ground,
    position: { snapshot: blankSnapshot(majorDecisionV1), revision: 0 },
    assumed: { ...DEFAULTS, ...assumed },
    from,
  };
}

const withAlso = (...more: readonly Option[]) => ({ with: ['openComment', ...more] as Option[] });

/** The same, counting how often the engine is asked: each time it is handed the calendar. */
function counted(course: Course): { readonly course: Course; readonly questions: () => number } {
  let questions = 0;
  const { ground } = course;
  const counting = {
    ...ground,
    get calendar() {
      questions += 1;
      return ground.calendar;
    },
  };
  return { course: { ...course, ground: counting }, questions: () => questions };
}

/** The days of a bar as `from/until`. */
function daysOf(course: Course): Readonly<Record<string, string>> {
  return Object.fromEntries(
    forecast(course).items.map(({ id, from, until }) => [id, `${from}/${until}`]),
  );
}

/** A recorded case as it stood after so many events, at the day of the last of them. */
function recorded(name: string, events: number, assumed: Partial<Assumptions> = {}): Course {
  const all = readFileSync(join(CASES, `${name}.jsonl`), 'utf8')
    .trimEnd()
    .split('\n');
  const parsed = all.slice(0, events).map((line) => JSON.parse(line) as RecordedEvent);
  const procedure = majorDecisionV1 as unknown as Procedure;
  const last = replayCase(procedure, { name, events: parsed }, rules).at(-1)!;
  const { event } = last;
  return {
    ground: {
      procedure: majorDecisionV1,
      organId: event.given.organId,
      profile: rules.profiles[event.profileHash]!.values,
      calendar: rules.calendars[event.calendarHash],
    },
    position: { snapshot: last.snapshot as Course['position']['snapshot'], revision: events },
    assumed: { ...DEFAULTS, ...assumed },
    from: event.given.recordedOn,
  };
}

/** How many events a recorded case has up to the first of a type. */
function upTo(name: string, type: string): number {
  const all = readFileSync(join(CASES, `${name}.jsonl`), 'utf8')
    .trimEnd()
    .split('\n');
  return all.findIndex((line) => (JSON.parse(line) as RecordedEvent).type === type) + 1;
}

describe('the work of a forecast', () => {
  it.each([
    [[] as Option[], 3_000],
    [['hearing', 'experts', 'risk', 'fairCompetition', 'departments'] as Option[], 9_000],
  ])('with %j besides open comment asks the engine at most %d times', (more, most) => {
    const { course, questions } = counted(matter('2026-03-02', withAlso(...more)));
    targetAnswer(course, { by: '2026-12-31', milestone: 'decided' }, []);
    expect(questions()).toBeGreaterThan(0);
    expect(questions()).toBeLessThanOrEqual(most);
  });
});

describe('a plain matter proposed on 2 March 2026', () => {
  const found = forecast(matter('2026-03-02'));
  const days = daysOf(matter('2026-03-02'));

  it('has its open comment closed on the day after thirty full days', () => {
    expect(days['openComment']).toBe('2026-03-02/2026-04-02');
  });

  it('offers the reviewer seven working days, over the Qingming festival', () => {
    expect(days['review']).toBe('2026-04-02/2026-04-14');
    const review = found.items.find(({ id }) => id === 'review');
    expect(review?.trail.map(({ day }) => day)).toEqual(['2026-04-06']);
    expect(review?.reading?.zh).toContain('7个工作日');
    expect(review?.number).toMatchObject({ value: 7, layer: 'national', verified: true });
    expect(forecastTable(found).find(({ item }) => item === '合法性审查')?.notes).toContain(
      '条例第26条第二款（重大行政决策程序暂行条例',
    );
  });

  it('is decided, issued and published on the day after the time for the review at the earliest', () => {
    expect([found.decidedOn, found.issuedOn, found.publishedOn]).toEqual([
      '2026-04-15',
      '2026-04-15',
      '2026-04-15',
    ]);
    expect(found.stopped).toBeNull();
    expect(found.provisional).toBe(false);
  });

  it('goes through the ten stages of the law in their order', () => {
    expect(found.stages.map(({ stage }) => stage)).toEqual(
      Object.keys(majorDecisionV1.stages).slice(0, 10),
    );
    expect(found.stages.every(({ from, until }) => from !== null && until !== null)).toBe(true);
  });

  it('has the open comment and the review on its critical path, and what is waived beside it', () => {
    expect(found.criticalPath).toEqual(
      expect.arrayContaining(['openComment', 'participation', 'review', 'meeting', 'publication']),
    );
    expect(found.criticalPath).not.toContain('experts');
    expect(found.items.find(({ id }) => id === 'experts')?.carriedOut).toBe(false);
  });

  it('must be published within twenty working days of its signing, over the days off in May', () => {
    const ceiling = found.items.find(({ kind }) => kind === 'ceiling');
    expect([ceiling?.from, ceiling?.until]).toEqual(['2026-04-15', '2026-05-15']);
    expect(ceiling?.article).toBe('政府信息公开条例第26条');
  });

  it('draws no bar that begins before what it depends on has ended', () => {
    const { items } = forecast(
      matter('2026-03-02', {
        ...withAlso('departments', 'hearing', 'experts', 'risk', 'fairCompetition', 'symposium'),
        durations: { draft: 5, departments: 9, experts: 40, risk: 12, package: 3, party: 4 },
      }),
    );
    for (const item of items) {
      const before = items.filter(({ id }) => item.dependsOn.includes(id));
      expect([item.id, before.filter((one) => one.until > item.from)]).toEqual([item.id, []]);
    }
  });

  it('is the same whenever it is asked', () => {
    expect(forecast(matter('2026-03-02'))).toEqual(found);
  });
});

describe('a forecast', () => {
  it('plans a hearing seven clear days after the papers can be delivered at the earliest', () => {
    // Announced on the 2nd, list and papers on the 3rd; the looser reading would allow the 10th.
    expect(daysOf(matter('2026-03-02', withAlso('hearing')))['hearing']).toBe(
      '2026-03-02/2026-03-11',
    );
  });

  it('heeds advice on the notice of a hearing where a practice is known', () => {
    const profile = { 'hearing.noticeDays': value(15, 'day', false) };
    expect(daysOf(matter('2026-03-02', withAlso('hearing'), profile))['hearing']).toBe(
      '2026-03-02/2026-03-17',
    );
  });

  it('counts the review over the days off of the National Day and what is worked in exchange', () => {
    const found = forecast(matter('2026-08-31'));
    const review = found.items.find(({ id }) => id === 'review');
    expect([review?.from, review?.until]).toEqual(['2026-10-01', '2026-10-15']);
    expect(review?.trail.map(({ day, counted }) => `${day} ${String(counted)}`)).toEqual([
      '2026-10-02 false',
      '2026-10-05 false',
      '2026-10-06 false',
      '2026-10-07 false',
      '2026-10-10 true',
    ]);
  });

  it('is provisional where it reaches into a year whose notice is not out, and from there on', () => {
    const { items, provisional } = forecast(matter('2026-11-25'));
    expect(provisional).toBe(true);
    const uncertain = items.filter((one) => one.provisional).map(({ id }) => id);
    expect(uncertain).toEqual(expect.arrayContaining(['review', 'meeting', 'publication']));
    expect(uncertain).not.toContain('openComment');
  });

  it('follows a verified rule that is stricter than the statute', () => {
    const profile = {
      'openComment.minDays': value(45, 'day'),
      'legality.minWorkingDays': value(10, 'workingDay'),
      'meeting.paperDays': value(5, 'workingDay'),
    };
    expect(daysOf(matter('2026-03-02', {}, profile))).toMatchObject({
      openComment: '2026-03-02/2026-04-17',
      // Off from the 1st to the 5th of May; the 9th, a Saturday, is worked in exchange.
      review: '2026-04-17/2026-05-06',
      meeting: '2026-05-06/2026-05-12',
    });
  });

  it('lets no day pass for people’s work unless it is said how many', () => {
    const durations = { draft: 20, experts: 10, meeting: 2 };
    expect(daysOf(matter('2026-03-02', { ...withAlso('experts'), durations }))).toMatchObject({
      draft: '2026-03-02/2026-03-22',
      experts: '2026-03-22/2026-04-01',
      openComment: '2026-03-22/2026-04-22',
    });
  });

  it('runs what may run side by side: experts that take longer than the comment are critical', () => {
    const durations = { experts: 40 };
    const found = forecast(matter('2026-03-02', { ...withAlso('experts'), durations }));
    expect(found.criticalPath).toContain('experts');
    expect(found.criticalPath).not.toContain('openComment');
    expect(found.items.find(({ id }) => id === 'sponsorApproval')?.from).toBe('2026-04-11');
  });

  it('lets people act on working days only, where it is asked to', () => {
    const found = forecast(matter('2026-02-14', { workingDaysOnly: true }));
    const off = found.items
      .filter(({ kind }) => kind !== 'ceiling')
      .flatMap(({ from, until }) => [from, until])
      .filter((day) => ['2026-02-15', '2026-02-16', '2026-02-23'].includes(day));
    expect(off).toEqual([]);
    // Sixteen days after the last day of the Spring Festival: the 16th of March is a Monday.
    expect(found.items.find(({ id }) => id === 'openComment')?.until).toBe('2026-03-17');
  });

  it('shortens the comment only with the reason that the notice gives', () => {
    const shortened = { commentDays: 10, shortenedBecause: '汛期将至' };
    expect(daysOf(matter('2026-03-02', shortened))['openComment']).toBe('2026-03-02/2026-03-13');
    const { stopped } = forecast(matter('2026-03-02', { commentDays: 10 }));
    expect(stopped?.requirements.map(({ id }) => id)).toContain('G04');
  });

  it('says which requirement it cannot meet, with article and remedy', () => {
    const { stopped, decidedOn } = forecast(
      matter('2026-03-02', { with: ['symposium'], normative: true }),
    );
    expect(decidedOn).toBeNull();
    expect(stopped).toMatchObject({
      because: 'barred',
      command: 'participation.concluded',
      requirements: [
        {
          id: 'A15-normative',
          article: '地方各级人民代表大会和地方各级人民政府组织法第75条',
          remedy: { zh: '向社会公开征求意见' },
        },
      ],
    });
  });

  it('goes no further than the commands that it may take', () => {
    const { stopped, items } = forecast({ ...matter('2026-03-02'), mostCommands: 4 });
    expect(stopped?.because).toBe('commands');
    expect(items.map(({ id }) => id)).toEqual(['proposal', 'start', 'draft']);
  });

  it('is a table with the same days, in both languages', () => {
    const found = forecast(matter('2026-03-02'));
    expect(forecastTable(found)[5]).toMatchObject({
      stage: '公众参与',
      item: '向社会公开征求意见',
      from: '2026-03-02',
      until: '2026-04-02',
      kind: '最短期限',
      critical: true,
    });
    expect(forecastTable(found, 'en')[5]).toMatchObject({ item: 'Open comment', kind: 'Floor' });
  });
});

describe('the days that an optional procedure adds', () => {
  const added = (assumed: Partial<Assumptions>) =>
    Object.fromEntries(
      addedDays(matter('2026-03-02', assumed)).map((one) => [one.option, one.toPublication]),
    );

  it('are none where it runs beside a longer comment and takes no time of people', () => {
    expect(added({})).toEqual({
      departments: 0,
      // Without any way of hearing the public nothing is decided: there is nothing to compare.
      openComment: null,
      symposium: 0,
      hearing: 0,
      specificGroup: 0,
      experts: 0,
      risk: 0,
      fairCompetition: 0,
      precheck: 0,
      partyRequest: 0,
      congressReport: 0,
      congressDecision: 0,
      superiorApproval: 0,
    });
  });

  it('are those of the hearing where the public is heard at a symposium', () => {
    expect(added({ with: ['symposium'] })).toMatchObject({ hearing: 9, openComment: 34 });
  });

  // Forty days end nine after the comment; two of those lie in the days off before the review ends.
  it.each([
    ['departments', 'departments', 7],
    ['experts', 'experts', 7],
    ['risk', 'risk', 7],
    ['fairCompetition', 'fairCompetition', 7],
    ['precheck', 'prechecks', 7],
    ['specificGroup', 'methods', 7],
    ['hearing', 'hearing', 7],
    ['congressReport', 'congress', 40],
    ['congressDecision', 'congress', 40],
    ['superiorApproval', 'superior', 40],
  ] as const)(
    'are for %s with forty days of work those beyond what runs beside it',
    (option, item, days) => {
      expect(added({ durations: { [item]: 40 } })[option]).toBe(days);
    },
  );

  it.each([
    [{}],
    [{ durations: { experts: 12, risk: 33, hearing: 20, decision: 3 } }],
    [{ ...withAlso('risk', 'experts', 'congressReport'), durations: { risk: 50, party: 5 } }],
  ])('are those between two whole runs: %j', (assumed) => {
    const course = matter('2026-04-20', assumed);
    for (const { option, included, toPublication } of addedDays(course)) {
      const others = course.assumed.with.filter((one) => one !== option);
      const turned = included
        ? others
        : [...others.filter((one) => !isCongress(option, one)), option];
      const other = forecast({
        ...course,
        assumed: { ...course.assumed, with: turned },
      }).publishedOn;
      const base = forecast(course).publishedOn!;
      const days = other === null ? null : daysBetween(base, other) * (included ? -1 : 1);
      expect([option, Math.abs(toPublication ?? -1)]).toEqual([option, Math.abs(days ?? -1)]);
    }
  });
});

/** What must be decided by the Congress is not also reported to it. */
const isCongress = (one: Option, other: Option): boolean =>
  one.startsWith('congress') && other.startsWith('congress');

describe('the latest start', () => {
  it('is a day that works, and the next day does not', () => {
    const { ground, position, assumed } = matter('2026-01-01');
    const found = latestStart({ ground, position, assumed }, '2026-06-30', 'decided');
    // A day later the seventh working day is 30 June itself, and the meeting the day after it.
    expect(found).toMatchObject({ start: '2026-05-17', doneOn: '2026-06-30' });
    expect(found.tooLate).toEqual({ start: '2026-05-18', doneOn: '2026-07-01' });
    expect(forecast({ ...matter('2026-05-17') }).decidedOn).toBe('2026-06-30');
    expect(forecast({ ...matter('2026-05-18') }).decidedOn).toBe('2026-07-01');
  });

  it('is none where no start gets there', () => {
    const { ground, position, assumed } = matter('2026-01-01', { with: [] });
    expect(latestStart({ ground, position, assumed }, '2026-06-30', 'decided').start).toBeNull();
  });
});

describe('the next meeting', () => {
  const course = matter('2026-03-02');
  const slot = (plannedOn: string, papersBy: string) => ({
    meetingId: plannedOn,
    title: '市政府常务会议',
    plannedOn,
    papersBy,
  });

  it('is the first whose cut-off the papers meet', () => {
    const slots = [
      slot('2026-04-30', '2026-04-25'),
      slot('2026-04-20', '2026-04-14'),
      slot('2026-04-17', '2026-04-13'),
    ];
    expect(nextMeeting(course, forecast(course), slots)).toMatchObject({
      slot: { meetingId: '2026-04-20' },
      papersOn: '2026-04-14',
      decidedOn: '2026-04-20',
    });
  });

  it('says so where none is convened, and where none fits', () => {
    const none = nextMeeting(course, forecast(course), []);
    expect([none.slot, none.says.zh]).toEqual([null, '本机关没有已筹备而尚未召开的会议']);
    const early = nextMeeting(course, forecast(course), [slot('2026-04-10', '2026-04-05')]);
    expect([early.slot, early.says.zh.includes('均不合适')]).toEqual([null, true]);
  });
});

describe('a case in mid-flow', () => {
  const names = readdirSync(CASES)
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => name.slice(0, -'.jsonl'.length));
  const heard = names.find((name) => upTo(name, 'hearing.held') > 0) ?? '';

  it('in open comment is forecast from the last day of its own notice', () => {
    const course = recorded('case-01', upTo('case-01', 'openComment.published'));
    const { endsOn } = course.position.snapshot.facts.participation.openComment!;
    expect(course.from).toBe('2026-01-12');
    const found = forecast(course);
    expect(found.items.map(({ id }) => id)).not.toContain('start');
    expect(found.items.find(({ id }) => id === 'openComment')?.until).toBe(addDays(endsOn, 1));
    expect(found.stopped).toBeNull();
    expect(found.stages[0]).toMatchObject({ stage: 'initiation', from: null, until: null });
  });

  it('under review leaves the reviewer the seven working days from the day of acceptance', () => {
    const course = recorded('case-01', upTo('case-01', 'review.accepted') + 1);
    expect(course.position.snapshot.facts.review).toMatchObject({
      acceptedOn: '2026-02-12',
      demandedBy: null,
    });
    // The 14th is worked in exchange; the Spring Festival takes the 15th to the 23rd.
    expect(forecast(course).items[0]).toMatchObject({ id: 'review', until: '2026-02-28' });
  });

  it('whose hearing papers come too late postpones the hearing', () => {
    const course = recorded(heard, upTo(heard, 'hearing.held') - 2);
    const commands = run(course).steps.map(({ command }) => command);
    expect(commands).toContain('hearing.postponed');
    expect(forecast(course).stopped).toBeNull();
  });

  it('with an open defect says that it must be cured or carried first', () => {
    const course = recorded(heard, upTo(heard, 'hearing.held'));
    expect(forecast(course).stopped?.requirements).toMatchObject([{ id: 'A39-defects' }]);
  });

  it('that has ended has nothing ahead', () => {
    const { items, stopped } = forecast(recorded('case-01', 140));
    expect([items, stopped]).toEqual([[], null]);
  });

  it.each(readdirSync(CASES).filter((name) => name.endsWith('.jsonl')))(
    '%s can be forecast wherever it stands: to its end, or to a requirement with its remedy',
    (file) => {
      const name = file.replace('.jsonl', '');
      const events = readFileSync(join(CASES, file), 'utf8').trimEnd().split('\n').length;
      for (let count = 1; count <= events; count += 7) {
        const { stopped } = forecast(recorded(name, count));
        const says = stopped?.requirements.map(({ article, remedy }) => [article, remedy.zh]);
        expect([name, count, stopped?.because, says?.flat().every((one) => one !== '')]).toEqual([
          name,
          count,
          stopped === null ? undefined : 'barred',
          stopped === null ? undefined : true,
        ]);
      }
    },
  );
});

/** Gives the commands of a forecast to the engine, each on its day, and hands over every step. */
function follow(
  course: Course,
  look: (step: Step, position: Position, on: (day: string, more?: object) => Answer) => void,
): void {
  const { ground } = course;
  let { position } = course;
  for (const step of run(course).steps) {
    const by = ASSUMED_STEPS.find((one) => one.command === step.command)!.by;
    const spec = majorDecisionV1.command(step.command)!;
    for (const { id, kind, kinds } of referencesIn(spec.fields, step.payload)) {
      if (kind === 'document' && position.snapshot.facts.documents[id] === undefined) {
        const payload = paper(id, kinds[0] ?? 'other');
        const giving = { command: 'document.filed', by: spec.by[0]!, payload, day: step.on };
        const filed = ask(ground, position, giving);
        expect([step.command, filed.kind]).toEqual([step.command, 'accepted']);
        position = {
          snapshot: (filed as Accepted<Facts>).snapshot,
          revision: position.revision + 1,
        };
      }
    }
    const on = (day: string, more: object = {}): Answer =>
      ask(ground, position, {
        command: step.command,
        by: by ?? spec.by[0]!,
        payload: { ...step.payload, ...more },
        day,
        reasons: Object.fromEntries(step.advice.map(({ id }) => [id, '推演'])),
      });
    look(step, position, on);
    const answer = on(step.on) as Accepted<Facts>;
    expect([step.command, answer.kind, answer.raised]).toEqual([step.command, 'accepted', []]);
    position = { snapshot: answer.snapshot, revision: position.revision + 1 };
  }
}

type Answer = ReturnType<typeof ask>;

const paper = (documentId: string, kind: string) => ({
  documentId,
  kind,
  title: '材料',
  hash: documentId,
  fileName: '材料.txt',
  mediaType: 'text/plain',
  size: 1,
});

const unmet = ({ checked }: Answer): readonly string[] =>
  checked.filter((one) => one.answer === 'unmet').map(({ id }) => id);

/** The days that a command names by its floor, with the requirement that holds a day earlier back. */
const FLOORS: Readonly<Record<string, readonly [string, string]>> = {
  'openComment.published': ['endsOn', 'G04'],
  'review.submitted': ['demandedBy', 'G23'],
  'departments.consulted': ['dueOn', 'A13-due-ahead'],
};

const starts = fc.integer({ min: 0, max: 330 }).map((days) => addDays('2026-01-01', days));
const options = fc.subarray<Option>([
  ...(['departments', 'hearing', 'symposium', 'specificGroup', 'experts', 'risk'] as const),
  ...(['fairCompetition', 'precheck', 'partyRequest', 'congressReport'] as const),
  'superiorApproval',
]);
const profilesTried = fc.constantFrom<Profile>(
  statute,
  { 'openComment.minDays': value(30, 'workingDay'), 'meeting.paperDays': value(3, 'day', false) },
  {
    'hearing.materialDays': value(10, 'workingDay'),
    'legality.minWorkingDays': value(9, 'workingDay'),
  },
);

describe('following a forecast in the engine', () => {
  it('is accepted on every day, and a day earlier is refused or advised against at every floor', () => {
    fc.assert(
      fc.property(starts, options, profilesTried, (from, more, profile) => {
        const course = matter(from, withAlso(...more), profile);
        let floors = 0;
        follow(course, (step, _position, on) => {
          const [field, requirement] = FLOORS[step.command] ?? [];
          if (field !== undefined && requirement !== undefined) {
            const earlier = addDays(step.payload[field] as string, -1);
            expect(unmet(on(step.on, { [field]: earlier }))).toContain(requirement);
            floors += 1;
          }
          if (step.command === 'openComment.closed') {
            expect(unmet(on(addDays(step.on, -1)))).toEqual(['G05']);
            floors += 1;
          }
          if (step.command === 'hearing.held') {
            // The law blocks on the looser reading: it takes a day (or working day) less, and not two.
            const looser =
              'hearing.materialDays' in profile
                ? workingDaysBefore(step.on, 1, calendar)
                : addDays(step.on, -1);
            const late = (day: string) => unmet(on(day, { on: day })).includes('G08');
            expect([late(looser), late(addDays(looser, -1))]).toEqual([false, true]);
            floors += 1;
          }
        });
        expect(floors).toBeGreaterThanOrEqual(3);
      }),
      { numRuns: 15 },
    );
  });

  it('ends no later for a matter that starts a day earlier', () => {
    fc.assert(
      fc.property(starts, options, (from, more) => {
        const done = (day: string) => forecast(matter(day, withAlso(...more))).publishedOn!;
        expect(done(from) <= done(addDays(from, 1))).toBe(true);
      }),
      { numRuns: 15 },
    );
  });
});
