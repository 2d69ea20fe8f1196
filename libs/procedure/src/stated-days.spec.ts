import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { givenBy, smallProcedure, smallSpec } from '#test/small-procedure';

import { decide } from './decide.js';
import { day, paperDay, plannedDay } from './fields.js';
import type { Given } from './given.js';
import { defineProcedure } from './procedure.js';
import { blankSnapshot } from './snapshot.js';
import { isDay } from './stated-days.js';

const TODAY = '2026-01-05';
const fields = {
  on: day('发生日期', 'Happened on'),
  paper: paperDay('落款日期', 'Dated'),
  plan: plannedDay('计划日期', 'Planned for'),
};

/** The small procedure, whose fact and whose act state three days each. */
const dated = defineProcedure({
  ...smallSpec,
  commands: {
    ...smallSpec.commands,
    'fact.recorded': { ...smallSpec.commands['fact.recorded'], fields } as never,
    'side.ended': { ...smallSpec.commands['side.ended'], fields } as never,
  },
});

const opening = decide(smallProcedure(), blankSnapshot(smallProcedure()), {
  command: { type: 'matter.opened', payload: { word: 'one' } },
  given: givenBy('clerk'),
});
if (opening.kind === 'refused') {
  throw new TypeError(opening.code);
}
const { snapshot } = opening;
const late = { lateBecause: '整理档案时发现' };

function answer(type: string, payload: object, more: Partial<Given> = {}): string {
  const stated = { on: TODAY, paper: TODAY, plan: TODAY, ...payload };
  const given = givenBy(more.imported === true ? 'importer' : 'clerk', more);
  const decided = decide(dated, snapshot, { command: { type, payload: stated }, given });
  return decided.kind === 'refused'
    ? [decided.code, ...decided.faults.map(({ pointer }) => pointer)].join(' ')
    : ['accepted', ...decided.raised.map(({ requirement }) => requirement)].join(' ');
}

describe('a day', () => {
  it.each(['2026-02-28', '2024-02-29', '2026-12-31'])('%s is one', (value) => {
    expect(isDay(value)).toBe(true);
  });

  it.each(['2026-02-30', '2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '0000-01-01', ''])(
    '%j is none',
    (value) => {
      expect(isDay(value)).toBe(false);
    },
  );

  it('is one exactly where the calendar gives it back', () => {
    const two = (count: number): string => String(count).padStart(2, '0');
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 2100 }), fc.nat(14), fc.nat(33), (y, m, d) => {
        const text = `${String(y)}-${two(m)}-${two(d)}`;
        const back = new Date(Date.UTC(y, m - 1, d)).toISOString().slice(0, 10);
        expect(isDay(text)).toBe(back === text);
      }),
    );
  });
});

describe.each(['side.ended', 'fact.recorded'])('the days that %s states', (type) => {
  it('exist', () => {
    expect(answer(type, { on: '2026-02-30' })).toBe('request-invalid /on');
    expect(answer(type, { plan: '2026-02-30' })).toBe('request-invalid /plan');
  });

  it('do not lie ahead unless they are planned', () => {
    expect(answer(type, { on: '2026-01-06' })).toBe('time-in-future /on');
    expect(answer(type, { paper: '2026-01-06' })).toBe('time-in-future /paper');
    expect(answer(type, { plan: '2027-01-06' })).toMatch(/^accepted/);
  });

  it('need a reason where something happened earlier; papers do not', () => {
    expect(answer(type, { on: '2026-01-04' })).toMatch(/^(late-without-reason|time-before-stage)/);
    expect(answer(type, { on: '2026-01-04' }, { lateBecause: '。' })).not.toMatch(/^accepted/);
    expect(answer(type, { paper: '2025-06-30' })).toMatch(/^accepted/);
  });
});

describe('a day before its stage', () => {
  it('is refused for an act, with the place', () => {
    expect(answer('side.ended', { on: '2026-01-04' }, late)).toBe('time-before-stage /on');
    const early = { ...late, occurredAt: '2026-01-03T02:00:00.000Z', occurredOn: '2026-01-03' };
    expect(answer('side.ended', {}, early)).toBe('time-before-stage');
  });

  it('is a defect of a fact, and of anything imported', () => {
    expect(answer('fact.recorded', { on: '2026-01-04' }, late)).toContain('A39-before-stage');
    const early = { ...late, occurredAt: '2026-01-03T02:00:00.000Z', occurredOn: '2026-01-03' };
    expect(answer('fact.recorded', {}, early)).toContain('A39-before-stage');
    expect(answer('side.ended', { on: '2026-01-04' }, { imported: true })).toContain(
      'A39-before-stage',
    );
  });
});
