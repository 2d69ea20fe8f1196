import { describe, expect, it } from '@jest/globals';
import { Random } from '#libs/simulation';

import { lateOpinions as lateInDecision } from '../../../major-decision/v1/deliberation/order.js';

import type { Capacity, Speech, SpeechKind } from './facts.js';
import { notHeardAnew, outOfOrder } from './order.js';

const CAPACITIES: readonly Capacity[] = ['head', 'member', 'member', 'member', 'adviser'];
const KINDS: readonly SpeechKind[] = ['opinion', 'opinion', 'opinion', 'question', 'chairing'];

/** A speech of one of a few people. */
const said = (
  sequence: number,
  capacity: Capacity,
  more: { who?: string; kind?: SpeechKind } = {},
) => ({
  sequence,
  capacity,
  personId: more.who ?? capacity,
  kind: more.kind ?? ('opinion' as const),
  name: null,
  summary: '意见',
  explainsMajority: false,
  round: 0,
  saidOn: '2026-06-01',
  time: '9:30',
  entered: { by: 'recorder', at: '', on: '', revision: 1 },
});

/** What comes too late in one discussion. */
const lateOpinions = (speeches: readonly Speech[]) =>
  outOfOrder({ speeches, stances: [], round: 0 });

const discussions = Array.from({ length: 300 }, (_none, seed) => {
  const random = new Random(seed);
  return Array.from({ length: random.between(0, 9) }, (_speech, index) => {
    const capacity = random.pick(CAPACITIES);
    const who = capacity === 'head' ? 'head' : `${capacity}${String(random.below(3))}`;
    return said(index + 1, capacity, { who, kind: random.pick(KINDS) });
  });
});

describe('the order of opinions (art. 30¶2)', () => {
  it('is broken by a first opinion after one of the head’s, and by any after his last', () => {
    for (const speeches of discussions) {
      const opinions = speeches.filter((one) => one.kind === 'opinion');
      const heads = opinions.filter((one) => one.capacity === 'head');
      const late = opinions.filter((one) => {
        const headBefore = heads.some((head) => head.sequence < one.sequence);
        const headAfter = heads.some((head) => head.sequence > one.sequence);
        const saidBefore = opinions.some(
          (other) => other.personId === one.personId && other.sequence < one.sequence,
        );
        const isFirst = one.capacity === 'member' && !saidBefore;
        return one.capacity !== 'head' && headBefore && (!headAfter || isFirst);
      });
      const numbers = late.map((one) => one.sequence);
      expect(lateOpinions(speeches).map((one) => one.sequence)).toEqual(numbers);
      expect(lateInDecision(speeches).map((one) => one.sequence)).toEqual(numbers);
    }
  });

  it('is kept by who adds to what he said, where the head is heard again', () => {
    const speeches = [said(1, 'member'), said(2, 'head'), said(3, 'member'), said(4, 'head')];
    expect(lateOpinions(speeches)).toEqual([]);
  });

  it('is kept where the head opens, asks and chairs, and where he says nothing', () => {
    const opening = said(1, 'head', { kind: 'chairing' });
    expect(lateOpinions([opening, said(2, 'member'), said(3, 'head')])).toEqual([]);
    expect(lateOpinions([said(1, 'member'), said(2, 'member', { who: 'other' })])).toEqual([]);
  });

  it('is mended by a new discussion that hears whoever came too late, silence included', () => {
    const first = [said(1, 'head'), said(2, 'member')];
    const anew = (capacity: Capacity, sequence: number) => ({
      ...said(sequence, capacity),
      round: 1,
    });
    const headAlone = { round: 1, stances: [], speeches: [...first, anew('head', 3)] };
    expect([outOfOrder(headAlone), notHeardAnew(headAlone)]).toEqual([[], ['member']]);
    const heard = { ...headAlone, speeches: [...first, anew('member', 3), anew('head', 4)] };
    expect([outOfOrder(heard), notHeardAnew(heard)]).toEqual([[], []]);
    const silence = { stance: 'notExpressed', personId: 'member', reason: null, round: 1 } as const;
    const entered = first[0]!.entered;
    expect(notHeardAnew({ ...headAlone, stances: [{ ...silence, entered }] })).toEqual([]);
  });
});
