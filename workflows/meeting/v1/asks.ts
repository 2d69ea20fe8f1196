import type {
  Command,
  FiledDocument,
  Given,
  JsonObject,
  OrganQuestion,
  Question,
} from '#libs/procedure';

import { changed } from './agenda/item.js';
import { MEETING_TYPES, type MeetingType } from './convening/facts.js';
import { rolesOf } from './convening/mandated.js';
import { conveyancesOf } from './conveyance.js';
import type { Entered } from './entered.js';
import type { Facts } from './facts.js';
import type { ItemDecision } from './head-decision/facts.js';
import { headDecisionFolds } from './head-decision/folds.js';
import { withNotTaken } from './head-decision/taken.js';

type Deciding = (facts: Facts, entry: { payload: JsonObject; given: Given }) => Facts;

/** Which of its texts may be discussed the decision itself shows. */
const TABLING: readonly string[] = ['item.tabled', 'item.raised'];
const ANNOUNCED = 'outcome.announced';
const DECIDING = headDecisionFolds as unknown as Readonly<Record<string, Deciding>>;
/** The minutes that are filed say what becomes of each item, and what is concluded is conveyed. */
const OF_ALL_ITEMS: readonly string[] = ['minutes.filed', 'meeting.concluded'];

/**
 * Asks each decision whether it would take what the meeting is to convey to it: before the head's
 * decision is on record, before the minutes are filed, and before the meeting is concluded.
 */
export function asks(facts: Facts, { type, payload }: Command, given: Given): readonly Question[] {
  const { item } = payload;
  if (TABLING.includes(type)) {
    const { decision } = payload;
    return typeof decision === 'string' ? [{ caseId: decision, steps: [] }] : [];
  }
  if (type === ANNOUNCED && typeof item === 'string') {
    return questionsOf(asAnnounced(facts, { item, payload, given }), [item], given);
  }
  const decided = DECIDING[type];
  if (decided !== undefined && typeof item === 'string') {
    const questions = questionsOf(decided(facts, { payload, given }), [item], given);
    // What was discussed is conveyed by then; the head's decision alone is new.
    return facts.ending === null
      ? questions
      : questions.map(({ caseId, steps }) => ({ caseId, steps: steps.slice(-1) }));
  }
  const keys = facts.items.map((one) => one.key);
  return OF_ALL_ITEMS.includes(type) ? questionsOf(facts, keys, given) : [];
}

function questionsOf(facts: Facts, keys: readonly string[], given: Given): readonly Question[] {
  // Whatever was found before is asked anew.
  const whole = withNotTaken(asIfRecorded(facts, given), {});
  return conveyancesOf(whole, keys).map(({ decisionId, steps }) => ({ caseId: decisionId, steps }));
}

/** The meeting as if the head had decided what was announced. */
function asAnnounced(
  facts: Facts,
  { item, payload, given }: { item: string; payload: JsonObject; given: Given },
): Facts {
  const { outcome, alternative = null, words: reason } = payload;
  const decision = { outcome, alternative, reason, reasons: {}, entered: enteredBy(given) };
  return changed(facts, item, () => ({
    stands: 'closed',
    decision: decision as unknown as ItemDecision,
  }));
}

const enteredBy = (given: Given): Entered => ({
  by: given.actor.personId,
  at: given.occurredAt,
  on: given.occurredOn,
  revision: given.revision,
});

/** The meeting with its record and minutes, as it will be when they are filed. */
function asIfRecorded(facts: Facts, given: Given): Facts {
  const entered = enteredBy(given);
  const { record, minutes } = facts;
  return {
    ...facts,
    documents: { [RECORD]: paper(RECORD), [MINUTES]: paper(MINUTES), ...facts.documents },
    record: record ?? { document: RECORD, signers: [], on: given.occurredOn, entered },
    minutes: minutes ?? { document: MINUTES, present: [], items: [], entered },
  };
}

const RECORD = 'meetingRecord';
const MINUTES = 'meetingMinutes';

const paper = (kind: string): FiledDocument => ({
  kind,
  title: kind,
  hash: kind,
  filedOn: '',
  fileName: kind,
  mediaType: 'text/plain',
  size: 1,
});

/** Items that say of themselves that they are no major decision are matched with those that are. */
const MATCHED: readonly string[] = ['item.tabledOther', 'item.raised'];

/** Who the members of the day are, and which matters of the organ a title is like. */
export function asksOrgan(
  facts: Facts,
  { type, payload: { listedOn, type: convened, title } }: Command,
): OrganQuestion | undefined {
  if (typeof listedOn === 'string') {
    const of = isType(convened) ? convened : facts.type;
    return { roles: { names: rolesOf(of), on: listedOn } };
  }
  return MATCHED.includes(type) && typeof title === 'string' ? { title } : undefined;
}

const isType = (value: unknown): value is MeetingType =>
  typeof value === 'string' && Object.hasOwn(MEETING_TYPES, value);
