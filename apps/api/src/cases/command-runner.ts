import { Injectable } from '@nestjs/common';

import {
  currentOf,
  draftOn,
  earlierAnswer,
  executeOn,
  fieldProblem,
  openCase,
  readOne,
  refusalProblem,
  sha256,
  versionOf,
  type CaseCommand,
  type CaseRefusal,
  type Recorded,
  type StatedTime,
} from '#libs/case-engine';
import { ProblemError } from '#libs/problems';
import { fieldFaults, type Command, type JsonObject, type Procedure } from '#libs/procedure';

import { EngineHolder } from '../engine-holder.js';
import { validated } from '../http/validate.js';
import { labelsOf } from './field-labels.js';
import { CommandClasses, CommandRequest } from './command-classes.js';
import { MetricsHolder } from '../metrics-holder.js';
import { CaseReader } from './case-reader.js';
import { OpenCaseRequest } from './cases.request.js';

/** The commands of every procedure that have an address of their own, or none. */
const ELSEWHERE: readonly string[] = ['document.filed', 'deadline.elapsed'];

/** Whether a procedure's command has its address under a stage. */
export function isAddressed(procedure: Procedure, type: string): boolean {
  const spec = procedure.command(type);
  return (
    spec !== undefined &&
    spec.by.length > 0 &&
    type !== procedure.opening &&
    !ELSEWHERE.includes(type)
  );
}

interface Call {
  readonly personId: string;
  readonly idempotencyKey: string;
  readonly body: unknown;
}

/** What a command is addressed to. */
interface Target {
  readonly caseId: string;
  /** The id of the procedure whose collection it was sent to. */
  readonly procedureId: string;
  readonly stage: string;
  readonly type: string;
  readonly revision: number;
}

/** A command before its form was checked. */
type AskedCommand = Omit<CaseCommand, 'stated'>;

/** Hands commands over to the engine and turns its refusals into problems. */
@Injectable()
export class CommandRunner {
  /** By version. */
  private readonly requests = new Map<string, CommandClasses<CommandRequest>>();
  private readonly openings = new Map<string, CommandClasses<OpenCaseRequest>>();

  constructor(
    private readonly holder: EngineHolder,
    private readonly reader: CaseReader,
    private readonly metricsHolder: MetricsHolder,
  ) {
    for (const [key, procedure] of holder.engine.procedures) {
      this.requests.set(key, new CommandClasses(procedure, CommandRequest));
      this.openings.set(key, new CommandClasses(procedure, OpenCaseRequest));
    }
  }

  async open(procedureId: string, call: Call): Promise<Recorded> {
    const { engine } = this.holder;
    const procedure = currentOf(engine, procedureId);
    const { key, opening } = procedure;
    const type = this.openings.get(key)?.of(opening);
    const spec = procedure.command(opening);
    if (type === undefined || spec === undefined) {
      throw new TypeError('A procedure describes its opening command.');
    }
    const request = validated(type, call.body, labelsOf(spec));
    assertFields(procedure, commandOf(opening, call.body, request));
    const answer = await openCase(engine, {
      procedure: procedureId,
      organId: request.organId,
      caller: { kind: 'person', personId: call.personId },
      idempotencyKey: call.idempotencyKey,
      bodyHash: bodyHash(call.body),
      command: commandOf(opening, call.body, request),
      stated: statedTime(request),
    });
    return this.recorded(procedure.id, opening, answer);
  }

  async run(target: Target, call: Call): Promise<Recorded> {
    const { engine } = this.holder;
    return this.found(target, call, async (asked) => {
      const read = await readOne(engine, asked);
      const earlier = earlierAnswer(read, asked.bodyHash);
      if (earlier !== undefined) {
        return earlier;
      }
      const command = this.commandFor(versionOf(engine, read), asked, {
        target,
        body: call.body,
      });
      const answer = await executeOn(engine, command, read);
      return this.recorded(target.procedureId, target.type, answer);
    });
  }

  /** Tells how the command would be answered, and records nothing. */
  async rehearse(target: Target, call: Call): Promise<ProblemError | undefined> {
    const { engine } = this.holder;
    return this.found(target, call, async (asked) => {
      const read = await readOne(engine, asked);
      const command = this.commandFor(versionOf(engine, read), asked, {
        target,
        body: call.body,
      });
      const drafted = await draftOn(engine, command, read);
      return drafted.kind === 'refused'
        ? refusalProblem(drafted.procedure, target.type, drafted)
        : undefined;
    });
  }

  private async found<Answer>(
    target: Target,
    call: Call,
    give: (asked: AskedCommand) => Promise<Answer>,
  ): Promise<Answer> {
    const { engine } = this.holder;
    const versions = [...engine.procedures.values()].filter(({ id }) => id === target.procedureId);
    if (!versions.some((version) => isFound(version, target))) {
      throw commandUnknown(target);
    }
    try {
      return await give({
        caseId: target.caseId,
        expectedRevision: target.revision,
        caller: { kind: 'person', personId: call.personId },
        idempotencyKey: call.idempotencyKey,
        bodyHash: bodyHash([target.caseId, target.type, call.body]),
        command: { type: target.type, payload: payloadIn(call.body) },
      });
    } catch (error) {
      // Whoever may not read the case learns neither that it exists nor where it stands; a
      // command that is recorded needs no such check, for its mandate is one in the same organ.
      if (error instanceof ProblemError) {
        await this.reader.read(call.personId, target.caseId, target.procedureId);
      }
      throw error;
    }
  }

  /** The whole command, its form checked against the version that the case is in; only the read tells which. */
  private commandFor(
    procedure: Procedure,
    asked: AskedCommand,
    { target, body }: { readonly target: Target; readonly body: unknown },
  ): CaseCommand {
    if (procedure.id !== target.procedureId) {
      throw new ProblemError('case-not-found', {
        zh: '此处没有该案件，请核对案件编号及其适用的程序',
        en: 'There is no such case here. Check its id and its procedure.',
      });
    }
    const type = this.requests.get(procedure.key)?.of(target.type);
    if (type === undefined || !isFound(procedure, target)) {
      throw commandUnknown(target);
    }
    const spec = procedure.command(target.type);
    const request = validated(type, body, spec === undefined ? undefined : labelsOf(spec));
    const command = commandOf(target.type, body, request);
    assertFields(procedure, command);
    return { ...asked, command, stated: statedTime(request) };
  }

  /** @throws ProblemError when no such command exists or the payload does not have its form. */
  assertPayload(procedureId: string, command: Command, step: number): void {
    const { type, payload } = command;
    const procedure = currentOf(this.holder.engine, procedureId);
    const request = this.requests.get(procedure.key)?.of(type);
    if (request === undefined) {
      throw new ProblemError('command-unknown', {
        zh: `第${String(step)}步：程序没有名为“${type}”的操作，可用的操作见 /docs`,
        en: `Step ${String(step)}: there is no command "${type}". See /docs.`,
      });
    }
    const spec = procedure.command(type);
    validated(request, { payload }, spec === undefined ? undefined : labelsOf(spec));
    assertFields(procedure, command);
  }

  /** Measures an answer. @throws ProblemError for a refusal, with what is unmet. */
  recorded(procedureId: string, type: string, answer: Recorded | CaseRefusal): Recorded {
    const { metrics } = this.metricsHolder;
    if (answer.kind === 'refused') {
      metrics.command(procedureId, type, 'refused');
      for (const { id } of answer.unmet) {
        metrics.refusal(id);
      }
      throw refusalProblem(answer.procedure, type, answer);
    }
    metrics.command(procedureId, type, answer.repeated ? 'repeated' : 'recorded');
    return answer;
  }
}

/** What the core would say of the fields is said before anything else of the case. */
function assertFields(procedure: Procedure, { type, payload }: Command): void {
  const faults = fieldFaults(procedure.command(type)?.fields ?? {}, payload);
  if (faults.length > 0) {
    throw fieldProblem(faults);
  }
}

function isFound(procedure: Procedure, { type, stage }: Target): boolean {
  return isAddressed(procedure, type) && procedure.command(type)?.stage === stage;
}

function commandUnknown({ stage, type }: Target): ProblemError {
  return new ProblemError('command-unknown', {
    zh: `程序没有名为“${stage}/${type}”的操作，可用的操作见 /docs`,
    en: `There is no command "${stage}/${type}". See /docs.`,
  });
}

function bodyHash(body: unknown): string {
  return sha256(JSON.stringify(body));
}

/** What the read may look for before the form is checked; nothing, where no payload was sent. */
function payloadIn(body: unknown): JsonObject {
  const { payload } = (body ?? {}) as { readonly payload?: unknown };
  return typeof payload === 'object' && payload !== null ? (payload as JsonObject) : {};
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
