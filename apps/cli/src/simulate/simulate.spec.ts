import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  answerAlarms,
  type CommandEngine,
  executeCommand,
  HandedOn,
  SYSTEM,
} from '#libs/case-engine';
import type {
  Alarm,
  AlarmPage,
  AlarmRead,
  AskedAlarm,
  DeadlineAt,
  ReadRequest,
  ReadRow,
} from '#libs/case-store';
import { addDays, endOfDay } from '#libs/legal-time';
import type { JsonObject, Procedure } from '#libs/procedure';
import {
  MemoryStore,
  simulate,
  type Sabotage,
  type SeedReport,
  type WorldParts,
} from '#libs/simulation';

import { simulatedWorld } from './world.js';

const DAY_MS = 86_400_000;

let world: WorldParts;

beforeAll(() => {
  world = simulatedWorld();
});

async function firstViolation(sabotage: Sabotage, seeds: number, more: Partial<WorldParts> = {}) {
  for (let seed = 0; seed < seeds; seed += 1) {
    const { violations } = await simulate({ ...world, ...more }, seed, sabotage);
    if (violations[0] !== undefined) {
      return violations[0];
    }
  }
  return undefined;
}

const SEEDS = Array.from({ length: 10 }, (_one, seed) => seed);

describe('simulate', () => {
  const reports: SeedReport[] = [];

  it.each(SEEDS)('finds that everything holds in seed %i', async (seed) => {
    const report = await simulate(world, seed);
    reports.push(report);
    expect(report.violations).toEqual([]);
  });

  it('plays a seed again to the very same run', async () => {
    expect(await simulate(world, SEEDS[1]!)).toEqual(reports[1]);
  });

  it('lets every kind of thing happen in these seeds', () => {
    const sum = (of: (report: SeedReport) => number) =>
      reports.reduce((total, report) => total + of(report), 0);
    for (const happened of [
      sum((one) => one.accepted),
      sum((one) => one.refused),
      sum((one) => one.deadlinesFired),
      sum((one) => one.reminded),
      sum((one) => one.migrated),
      sum((one) => one.adopted),
      sum((one) => one.workerDeaths),
      sum((one) => one.jobsLost),
    ]) {
      expect(happened).toBeGreaterThan(0);
    }
  });
});

/** Hands every alarm on once and believes for ever that somebody is at work on it. */
class Trusting extends HandedOn {
  override lost(): readonly never[] {
    return [];
  }
  override forgetTheOld(): void {
    // It never looks again.
  }
}

/** Answers, and then once more by another key, without looking again. */
async function answerAgain(engine: CommandEngine, deadlines: readonly DeadlineAt[]) {
  for (const at of deadlines) {
    const asked = [{ ...at, key: 'no key' }];
    const [read] = await engine.store.readAlarms(asked).catch(() => []);
    await answerAlarms(engine, [at], () => undefined);
    if (read?.deadline.state === 'running' && read.deadline.dueAt <= read.now_at) {
      await elapse(engine, read, `again-${at.id}`).catch(() => undefined);
    }
  }
  return [];
}

async function elapse(engine: CommandEngine, { id, deadline }: AlarmRead, key: string) {
  const { kind, dueOn, role } = deadline;
  const none = { units: [], people: [], decisions: [] };
  const asked = { caseId: id, caller: 'system', idempotencyKey: key, ...none };
  const { revision } = await engine.store.read(asked);
  await executeCommand(engine, {
    ...{ caseId: id ?? '', caller: SYSTEM, idempotencyKey: key, bodyHash: key, stated: {} },
    expectedRevision: revision ?? 0,
    command: { type: 'deadline.elapsed', payload: { kind, dueOn, role } },
  });
}

/** Takes an alarm that comes within a day for one that has come. */
class Hasty extends MemoryStore {
  override listAlarms(page: AlarmPage): Promise<readonly Alarm[]> {
    return super.listAlarms({ ...page, withinMs: DAY_MS });
  }
  override async readAlarms(asked: readonly AskedAlarm[]): Promise<readonly AlarmRead[]> {
    const reads: AlarmRead[] = [];
    for (const [index, at] of asked.entries()) {
      const row = this.deadlines.find(at.id);
      const stored = this.cases.get(row?.caseId ?? '');
      if (row?.revision === at.revision && row.state === 'running' && stored !== undefined) {
        const wanted = { caseId: row.caseId, caller: 'system', idempotencyKey: at.id };
        const read = await this.read({ ...wanted, units: [], people: [], decisions: [] });
        reads.push({
          ...read,
          now_at: row.dueAt,
          place: index + 1,
          deadline: {
            ...{ kind: row.kind, state: 'running', role: row.role, escalate: row.escalate },
            ...{ title: { zh: '', en: '' }, article: '', reminders: [], overdueRounds: 0 },
            ...{ dueOn: row.dueOn, dueAt: row.dueAt, alarmAt: row.dueAt, caseTitle: '' },
          },
        });
      }
    }
    return reads;
  }
}

/** Keeps no answers: a repeat is a new command. */
class Unremembering extends MemoryStore {
  protected override isUsed(): boolean {
    return false;
  }
  override async read(request: ReadRequest): Promise<ReadRow> {
    const read = await super.read(request);
    return { ...read, earlier_answer: null, earlier_body_hash: null };
  }
}

/** The same procedures, with another end of every deadline. */
function ending(
  { registry: { procedures, current } }: WorldParts,
  change: (values: Ends) => Ends,
): Partial<WorldParts> {
  const changed = (procedure: Procedure): Procedure => ({
    ...procedure,
    effects: {
      ...procedure.effects,
      startDeadline: (...asked) => {
        const values = procedure.effects['startDeadline']!(...asked);
        return values && { ...(values as JsonObject), ...change(values as unknown as Ends) };
      },
    },
  });
  const all = (from: ReadonlyMap<string, Procedure>) =>
    new Map([...from].map(([key, procedure]) => [key, changed(procedure)]));
  return { registry: { procedures: all(procedures), current: all(current) } };
}

interface Ends {
  readonly dueOn: string;
  readonly dueAt: string;
}

describe('a clock that is broken on purpose', () => {
  it('is found when it forgets what the queue lost', async () => {
    const parts = { handedOn: (now: () => number) => new Trusting(now) };
    expect(await firstViolation({ parts }, 20)).toMatch(/is not answered/);
  }, 30_000);

  it('is found when it answers a day early', async () => {
    const store: Sabotage['store'] = (options) => new Hasty(options);
    expect(await firstViolation({ store }, 10)).toMatch(/from the future|before .* was over/);
  });

  it('is found when it answers twice', async () => {
    const parts = { answer: answerAgain };
    expect(await firstViolation({ parts }, 10)).toMatch(/elapsed although it was/);
  });

  it('is found when its days end elsewhere', async () => {
    const late = ({ dueOn, dueAt }: Ends) => ({ dueOn, dueAt: dueAt.replace('T16', 'T23') });
    const parts = ending(world, late);
    expect(await firstViolation({}, 10, parts)).toMatch(/not when that day is over/);
  });

  it('is found when it counts a day too many', async () => {
    const parts = ending(world, ({ dueOn }) => {
      const next = addDays(dueOn, 1);
      return { dueOn: next, dueAt: endOfDay(next) };
    });
    expect(await firstViolation({}, 10, parts)).toMatch(/a day that nobody named|end on/);
  });

  it('is found when its store keeps no answers', async () => {
    const store: Sabotage['store'] = (options) => new Unremembering(options);
    expect(await firstViolation({ store }, 10)).toMatch(/its key was used before/);
  });
});
