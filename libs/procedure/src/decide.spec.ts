import { describe, expect, it } from '@jest/globals';

import { givenBy, smallProcedure, type SmallFacts } from '#test/small-procedure';

import { decide } from './decide.js';
import type { Given } from './given.js';
import { blankSnapshot, type Snapshot } from './snapshot.js';
import type { JsonObject } from './words.js';

const small = smallProcedure();

interface Step {
  readonly type: string;
  readonly payload?: JsonObject;
  readonly reasons?: Readonly<Record<string, string>>;
  readonly given?: Given;
}

function ask(snapshot: Snapshot<SmallFacts>, step: Step) {
  const { type, payload = {}, reasons = {}, given = givenBy('clerk') } = step;
  return decide(small, snapshot, { command: { type, payload, reasons }, given });
}

/** Plays the steps, each accepted, through the text that storage would keep. */
function play(...steps: readonly Step[]): Snapshot<SmallFacts> {
  return steps.reduce((snapshot, step) => {
    const answer = ask(snapshot, step);
    if (answer.kind === 'refused') {
      throw new TypeError(`${step.type}: ${answer.code}`);
    }
    return JSON.parse(JSON.stringify(answer.snapshot)) as Snapshot<SmallFacts>;
  }, blankSnapshot(small));
}

const opened = { type: 'matter.opened', payload: { word: 'one' } };
const refusal = (snapshot: Snapshot<SmallFacts>, step: Step): string => {
  const answer = ask(snapshot, step);
  return answer.kind === 'refused' ? answer.code : 'accepted';
};

describe('decide', () => {
  it('opens a case, folds the facts and marks the states entered', () => {
    const snapshot = play(opened);
    expect(snapshot.facts.words).toEqual(['one']);
    expect(Object.keys(snapshot.entered)).toContain('main/work.left.open');
    expect(snapshot.entered['main/work']).toEqual({ revision: 1, on: '2026-01-05' });
  });

  it('gives the same answer to the same arguments and leaves its arguments alone', () => {
    const snapshot = play(opened);
    const before = JSON.stringify(snapshot);
    const step = { type: 'word.added', payload: { word: 'two' } };
    expect(ask(snapshot, step)).toEqual(ask(snapshot, step));
    expect(JSON.stringify(snapshot)).toBe(before);
  });

  it('refuses an act whose requirement is not met, and names it', () => {
    const answer = ask(play(opened), { type: 'word.added', payload: { word: 'lengthy' } });
    expect(answer).toMatchObject({
      kind: 'refused',
      code: 'event-not-allowed',
      unmet: [{ id: 'R-short', article: '第2条', missing: { zh: '过长' } }],
    });
  });

  it('passes a warning over only with a reason, and keeps the reason', () => {
    const snapshot = play(opened);
    const step = { type: 'word.added', payload: { word: 'one' } };
    expect(refusal(snapshot, step)).toBe('event-not-allowed');
    const passed = ask(snapshot, { ...step, reasons: { 'R-new': '确需重复' } });
    expect(passed).toMatchObject({
      kind: 'accepted',
      checked: [{ id: 'R-short' }, { id: 'R-new', answer: 'unmet', reason: '确需重复' }],
    });
  });

  it.each([
    ['stated to be unknown', { kind: 'unknown' }],
    ['left out', {}],
  ])('takes what a fact has %s as not shown, which is a defect', (_how, payload) => {
    const answer = ask(play(opened), { type: 'fact.recorded', payload });
    expect(answer).toMatchObject({
      kind: 'accepted',
      raised: [{ requirement: 'R-good', what: { zh: expect.stringContaining('“种类”不详') } }],
      checked: [{ id: 'R-good', answer: 'unmet' }],
    });
  });

  it('asks an act for the answer that it leaves out', () => {
    const answer = ask(play(opened), { type: 'word.added' });
    expect(answer).toMatchObject({ unmet: [{ id: 'R-short', answer: 'needs', fields: ['word'] }] });
  });

  it('records a fact that breaks a rule and raises a defect', () => {
    const answer = ask(play(opened), { type: 'fact.recorded', payload: { kind: 'bad' } });
    expect(answer).toMatchObject({
      kind: 'accepted',
      raised: [{ id: 'R-good-1', article: '第3条', state: 'open' }],
      snapshot: { facts: { defects: [{ requirement: 'R-good' }] } },
    });
  });

  it('mends a defect by a later act of the same kind that complies, and by nothing else', () => {
    const bad = { type: 'fact.recorded', payload: { kind: 'bad' } };
    const raised = play(opened, bad, { type: 'word.added', payload: { word: 'two' } });
    expect(raised.facts.defects).toMatchObject([{ state: 'open', mendedBy: ['fact.recorded'] }]);
    const again = ask(raised, { type: 'fact.recorded', payload: { kind: 'good' } });
    expect(again).toMatchObject({
      raised: [],
      snapshot: {
        facts: {
          defects: [{ id: 'R-good-1', state: 'mended', settlements: [{ state: 'mended' }] }],
        },
      },
    });
    const unsaid = ask(raised, { type: 'fact.recorded', payload: {} });
    expect(unsaid).toMatchObject({
      snapshot: { facts: { defects: [{ state: 'open' }, { state: 'open' }] } },
    });
  });

  it('mends nothing where time has passed, nor another thing than the one in question', () => {
    const under = (breach: NonNullable<(typeof small.requirements)[number]['breach']>) => {
      const requirements = small.requirements.map((one) =>
        one.id === 'R-good' ? { ...one, breach } : one,
      );
      const procedure = smallProcedure({ requirements });
      const give = (snapshot: Snapshot<SmallFacts>, kind: string) => {
        const command = { type: 'fact.recorded', payload: { kind } };
        const answer = decide(procedure, snapshot, { command, given: givenBy('clerk') });
        if (answer.kind === 'refused') {
          throw new TypeError(answer.code);
        }
        return answer.snapshot;
      };
      return give(give(play(opened), 'bad'), 'good').facts.defects.map(({ state }) => state);
    };
    expect(under({})).toEqual(['mended']);
    expect(under({ final: true })).toEqual(['open']);
    expect(under({ about: ['kind'] })).toEqual(['open']);
  });

  it('raises defects for what an import breaks instead of refusing it', () => {
    const importer = givenBy('importer', { imported: true });
    const start = ask(blankSnapshot(small), { ...opened, given: importer });
    expect(start.kind).toBe('accepted');
    const answer = ask(play(opened), {
      type: 'word.added',
      payload: { word: 'lengthy' },
      given: importer,
    });
    expect(answer).toMatchObject({
      kind: 'accepted',
      raised: [{ requirement: 'R-short' }, { requirement: 'A33-before-system', gap: true }],
    });
  });

  it('joins regions only when each is settled', () => {
    const head = givenBy('head');
    const snapshot = play(opened);
    expect(ask(snapshot, { type: 'matter.closed', given: head })).toMatchObject({
      code: 'event-not-allowed',
      unmet: [{ id: 'R-settled', missing: { zh: 'work.left' } }],
    });
    const settled = play(opened, { type: 'side.ended' });
    expect(refusal(settled, { type: 'matter.closed', given: head })).toBe('accepted');
  });

  it('says where a command is possible when it is out of turn', () => {
    expect(ask(blankSnapshot(small), { type: 'side.ended' })).toMatchObject({
      code: 'out-of-turn',
      possibleIn: ['main/work.left.open'],
    });
  });

  it('lets nobody give a command without a mandate in the bound unit of the organ', () => {
    expect(refusal(blankSnapshot(small), { ...opened, given: givenBy('head') })).toBe(
      'not-permitted',
    );
    const elsewhere = givenBy('clerk', { units: [{ id: 'unit-b', organId: 'organ' }] });
    expect(refusal(blankSnapshot(small), { ...opened, given: elsewhere })).toBe('not-permitted');
    const otherOrgan = givenBy('clerk', { organId: 'other' });
    expect(refusal(blankSnapshot(small), { ...opened, given: otherOrgan })).toBe('not-permitted');
  });

  it('keeps the system’s own commands to the system', () => {
    const snapshot = play(opened);
    expect(refusal(snapshot, { type: 'clock.struck' })).toBe('not-permitted');
    expect(refusal(snapshot, { type: 'clock.struck', given: givenBy('system') })).toBe('accepted');
  });

  it('refuses what the procedure does not know', () => {
    expect(refusal(play(opened), { type: 'nothing.such' })).toBe('command-unknown');
    expect(refusal(play(opened), { type: 'constructor' })).toBe('command-unknown');
  });

  it.each([
    ['2026-01-05T01:00:00.001Z', '2026-01-05', 'time-in-future'],
    ['2026-01-04T15:59:59.999Z', '2026-01-04', 'time-before-stage'],
  ])('refuses a stated time %s', (occurredAt, occurredOn, code) => {
    const given = givenBy('clerk', { occurredAt, occurredOn });
    expect(refusal(play(opened), { type: 'side.ended', given })).toBe(code);
  });

  it('takes an entry of an earlier day only with a reason', () => {
    const snapshot = play(opened);
    const late = { recordedAt: '2026-01-06T01:00:00.000Z', recordedOn: '2026-01-06' };
    const step = { type: 'side.ended', given: givenBy('clerk', late) };
    expect(refusal(snapshot, step)).toBe('late-without-reason');
    const given = givenBy('clerk', { ...late, lateBecause: '出差' });
    expect(refusal(snapshot, { ...step, given })).toBe('accepted');
  });

  it('refuses documents that are not filed or are of another kind, and unknown units', () => {
    const payload = { paper: 'd1', unit: 'unit-a' };
    const units = [{ id: 'unit-a', organId: 'organ' }];
    const snapshot = play(opened);
    expect(ask(snapshot, { type: 'paper.named', payload })).toMatchObject({
      code: 'reference-unknown',
      about: ['/paper', '/unit'],
    });
    const filed = (kind: string): Snapshot<SmallFacts> => ({
      ...snapshot,
      facts: {
        ...snapshot.facts,
        documents: {
          d1: {
            kind,
            title: 't',
            hash: 'h',
            filedOn: '2026-01-05',
            fileName: 'f',
            mediaType: 'm',
            size: 1,
          },
        },
      },
    });
    const given = givenBy('clerk', { units });
    expect(refusal(filed('other'), { type: 'paper.named', payload, given })).toBe(
      'reference-unknown',
    );
    expect(refusal(filed('draft'), { type: 'paper.named', payload, given })).toBe('accepted');
  });

  it('computes the values of effects from the facts after the event', () => {
    const answer = ask(play(opened), { type: 'word.added', payload: { word: 'two' } });
    expect(answer).toMatchObject({
      effects: [{ type: 'announce', values: { to: 'head', words: ['one', 'two'] } }],
    });
  });
});
