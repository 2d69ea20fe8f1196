import { Injectable } from '@nestjs/common';

import {
  executeCommand,
  openCase,
  refusalProblem,
  sha256,
  type Recorded,
  type StatedTime,
} from '#libs/case-engine';
import { ProblemError } from '#libs/problems';
import type { JsonObject, Refused } from '#libs/procedure';

import { EngineHolder } from '../engine-holder.js';
import { validated } from '../http/validate.js';
import { CommandClasses, CommandRequest } from './command-classes.js';
import { DecisionReader } from './decision-reader.js';
import { OpenDecisionRequest } from './decisions.request.js';

/** The commands that have an address of their own and not one under a stage. */
export const ELSEWHERE: readonly string[] = [
  'proposal.filed',
  'document.filed',
  'deadline.elapsed',
];

interface Call {
  readonly personId: string;
  readonly idempotencyKey: string;
  readonly body: unknown;
}

/** Hands commands over to the engine and turns its refusals into problems. */
@Injectable()
export class CommandRunner {
  private readonly requests: CommandClasses<CommandRequest>;
  private readonly openings: CommandClasses<OpenDecisionRequest>;

  constructor(
    private readonly holder: EngineHolder,
    private readonly reader: DecisionReader,
  ) {
    const { current } = holder.engine;
    this.requests = new CommandClasses(current, CommandRequest);
    this.openings = new CommandClasses(current, OpenDecisionRequest);
  }

  async open(call: Call): Promise<Recorded> {
    const { engine } = this.holder;
    const type = this.openings.of(engine.current.opening);
    if (type === undefined) {
      throw new TypeError('A procedure describes its opening command.');
    }
    const request = validated(type, call.body);
    const answer = await openCase(engine, {
      organId: request.organId,
      caller: { kind: 'person', personId: call.personId },
      idempotencyKey: call.idempotencyKey,
      bodyHash: bodyHash(call.body),
      command: commandOf(engine.current.opening, call.body, request),
      stated: statedTime(request),
    });
    return this.recorded(engine.current.opening, answer);
  }

  async run(
    target: {
      readonly caseId: string;
      readonly stage: string;
      readonly type: string;
      readonly revision: number;
    },
    call: Call,
  ): Promise<Recorded> {
    const { engine } = this.holder;
    const type = this.requests.of(target.type);
    const spec = engine.current.command(target.type);
    if (
      type === undefined ||
      spec?.stage !== target.stage ||
      ELSEWHERE.includes(target.type) ||
      spec.by.length === 0
    ) {
      throw new ProblemError(
        'command-unknown',
        `There is no command "${target.stage}/${target.type}". See /docs.`,
      );
    }
    const request = validated(type, call.body);
    try {
      const answer = await executeCommand(engine, {
        caseId: target.caseId,
        expectedRevision: target.revision,
        caller: { kind: 'person', personId: call.personId },
        idempotencyKey: call.idempotencyKey,
        bodyHash: bodyHash([target.caseId, target.type, call.body]),
        command: commandOf(target.type, call.body, request),
        stated: statedTime(request),
      });
      return this.recorded(target.type, answer);
    } catch (error) {
      // Whoever may not read the decision learns neither that it exists nor where it stands; a
      // command that is recorded needs no such check, for its mandate is one in the same organ.
      if (error instanceof ProblemError) {
        await this.reader.read(call.personId, target.caseId);
      }
      throw error;
    }
  }

  /** @throws ProblemError when no such command exists or the payload does not have its form. */
  assertPayload(type: string, payload: JsonObject, step: number): void {
    const request = this.requests.of(type);
    if (request === undefined) {
      throw new ProblemError(
        'command-unknown',
        `Step ${String(step)}: there is no command "${type}". See /docs.`,
      );
    }
    validated(request, { payload });
  }

  recorded(type: string, answer: Recorded | Refused): Recorded {
    if (answer.kind === 'refused') {
      throw refusalProblem(this.holder.engine.current, type, answer);
    }
    return answer;
  }
}

function bodyHash(body: unknown): string {
  return sha256(JSON.stringify(body));
}

/** The payload goes on as it was sent: validation has made sure that nothing else is in it. */
function commandOf(type: string, body: unknown, request: CommandRequest) {
  const { payload } = body as { payload: JsonObject };
  return { type, payload, ...(request.reasons === undefined ? {} : { reasons: request.reasons }) };
}

/** The stated time, in UTC with milliseconds. */
function statedTime(request: Pick<CommandRequest, 'occurredAt' | 'lateBecause'>): StatedTime {
  return {
    ...(request.occurredAt === undefined
      ? {}
      : { occurredAt: new Date(request.occurredAt).toISOString() }),
    ...(request.lateBecause === undefined ? {} : { lateBecause: request.lateBecause }),
  };
}
