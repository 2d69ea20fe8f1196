/**
 * Runs every kind of test over dist/, cheapest first, one Jest run a kind, and ends with one plain
 * line: `N passed, N failed` and, when some were, `, N skipped`. Everything else goes to stderr.
 *
 *     npm test                        every kind
 *     npm test -- pure integration    these kinds
 *     npm test -- pure -t 'a title'   the rest is handed to Jest
 */
import { spawn } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(import.meta.dirname, '..');
const JEST = fileURLToPath(import.meta.resolve('jest/bin/jest'));
const EXIT_GRACE_MS = 15_000;

/** `shared`: the kind shares the services that test/support/global-setup starts once a run. */
const KINDS = {
  pure: { files: 'dist/(apps|libs|workflows)/.*\\.spec\\.js$' },
  'house-rules': { files: 'dist/test/.*\\.spec\\.js$' },
  integration: { files: '\\.int-spec\\.js$', shared: true, timeoutMs: 60_000 },
  e2e: { files: '\\.e2e-spec\\.js$', shared: true, timeoutMs: 120_000 },
  browser: { files: '\\.browser-spec\\.js$', shared: true, timeoutMs: 120_000, workers: 1 },
  faults: { files: '\\.fault-spec\\.js$', shared: true, timeoutMs: 120_000 },
};

/** Lists the compiled files; deletes those whose source is gone: tsc leaves them, Jest would run them. */
function compiledFiles() {
  return globSync('dist/{apps,libs,workflows,test}/**/*.js', { cwd: ROOT }).filter((path) => {
    const source = join(ROOT, path.slice('dist/'.length)).replace(/\.js$/, '.ts');
    if (existsSync(source)) return true;
    rmSync(join(ROOT, path));
    rmSync(join(ROOT, `${path}.map`), { force: true });
    return false;
  });
}

function hooks(kind) {
  if (!kind.shared) return [];
  return ['setup', 'teardown'].flatMap((what) => {
    const file = join(ROOT, `dist/test/support/global-${what}.js`);
    const option = what === 'setup' ? '--globalSetup' : '--globalTeardown';
    return existsSync(file) ? [`${option}=${file}`] : [];
  });
}

/** Runs Jest; a run that does not end after its results are in has left something open, and is ended. */
function runJest(args, outputFile) {
  return new Promise((settle) => {
    const child = spawn(process.execPath, [JEST, ...args], {
      cwd: ROOT,
      stdio: ['ignore', 2, 2],
      env: {
        ...process.env,
        NODE_ENV: 'test',
        NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --disable-warning=ExperimentalWarning`,
      },
    });
    let hung = false;
    let resultsSince = null;
    const watch = setInterval(() => {
      if (resultsSince === null && existsSync(outputFile)) resultsSince = Date.now();
      if (resultsSince !== null && Date.now() - resultsSince > EXIT_GRACE_MS) {
        hung = true;
        child.kill('SIGKILL');
      }
    }, 250);
    child.on('exit', (code) => {
      clearInterval(watch);
      settle({ code, hung });
    });
  });
}

async function run(name, kind, extra) {
  const folder = mkdtempSync(join(tmpdir(), 'juece-test-'));
  const outputFile = join(folder, 'results.json');
  const { code, hung } = await runJest(
    [
      ...['--config', join(ROOT, 'jest.config.js'), '--passWithNoTests'],
      ...['--json', `--outputFile=${outputFile}`, `--testPathPatterns=${kind.files}`],
      // A process that closes connections may take more than Jest's half second to end.
      `--workerGracefulExitTimeout=${EXIT_GRACE_MS}`,
      ...[`--maxWorkers=${kind.workers ?? 2}`, `--testTimeout=${kind.timeoutMs ?? 10_000}`],
      ...hooks(kind),
      ...extra,
    ],
    outputFile,
  );
  const results = existsSync(outputFile) ? JSON.parse(readFileSync(outputFile, 'utf8')) : null;
  rmSync(folder, { recursive: true });
  const counts = countsOf(results, code);
  if (hung) {
    counts.failed += 1;
    console.error(
      `${name}: the tests left something open (a connection, a worker); ended by force`,
    );
  }
  return counts;
}

/** A file that could not be run, and a run that died, count as one failure each. */
function countsOf(results, code) {
  if (results === null) return { passed: 0, failed: 1, skipped: 0 };
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  return {
    passed: results.numPassedTests,
    failed: failed === 0 && code !== 0 && code !== null ? 1 : failed,
    skipped: results.numPendingTests + results.numTodoTests,
  };
}

const chosen = process.argv.slice(2).filter((word) => word in KINDS);
const extra = process.argv.slice(2).filter((word) => !(word in KINDS));
const total = { passed: 0, failed: 0, skipped: 0 };

const compiled = compiledFiles();
for (const [name, kind] of Object.entries(KINDS)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  if (!compiled.some((path) => new RegExp(kind.files).test(path))) continue;
  const from = Date.now();
  console.error(`\n── ${name}`);
  const counts = await run(name, kind, extra);
  for (const key of Object.keys(total)) total[key] += counts[key];
  const seconds = ((Date.now() - from) / 1000).toFixed(1);
  console.error(`── ${name}: ${counts.passed} passed, ${counts.failed} failed, ${seconds} s`);
}

process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
