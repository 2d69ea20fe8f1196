import { describe, expect, it } from '@jest/globals';

import { majorDecisionV1 } from '../../major-decision/v1/index.js';
import { conveyancesOf } from './conveyance.js';
import type { Item } from './agenda/facts.js';
import type { Facts } from './facts.js';
import {
  CLERK,
  DECISION,
  discussed,
  entered,
  filed,
  HEAD,
  inSession,
  interest,
  LIU,
  ON,
  stance,
  WANG,
  ZHAO,
} from './situations.js';

const concluded = (item: Partial<Item>): Facts => ({
  ...inSession({ ...discussed, ...item }),
  documents: { record: filed('meetingRecord'), minutes: filed('meetingMinutes') },
  record: {
    document: 'record',
    signers: [HEAD, CLERK],
    on: ON,
    entered: { ...entered, revision: 30 },
  },
  minutes: {
    document: 'minutes',
    present: [HEAD],
    items: [],
    entered: { ...entered, revision: 31, at: '2026-06-02T02:00:00.000Z' },
  },
});

const decidedBy = { ...entered, by: HEAD, revision: 29 };
/** What the head decided at the meeting. */
const decision = {
  outcome: 'approved',
  alternative: 'A',
  reason: null,
  reasons: {},
  entered: decidedBy,
} as const;
const typesOf = (facts: Facts): readonly string[] =>
  conveyancesOf(facts, ['一']).flatMap((one) => one.steps.map((step) => step.type));

describe('conveyancesOf', () => {
  it('conveys an item that names a decision once the minutes are filed', () => {
    expect(conveyancesOf(inSession(discussed), ['一'])).toEqual([]);
    expect(conveyancesOf(concluded({ stands: 'tabled' }), ['一'])).toEqual([]);
    expect(conveyancesOf(concluded({ decisionId: null }), ['一'])).toEqual([]);
    expect(conveyancesOf(concluded({}), ['二'])).toEqual([]);
    expect(typesOf(concluded({})).slice(0, 6)).toEqual([
      'meeting.held',
      ...['meeting.speechRecorded', 'meeting.speechRecorded'],
      ...['meeting.stanceRecorded', 'meeting.stanceRecorded', 'meeting.stanceRecorded'],
    ]);
  });

  it('conveys the papers and the head’s decision once the minutes are filed', () => {
    const [conveyance] = conveyancesOf(concluded({ decision }), ['一']);
    expect(conveyance!.decisionId).toBe(DECISION);
    expect(conveyance!.steps.slice(-4).map(({ type, as }) => [type, as])).toEqual([
      ['document.filed', CLERK],
      ['document.filed', CLERK],
      ['meeting.recorded', CLERK],
      ['head.approved', HEAD],
    ]);
    // The decision takes it in a stage that the filing of the minutes opens.
    expect(conveyance!.steps.at(-1)!.at).toBe('2026-06-02T02:00:00.000Z');
  });

  it('begins at the beginning each time, under the same keys', () => {
    const before = conveyancesOf(concluded({}), ['一'])[0]!.steps;
    const after = conveyancesOf(concluded({ decision }), ['一'])[0]!.steps;
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.filter(({ key }) => key.endsWith('meeting.held'))).toHaveLength(1);
  });

  it('leaves out what the decision was found not to take', () => {
    const words = { zh: '不合法', en: 'unlawful' };
    const notTaken = (step: string) => ({ step, because: words, backTo: words });
    const head = concluded({ decision, notTaken: notTaken('head.approved') });
    expect(typesOf(head).at(-1)).toBe('meeting.recorded');
    expect(typesOf(concluded({ decision, notTaken: notTaken('meeting.held') }))).toEqual([
      'meeting.noted',
    ]);
  });

  it('tells who was away and who was barred apart from the members who took part', () => {
    const interests = [interest(LIU, true), interest(WANG, false, false)];
    const stances = [stance(HEAD, 'agree'), stance(LIU, 'agree')];
    const [held, ...rest] = conveyancesOf(concluded({ interests, stances }), ['一'])[0]!.steps;
    expect(held!.payload).toMatchObject({
      members: [HEAD, WANG],
      absent: [ZHAO],
      interested: [{ personId: LIU, interest: '亲属任职', withdrew: true }],
      adviserAttended: true,
      attendants: '罗律师（法律顾问、公职律师）',
    });
    const stated = rest.filter((step) => step.type === 'meeting.stanceRecorded');
    expect(stated.map((step) => step.payload['personId'])).toEqual([HEAD]);
  });

  it.each([
    ['approved', 'head.approved'],
    ['approvedInPrinciple', 'head.approvedInPrinciple'],
    ['amend', 'head.amended'],
    ['discussAgain', 'head.discussAgain'],
    ['deferred', 'head.deferred'],
    ['rejected', 'head.rejected'],
    ['uncontrollable', 'head.foundUncontrollable'],
  ] as const)('conveys %s as %s, with what that command asks for', (outcome, command) => {
    const chosen = outcome.startsWith('approved') ? 'A' : null;
    const decision = {
      outcome,
      alternative: chosen,
      reason: '理由',
      reasons: {},
      entered: decidedBy,
    };
    const { type, payload } = conveyancesOf(concluded({ decision }), ['一'])[0]!.steps.at(-1)!;
    expect(type).toBe(command);
    expect(Object.keys(payload).sort()).toEqual(
      Object.keys(majorDecisionV1.command(command)!.fields).sort(),
    );
  });

  it('brings whatever the decision’s commands demand', () => {
    const interests = [interest(LIU, true)];
    const steps = conveyancesOf(concluded({ interests }), ['一'])[0]!.steps;
    const lacking = steps.flatMap(({ type, payload }) =>
      Object.entries(majorDecisionV1.command(type)!.fields)
        .filter(([name, field]) => !('optional' in field) && payload[name] === undefined)
        .map(([name]) => `${type}: ${name}`),
    );
    expect(lacking).toEqual([]);
  });
});
