import { describe, expect, it } from '@jest/globals';
import {
  blankSnapshot,
  decide,
  type Accepted,
  type FiledDocument,
  type Given,
  type JsonObject,
  type Snapshot,
} from '#libs/procedure';

import type { Facts } from './facts.js';
import { meetingV1 } from './index.js';
import { CLERK, convening, DECISION, filed, HEAD, LIU, WANG, ZHAO } from './situations.js';

const ON = '2026-06-10';
const SCHEDULED = ['decision/deliberation', 'decision/deliberation.scheduled'];

/** A meeting that is played command by command; every snapshot goes through JSON. */
class Played {
  snapshot: Snapshot<Facts> = blankSnapshot(meetingV1);
  last: Accepted<Facts> | undefined;
  private revision = 0;

  ask(type: string, payload: JsonObject = {}, reasons: Readonly<Record<string, string>> = {}) {
    const role = meetingV1.command(type)?.by[0] ?? 'office';
    return this.askAs(role === 'head' ? HEAD : CLERK, type, payload, reasons);
  }

  askAs(
    personId: string,
    type: string,
    payload: JsonObject = {},
    reasons: Readonly<Record<string, string>> = {},
  ) {
    const role = meetingV1.command(type)?.by[0] ?? 'office';
    const given: Given = {
      organId: 'city',
      actor: {
        personId,
        mandates: [{ role, organId: 'city', unitId: 'office' }],
      },
      revision: this.revision + 1,
      occurredAt: `${ON}T02:00:00.000Z`,
      occurredOn: ON,
      recordedAt: `${ON}T02:00:00.000Z`,
      recordedOn: ON,
      units: [{ id: 'ecology', organId: 'city' }],
      people: [HEAD, WANG, LIU, ZHAO, CLERK],
      decisions: [{ id: DECISION, organId: 'city', states: SCHEDULED }],
      profile: {},
      calendar: { years: {} },
    };
    return decide(meetingV1, this.snapshot, { command: { type, payload, reasons }, given });
  }

  give(type: string, payload: JsonObject = {}, reasons?: Readonly<Record<string, string>>): this {
    const answer = this.ask(type, payload, reasons);
    if (answer.kind === 'refused') {
      throw new Error(`${type}: ${JSON.stringify(answer)}`);
    }
    this.snapshot = JSON.parse(JSON.stringify(answer.snapshot)) as Snapshot<Facts>;
    this.last = answer;
    this.revision += 1;
    return this;
  }

  file(kind: string): this {
    const { filedOn: _day, ...document }: FiledDocument = filed(kind);
    return this.give('document.filed', { documentId: kind, ...document });
  }

  get states(): readonly string[] {
    return Object.keys(this.snapshot.entered);
  }
}

const item = {
  item: '一',
  title: '审议办法',
  decision: DECISION,
  alternatives: [{ key: 'A', document: 'draft' }],
  sponsor: 'ecology',
  papersOn: '2026-06-03',
  disputed: false,
};

const opening = {
  on: ON,
  startedAt: '9:00',
  chair: HEAD,
  recorder: CLERK,
  present: [HEAD, WANG, LIU],
  absent: [{ personId: ZHAO, reason: '出差' }],
  proxies: [],
  attendants: [],
  decisions: [DECISION],
};

const opened = (): Played =>
  new Played()
    .give('meeting.convened', { ...convening, papersBy: ON })
    .give('item.tabled', item)
    .give('notice.sent', { on: ON, recipients: '会议组成人员' })
    .give('session.opened', opening)
    .give('item.opened', { item: '一' });

const speak = (sequence: number, personId: string, more: JsonObject = {}) => ({
  sequence,
  personId,
  capacity: personId === HEAD ? 'head' : 'member',
  kind: 'opinion',
  summary: '意见',
  time: '9:10',
  ...more,
});

describe('a meeting, command by command', () => {
  it('runs from its convening to its conclusion, and conveys the item then', () => {
    const meeting = opened()
      .give('speech.recorded', speak(1, WANG))
      .give('speech.recorded', speak(2, HEAD))
      .give('stance.recorded', { personId: HEAD, stance: 'agree' })
      .give('stance.recorded', { personId: WANG, stance: 'agree' })
      .give('stance.recorded', { personId: LIU, stance: 'notExpressed' })
      .give('item.closed', { item: '一' });
    expect(meeting.last?.effects).toEqual([]);
    meeting
      .give('item.approved', { item: '一', alternative: 'A' })
      .give('session.closed', { endedAt: '10:00' })
      .file('meetingRecord')
      .give('record.signed', { document: 'meetingRecord', signers: [HEAD, CLERK], on: ON })
      .file('meetingMinutes')
      .give('minutes.filed', {
        document: 'meetingMinutes',
        present: [HEAD, WANG, LIU],
        items: [
          {
            item: '一',
            result: 'approved',
            stances: meeting.snapshot.facts.items[0]!.stances.map(({ personId, stance }) => ({
              personId,
              stance,
            })),
          },
        ],
      })
      .give('meeting.concluded');
    expect(meeting.states).toEqual(['meeting/concluded']);
    expect(meeting.snapshot.facts.defects).toEqual([]);
    expect(meeting.last?.effects.map((effect) => effect.type)).toContain('conveyItem');
    expect(meetingV1.missingFromFile(meeting.snapshot.facts).map((one) => one.kind)).toEqual([
      'meetingNotice',
      'agenda',
      'attendanceSheet',
    ]);
    meeting.give('record.corrected', { what: '时间应为9:05', reason: '笔误' });
    expect(meeting.snapshot.facts.corrections).toHaveLength(1);
  });

  it('records what broke a rule as a defect, and lets the item be taken up again', () => {
    const meeting = opened()
      .give('speech.recorded', speak(1, HEAD))
      .give('speech.recorded', speak(2, WANG))
      .give('item.closed', { item: '一' });
    expect(meeting.last?.raised.map((one) => one.requirement)).toEqual(['G29', 'G31']);
    meeting
      .give('item.opened', { item: '一', anew: true })
      .give('speech.recorded', speak(3, WANG))
      .give('speech.recorded', speak(4, HEAD))
      .give('stance.recorded', { personId: HEAD, stance: 'agree' })
      .give('stance.recorded', { personId: WANG, stance: 'agree' })
      .give('stance.recorded', { personId: LIU, stance: 'agree' })
      .give('item.closed', { item: '一' });
    expect(meeting.last?.raised).toEqual([]);
  });

  it('does not close an item while an interest is declared and its member stays', () => {
    const meeting = opened().give('interest.declared', { personId: LIU, interest: '持股' });
    expect(meeting.ask('item.closed', { item: '一' })).toMatchObject({ unmet: [{ id: 'M6' }] });
    meeting.give('member.withdrew', { personId: LIU }).give('item.closed', { item: '一' });
    expect(meeting.snapshot.facts.items[0]!.tally).toMatchObject({ present: 2 });
  });

  it('follows who arrives late and who leaves early', () => {
    const meeting = opened()
      .give('stance.recorded', { personId: WANG, stance: 'agree' })
      .give('attendance.changed', { personId: WANG, movement: 'left', time: '9:30' })
      .give('attendance.changed', { personId: LIU, movement: 'left', time: '9:31' })
      .give('attendance.changed', { personId: ZHAO, movement: 'arrived', time: '9:32' });
    const { items, session } = meeting.snapshot.facts;
    expect(items[0]!.present).toEqual([HEAD, WANG, ZHAO]);
    expect(session!.present).toEqual([HEAD, ZHAO]);
    expect(session!.attended).toEqual([HEAD, WANG, LIU, ZHAO]);
  });

  it('asks the head for the reason at the meeting when he decides against the majority', () => {
    const meeting = opened()
      .give('speech.recorded', speak(1, HEAD))
      .give('stance.recorded', { personId: HEAD, stance: 'agree' })
      .give('stance.recorded', { personId: WANG, stance: 'disagree', reason: '资金不足' })
      .give('stance.recorded', { personId: LIU, stance: 'disagree', reason: '时机不成熟' })
      .give('item.closed', { item: '一' });
    const approval = { item: '一', alternative: 'A' };
    expect(meeting.ask('item.approved', approval)).toMatchObject({ unmet: [{ id: 'G30' }] });
    meeting
      .give('item.opened', { item: '一' })
      .give('speech.recorded', speak(2, HEAD, { explainsMajority: true }))
      .give('item.closed', { item: '一' })
      .give('item.approved', approval);
    expect(meeting.snapshot.facts.items[0]!.decision).toMatchObject({ outcome: 'approved' });
  });

  it('waits for who lawfully acts where the head withdraws', () => {
    const members = convening.members.map((one) =>
      one.personId === WANG ? { ...one, capacity: 'actingHead' } : one,
    );
    const meeting = new Played()
      .give('meeting.convened', { ...convening, members, papersBy: ON })
      .give('item.tabled', item)
      .give('notice.sent', { on: ON, recipients: '会议组成人员' })
      .give('session.opened', { ...opening, chair: WANG })
      .give('item.opened', { item: '一' })
      .give('interest.declared', { personId: HEAD, interest: '配偶任职于项目单位' })
      .give('member.withdrew', { personId: HEAD })
      .give('speech.recorded', speak(1, LIU))
      .give('speech.recorded', speak(2, WANG, { capacity: 'head' }))
      .give('stance.recorded', { personId: WANG, stance: 'agree' })
      .give('stance.recorded', { personId: LIU, stance: 'agree' })
      .give('item.closed', { item: '一' });
    expect(meeting.snapshot.facts.defects).toEqual([]);
    const approval = { item: '一', alternative: 'A' };
    expect(meeting.ask('item.approved', approval)).toMatchObject({ unmet: [{ id: 'M6-head' }] });
    expect(meeting.askAs(WANG, 'item.approved', approval).kind).toBe('accepted');
  });

  it('is rescheduled with a new notice, cancelled, and takes what was not discussed off', () => {
    const { plannedOn, slot, place } = convening;
    const meeting = new Played()
      .give('meeting.convened', { ...convening, papersBy: ON })
      .give('item.tabled', item)
      .give('notice.sent', { on: ON, recipients: '会议组成人员' })
      .give('meeting.rescheduled', { plannedOn, slot, place, papersBy: ON, reason: '市长出访' });
    expect(meeting.snapshot.facts.notice).toBeNull();
    meeting.give('meeting.cancelled', { reason: '议题不成熟' });
    expect(meeting.states).toEqual(['meeting/cancelled']);
    const other = new Played()
      .give('meeting.convened', { ...convening, papersBy: ON })
      .give('item.tabled', item)
      .give('session.opened', opening, { 'MT-notice': '电话通知' });
    expect(other.ask('session.closed', { endedAt: '9:30' })).toMatchObject({
      unmet: [{ id: 'MT-settled' }],
    });
    other
      .give('item.withdrawn', { item: '一', reason: '时间不足' })
      .give('session.closed', { endedAt: '9:30' });
    expect(other.states).toContain('meeting/held.recording');
  });
});
