import {
  type FiledDocument,
  type Given,
  type JsonObject,
  type Probe,
  type ProfileValue,
} from '#libs/procedure';

import type { Item } from './agenda/facts.js';
import { blankItem } from './agenda/item.js';
import type { Capacity, SpeechKind, Stance } from './discussion/facts.js';
import type { Entered } from './entered.js';
import { initialFacts, type Facts } from './facts.js';
import type { Session } from './session/facts.js';

// People of the rows: a mayor, three deputies, the office.
export const HEAD = '陈市长';
export const WANG = '王副市长';
export const LIU = '刘副市长';
export const ZHAO = '赵副市长';
export const CLERK = '何秘书';
const MEMBERS = [HEAD, WANG, LIU, ZHAO];

/** The day on which the commands of the rows are given. */
export const ON = '2026-06-01';
/** The decision that the item is about. */
export const DECISION = '00000000-0000-7000-8000-000000000001';

/** By whom and when it was put on the record. */
export const entered: Entered = { by: CLERK, at: `${ON}T02:00:00.000Z`, on: ON, revision: 9 };

/** A meeting as it is convened. */
export const convening = {
  title: '市政府第52次常务会议',
  type: 'standing',
  plannedOn: '2026-06-10',
  slot: '9:00',
  place: '市政府第一会议室',
  papersBy: '2026-06-05',
  listedOn: '2026-06-10',
  basis: '市政府领导分工',
  members: MEMBERS.map((personId) => ({
    personId,
    capacity: personId === HEAD ? ('head' as const) : ('member' as const),
  })),
} as const;

/** An item on the agenda about a decision. */
export function anItem(more: Partial<Item> = {}): Item {
  return {
    ...blankItem,
    key: '一',
    title: '审议《保定市城区扬尘污染防治办法》',
    decisionId: DECISION,
    alternatives: [{ key: 'A', document: 'draft' }],
    sponsor: '市生态环境局',
    papersOn: '2026-06-03',
    ...more,
  };
}

/** A session with three of four members. */
export const session: Session = {
  on: ON,
  startedAt: '9:00',
  chair: HEAD,
  recorder: CLERK,
  entrustment: null,
  present: [HEAD, WANG, LIU],
  attended: [HEAD, WANG, LIU],
  absent: [{ personId: ZHAO, reason: '出差' }],
  proxies: [],
  attendants: [{ name: '罗律师', capacity: 'adviser' }],
  closedAt: null,
  entered,
};

/** A convened meeting with its notice sent. */
export function convened(more: Partial<Facts> = {}): Facts {
  const { title, type, plannedOn, slot, place, papersBy, members } = convening;
  return {
    ...initialFacts,
    title,
    type,
    schedule: { plannedOn, slot, place, papersBy },
    members: { on: ON, basis: convening.basis, members },
    notice: { on: '2026-05-29', recipients: '会议组成人员' },
    ...more,
  };
}

/** A meeting in session, with its one item as described. */
export function inSession(item: Partial<Item> = {}, more: Partial<Facts> = {}): Facts {
  return convened({ session, items: [anItem(item)], ...more });
}

/** A meeting that discusses its one item; three of four members take part. */
export function discussing(item: Partial<Item> = {}, more: Partial<Facts> = {}): Facts {
  return inSession({ stands: 'open', present: session.present, ...item }, more);
}

/** A speech in its place, said by the head or a member. */
export function speech(sequence: number, capacity: Capacity, kind: SpeechKind = 'opinion') {
  return {
    sequence,
    personId: capacity === 'head' ? HEAD : WANG,
    name: null,
    capacity,
    kind,
    summary: '同意',
    explainsMajority: false,
    round: 0,
    time: `9:${String(29 + sequence)}`,
    entered,
  };
}

/** How a member stands to the item. */
export function stance(personId: string, taken: Stance, reason: string | null = '理由') {
  return { personId, stance: taken, reason, round: 0, entered };
}

/** An interest of a member, and what became of it. */
export function interest(personId: string, withdrew = false, mustWithdraw?: boolean) {
  const determined =
    mustWithdraw === undefined ? null : { mustWithdraw, reason: '理由', by: HEAD, on: ON };
  return { personId, interest: '亲属任职', withdrew, determined };
}

/** A discussion in which every rule was kept: members first, the head last, every stance. */
export const discussed: Partial<Item> = {
  stands: 'closed',
  present: session.present,
  speeches: [speech(1, 'member'), speech(2, 'head')],
  stances: [stance(HEAD, 'agree'), stance(WANG, 'agree'), stance(LIU, 'notExpressed')],
};

/** A document of a kind on file. */
export function filed(kind: string): FiledDocument {
  return {
    kind,
    title: kind,
    hash: `hash-of-${kind}`,
    filedOn: ON,
    fileName: 'a.pdf',
    mediaType: 'application/pdf',
    size: 1,
  };
}

/** A parameter that a verified rule of the organ sets. */
export function set(key: string, value: ProfileValue['value'], unit = 'count') {
  const article = '市政府工作规则';
  return { [key]: { value, unit, layer: 'city', article, source: article, verified: true } };
}

const approved = {
  ...discussed,
  decision: { outcome: 'approved', alternative: 'A', reason: null, reasons: {}, entered },
} as const;
/** A meeting whose one item was discussed and approved. */
export const held = inSession(approved);

/** What breaches the duty and what mends it, or what is the same in both. */
type Both<T> = T | readonly [breached: T, mended: T];

interface Row {
  readonly facts: Both<Facts>;
  readonly payload: Both<JsonObject>;
  readonly given?: Both<NonNullable<Probe<Facts>['given']>>;
}

/** One row of the truth table: a pair is first as it breaches the duty, then as it is mended. */
export function row(requirement: string, command: string, both: Row): Probe<Facts> {
  const side = (at: 0 | 1, pairs: (value: unknown) => boolean) =>
    Object.fromEntries(
      Object.entries(both)
        .filter(([, value]) => pairs(value))
        .map(([name, value]) => [name, isPair(value) ? value[at] : value]),
    );
  const breached = side(0, () => true) as unknown as Situation;
  return { requirement, command, ...breached, mended: side(1, isPair) };
}

type Situation = Pick<Probe<Facts>, 'facts' | 'payload' | 'given'>;

const isPair = (value: unknown): value is readonly [unknown, unknown] => Array.isArray(value);

/**
 * What the decision would answer: that it refuses for a requirement, that it takes no such step now
 * (`null`), or, by default, that it takes all.
 */
export function foreseeing(unmet?: string | null): Pick<Given, 'decisions'> {
  const lacks = { article: '条例', missing: { zh: '不符合', en: 'It does not hold' } };
  const foreseen = {
    refuses: unmet === undefined ? null : 'head.approved',
    code: unmet === undefined ? null : 'event-not-allowed',
    unmet: typeof unmet === 'string' ? [{ id: unmet, ...lacks }] : [],
    raised: [],
  };
  return { decisions: [{ id: DECISION, organId: 'organ', states: [], foreseen }] };
}
