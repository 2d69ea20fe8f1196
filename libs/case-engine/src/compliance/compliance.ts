import {
  BEFORE_STAGE,
  BEFORE_SYSTEM,
  demandsOf,
  hasEnded,
  levelUnder,
  referencesIn,
  waysFrom,
  type Possibility,
  type Procedure,
  type Profile,
  type Snapshot,
} from '#libs/procedure';

import type {
  ComplianceAhead,
  ComplianceEvidence,
  ComplianceItem,
  ComplianceReport,
  ComplianceStatus,
} from './compliance-report.js';
import { determinationAt, statusOf, whyNot, type Findings } from './compliance-status.js';
import type { CheckedInEvent, EventBody } from '../record/event-body.js';
import { explain } from '../refusals/explain.js';

/** An event as far as the report reads it. */
export interface ReportedEvent {
  readonly hash: string;
  readonly body: EventBody;
}

interface Case {
  readonly procedure: Procedure;
  readonly snapshot: Snapshot;
  readonly profile: Profile;
  /** Oldest first. */
  readonly events: readonly ReportedEvent[];
  /** What every command would be answered now. */
  readonly possible: readonly Possibility[];
}

const MOST_HISTORY = 20;

/** Reports how every requirement of the case's procedure stands: the past by its record, the rest by asking. */
export function complianceOf(matter: Case): ComplianceReport {
  const { procedure, snapshot } = matter;
  const past = pastOf(matter);
  const ahead = aheadOf(matter);
  const asking = askingCommands(procedure);
  const ofCore = [BEFORE_STAGE, BEFORE_SYSTEM].filter(({ id }) => past.has(id));
  const items = [...procedure.requirements, ...ofCore].map(({ id }) =>
    itemOf(matter, id, {
      past: past.get(id) ?? [],
      ahead: ahead.get(id) ?? [],
      commands: asking.get(id) ?? [],
      open: (asking.get(id) ?? []).some((type) => isStillGiven(procedure, snapshot, type)),
    }),
  );
  return {
    procedure: procedure.key,
    totals: totalsOf(items),
    stages: byStage(procedure, items),
    defects: snapshot.facts.defects,
    missingFromFile: procedure.missingFromFile(snapshot.facts),
  };
}

function pastOf({ procedure, snapshot, events }: Case): Map<string, ComplianceEvidence[]> {
  const found = new Map<string, ComplianceEvidence[]>();
  for (const event of events) {
    for (const checked of event.body.checked) {
      const evidence = evidenceOf(procedure, snapshot, { event, checked });
      found.set(checked.id, [...(found.get(checked.id) ?? []), evidence]);
    }
  }
  return found;
}

function evidenceOf(
  procedure: Procedure,
  snapshot: Snapshot,
  {
    event: { hash, body },
    checked,
  }: { readonly event: ReportedEvent; readonly checked: CheckedInEvent },
): ComplianceEvidence {
  const spec = procedure.command(body.type);
  const named = referencesIn(spec?.fields ?? {}, body.payload).filter(
    ({ kind }) => kind === 'document',
  );
  return {
    revision: body.revision,
    hash,
    command: body.type,
    title: spec?.title,
    actorId: body.given.actor.personId,
    actor: body.given.names?.people[body.given.actor.personId] ?? body.given.actor.personId,
    occurredOn: body.given.occurredOn,
    recordedOn: body.given.recordedOn,
    answer: checked.answer,
    reason: checked.reason ?? null,
    corrections: (procedure.correctionsIn?.(snapshot.facts) ?? []).filter(
      (one) => one.revision === body.revision,
    ),
    documents: named.flatMap(({ id }) => {
      const filed = snapshot.facts.documents[id];
      return filed === undefined
        ? []
        : [{ id, kind: filed.kind, title: filed.title, hash: filed.hash }];
    }),
  };
}

/** Whether the machine that takes a command still runs. */
function isStillGiven(procedure: Procedure, snapshot: Snapshot, type: string): boolean {
  const machine = procedure.machineFor(type);
  return machine !== undefined && !hasEnded(machine, snapshot);
}

/** What the commands that somebody may still have to give would be answered. */
function aheadOf({ procedure, snapshot, possible }: Case): Map<string, ComplianceAhead[]> {
  const found = new Map<string, ComplianceAhead[]>();
  for (const { type, inTurn, checked } of possible) {
    const ahead = inTurn && isStillGiven(procedure, snapshot, type);
    for (const one of ahead ? checked : []) {
      const answered = {
        command: type,
        title: procedure.command(type)?.title,
        answer: one.answer,
        missing: one.missing ?? null,
        fields: one.fields ?? [],
      };
      found.set(one.id, [...(found.get(one.id) ?? []), answered]);
    }
  }
  return found;
}

function askingCommands(procedure: Procedure): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { requirement, command } of demandsOf(procedure)) {
    const known = found.get(requirement) ?? [];
    found.set(requirement, known.includes(command) ? known : [...known, command]);
  }
  return found;
}

const OPEN: readonly ComplianceStatus[] = ['unmet', 'needs', 'defect'];

function itemOf(
  matter: Case,
  id: string,
  findings: Findings & { readonly commands: readonly string[] },
): ComplianceItem {
  const { procedure, snapshot, profile, possible } = matter;
  const { past, ahead, commands } = findings;
  const requirement = procedure.requirement(id);
  const { article, asks, determination: question } = requirement;
  const { status, from, evidence, defect, missing } = statusOf(snapshot, id, findings);
  const applies = status !== 'notApplicable';
  const determination = applies ? null : determinationAt(snapshot, question, evidence?.revision);
  const level = levelUnder(requirement, profile);
  const unmet = { id, article, level, answer: 'unmet' } as const;
  const ways = waysFrom(procedure, snapshot, () => possible);
  const remedyOf = () => explain({ procedure, ways }, commands[0] ?? '', unmet).remedy;
  return {
    requirement: id,
    article,
    level,
    asks,
    status,
    from,
    because: applies ? missing : whyNot(requirement, { profile, evidence, determination }),
    reason: evidence?.reason ?? null,
    defect,
    determination,
    evidence,
    ahead,
    commands: commands.map((command) => ({ command, title: procedure.command(command)?.title })),
    remedy: OPEN.includes(status) ? remedyOf() : null,
    timesAsked: past.length,
    history: past.slice(-MOST_HISTORY).reverse(),
  };
}

function totalsOf(items: readonly ComplianceItem[]): ComplianceReport['totals'] {
  const count = (status: ComplianceStatus): number =>
    items.filter((one) => one.status === status).length;
  return {
    met: count('met'),
    unmet: count('unmet'),
    waived: count('waived'),
    notApplicable: count('notApplicable'),
    defect: count('defect'),
    needs: count('needs'),
    notYetAsked: count('notYetAsked'),
    neverAsked: count('neverAsked'),
  };
}

/** Groups by the stage whose commands ask first, and by article, both in the order of the procedure. */
function byStage(
  procedure: Procedure,
  items: readonly ComplianceItem[],
): ComplianceReport['stages'] {
  const order = Object.keys(procedure.stages);
  const stageOf = ({ commands }: ComplianceItem): string => {
    const stages = commands.map(({ command }) => procedure.command(command)?.stage ?? '');
    return order.find((stage) => stages.includes(stage)) ?? '';
  };
  return [...order, '']
    .map((stage) => {
      const own = items.filter((item) => stageOf(item) === stage);
      const articles = [...new Set(own.map((item) => item.article))];
      return {
        stage,
        title: procedure.stages[stage],
        articles: articles.map((article) => ({
          article,
          items: own.filter((item) => item.article === article),
        })),
      };
    })
    .filter(({ articles }) => articles.length > 0);
}
