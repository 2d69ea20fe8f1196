import { describe, expect, it } from '@jest/globals';
import { blankSnapshot, decide, owes, type Command } from '#libs/procedure';
import { givenBy, smallProcedure, smallState, type SmallFacts } from '#test/small-procedure';

import { recordOf } from './record-of.js';

/** One state in which the clerk works, and the head acts once there are two words. */
const procedure = smallProcedure({
  machines: {
    main: smallState({
      initial: 'start',
      states: {
        start: smallState({ on: { 'matter.opened': { to: 'work' } } }),
        work: smallState({
          duty: [
            owes('clerk', '补充', 'Add', { when: ({ words }: SmallFacts) => words.length < 3 }),
            owes('head', '办结', 'Close', {
              when: ({ words }: SmallFacts) => words.length > 1,
              by: 'clerk',
            }),
          ],
          on: { 'word.added': {}, 'matter.closed': { to: 'closed' } },
        }),
        closed: smallState({ tags: ['ended'] }),
      },
    }),
  },
});

/** What the commands change of the tasks, one after the other. */
function tasksAfter(...commands: readonly (Command & { readonly role?: string })[]) {
  let before = blankSnapshot(procedure);
  return commands.map(({ role = 'clerk', ...command }, index) => {
    const given = givenBy(role, { revision: index + 1 });
    const accepted = decide(procedure, before, { command, given });
    if (accepted.kind === 'refused') {
      throw new TypeError(accepted.code);
    }
    const { record } = recordOf({
      ...{ procedure: procedure as never, caseId: 'case', previousHash: '', profileHash: '' },
      ...{ calendarHash: '', command, given, accepted: accepted, before },
      ...{ caller: { kind: 'system' }, idempotencyKey: '', bodyHash: '' },
    });
    before = accepted.snapshot;
    return {
      closed: record.tasksClosed.map((one) => [one.state, one.role]),
      opened: record.tasksOpened.map((one) => [one.state, one.role, one.deadline_role]),
    };
  });
}

const add = (word: string) => ({ type: 'word.added', payload: { word } });

describe('the tasks of a state', () => {
  it('open for every role that owes something, and close when it owes it no more', () => {
    const [opened, second, third, closed] = tasksAfter(
      { type: 'matter.opened', payload: { word: 'one' } },
      add('two'),
      add('six'),
      { type: 'matter.closed', payload: {}, role: 'head' },
    );
    expect(opened?.opened).toEqual([['main/work', 'clerk', null]]);
    expect(second).toEqual({ closed: [], opened: [['main/work', 'head', 'clerk']] });
    expect(third).toEqual({ closed: [['main/work', 'clerk']], opened: [] });
    expect(closed?.closed).toEqual([['main/work', null]]);
  });
});
