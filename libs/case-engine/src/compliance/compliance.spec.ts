import { describe, expect, it } from '@jest/globals';

import {
  blankSnapshot,
  decide,
  possibilities,
  withDetermination,
  type AnyRequirement,
  type Entry,
  type JsonObject,
  type Profile,
  type Snapshot,
} from '#libs/procedure';
import { givenBy, smallProcedure, smallSpec, type SmallFacts } from '#test/small-procedure';

import { complianceOf, type ReportedEvent } from './compliance.js';
import { eventBody } from '../record/event-body.js';

const NOT_VERIFIED: Profile = {
  'expert.min': { value: 3, layer: 'practice', article: '第11条', source: '某市', verified: false },
};

const asked = (id: string, more: object): AnyRequirement<SmallFacts> => ({
  id,
  article: '第3条',
  level: 'block',
  asks: { zh: `${id}？`, en: id },
  remedy: { zh: '补正', en: 'Mend it', command: 'word.added' },
  applies: () => true,
  answer: () => ({ kind: 'unmet', missing: { zh: '缺少', en: 'missing' } }),
  ...more,
});

const determined = asked('R-determined', { determination: 'strong', applies: () => false });
const advised = asked('R-advised', { restsOn: 'expert.min' });
const unset = asked('R-unset', { restsOn: 'expert.odd' });
const late = asked('R-late', { since: '2030-01-01' });

const main = smallSpec.machines['main']!;
const right = main.states!['work']!.states!['right']!;

/** The small procedure, its fact asked for more. */
const procedure = smallProcedure({
  requirements: [...smallSpec.requirements, determined, advised, unset, late],
  questions: {
    strong: { asks: { zh: '较强', en: 'strong' }, article: '第3条', by: ['fact.recorded'] },
  },
  folds: {
    ...smallSpec.folds,
    'fact.recorded': (facts: SmallFacts, { given }: Entry) =>
      withDetermination(facts, { question: 'strong', answer: false, reason: '不属于' }, given),
  },
  machines: {
    main: {
      ...main,
      states: {
        ...main.states,
        work: {
          ...main.states!['work']!,
          states: {
            ...main.states!['work']!.states,
            right: {
              ...right,
              states: {
                open: {
                  ...right.states!['open']!,
                  on: {
                    'fact.recorded': {
                      requires: ['R-good', 'R-determined', 'R-advised', 'R-unset', 'R-late'],
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
});

interface Command {
  readonly type: string;
  readonly payload?: JsonObject;
  readonly reasons?: Readonly<Record<string, string>>;
  readonly role?: string;
}

/** Gives the commands in turn and reports where the matter stands then. */
function after(...commands: readonly Command[]) {
  let snapshot: Snapshot<SmallFacts> = blankSnapshot(procedure);
  const events: ReportedEvent[] = [];
  const givenAt = (revision: number, role: string) =>
    givenBy(role, { revision, profile: NOT_VERIFIED });
  for (const { type, payload = {}, reasons = {}, role = 'clerk' } of commands) {
    const given = givenAt(events.length + 1, role);
    const command = { type, payload, reasons };
    const accepted = decide(procedure, snapshot, { command, given });
    if (accepted.kind === 'refused') {
      throw new TypeError(JSON.stringify(accepted));
    }
    const hash = `hash-${String(given.revision)}`;
    const names = { algorithm: '', caseId: '', procedure: '', profileHash: '', calendarHash: '' };
    const body = eventBody({ ...names, command, given, accepted, snapshotHash: '' });
    events.push({ hash, body });
    snapshot = accepted.snapshot;
  }
  const report = complianceOf({
    procedure: procedure as never,
    snapshot,
    profile: NOT_VERIFIED,
    events,
    possible: possibilities(procedure, snapshot, givenAt(events.length + 1, 'system')),
  });
  const items = report.stages.flatMap(({ articles }) => articles.flatMap((one) => one.items));
  return { report, of: (id: string) => items.find((one) => one.requirement === id)! };
}

const OPENED = { type: 'matter.opened', payload: { word: '一' } };
const word = (text: string, reasons = {}): Command => ({
  type: 'word.added',
  payload: { word: text },
  reasons,
});
const fact = (kind: string): Command => ({ type: 'fact.recorded', payload: { kind } });

describe('complianceOf', () => {
  it('says of what nobody has asked which commands will', () => {
    const { report, of } = after();
    expect(report.totals.notYetAsked).toBe(procedure.requirements.length);
    expect(of('R-short')).toMatchObject({
      status: 'notYetAsked',
      from: 'nothing',
      evidence: null,
      commands: [{ command: 'word.added', title: { zh: expect.any(String) } }],
    });
  });

  it('shows what was once the matter has ended, and nothing that nobody will give', () => {
    const closed = { type: 'matter.closed', role: 'head' };
    const { report, of } = after(OPENED, word('三'), { type: 'side.ended' }, closed);
    expect(of('R-short')).toMatchObject({ status: 'met', from: 'record', ahead: [] });
    expect(of('R-good')).toMatchObject({ status: 'neverAsked', from: 'nothing', remedy: null });
    expect(report.totals).toMatchObject({ unmet: 0, needs: 0, notYetAsked: 0 });
  });

  it('answers now what is possible now', () => {
    const { of } = after(OPENED);
    expect(of('R-short')).toMatchObject({
      status: 'needs',
      from: 'preview',
      ahead: [{ command: 'word.added', answer: 'needs', fields: ['word'] }],
    });
    expect(of('R-settled')).toMatchObject({ status: 'unmet', because: { zh: 'work.left' } });
    expect(of('R-settled').remedy).toMatchObject({
      command: 'side.ended',
      commandTitle: { zh: '结束' },
      roles: [{ role: 'clerk', title: { zh: '经办人' } }],
    });
  });

  it('takes the past from the record, with the event that proves it', () => {
    const { of } = after(OPENED, word('二'));
    expect(of('R-short')).toMatchObject({
      status: 'met',
      from: 'record',
      remedy: null,
      timesAsked: 1,
      evidence: { revision: 2, hash: 'hash-2', command: 'word.added', actorId: 'person' },
    });
  });

  it('shows a warning that was passed over with its reason, until it is answered otherwise', () => {
    const repeated = word('一', { 'R-new': '有意重复' });
    expect(after(OPENED, repeated).of('R-new')).toMatchObject({
      status: 'waived',
      reason: '有意重复',
      evidence: { answer: 'unmet' },
    });
    const { of } = after(OPENED, repeated, word('三'));
    expect(of('R-new')).toMatchObject({ status: 'met', timesAsked: 2, reason: null });
    expect(of('R-new').history.map(({ revision }) => revision)).toEqual([3, 2]);
  });

  it('shows a defect that is open, whatever else was answered later', () => {
    const { report, of } = after(OPENED, fact('bad'), word('三'));
    expect(of('R-good')).toMatchObject({
      status: 'defect',
      because: { zh: '是坏的' },
      defect: { state: 'open', raisedByRevision: 2 },
      evidence: { revision: 2 },
      timesAsked: 1,
    });
    expect(report.defects).toHaveLength(1);
    expect(report.totals.defect).toBe(1);
  });

  it('keeps showing a defect that was mended, beside the act that mended it', () => {
    const { report, of } = after(OPENED, fact('bad'), fact('good'));
    expect(of('R-good')).toMatchObject({
      status: 'met',
      defect: { state: 'mended', raisedByRevision: 2, settlements: [{ revision: 3 }] },
      evidence: { revision: 3 },
    });
    expect(report.defects).toHaveLength(1);
  });

  it('names the determination by which a requirement does not apply', () => {
    const { of } = after(OPENED, fact('good'));
    expect(of('R-determined')).toMatchObject({
      status: 'notApplicable',
      determination: { revision: 2, answer: false, reason: '不属于' },
      because: { zh: '经认定：不属于' },
    });
    const again = after(OPENED, fact('good'), fact('good')).of('R-determined');
    expect(again).toMatchObject({ determination: { revision: 3, replacedBy: null } });
  });

  it('tells advice from duty, and what the rules do not set or not yet', () => {
    const { of } = after(OPENED, fact('good'));
    expect(of('R-advised')).toMatchObject({ status: 'unmet', level: 'advise', from: 'record' });
    expect(of('R-unset').because?.zh).toContain('没有设定');
    expect(of('R-late').because?.zh).toBe('自2030-01-01起施行，此前不适用');
  });

  it('keeps the latest answers of many', () => {
    const { of } = after(OPENED, ...Array.from({ length: 30 }, () => fact('good')));
    expect(of('R-good')).toMatchObject({ timesAsked: 30 });
    expect(of('R-good').history).toHaveLength(20);
    expect(of('R-good').history[0]?.revision).toBe(31);
  });

  it('groups by stage and article, and counts every requirement once', () => {
    const { report } = after(OPENED);
    expect(report.stages.map(({ stage }) => stage)).toEqual(['one', 'two']);
    const [first] = report.stages;
    expect(first?.articles.map(({ article }) => article)).toEqual(['第2条', '第3条']);
    const sum = Object.values(report.totals).reduce((total, count) => total + count, 0);
    expect(sum).toBe(procedure.requirements.length);
  });
});
