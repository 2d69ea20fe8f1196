import { describe, expect, it } from '@jest/globals';
import {
  decidedIn,
  defineProcedure,
  leavesOf,
  type CoreFacts,
  type Field,
  type Fields,
  type JsonObject,
  type Procedure,
  type RoleSpec,
} from '#libs/procedure';
import { enacted } from '#workflows/proofs';

/** The day of entry of `decidedIn`. */
const TODAY = '2026-06-01';
const ID = '01936b7e-5c00-7000-8000-000000000001';

function example(field: Field): unknown {
  switch (field.kind) {
    case 'text':
      return field.use === 'time' ? '9:00' : '某事'.slice(0, field.max);
    case 'day':
      return TODAY;
    case 'flag':
      return true;
    case 'count':
      return field.min;
    case 'choice':
      return Object.keys(field.values)[0];
    case 'list':
      return Array.from({ length: Math.max(1, field.min) }, () => example(field.of));
    case 'group':
      return payloadOf(field.fields);
    default:
      return ID;
  }
}

const payloadOf = (fields: Fields): JsonObject =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, example(field) as JsonObject]),
  );

function withValue(payload: JsonObject, pointer: string, value: string): JsonObject {
  const copy = structuredClone(payload) as Record<string, unknown>;
  const path = pointer.slice(1).split('/');
  const last = path.pop() ?? '';
  const within = path.reduce<Record<string, unknown>>(
    (found, name) => found[name] as Record<string, unknown>,
    copy,
  );
  within[last] = value;
  return copy as JsonObject;
}

/** The procedure, whose roles are bound to no unit: no case stands behind the commands. */
function unbound(procedure: Procedure): Procedure {
  const roles: Record<string, RoleSpec<CoreFacts>> = {};
  for (const [name, { title }] of Object.entries(procedure.roles)) {
    roles[name] = { title };
  }
  return defineProcedure({ ...procedure, roles });
}

/** How the command is refused with this value at this place; `decidedIn` throws at what is no rule. */
function refusalOf(procedure: Procedure, command: string, payload: JsonObject): string {
  const [state = ''] = procedure.statesAccepting(command);
  try {
    decidedIn(
      procedure,
      {
        requirement: 'none',
        command,
        facts: procedure.initialFacts,
        payload,
        given: { lateBecause: '。' },
      },
      state,
    );
    return '';
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    return (
      /: (request-invalid|time-in-future|late-without-reason|time-before-stage) /u.exec(
        `${said} `,
      )?.[1] ?? said
    );
  }
}

const NO_TIMES = ['30:99', '24:00', '上午'].map((time) => [time, 'request-invalid'] as const);

/** What every field of a kind must not take, whichever command of whichever procedure carries it. */
const WRONG = (field: Field): readonly (readonly [string, string])[] => {
  if (field.kind === 'day') {
    return [
      ['2026-02-30', 'request-invalid'],
      ...(field.of === 'plan' ? [] : [['2026-06-02', 'time-in-future'] as const]),
      ...(field.of === 'happening' ? [['2026-05-20', 'late-without-reason'] as const] : []),
    ];
  }
  if (field.kind !== 'text') {
    return [];
  }
  return [
    ['\u3164', 'request-invalid'],
    ['甲\u0000', 'request-invalid'],
    ...(field.use === 'received' ? [] : [['甲\u202E乙', 'request-invalid'] as const]),
    ...(field.use === 'reason' ? [['无。', 'request-invalid'] as const] : []),
    ...(field.use === 'time' ? NO_TIMES : []),
  ];
};

describe.each(enacted.map(({ procedure }) => [procedure.key, unbound(procedure)] as const))(
  'what the commands of %s may state',
  (_key, procedure) => {
    const specs = Object.entries(procedure.commands);

    it.each(specs)(
      '%s takes no text that shows nothing and no day that cannot be',
      (type, spec) => {
        const payload = payloadOf(spec.fields);
        const wrong = leavesOf(spec.fields, payload).flatMap(({ field, pointer }) =>
          WRONG(field).map(([value, code]) => ({ pointer, value, code })),
        );
        const answers = wrong.map(({ pointer, value }) => ({
          pointer,
          value,
          code: refusalOf(procedure, type, withValue(payload, pointer, value)),
        }));
        expect(answers).toEqual(wrong);
      },
    );

    it('asks for every reason as a reason', () => {
      const loose = specs.flatMap(([type, { fields }]) =>
        leavesOf(fields, payloadOf(fields))
          .filter(({ field }) => field.kind === 'text' && field.use !== 'reason')
          .filter(({ field: { label } }) => /(理由|原因)$/u.test(label.zh))
          .map(({ pointer }) => `${type}${pointer}`),
      );
      expect(loose).toEqual([]);
    });

    it('asks for every time as a time of day', () => {
      const loose = specs.flatMap(([type, { fields }]) =>
        leavesOf(fields, payloadOf(fields))
          .filter(({ field }) => field.kind === 'text' && field.use !== 'time')
          .filter(({ field: { label } }) => /时间(?:（时：分）)?$/u.test(label.zh))
          .map(({ pointer }) => `${type}${pointer}`),
      );
      expect(loose).toEqual([]);
    });
  },
);
