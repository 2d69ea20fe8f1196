import type { CommandEngine, CommandStore } from '#libs/case-engine';
import type { Alarm } from '#libs/case-store';
import type { Calendar } from '#libs/legal-time';
import type { ProcedureRegistry } from '#libs/procedure';

import { Auditor } from '../checks/auditor.js';
import { MemoryRules, type RecordedProfile } from '../memory/memory-rules.js';
import { MemoryStore } from '../memory/memory-store.js';
import type { Organisation } from '../memory/rows.js';
import { Random } from '../random.js';
import { Clerk } from './clerk.js';
import { faultyStore } from './faulty-store.js';
import { Life } from './life.js';
import { RuleMaker } from './rule-maker.js';
import type { ScriptStep } from './script.js';
import { SimQueue, type AlarmJob } from './sim-queue.js';
import { SimWorker, SOUND_PARTS, type WorkerParts } from './sim-worker.js';
import { Timeline } from './timeline.js';
import { Weather } from './weather.js';

const DAY_MS = 86_400_000;

/** What every seed's world is made of. */
export interface WorldParts {
  readonly registry: ProcedureRegistry;
  readonly procedure: string;
  readonly organId: string;
  readonly organisation: Organisation;
  readonly profiles: readonly RecordedProfile[];
  readonly profileIds: readonly string[];
  /** The calendar at the beginning, and the one with the notice that comes meanwhile. */
  readonly calendars: readonly [before: Calendar, after: Calendar];
  readonly scripts: readonly (readonly ScriptStep[])[];
  readonly moving: ReadonlySet<string>;
  readonly ruleAdministrator: string;
  /** UTC instant of the earliest beginning. */
  readonly from: string;
  readonly jobsOf: (alarms: readonly Alarm[]) => readonly AlarmJob[];
  /** Resolves when whatever can run has run. */
  readonly settled: () => Promise<void>;
}

/** What is broken on purpose, to see that the simulator sees it. */
export interface Sabotage {
  readonly parts?: Partial<WorkerParts>;
  readonly store?: (options: ConstructorParameters<typeof MemoryStore>[0]) => MemoryStore;
}

/** What became of one seed. */
export interface SeedReport {
  readonly seed: number;
  readonly steps: number;
  readonly cases: number;
  readonly accepted: number;
  readonly refused: number;
  readonly deadlinesFired: number;
  readonly reminded: number;
  readonly migrated: number;
  /** How often a case took a new calendar into account. */
  readonly adopted: number;
  readonly workerDeaths: number;
  readonly jobsLost: number;
  readonly storms: number;
  /** The first of what does not hold, with the step; empty when everything does. */
  readonly violations: readonly string[];
}

/** Plays one seed: months of many cases, with everything that can go wrong going wrong. */
export function simulate(
  parts: WorldParts,
  seed: number,
  sabotage: Sabotage = {},
): Promise<SeedReport> {
  return new World(parts, seed, sabotage).play();
}

class World {
  private readonly random: Random;
  private readonly timeline: Timeline;
  private readonly end: number;
  private readonly weather: Weather;
  private readonly store: MemoryStore;
  private readonly rules: MemoryRules;
  private readonly auditor: Auditor;
  private readonly engine: CommandEngine;
  private readonly queue: SimQueue;
  private readonly workers: readonly SimWorker[];
  private readonly caseIds: string[] = [];
  private readonly counts = { accepted: 0, refused: 0, migrated: 0, adopted: 0 };
  private checkedAt = 0;

  constructor(
    private readonly parts: WorldParts,
    private readonly seed: number,
    private readonly sabotage: Sabotage,
  ) {
    this.random = new Random(seed);
    const begins = Date.parse(parts.from) + this.random.between(0, 120 * DAY_MS);
    this.timeline = new Timeline(begins, parts.settled);
    this.end = begins + this.random.between(90, 200) * DAY_MS;
    this.weather = new Weather(this.timeline, this.random.fork(), this.end - DAY_MS);
    const now = (): string => this.timeline.instant();
    const ids = this.random.fork();
    const newId = (): string => ids.uuid(this.timeline.now);
    const { organisation, registry } = parts;
    this.store = (sabotage.store ?? ((options) => new MemoryStore(options)))({
      ...{ organisation, now, newId },
      simulated: false,
    });
    this.rules = new MemoryRules(organisation, now);
    parts.profiles.forEach((profile) => {
      this.rules.recordProfile(profile);
    });
    this.auditor = new Auditor({
      store: this.store,
      calendar: (hash) => this.rules.calendar(hash),
      now: () => this.timeline.now,
    });
    this.engine = { ...registry, store: this.observed(), rules: this.rules, newId };
    this.queue = this.makeQueue();
    this.workers = Array.from({ length: this.random.between(1, 3) }, () => this.makeWorker());
  }

  async play(): Promise<SeedReport> {
    this.publishCalendars();
    this.rules.assign(this.parts.organId, this.random.pick(this.parts.profileIds));
    const cases = this.random.between(3, 7);
    for (let number = 0; number < cases; number += 1) {
      this.openLater();
    }
    this.begin(new RuleMaker(this.ruleMaker()).run());
    await this.timeline.run(this.end, () => this.mustStop());
    if (this.auditor.violations.length === 0) {
      this.auditor.late(this.weather.calmSince);
      await this.auditor.verify(this.engine);
    }
    return this.report();
  }

  private report(): SeedReport {
    const { steps } = this.timeline;
    const at = `seed ${String(this.seed)}, step ${String(steps)}, ${this.timeline.instant()}`;
    return {
      ...{ seed: this.seed, steps, cases: this.caseIds.length, ...this.counts },
      deadlinesFired: this.auditor.counts.fired,
      reminded: this.auditor.counts.notified,
      workerDeaths: this.workers.reduce((sum, { deaths }) => sum + deaths, 0),
      jobsLost: this.queue.lost,
      storms: this.weather.storms,
      violations: this.auditor.violations.slice(0, 1).map((what) => `${at}: ${what}`),
    };
  }

  /** Looks at what is late once a simulated minute; everything else is looked at as it is written. */
  private mustStop(): boolean {
    if (this.timeline.now - this.checkedAt >= 60_000) {
      this.checkedAt = this.timeline.now;
      this.auditor.late(this.weather.calmSince);
    }
    return this.auditor.violations.length > 0;
  }

  /** The true store, with everybody notified of what is written to it. */
  private observed(): CommandStore {
    const { store } = this;
    const notify = (): void => {
      this.workers.forEach((worker) => {
        worker.wakeInTime();
      });
    };
    return {
      read: (request) => store.read(request),
      personalOf: (caseId) => store.personalOf(caseId),
      readOrgan: (request) => store.readOrgan(request),
      record: async (records) => {
        const done = await store.record(records);
        const written = records.filter((_record, index) => done[index]);
        written.forEach((record) => {
          this.auditor.recorded(record);
        });
        if (written.length > 0) {
          notify();
        }
        return done;
      },
      open: async (record, opening) => {
        const became = await store.open(record, opening);
        if (became === 'opened') {
          this.auditor.recorded(record);
          notify();
        }
        return became;
      },
      readAlarms: (asked) => store.readAlarms(asked),
      notify: async (notices) => {
        const done = await store.notify(notices);
        const notified = notices.filter((_notice, index) => done[index]);
        if (notified.length > 0) {
          this.auditor.notified(notified);
          notify();
        }
        return done;
      },
      listAlarms: (page) => store.listAlarms(page),
      openDeadlines: (caseId, states) => store.openDeadlines(caseId, states),
    };
  }

  private publishCalendars(): void {
    const [before, after] = this.parts.calendars;
    this.rules.recordCalendar(before);
    this.timeline.at(this.timeline.now + this.random.between(1, 150 * DAY_MS), () => {
      this.rules.recordCalendar(after);
    });
  }

  private openLater(): void {
    const { timeline, weather, parts, auditor, counts } = this;
    const random = this.random.fork();
    const life = new Life(timeline);
    const crossing = { life, weather, random, crash: () => undefined };
    const clerk = new Clerk({
      ...{ timeline, random, life, auditor, counts },
      engine: { ...this.engine, store: faultyStore(this.engine.store, crossing) },
      organId: parts.organId,
      procedure: parts.procedure,
      script: cutShort(random.pick(parts.scripts), random),
      moving: parts.moving,
      nextAlarmAt: (caseId) => this.nextAlarmAt(caseId),
      onCase: (caseId) => this.caseIds.push(caseId),
    });
    timeline.at(timeline.now + random.between(1, 20 * DAY_MS), () => {
      this.begin(clerk.run());
    });
  }

  private ruleMaker(): ConstructorParameters<typeof RuleMaker>[0] {
    const { timeline, weather, parts, rules, counts } = this;
    const random = this.random.fork();
    const life = new Life(timeline);
    const crossing = { life, weather, random, crash: () => undefined };
    const { organId, profileIds, registry, procedure } = parts;
    return {
      ...{ timeline, random, life, rules, organId, profileIds, counts },
      engine: { ...this.engine, store: faultyStore(this.engine.store, crossing) },
      personId: parts.ruleAdministrator,
      versions: [...registry.procedures.values()]
        .filter(({ id }) => id === procedure)
        .map(({ key }) => key),
      caseIds: () => this.caseIds,
    };
  }

  private makeQueue(): SimQueue {
    const { timeline, weather } = this;
    const random = this.random.fork();
    return new SimQueue({
      ...{ timeline, weather, random },
      jobsOf: this.parts.jobsOf,
      taker: () => {
        const alive = this.workers.filter(({ isAlive }) => isAlive);
        return alive.length === 0 ? undefined : random.pick(alive).taker();
      },
    });
  }

  private makeWorker(): SimWorker {
    const { timeline, weather, engine, sabotage } = this;
    return new SimWorker({
      ...{ timeline, weather },
      engine,
      random: this.random.fork(),
      queue: () => this.queue,
      parts: { ...SOUND_PARTS, ...sabotage.parts },
      nextAlarmAt: () => this.nextAlarmAt(),
      onFault: (error) => {
        this.fault(error);
      },
    });
  }

  /** When a deadline, or one of a case, asks for something next; in milliseconds. */
  private nextAlarmAt(caseId?: string): number {
    let next: string | undefined;
    for (const { deadline, alarmAt } of this.store.deadlines.ringing()) {
      const counts = caseId === undefined || deadline.caseId === caseId;
      next = counts && alarmAt < (next ?? '~') ? alarmAt : next;
    }
    return next === undefined ? Infinity : Date.parse(next);
  }

  private begin(running: Promise<void>): void {
    running.catch((error: unknown) => {
      this.fault(error);
    });
  }

  private fault(error: unknown): void {
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.auditor.violations.push(`a mistake of the program: ${words}`);
  }
}

/** Most cases are let lie somewhere: their deadlines go on, and nobody meets them. */
function cutShort(script: readonly ScriptStep[], random: Random): readonly ScriptStep[] {
  return random.chance(0.8) ? script.slice(0, random.between(20, 70)) : script;
}
