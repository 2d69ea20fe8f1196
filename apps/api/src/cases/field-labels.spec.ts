import 'reflect-metadata';

import { describe, expect, it } from '@jest/globals';

import { ProblemError } from '#libs/problems';
import { act, day, group, list, text } from '#libs/procedure';

import { validated } from '../http/validate.js';
import { CommandClasses, CommandRequest } from './command-classes.js';
import { labelsOf } from './field-labels.js';

const spec = {
  ...act('sponsor', '条例第13条', {
    title: { zh: '征求意见', en: 'Consult' },
    fields: {
      dueOn: day('回复期限', 'Reply due on'),
      units: list(group('单位', 'Unit', { name: text('名称', 'Name') }), { max: 5 }),
    },
  }),
  stage: 'initiation',
};

const classes = new CommandClasses({ command: () => spec } as never, CommandRequest);

function problemOf(payload: object): ProblemError {
  const type = classes.of('units.consulted') ?? CommandRequest;
  try {
    validated(type, { payload }, labelsOf(spec));
  } catch (error) {
    if (error instanceof ProblemError) {
      return error;
    }
    throw error;
  }
  throw new Error('Nothing was wrong.');
}

describe('a field that is left out', () => {
  it('is missing by its label and article, in both languages', () => {
    const problem = problemOf({ units: [{ name: '市财政局' }] });
    expect(problem.words.zh).toBe('缺少回复期限（条例第13条）');
    expect(problem.words.en).toContain('missing Reply due on');
  });

  it('is named inside a list of groups, too', () => {
    const problem = problemOf({ dueOn: '2026-06-01', units: [{}] });
    expect(problem.words.zh).toBe('缺少单位第1项的名称（条例第13条）');
  });

  it('that is there in another form is not missing', () => {
    const problem = problemOf({ dueOn: '2026-06-01', units: [] });
    expect(problem.words.zh).toContain('单位（条例第13条）至少应当有1项');
  });
});
