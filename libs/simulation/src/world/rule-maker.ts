import {
  adoptCalendar,
  DEADLINE_RULES,
  migrateCase,
  planCaseMigration,
  type CommandEngine,
} from '#libs/case-engine';
import { ProblemError } from '#libs/problems';

import type { MemoryRules } from '../memory/memory-rules.js';
import type { Random } from '../random.js';
import { ConnectionLost } from './faulty-store.js';
import type { Life } from './life.js';
import type { Timeline } from './timeline.js';

const DAY_MS = 86_400_000;

interface RuleMakerOptions {
  readonly timeline: Timeline;
  readonly random: Random;
  readonly life: Life;
  readonly engine: CommandEngine;
  readonly rules: MemoryRules;
  readonly personId: string;
  readonly organId: string;
  /** The profiles that the organ may come under. */
  readonly profileIds: readonly string[];
  /** The versions that cases may be moved to, as `id@version`. */
  readonly versions: readonly string[];
  readonly caseIds: () => readonly string[];
  readonly counts: { migrated: number; adopted: number };
}

/** Whoever changes the rules while cases run: assigns profiles, moves cases to other rules, and lets them take a new calendar into account. */
export class RuleMaker {
  constructor(private readonly options: RuleMakerOptions) {}

  async run(): Promise<void> {
    const { random, life, rules, organId, profileIds, caseIds } = this.options;
    for (;;) {
      await life.pause(random.between(1, 15 * DAY_MS));
      if (random.chance(0.3)) {
        rules.assign(organId, random.pick(profileIds));
      }
      if (caseIds().length > 0) {
        await this.act(random.pick(caseIds()));
      }
    }
  }

  private async act(caseId: string): Promise<void> {
    const { random, engine, rules, counts } = this.options;
    try {
      if (random.chance(0.5)) {
        const became = await adoptCalendar(engine, caseId, rules.calendarHash);
        counts.adopted += became === 'adopted' ? 1 : 0;
      } else {
        await this.migrate(caseId);
      }
    } catch (error) {
      // A case that cannot be moved stays; a lost connection leaves it to another day.
      if (!(error instanceof ProblemError || error instanceof ConnectionLost)) {
        throw error;
      }
    }
  }

  private async migrate(caseId: string): Promise<void> {
    const { random, timeline, engine, personId, versions, counts } = this.options;
    const idempotencyKey = random.uuid(timeline.now);
    const caller = { kind: 'person', personId } as const;
    const rules = random.chance(0.6) ? 'inForce' : 'keep';
    const target = { caseId, to: random.pick(versions), rules } as const;
    const { planHash, deadlines } = await planCaseMigration(engine, target, caller);
    await migrateCase(engine, {
      ...{ ...target, caller, idempotencyKey, planHash },
      bodyHash: planHash,
      reason: '本市程序规定已修订',
      deadlines: Object.fromEntries(
        deadlines.map(({ kind }) => [kind, random.pick(DEADLINE_RULES)]),
      ),
    });
    counts.migrated += 1;
  }
}
