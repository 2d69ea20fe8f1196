import {
  defineProcedure,
  met,
  type CoreFacts,
  type Procedure,
  type StateSpec,
} from '#libs/procedure';

/** A state of a procedure for tests. */
export const aState = (rest: Partial<StateSpec>): StateSpec => ({
  title: { zh: '态', en: 'state' },
  stage: 'one',
  basis: '第1条',
  ...rest,
});

/** The procedure with every guard met and every record empty: the states alone. */
export function statesOnly(
  machines: Procedure['machines'],
  requirements: Procedure['requirements'] = [],
): Procedure {
  const types = new Set(
    JSON.stringify(machines, (key, value: unknown) =>
      key === 'then' || key === 'title' || key === 'duty' ? undefined : value,
    )
      .match(/"[A-Za-z]+(\.[A-Za-z]+)?"(?=:\{)/g)
      ?.map((one) => one.slice(1, -1)),
  );
  const initialFacts: CoreFacts = { documents: {}, defects: [], determinations: [] };
  return defineProcedure<CoreFacts>({
    id: 'states-only',
    version: 1,
    title: { zh: '态', en: 'states' },
    cases: {
      collection: 'states',
      title: { zh: '态', en: 'states' },
      numberWord: '态',
      listing: () => ({ title: '', unitIds: [], ending: null }),
    },
    stages: {},
    roles: {},
    opening: '',
    commands: Object.fromEntries(
      [...types].map((type) => [
        type,
        { stage: '', nature: 'act', title: { zh: '', en: '' }, article: '', by: ['r'], fields: {} },
      ]),
    ),
    folds: Object.fromEntries([...types].map((type) => [type, (facts: CoreFacts) => facts])),
    requirements: requirements.map((one) => ({
      ...one,
      needs: [],
      applies: () => true,
      answer: () => met,
    })),
    questions: {},
    effects: {},
    documentKinds: {},
    missingFromFile: () => [],
    machines: withoutEffects(machines),
    initialFacts,
  });
}

function withoutEffects<T>(value: T): T {
  return JSON.parse(
    JSON.stringify(value, (key, inner: unknown) => (key === 'then' ? undefined : inner)),
  ) as T;
}
