import eslint from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const TESTS = ['**/*.{spec,int-spec,e2e-spec,browser-spec,fault-spec}.ts', 'test/**/*.ts'];
const SCRIPTS = ['**/*.{js,mjs,cjs}'];
const PURE = ['libs/{procedure,proof}/**/*.ts', 'workflows/**/*.ts'];

const noEnvironment = {
  properties: [
    {
      object: 'process',
      property: 'env',
      message:
        'Only libs/settings reads the environment: take the value from the injected Settings.',
    },
  ],
  imports: ['process', 'node:process'].map((name) => ({
    name,
    importNames: ['env', 'default'],
    message: 'Only libs/settings reads the environment: take the value from the injected Settings.',
  })),
};

const TIME =
  'Time arrives with the command: use given.recordedOn or occurredOn, or a day in legal-time.';
const EFFECT =
  'The core does nothing: name an effect; the shell or a handler in apps/worker carries it out.';
const VALUE = 'Return it instead: the core hands values back; the shell logs, stores and waits.';

const IMPURE_GLOBALS = [
  [
    'process',
    'The core knows no process: what it needs is a parameter, from the profile or given.',
  ],
  ['globalThis', 'Globals are hidden inputs: take what you need as a parameter.'],
  ['fetch', EFFECT],
  ['setTimeout', 'A legal term is a row, not a timer: use the startDeadline effect.'],
  ['setInterval', 'A legal term is a row, not a timer: use the startDeadline effect.'],
  ['setImmediate', 'Decisions are synchronous: compute the value and return it.'],
  ['queueMicrotask', 'Decisions are synchronous: compute the value and return it.'],
  ['crypto', 'Identifiers and hashes are made by the shell and arrive in given.'],
  ['console', VALUE],
  ['performance', TIME],
].map(([name, message]) => ({ name, message }));

const IMPURE_PROPERTIES = [
  { object: 'Date', property: 'now', message: TIME },
  {
    object: 'Math',
    property: 'random',
    message: 'Same arguments, same answer: chance is drawn by the shell and arrives in given.',
  },
];

const IMPURE_SYNTAX = [
  ['NewExpression[callee.name="Date"][arguments.length=0]', TIME],
  ['CallExpression[callee.name="Date"]', TIME],
  [
    ':function[async=true]',
    'Decisions are synchronous: the shell reads first and passes what was read.',
  ],
  ['AwaitExpression', 'Decisions are synchronous: the shell reads first and passes what was read.'],
  ...[
    ['after', 'A legal term is a row, not a timer: use the startDeadline effect.'],
    ['invoke', `A procedure waits for nobody: ${EFFECT}`],
    [
      'always',
      'A state is left by a recorded command only: write a command with its requirements.',
    ],
    ['raise', 'A machine gives itself no commands: let the clock or a clerk send one.'],
    ['spawn', 'No actors in a procedure: hearing and meeting are cases of their own.'],
    ['onDone', 'Regions end in states tagged settled; the join is a requirement.'],
  ].flatMap(([key, message]) => [
    [`Property[computed=false] > Identifier.key[name="${key}"]`, message],
    [`Property > Literal.key[value="${key}"]`, message],
  ]),
].map(([selector, message]) => ({ selector, message }));

const IMPURE_IMPORTS = [
  {
    name: 'xstate',
    importNames: [
      'raise',
      'spawnChild',
      'sendTo',
      'sendParent',
      'forwardTo',
      'cancel',
      'stopChild',
    ],
    message:
      'A machine sends nothing, not even to itself: let the clock or a clerk send a command.',
  },
  {
    name: 'xstate',
    importNames: [
      ...['createActor', 'waitFor', 'toPromise', 'SimulatedClock', 'fromPromise'],
      ...['fromCallback', 'fromObservable', 'fromEventObservable', 'fromTransition'],
    ],
    message: 'No live actors: use the pure initialTransition and transition.',
  },
];

/**
 * `import type` erases what Nest injects by and class-validator reads (`design:paramtypes` becomes
 * Object), silently. So the type of a decorated member, or of a parameter of a decorated class, may
 * not be a class that was imported as a type. `@Inject(TOKEN)` parameters need no metadata.
 */
const valueImportsForMetadata = {
  meta: {
    type: 'problem',
    messages: {
      erased: 'Import {{name}} as a value: decorator metadata needs the class at run time.',
    },
    schema: [],
  },
  create(context) {
    const decorated = (node) => (node?.decorators?.length ?? 0) > 0;
    const check = (annotated) => {
      const name = annotated?.typeAnnotation?.typeAnnotation?.typeName;
      if (name?.type !== 'Identifier') return;
      const imported = typeOnlyImport(context.sourceCode.getScope(name), name.name);
      if (imported && isClass(context.sourceCode.parserServices, name)) {
        context.report({ node: name, messageId: 'erased', data: { name: name.name } });
      }
    };
    return {
      PropertyDefinition: (node) => decorated(node) && check(node),
      MethodDefinition(node) {
        const params = node.value.params;
        const relevant =
          node.kind === 'constructor'
            ? decorated(node.parent.parent)
            : decorated(node) || params.some((param) => decorated(param));
        if (!relevant) return;
        for (const param of params) {
          const names = (param.decorators ?? []).map((one) => one.expression.callee?.name);
          if (!names.includes('Inject')) check(param.parameter ?? param);
        }
      },
    };
  },
};

function typeOnlyImport(scope, name) {
  for (let at = scope; at !== null; at = at.upper) {
    const definition = at.set.get(name)?.defs[0];
    if (definition !== undefined) {
      const { node, parent } = definition;
      return (
        definition.type === 'ImportBinding' &&
        (parent.importKind === 'type' || node.importKind === 'type')
      );
    }
  }
  return false;
}

function isClass(services, node) {
  // Linted without types (a single text in a test): say what is likelier.
  if (!services.program) return true;
  const declared = services.getTypeAtLocation(node).getSymbol()?.valueDeclaration;
  return declared !== undefined;
}

export default defineConfig(
  { ignores: ['dist/', '**/dist/', 'node_modules/', '.juece/', 'coverage/'] },
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    plugins: { local: { rules: { 'value-imports-for-metadata': valueImportsForMetadata } } },
    languageOptions: {
      parserOptions: {
        projectService: true,
        // With CI set, the parser would otherwise guess a single run and resolve planted texts by types.
        disallowAutomaticSingleRunInference: true,
        tsconfigRootDir: import.meta.dirname,
        experimentalDecorators: true,
        emitDecoratorMetadata: true,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 3],
      'max-depth': ['error', 3],
      // Nest and BullMQ declare their options as classes and take literals.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      complexity: ['error', { max: 10, variant: 'modified' }],
      eqeqeq: 'error',
      'no-restricted-properties': ['error', ...noEnvironment.properties],
      'no-restricted-imports': ['error', { paths: noEnvironment.imports }],
      'local/value-imports-for-metadata': 'error',
      // The rule steps aside by itself in files with decorators, where erasing would lose metadata.
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { disallowTypeAnnotations: false, fixStyle: 'inline-type-imports' },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: false, allowNullish: false, allowAny: false },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    // The one reader of the environment; and what starts processes in tests must hand theirs on.
    files: ['libs/settings/**/*.ts', 'test/support/**/*.ts'],
    rules: { 'no-restricted-properties': 'off', 'no-restricted-imports': 'off' },
  },
  {
    files: PURE,
    ignores: TESTS,
    rules: {
      'no-restricted-globals': ['error', ...IMPURE_GLOBALS],
      'no-restricted-properties': ['error', ...noEnvironment.properties, ...IMPURE_PROPERTIES],
      'no-restricted-imports': ['error', { paths: [...noEnvironment.imports, ...IMPURE_IMPORTS] }],
      'no-restricted-syntax': ['error', ...IMPURE_SYNTAX],
    },
  },
  {
    // The same seed is the same run: time and chance come from the simulated world alone.
    files: ['libs/simulation/**/*.ts'],
    ignores: TESTS,
    rules: {
      'no-restricted-globals': ['error', ...IMPURE_GLOBALS],
      'no-restricted-properties': ['error', ...noEnvironment.properties, ...IMPURE_PROPERTIES],
      'no-restricted-syntax': ['error', ...IMPURE_SYNTAX.filter(({ message }) => message === TIME)],
    },
  },
  {
    // An endpoint's parameters are its body, path, headers and caller, each with its decorator.
    files: ['**/*.controller.ts'],
    rules: { 'max-params': 'off' },
  },
  {
    files: TESTS,
    rules: {
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'max-params': ['error', 5],
    },
  },
  {
    files: SCRIPTS,
    extends: [tseslint.configs.disableTypeChecked],
    rules: {
      'no-undef': 'off',
      'no-restricted-properties': 'off',
      'local/value-imports-for-metadata': 'off',
      'max-lines-per-function': 'off',
      'max-params': 'off',
    },
  },
);
