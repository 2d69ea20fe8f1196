const specs = '\\.(spec|int-spec|e2e-spec|browser-spec|fault-spec)\\.ts$';
const npm = (...names) => `(^|/)node_modules/(@types/)?(${names.join('|')})/`;

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    rule(
      'core-is-pure',
      'The core knows XState and itself: nothing that reads, writes or waits.',
      { path: '^libs/procedure/', pathNot: specs },
      { pathNot: ['^libs/procedure/', npm('xstate')] },
    ),
    rule(
      'proof-is-pure',
      'The proof runs the states by itself: it knows the core and nothing that reads or writes.',
      { path: '^libs/proof/', pathNot: specs },
      { pathNot: ['^libs/proof/', '^libs/procedure/src/index\\.ts$'] },
    ),
    rule(
      'simulation-is-pure',
      'A simulated world has no clock, chance, disk or network but its own: the same seed is the same run.',
      { path: '^libs/simulation/', pathNot: specs },
      {
        pathNot: [
          '^libs/simulation/',
          '^libs/(case-engine|case-store|legal-time|problems|procedure|proof)/src/index\\.ts$',
        ],
      },
    ),
    rule(
      'procedures-are-pure',
      'A procedure is data and rules over the core.',
      { path: '^workflows/', pathNot: [specs, '^workflows/([^/]+/invariants|proofs)/'] },
      {
        pathNot: ['^workflows/', '^libs/(procedure|legal-time)/src/index\\.ts$', npm('xstate')],
      },
    ),
    rule(
      'invariants-stand-alone',
      'An invariant is written from the law: it names what it watches and borrows nothing of the procedure.',
      { path: '^workflows/([^/]+)/invariants/', pathNot: specs },
      { pathNot: ['^workflows/$1/invariants/', '^libs/proof/src/index\\.ts$'] },
    ),
    rule(
      'proofs-only-compose',
      'The list of what is proved puts procedures, invariants and trips side by side.',
      { path: '^workflows/proofs/', pathNot: specs },
      { pathNot: ['^workflows/', '^libs/(procedure|proof)/src/index\\.ts$'] },
    ),
    rule(
      'legal-time-is-pure',
      'Legal time is arithmetic over a calendar that is handed in.',
      { path: '^libs/legal-time/', pathNot: specs },
      { pathNot: ['^libs/legal-time/'] },
    ),
    rule(
      'versions-stay-apart',
      'A released version borrows from no other version or procedure.',
      { path: '^workflows/([^/]+)/(v\\d+)/', pathNot: specs },
      { path: '^workflows/', pathNot: '^workflows/$1/$2/' },
    ),
    rule(
      'forecasts-ask-the-engine',
      'A forecast knows a version by its front door, and the numbers by theirs: it can hold no rule of its own.',
      { path: '^workflows/([^/]+)/forecast/', pathNot: specs },
      {
        path: '^(workflows/|node_modules/)',
        pathNot: [
          '^workflows/$1/forecast/',
          '^workflows/$1/v\\d+/index\\.ts$',
          '^workflows/profiles/index\\.ts$',
        ],
      },
    ),
    rule(
      'front-door-only-between-libs',
      'A library is imported through its index.ts.',
      { path: '^libs/([^/]+)/' },
      { path: '^libs/[^/]+/src/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$'] },
    ),
    rule(
      'front-door-only',
      'Apps, workflows and tests import a library through its index.ts.',
      { path: '^(apps|workflows|test)/' },
      { path: '^libs/[^/]+/src/', pathNot: '^libs/[^/]+/src/index\\.ts$' },
    ),
    rule(
      'xstate-stays-inside',
      'Outside the core and the procedures nobody sees XState.',
      { path: '^(apps|libs|test)/', pathNot: '^libs/procedure/' },
      { path: npm('xstate') },
    ),
    rule(
      'sql-stays-inside',
      'SQL is written where rows are owned: the stores, the queue, the contexts with rows of their own; the shell only hands a pool on, and embedded only asks whether a server is up.',
      {
        path: '^(apps|libs|workflows)/',
        pathNot: '^libs/([^/]+-store|case-engine|identity|notices|webhooks|work-queue|embedded)/',
      },
      { path: npm('pg', 'pg-pool', 'pg-copy-streams', 'typeorm') },
    ),
    rule(
      'the-shell-hands-the-pool-on',
      'Beside its PostgreSQL store the shell knows the type of a pool; what is asked of it stands in libs/case-store.',
      { path: '^libs/case-engine/', pathNot: '^libs/case-engine/src/postgres-store\\.ts$' },
      { path: npm('pg', 'pg-pool', 'typeorm'), dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'redis-stays-inside',
      'Redis wakes the worker through libs/work-queue; nobody else keeps anything in it.',
      { path: '^(apps|libs|workflows)/', pathNot: '^libs/(work-queue|embedded)/' },
      { path: npm('bullmq', 'ioredis', 'redis') },
    ),
    rule(
      'mail-stays-inside',
      'Mail leaves the house by libs/notices only, where every delivery is a row.',
      { path: '^(apps|libs|workflows)/', pathNot: '^libs/notices/' },
      { path: npm('nodemailer') },
    ),
    rule(
      'libs-below-apps',
      'A library knows no app.',
      { path: '^libs/' },
      { path: '^(apps|test)/', pathNot: '^test/support/' },
    ),
    rule(
      'apps-stay-apart',
      'Apps meet in libraries, and over HTTP.',
      { path: '^apps/([^/]+)/' },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),
    rule(
      'workflows-only-by-apps',
      'Only the apps fill the procedure catalogue; libraries take procedures as parameters.',
      { path: '^libs/', pathNot: specs },
      { path: '^workflows/' },
    ),
    rule(
      'support-only-in-tests',
      'What ships does not use what only tests use.',
      { path: '^(apps|libs|workflows)/', pathNot: specs },
      { path: '^test/' },
    ),
    rule(
      'no-cycles',
      'Two files that need each other, by a type or more, are one file, or hide a third.',
      {},
      { circular: true },
    ),
    rule(
      'no-orphans',
      'A file that nobody imports and that imports nothing is dead.',
      {
        orphan: true,
        pathNot: [specs, '\\.d\\.ts$', '^apps/[^/]+/src/main\\.ts$', '\\.(js|cjs|mjs|json)$'],
      },
      {},
    ),
    rule('no-unresolved', 'An import leads somewhere.', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.juece|apps/console/public)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
