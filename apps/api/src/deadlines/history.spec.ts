import { describe, expect, it } from '@jest/globals';

import { deadlineLives } from './history.js';

let revision = 0;

function event(type: string, effects: readonly object[], payload: object = {}) {
  revision += 1;
  return {
    revision,
    type,
    actorId: 'somebody',
    recordedAt: new Date('2026-03-02T01:00:00.000Z'),
    body: JSON.stringify({ effects, payload, checked: [], given: { actor: { mandates: [] } } }),
  };
}

const start = (dueOn: string, nature = 'ceiling', kind = 'reply') => ({
  type: 'startDeadline',
  values: { kind, nature, dueOn, startOn: '2026-03-02', article: '条例第13条', provisional: false },
});
const end = (outcome: string) => ({ type: 'endDeadline', values: { kind: 'reply', outcome } });
const pause = { type: 'pauseDeadline', values: { kind: 'reply', on: '2026-03-05' } };
const elapsed = () => event('deadline.elapsed', [], { kind: 'reply' });
const steps = (lives: ReturnType<typeof deadlineLives>) =>
  lives.map((life) => life.map(({ what, dueOn }) => (dueOn === null ? what : [what, dueOn])));

describe('deadlineLives', () => {
  it('lists a start, a move, a pause, its end and that it is met', () => {
    const events = [
      event('asked', [start('2026-03-10')]),
      event('asked', [start('2026-03-12')]),
      event('returned', [pause]),
      event('resubmitted', [start('2026-03-20')]),
      event('answered', [end('met')]),
    ];
    expect(steps(deadlineLives('reply', events))).toEqual([
      [
        ['started', '2026-03-10'],
        ['moved', '2026-03-12'],
        'paused',
        ['resumed', '2026-03-20'],
        'met',
      ],
    ]);
  });

  it('keeps a duty open when its day passes, and closes a floor', () => {
    const duty = [event('asked', [start('2026-03-10')]), elapsed(), event('done', [end('met')])];
    expect(steps(deadlineLives('reply', duty))[0]?.slice(1)).toEqual(['overdue', 'met']);
    const floor = [event('asked', [start('2026-03-10', 'floor')]), elapsed()];
    expect(steps(deadlineLives('reply', floor))[0]?.slice(1)).toEqual(['elapsed']);
  });

  it('begins anew when it is opened after it was closed', () => {
    const events = [
      event('asked', [start('2026-03-10')]),
      event('withdrawn', [end('cancelled')]),
      event('withdrawn', [end('cancelled')]),
      event('asked', [start('2026-04-10')]),
    ];
    expect(steps(deadlineLives('reply', events))).toEqual([
      [['started', '2026-03-10'], 'cancelled'],
      [['started', '2026-04-10']],
    ]);
  });

  it('counts a deadline that one event ends and starts as moved, as the record does', () => {
    const events = [
      event('asked', [start('2026-03-10')]),
      event('asked', [end('cancelled'), start('2026-03-12')]),
    ];
    expect(steps(deadlineLives('reply', events))).toEqual([
      [
        ['started', '2026-03-10'],
        ['moved', '2026-03-12'],
      ],
    ]);
  });

  it('passes over other kinds and terms that no rule sets', () => {
    const unset = { type: 'startDeadline', values: null };
    const events = [
      event('asked', [unset]),
      event('asked', [start('2026-03-10', 'long', 'other')]),
    ];
    expect(deadlineLives('reply', events)).toEqual([]);
  });
});
