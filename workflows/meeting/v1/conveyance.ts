import type { ConveyedStep, JsonObject } from '#libs/procedure';

import type { Item } from './agenda/facts.js';
import type { RiskFinding } from './discussion/facts.js';
import { headOf } from './convening/members.js';
import { isBarred, participants } from './discussion/majority.js';
import type { Entered } from './entered.js';
import type { Facts } from './facts.js';
import { OUTCOMES, type ItemDecision } from './head-decision/facts.js';
import { ATTENDANT_CAPACITIES, type Session } from './session/facts.js';

/** How the commands of the head begin in the decision. */
const HEAD = 'head.';

/** What the meeting has to tell a decision about one of its items, in order. */
export interface Conveyance {
  readonly item: string;
  readonly title: string;
  readonly decisionId: string;
  readonly steps: readonly ConveyedStep[];
}

/**
 * Lists what is conveyed, once record and minutes are filed, to the decision that the item is about:
 * how the meeting was held, each speech and stance, the papers and what the head decided. What the
 * decision was found not to take is left out.
 *
 * It always begins at the beginning: a step that the decision has already taken is a repeat, so the
 * order holds although effects are carried out in any order.
 */
export function conveyancesOf(facts: Facts, keys: readonly string[]): readonly Conveyance[] {
  const { session, record, minutes } = facts;
  return session === null || record === null || minutes === null
    ? []
    : facts.items
        .filter((item) => keys.includes(item.key) && item.stands === 'closed')
        .flatMap((item) => {
          const { key, title, decisionId } = item;
          const steps = taken(facts, item, [
            ...discussion(facts, session, item),
            ...outcome(facts, item),
          ]);
          return decisionId === null || steps.length === 0
            ? []
            : [{ item: key, title, decisionId, steps }];
        });
}

/**
 * What the head decided is left out alone. Where the decision takes not even the meeting, it has on
 * record that it was discussed, and what was announced.
 */
function taken(facts: Facts, item: Item, steps: readonly ConveyedStep[]): readonly ConveyedStep[] {
  const { notTaken } = item;
  if (notTaken === null || facts.session === null) {
    return steps;
  }
  return notTaken.step.startsWith(HEAD)
    ? steps.filter((one) => !one.type.startsWith(HEAD))
    : [noted(facts, facts.session, item)];
}

function noted(facts: Facts, session: Session, { announced, decision }: Item): ConveyedStep {
  const words = announced?.words ?? (decision === null ? undefined : OUTCOMES[decision.outcome].zh);
  return step('meeting.noted', session.entered, {
    meeting: facts.title,
    type: facts.type,
    on: session.on,
    ...(words === undefined ? {} : { announced: words }),
  });
}

function step(type: string, { by, at, revision }: Entered, payload: JsonObject): ConveyedStep {
  return { key: `${String(revision)}-${type}`, as: by, at, type, payload };
}

function discussion(facts: Facts, session: Session, item: Item): readonly ConveyedStep[] {
  const speeches = item.speeches.map((one) =>
    step('meeting.speechRecorded', one.entered, {
      sequence: one.sequence,
      ...(one.name === null ? { personId: one.personId } : { name: one.name }),
      capacity: one.capacity,
      kind: one.kind,
      summary: one.summary,
      explainsMajority: one.explainsMajority,
      round: one.round,
      on: session.on,
    }),
  );
  const taking = participants(item);
  const stances = item.stances
    .filter((one) => taking.includes(one.personId))
    .map((one) =>
      step('meeting.stanceRecorded', one.entered, {
        personId: one.personId,
        stance: one.stance,
        ...(one.reason === null ? {} : { reason: one.reason }),
      }),
    );
  return [
    step('meeting.held', session.entered, held(facts, session, item)),
    ...speeches,
    ...stances,
    ...(item.riskFinding === null ? [] : [riskStep(session, item.riskFinding)]),
  ];
}

const riskStep = ({ on }: Session, { controllable, reason, entered }: RiskFinding): ConveyedStep =>
  step('meeting.controllabilityFound', entered, { on, controllable, reason });

/** The meeting as it was for this item: who came late or left is absent, who is barred is told apart. */
function held(facts: Facts, session: Session, item: Item): JsonObject {
  const members = participants(item);
  const barred = item.interests.filter((one) => isBarred(item, one.personId));
  const absent = facts.members.members
    .map((one) => one.personId)
    .filter((one) => !members.includes(one) && !barred.some(({ personId }) => personId === one));
  const interested = barred.map(({ personId, interest, withdrew }) => ({
    personId,
    interest,
    withdrew,
  }));
  return {
    type: facts.type,
    on: session.on,
    chair: session.chair,
    ...entrustmentOf(facts, session),
    ...headAmong(facts, item),
    members,
    absent,
    // Those who came for another are told by name in the record of the meeting; none is counted.
    proxies: [],
    attendants: attendantsOf(session),
    adviserAttended: session.attendants.some((one) => one.capacity === 'adviser'),
    interested,
    alternatives: item.alternatives.map(({ key, document }) => ({ key, document })),
  };
}

/** The head's paper stays in the meeting's file; the decision has its title. */
function entrustmentOf({ documents }: Facts, { entrustment }: Session): JsonObject {
  const title = documents[entrustment ?? '']?.title ?? '';
  return entrustment === null ? {} : { entrustment: `${title}（会议卷材料${entrustment}）` };
}

function headAmong(facts: Facts, item: Item): JsonObject {
  const head = headOf(facts, item);
  return head === undefined ? {} : { head };
}

function attendantsOf({ attendants }: Session): string {
  const named = attendants.map((one) => `${one.name}（${ATTENDANT_CAPACITIES[one.capacity].zh}）`);
  return named.length === 0 ? '无' : named.join('、');
}

function outcome(facts: Facts, item: Item): readonly ConveyedStep[] {
  const { record, minutes } = facts;
  if (record === null || minutes === null) {
    return [];
  }
  const papers = [
    { id: record.document, entered: record.entered },
    { id: minutes.document, entered: minutes.entered },
  ].flatMap(({ id, entered }) => {
    const filed = facts.documents[id];
    if (filed === undefined) {
      return [];
    }
    const { kind, title, hash, fileName, mediaType, size } = filed;
    return [
      step('document.filed', entered, {
        documentId: id,
        kind,
        title,
        hash,
        fileName,
        mediaType,
        size,
      }),
    ];
  });
  const recorded = step('meeting.recorded', minutes.entered, {
    recordDocument: record.document,
    minutesDocument: minutes.document,
  });
  const decided = item.decision === null ? [] : [headStep(item.decision, minutes.entered)];
  return [...papers, recorded, ...decided];
}

const HEAD_COMMANDS = {
  approved: 'head.approved',
  approvedInPrinciple: 'head.approvedInPrinciple',
  amend: 'head.amended',
  discussAgain: 'head.discussAgain',
  deferred: 'head.deferred',
  rejected: 'head.rejected',
  uncontrollable: 'head.foundUncontrollable',
} as const;

/** The decision takes the head's command once the record is filed, hence not on an earlier day. */
function headStep(decision: ItemDecision, filed: Entered): ConveyedStep {
  const { outcome: decided, alternative, reason } = decision;
  const chosen = alternative === null ? {} : { alternative };
  const payload = {
    approved: chosen,
    approvedInPrinciple: { ...chosen, changes: reason ?? '' },
    amend: { changes: reason ?? '' },
    discussAgain: { reason: reason ?? '' },
    deferred: { reason: reason ?? '' },
    rejected: { reason: reason ?? '' },
    uncontrollable: { reason: reason ?? '' },
  }[decided];
  const given = step(HEAD_COMMANDS[decided], decision.entered, payload);
  const { reasons } = decision;
  return { ...given, at: given.at < filed.at ? filed.at : given.at, reasons };
}
