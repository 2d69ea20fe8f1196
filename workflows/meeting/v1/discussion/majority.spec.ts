import { describe, expect, it } from '@jest/globals';

import { isBarred, participants, tallyOf } from './majority.js';
import { HEAD, interest, LIU, stance, WANG, ZHAO } from '../situations.js';

const present = [HEAD, WANG, LIU];

describe('tallyOf', () => {
  it('counts agreement with amendments as agreement', () => {
    const stances = [stance(HEAD, 'agree'), stance(WANG, 'agreeWithAmendment')];
    expect(tallyOf({ present, interests: [], stances })).toEqual({
      present: 3,
      pro: 2,
      contra: 0,
      abstained: 0,
      silent: 0,
      majority: 'for',
    });
  });

  it('counts who abstains or is silent for neither side', () => {
    const stances = [
      stance(HEAD, 'abstain'),
      stance(WANG, 'notExpressed'),
      stance(LIU, 'disagree'),
    ];
    expect(tallyOf({ present, interests: [], stances })).toMatchObject({
      abstained: 1,
      silent: 1,
      majority: 'against',
    });
  });

  it('has no majority where both sides are alike', () => {
    const stances = [stance(HEAD, 'agree'), stance(WANG, 'disagree')];
    expect(tallyOf({ present, interests: [], stances }).majority).toBe('none');
    expect(tallyOf({ present, interests: [], stances: [] }).majority).toBe('none');
  });

  it('counts nobody who is not present', () => {
    const stances = [stance(ZHAO, 'agree')];
    expect(tallyOf({ present, interests: [], stances })).toMatchObject({ present: 3, pro: 0 });
  });

  it('counts nobody whom an interest bars, although he stated his opinion', () => {
    const stances = [stance(WANG, 'agree'), stance(LIU, 'disagree')];
    const interests = [interest(WANG)];
    expect(tallyOf({ present, interests, stances })).toMatchObject({
      present: 2,
      pro: 0,
      contra: 1,
      majority: 'against',
    });
  });
});

describe('isBarred', () => {
  it.each([
    ['declared', interest(WANG), true],
    ['found to bar him', interest(WANG, false, true), true],
    ['found not to bar him', interest(WANG, false, false), false],
    ['found not to bar him who withdrew all the same', interest(WANG, true, false), true],
  ])('an interest that is %s', (_what, one, barred) => {
    expect(isBarred({ interests: [one] }, WANG)).toBe(barred);
    expect(participants({ present, interests: [one] }).includes(WANG)).toBe(!barred);
    expect(isBarred({ interests: [one] }, LIU)).toBe(false);
  });
});
