import type { CaseRow, EventRow, StoredDeadline } from '#libs/case-store';
import { eventIn, type EventBody } from '#libs/case-engine';
import {
  nameOf,
  RULE_EVENTS,
  type CorrectionNoted,
  type Procedure,
  type Snapshot,
} from '#libs/procedure';

/** A case in a list. */
export function caseSummary(row: CaseRow, procedure: Procedure | undefined) {
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    organId: row.organId,
    procedure: row.procedure,
    revision: row.revision,
    stages: row.stages.map((stage) => ({ stage, ...procedure?.stages[stage] })),
    states: row.states,
    ending: row.ending,
    archiveState: row.archiveState,
    matterClass: row.matterClass,
    catalogueItem: row.catalogueItem,
    link: row.linkedCaseId === null ? null : { kind: row.linkKind, decisionId: row.linkedCaseId },
    openDefects: row.openDefects,
    beforeSystem: row.beforeSystem,
    simulated: row.simulated,
    openedAt: row.openedAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
  };
}

/** A case whole: the summary, what it remembers, and the rules it is pinned to. */
export function caseDetail(row: CaseRow, procedure: Procedure, snapshot: Snapshot) {
  return {
    ...caseSummary(row, procedure),
    profileHash: row.profileHash,
    calendarHash: row.calendarHash,
    headHash: row.headHash,
    entered: snapshot.entered,
    facts: snapshot.facts,
  };
}

/** An event as an auditor reads it: who, when, under which article, with what, to what end. */
export function eventView(
  row: EventRow,
  versionOf: (key: string) => Procedure,
  corrections: readonly CorrectionNoted[],
) {
  const body = eventIn(row);
  const { names } = body.given;
  // A case may have changed its version since: an event is explained by the one that it was decided by.
  const procedure = versionOf(body.procedure);
  const spec = RULE_EVENTS[row.type] ?? procedure.command(row.type);
  return {
    revision: row.revision,
    command: row.type,
    title: spec?.title,
    article: spec?.article,
    stage: spec?.stage,
    nature: spec?.nature,
    actor: {
      personId: row.actorId,
      name: names?.people[row.actorId] ?? row.actorId,
      mandates: body.given.actor.mandates
        .filter((mandate) => spec?.by.includes(mandate.role) === true)
        .map((mandate) => ({ ...mandate, unit: names?.units[mandate.unitId] ?? mandate.unitId })),
    },
    doneBy: thenView(body.given),
    // As they were called then: a renaming since changes nothing here.
    names,
    occurredAt: row.occurredAt.toISOString(),
    recordedAt: row.recordedAt.toISOString(),
    lateBecause: body.given.lateBecause ?? null,
    beforeSystem: row.beforeSystem,
    simulated: row.simulated,
    payload: body.payload,
    reasons: body.reasons,
    checked: body.checked.map((one) => ({
      ...one,
      article: procedure.requirement(one.id).article,
    })),
    effects: body.effects,
    defectsRaised: body.raised,
    // It stands as it was entered; what was added to it since stands beside it.
    corrections: corrections.filter(({ revision }) => revision === row.revision),
    entered: body.entered,
    left: body.left,
    hash: row.hash,
    previousHash: row.previousHash,
    algorithm: row.algorithm,
  };
}

/** Who took a step before the system, and the paper that shows it; `null` for what was done here. */
function thenView({ imported, doneBy = {}, shownBy, names }: EventBody['given']) {
  const { personId = null, unitId = null, role = null } = doneBy;
  return imported === true
    ? {
        personId,
        name: personId === null ? null : nameOf(names, 'people', personId),
        unitId,
        unit: unitId === null ? null : nameOf(names, 'units', unitId),
        role,
        paper: shownBy ?? null,
      }
    : null;
}

/** A deadline with how its date was computed. */
export function deadlineView(row: StoredDeadline) {
  return {
    id: row.id,
    kind: row.kind,
    revision: row.revision,
    state: row.state,
    title: row.title,
    nature: row.nature,
    role: row.role,
    article: row.article,
    startOn: row.startOn,
    dueOn: row.dueOn,
    dueAt: row.dueAt,
    unit: row.unit,
    count: row.count,
    remind: row.remind,
    provisional: row.provisional,
    trail: row.trail,
    elapsedAt: row.elapsedAt,
    closedAt: row.closedAt,
  };
}
