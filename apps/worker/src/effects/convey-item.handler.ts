import {
  type CaseRefusal,
  type Engine,
  executeCommand,
  procedureOf,
  refusalProblem,
  refusalWords,
  sha256,
  whileOvertaken,
} from '#libs/case-engine';
import { closeOutbox, failOutboxWithNotices, type OutboxRow, readPosition } from '#libs/case-store';
import { ProblemError } from '#libs/problems';
import type { ConveyedStep, JsonObject, Procedure, Words } from '#libs/procedure';
import type { Conveyance } from '#workflows/meeting';

import type { EffectHandler } from './effect-handler.js';

const LATE_BECAUSE = '会议情况由会议案件转送，按实际发生时间登记';
/** What the office is notified of is bounded; the whole refusal stands on the row. */
const WORDS_MAX = 1000;

/** Why one item did not reach its decision. */
interface Failure {
  readonly words: Words;
  readonly error: string;
}

/**
 * Gives the decisions of a meeting's items the commands that the meeting has on record, in order,
 * each in the name of whoever put it there.
 *
 * A decision that refuses keeps what it took before; the row ends as failed with the refusal's
 * words, and the office is notified, for the rest must be done in the decision's own case.
 */
export const conveyItem: EffectHandler = async (engine, row) => {
  const conveyances = row.values['conveyances'] as unknown as readonly Conveyance[];
  const failures: Failure[] = [];
  for (const conveyance of conveyances) {
    const failure = await convey(engine, row, conveyance);
    failures.push(...(failure === undefined ? [] : [failure]));
  }
  if (failures.length === 0) {
    await closeOutbox(engine.pool, row.id);
    return;
  }
  const error = failures.map((one) => one.error).join('\n');
  const words = {
    zh: failures.map((one) => one.words.zh).join('；'),
    en: failures.map((one) => one.words.en).join('; '),
  };
  await failOutboxWithNotices(engine.pool, row.id, {
    kind: 'notify',
    statutory: false,
    role: 'office',
    units: null,
    words: { zh: words.zh.slice(0, WORDS_MAX), en: words.en.slice(0, WORDS_MAX) },
    error,
  });
  throw new ProblemError('event-not-allowed', words);
};

/** Conveys one item; what the decision refuses ends it. */
async function convey(
  engine: Engine,
  row: OutboxRow,
  conveyance: Conveyance,
): Promise<Failure | undefined> {
  for (const step of conveyance.steps) {
    const answer = await give(engine, row, { conveyance, step });
    if (answer !== undefined) {
      const { zh, en } = refusalWords(answer.procedure, answer);
      const what = answer.procedure.command(step.type)?.title;
      return {
        words: {
          zh: `《${conveyance.title}》的会议情况未能转入决策案件，请在决策案件中办理。${what?.zh ?? step.type}：${zh}`,
          en: `“${conveyance.title}” did not reach its decision; see to it there. ${what?.en ?? step.type}: ${en}`,
        },
        error: refusalProblem(answer.procedure, step.type, answer).message,
      };
    }
  }
  return undefined;
}

interface Given {
  readonly conveyance: Conveyance;
  readonly step: ConveyedStep;
}

/** Gives one step, again where somebody else was faster; the refusal, if it is refused. */
async function give(
  engine: Engine,
  row: OutboxRow,
  given: Given,
): Promise<CaseRefusal | undefined> {
  const inTime = await whileOvertaken(() => tryToGive(engine, row, { ...given, late: false }));
  return inTime?.code === 'late-without-reason'
    ? whileOvertaken(() => tryToGive(engine, row, { ...given, late: true }))
    : inTime;
}

async function tryToGive(
  engine: Engine,
  row: OutboxRow,
  { conveyance, step, late }: Given & { readonly late: boolean },
): Promise<CaseRefusal | undefined> {
  const { decisionId, item } = conveyance;
  const position = await readPosition(engine.pool, decisionId);
  if (position === undefined) {
    throw new ProblemError('case-not-found', {
      zh: '会议情况应当转入的决策案件不存在',
      en: 'There is no decision to convey to.',
    });
  }
  const payload = payloadFor(procedureOf(engine, position.procedure), step);
  if (payload === undefined) {
    return undefined;
  }
  // By the fact, not by the row: every conveyance of an item begins at the beginning.
  const key = `meeting-${row.caseId}-${item}-${step.key}`;
  const answer = await executeCommand(engine, {
    caseId: decisionId,
    expectedRevision: position.revision,
    caller: { kind: 'person', personId: step.as },
    idempotencyKey: key,
    bodyHash: sha256(key),
    command: { type: step.type, payload, reasons: step.reasons ?? {} },
    stated: { occurredAt: step.at, ...(late ? { lateBecause: LATE_BECAUSE } : {}) },
    conveyedFrom: row.caseId,
  });
  return answer.kind === 'refused' ? answer : undefined;
}

/** What the decision's own version asks for; a version that lacks the command is left out. */
function payloadFor(procedure: Procedure, { type, payload }: ConveyedStep): JsonObject | undefined {
  const fields = procedure.command(type)?.fields;
  return fields === undefined
    ? undefined
    : Object.fromEntries(Object.entries(payload).filter(([name]) => Object.hasOwn(fields, name)));
}
