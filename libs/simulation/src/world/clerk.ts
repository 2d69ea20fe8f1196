import {
  canonicalText,
  executeCommand,
  openCase,
  sha256,
  type CaseRefusal,
  type CommandEngine,
  type Recorded,
} from '#libs/case-engine';
import { ProblemError } from '#libs/problems';

import type { Auditor } from '../checks/auditor.js';
import { chineseDay } from '../checks/day-counter.js';
import type { Random } from '../random.js';
import { ConnectionLost } from './faulty-store.js';
import type { Life } from './life.js';
import { DayMap, daysBetween, daysLater, type ScriptStep } from './script.js';
import type { Timeline } from './timeline.js';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const ATTEMPTS = 8;
/** A clerk who is refused so many different steps in a row lets the case lie. */
const PATIENCE = 3;

interface ClerkOptions {
  readonly timeline: Timeline;
  readonly random: Random;
  readonly life: Life;
  /** The engine over a connection that may fail. */
  readonly engine: CommandEngine;
  readonly auditor: Auditor;
  readonly organId: string;
  readonly procedure: string;
  readonly script: readonly ScriptStep[];
  /** The types of commands that start or end deadlines. */
  readonly moving: ReadonlySet<string>;
  /** When a deadline of the case asks for something next, in milliseconds. */
  readonly nextAlarmAt: (caseId: string) => number;
  readonly onCase: (caseId: string) => void;
  readonly counts: { accepted: number; refused: number };
}

type Answer = Recorded | CaseRefusal;

/**
 * Those who work on one case: they follow a recorded case on other days, late, early, twice at
 * once, at the very instant a deadline ends, or not to its end.
 */
export class Clerk {
  private readonly days = new DayMap();
  private readonly done: ScriptStep[] = [];
  private caseId = '';

  constructor(private readonly options: ClerkOptions) {}

  async run(): Promise<void> {
    const { script, random } = this.options;
    const [opening, ...steps] = script;
    if (opening === undefined || !(await this.open(opening))) {
      return;
    }
    let refusedInARow = 0;
    let previous = opening;
    for (const step of steps) {
      await this.awaitDay(previous, step);
      previous = step;
      refusedInARow = (await this.take(step)) ? 0 : refusedInARow + 1;
      if (refusedInARow >= PATIENCE || random.chance(0.003)) {
        return;
      }
      await this.perhapsAgain();
    }
  }

  private async open(opening: ScriptStep): Promise<boolean> {
    const { timeline, organId, procedure } = this.options;
    this.days.note(opening.on, chineseDay(timeline.instant()));
    const { type, personId } = opening;
    const payload = this.days.moved(opening.payload, 0);
    const caller = { kind: 'person', personId } as const;
    const answer = await this.insist(personId, (engine, idempotencyKey) =>
      openCase(engine, {
        ...{ procedure, organId, caller, idempotencyKey, stated: {} },
        bodyHash: sha256(canonicalText(payload)),
        command: { type, payload },
      }),
    );
    if (answer?.kind !== 'recorded') {
      return false;
    }
    this.caseId = answer.receipt.caseId;
    this.options.onCase(this.caseId);
    return true;
  }

  /** Days that lay between two steps lie between them again, more or less. */
  private async awaitDay(previous: ScriptStep, step: ScriptStep): Promise<void> {
    const { timeline, random, life, nextAlarmAt } = this.options;
    const gap = daysBetween(previous.on, step.on);
    if (gap === 0) {
      await life.pause(random.between(1, 10 * MINUTE_MS));
      return;
    }
    const longer = random.chance(0.05) ? random.between(15, 60) : random.below(3);
    const day = daysLater(chineseDay(timeline.instant()), gap + longer);
    const hour = Date.parse(day) + random.between(0, 10 * HOUR_MS);
    const alarm = nextAlarmAt(this.caseId);
    const isNear = alarm > timeline.now && Math.abs(alarm - hour) < 4 * 24 * HOUR_MS;
    const at =
      isNear && random.chance(0.3) ? alarm + random.between(-3 * SECOND_MS, 3 * SECOND_MS) : hour;
    await life.pause(Math.max(1, at - timeline.now));
  }

  /** Tries a step, on later days again when it is refused. */
  private async take(step: ScriptStep): Promise<boolean> {
    const { timeline, random, life } = this.options;
    for (let attempt = 0; attempt < 3; attempt += 1) {
      this.days.note(step.on, chineseDay(timeline.instant()));
      if (await this.give(step)) {
        this.done.push(step);
        return true;
      }
      await life.pause(random.between(12, 72) * HOUR_MS);
    }
    return false;
  }

  /** Now and then somebody does once more what was done before, and a term begins anew. */
  private async perhapsAgain(): Promise<void> {
    const { random, moving } = this.options;
    const again = this.done.filter(({ type }) => moving.has(type));
    if (again.length > 0 && random.chance(0.12)) {
      await this.give(random.pick(again));
    }
  }

  private async give(step: ScriptStep): Promise<boolean> {
    const { random, counts } = this.options;
    const { type, personId, reasons, lateBecause, conveyedFrom } = step;
    const payload = this.days.moved(step.payload, random.chance(0.2) ? random.below(5) : 0);
    const answer = await this.insist(personId, async (engine, idempotencyKey) => {
      const { caseId } = this;
      const caller = { kind: 'person', personId } as const;
      const ids = { units: [], people: [], decisions: [] };
      const read = await engine.store.read({ caseId, caller: personId, idempotencyKey, ...ids });
      return executeCommand(engine, {
        ...{ caseId, caller, idempotencyKey },
        expectedRevision: read.revision ?? 0,
        bodyHash: sha256(canonicalText([type, payload, reasons])),
        command: { type, payload, reasons },
        stated: lateBecause === undefined ? {} : { lateBecause },
        ...(conveyedFrom === undefined ? {} : { conveyedFrom }),
      });
    });
    const accepted = answer?.kind === 'recorded';
    counts[accepted ? 'accepted' : 'refused'] += 1;
    return accepted;
  }

  /** Sends a command by one key until it is answered, now and then twice at once. */
  private async insist(
    personId: string,
    send: (engine: CommandEngine, key: string) => Promise<Answer>,
  ): Promise<Answer | undefined> {
    const { random, timeline, auditor } = this.options;
    const key = random.uuid(timeline.now);
    const times = random.chance(0.05) ? 2 : 1;
    const answers = await Promise.all(
      Array.from({ length: times }, () => this.sendUntilAnswered(key, send)),
    );
    for (const answer of answers) {
      if (answer?.kind === 'recorded') {
        auditor.answered(answer.receipt, personId, key);
      }
    }
    return answers.find((answer) => answer?.kind === 'recorded') ?? answers[0];
  }

  private async sendUntilAnswered(
    key: string,
    send: (engine: CommandEngine, key: string) => Promise<Answer>,
  ): Promise<Answer | undefined> {
    const { engine, random, life } = this.options;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      try {
        return await send(engine, key);
      } catch (error) {
        if (error instanceof ProblemError && error.code !== 'case-changed-meanwhile') {
          return undefined;
        }
        if (!(error instanceof ProblemError || error instanceof ConnectionLost)) {
          throw error;
        }
        await life.pause(random.between(1, MINUTE_MS));
      }
    }
    return undefined;
  }
}
