import { setTimeout as delay } from 'node:timers/promises';

import type { Answer } from '../client.js';
import type { Matter } from '../matter.js';

/** The one item of every meeting of the demonstration. */
export const ITEM = '1';
const PAUSE_MS = 50;
const PATIENCE = 1200;
/** Where a decision stands until its meeting is conveyed to it. */
const BEFORE: readonly string[] = ['decision/deliberation.scheduled', 'decision/deliberation.held'];
const RECORDED = 'decision/deliberation.recorded';

/** How a meeting goes. */
export interface MeetingScript {
  readonly type?: string;
  readonly alternatives?: readonly string[];
  /** How many of the members are against. */
  readonly against?: number;
  readonly headExplains?: boolean;
  readonly headFirst?: boolean;
  /** What the organ finds about the risk; controllable unless said. */
  readonly controllable?: boolean;
  readonly silentMembers?: number;
  /** Nothing is found about the risk. */
  readonly silentOnRisk?: boolean;
}

/** A meeting that discusses one matter. */
export interface Meeting {
  readonly matter: Matter;
  /** The case of the meeting. */
  readonly record: Matter;
}

/** Holds the meeting on whose agenda the matter stands, up to the end of its discussion. */
export async function meet(matter: Matter, script: MeetingScript = {}): Promise<Meeting> {
  const meeting = await hold(matter, script);
  await discuss(meeting, script);
  await close(meeting);
  return meeting;
}

/** Convenes the meeting, and opens its session and the item on the day. */
export async function hold(matter: Matter, script: MeetingScript = {}): Promise<Meeting> {
  const meeting = await convene(matter, script);
  await matter.time.pass(5);
  await open(meeting);
  return meeting;
}

/** Convenes the meeting with the matter on its agenda, and sends the notice. */
export async function convene(matter: Matter, script: MeetingScript = {}): Promise<Meeting> {
  const { cast, time } = matter;
  const record = matter.meeting(`审议《${matter.title}》的会议`);
  const on = time.dayIn(5);
  await record.open(cast.office, {
    title: record.title,
    type: script.type ?? 'standing',
    plannedOn: on,
    slot: '9:00',
    place: '第一会议室',
    papersBy: time.today(),
    listedOn: on,
    basis: '领导分工',
    members: [cast.headId, ...cast.members, ...cast.away].map((personId) => ({
      personId,
      capacity: personId === cast.headId ? 'head' : 'member',
    })),
  });
  await record.act(cast.office, 'item.tabled', await tabling(matter, script));
  await record.act(cast.office, 'notice.sent', {
    on: time.today(),
    recipients: '会议组成人员、列席单位、法律顾问',
  });
  return { matter, record };
}

/** What is put on the agenda for the matter. */
async function tabling(matter: Matter, script: MeetingScript = {}) {
  const alternatives = [];
  for (const key of script.alternatives ?? ['A']) {
    alternatives.push({ key, document: await currentDraft(matter, key) });
  }
  return {
    item: ITEM,
    title: matter.title,
    decision: matter.id,
    alternatives,
    sponsor: matter.cast.unitId,
    papersOn: matter.time.today(),
    disputed: false,
  };
}

/** Opens the session and takes the item up. */
async function open({ matter, record }: Meeting): Promise<void> {
  const { cast } = matter;
  await record.act(cast.recorder, 'session.opened', sessionOf(matter));
  await record.act(cast.recorder, 'item.opened', { item: ITEM });
}

/** Who is there when the session opens. */
export function sessionOf({ cast, id, time }: Matter) {
  return {
    on: time.today(),
    startedAt: '9:00',
    chair: cast.headId,
    recorder: cast.recorderId,
    present: [cast.headId, ...cast.members],
    absent: cast.away.map((personId) => ({ personId, reason: '出差' })),
    attendants: [
      { name: '承办单位主要负责人', capacity: 'sponsor' },
      { name: '司法局负责人', capacity: 'reviewer' },
      { name: '法律顾问', capacity: 'adviser' },
    ],
    decisions: [id],
  };
}

/** Records every speech and stance, and what is found about the risk. */
export async function discuss(meeting: Meeting, script: MeetingScript = {}): Promise<void> {
  await speeches(meeting, script);
  await stances(meeting, script);
  await findRisk(meeting, script);
}

/** Ends the discussion of the item. */
export function close({ matter, record }: Meeting): Promise<Answer> {
  return record.act(matter.cast.recorder, 'item.closed', { item: ITEM });
}

/** Records what the organ finds about the risk, where one was to be assessed (art. 24). */
async function findRisk({ matter, record }: Meeting, script: MeetingScript): Promise<void> {
  const { risk } = await matter.facts<{ risk: { likely: { answer: boolean } | null } }>();
  if (risk.likely?.answer !== true || script.silentOnRisk === true) {
    return;
  }
  const controllable = script.controllable ?? true;
  await record.act(matter.cast.recorder, 'controllability.found', {
    controllable,
    reason: controllable ? '防范化解措施和处置预案可行，风险可控' : '搬迁补偿未落实，风险尚不可控',
  });
}

interface SpeechOnRecord {
  readonly sequence: number;
}

async function speeches({ matter, record }: Meeting, script: MeetingScript): Promise<void> {
  const { cast } = matter;
  const head = {
    personId: cast.headId,
    capacity: 'head',
    kind: 'opinion',
    summary: '综合各方意见，作末位发言',
  };
  const explained =
    script.headExplains === true
      ? { explainsMajority: true, summary: '拟作决定与多数意见不一致，理由：民生急需且风险可控' }
      : {};
  const members = cast.members.slice(0, 2).map((personId) => ({
    personId,
    capacity: 'member',
    kind: 'opinion',
    summary: '结合分管工作发表意见',
  }));
  const ordered =
    script.headFirst === true
      ? [{ ...head, ...explained }, ...members]
      : [...members, { ...head, ...explained }];
  const { items } = await record.facts<{ items: readonly { speeches: SpeechOnRecord[] }[] }>();
  const before = items[0]?.speeches.length ?? 0;
  for (const [index, speech] of ordered.entries()) {
    const sequence = before + index + 1;
    const time = `9:${String(sequence).padStart(2, '0')}`;
    await record.act(cast.recorder, 'speech.recorded', { sequence, time, ...speech });
  }
}

async function stances({ matter, record }: Meeting, script: MeetingScript): Promise<void> {
  const { cast } = matter;
  const everyone = [cast.headId, ...cast.members];
  const spoken = everyone.slice(0, everyone.length - (script.silentMembers ?? 0));
  for (const [index, personId] of spoken.entries()) {
    const disagrees = index > 0 && index <= (script.against ?? 0);
    await record.act(cast.recorder, 'stance.recorded', {
      personId,
      stance: disagrees ? 'disagree' : 'agree',
      ...(disagrees ? { reason: '认为时机尚不成熟' } : {}),
    });
  }
}

/** The head approves at the meeting, which is then concluded. */
export function approve(meeting: Meeting, alternative = 'A'): Promise<void> {
  return decide(meeting, 'item.approved', { alternative });
}

/** The head decides at the meeting, which is then concluded. */
export async function decide(meeting: Meeting, command: string, more: object): Promise<void> {
  await meeting.record.act(meeting.matter.cast.head, command, { item: ITEM, ...more });
  await conclude(meeting);
}

interface ItemOnRecord {
  readonly key: string;
  readonly decision: { readonly outcome: string } | null;
  readonly stances: readonly { readonly personId: string; readonly stance: string }[];
}

/** Signs the record, files the minutes, and waits until the decision has taken what is conveyed. */
async function conclude({ matter, record }: Meeting): Promise<void> {
  const { cast, time } = matter;
  await record.act(cast.recorder, 'session.closed', { endedAt: '11:00' });
  await record.act(cast.recorder, 'record.signed', {
    document: await record.file('meetingRecord', '会议记录', { by: cast.recorder }),
    signers: [cast.headId, cast.recorderId],
    on: time.today(),
  });
  const { items, session } = await record.facts<{
    items: readonly ItemOnRecord[];
    session: { attended: readonly string[] };
  }>();
  await record.act(cast.office, 'minutes.filed', {
    document: await record.file('meetingMinutes', '会议纪要', { by: cast.office }),
    present: session.attended,
    items: items.map(({ key, decision, stances: taken }) => ({
      item: key,
      result: decision?.outcome ?? 'undecided',
      stances: taken.map(({ personId, stance }) => ({ personId, stance })),
      ...(taken.some(({ stance }) => stance === 'disagree')
        ? { differences: '部分组成人员认为时机尚不成熟' }
        : {}),
    })),
  });
  const decided = items.every((one) => one.decision !== null);
  const undecided = decided ? {} : { 'MT-decided': '行政首长拟于会后作出决定' };
  await record.because(undecided).act(cast.office, 'meeting.concluded', {});
  await untilConveyed(matter, decided);
}

/** The decision has taken the meeting, and what the head decided. */
async function untilConveyed(matter: Matter, decided: boolean): Promise<void> {
  const awaited = decided ? [...BEFORE, RECORDED] : BEFORE;
  for (let tries = 0; tries < PATIENCE; tries += 1) {
    const answer = await matter.client.get(matter.cast.office, matter.path);
    const states = answer.body['states'] as readonly string[];
    if (!states.some((state) => awaited.includes(state))) {
      await matter.adopt(matter.id);
      return;
    }
    await delay(PAUSE_MS);
  }
  throw new TypeError(`${matter.title}: what the meeting has on record is not conveyed.`);
}

/** The document of an alternative as the decision now knows it. */
export async function currentDraft(matter: Matter, key: string): Promise<string> {
  const answer = await matter.client.get(matter.cast.office, `/v1/decisions/${matter.id}`);
  const facts = answer.body['facts'] as {
    drafting: { alternatives: readonly { key: string; documentId: string }[] };
  };
  const found = facts.drafting.alternatives.find((one) => one.key === key);
  if (found === undefined) {
    throw new TypeError(`${matter.title} has no alternative ${key}.`);
  }
  return found.documentId;
}
