import { describe, expect, it } from '@jest/globals';
import type { Field, Fields } from '#libs/procedure';
import { enacted } from '#workflows/proofs';

/** Who approved, reviewed or confirmed, as the labels call him. */
const NAMING = /批准人|审批人|审查人|审核人|核准人|复核人|审定人|评审人|确认人/u;

/** People of institutions outside, who have no office here; each is held to its own list by a duty. */
const OUTSIDE: readonly string[] = ['risk.reported reviewer', 'conclusion.upheld author'];

describe('a field that names who approved or reviewed', () => {
  it('is a person who must be competent, wherever it stands', () => {
    const found = enacted.flatMap(({ procedure: { key, commands } }) =>
      Object.entries(commands).flatMap(([type, { fields }]) =>
        namingIn(fields)
          .filter(([name]) => !OUTSIDE.includes(`${type} ${name}`))
          .filter(([, field]) => field.kind !== 'person' || field.competence === undefined)
          .map(([name]) => `${key}: ${type} ${name}`),
      ),
    );
    expect(found).toEqual([]);
  });
});

function namingIn(fields: Fields): readonly (readonly [string, Field])[] {
  return Object.entries(fields).flatMap(([name, field]) => [
    ...(NAMING.test(field.label.zh) ? [[name, field] as const] : []),
    ...insideOf(field),
  ]);
}

function insideOf(field: Field): readonly (readonly [string, Field])[] {
  if (field.kind === 'group') {
    return namingIn(field.fields);
  }
  return field.kind === 'list' ? insideOf(field.of) : [];
}
