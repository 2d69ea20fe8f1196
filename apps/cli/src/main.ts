import 'reflect-metadata';

import { Command } from 'commander';

import { EmbeddedError } from '#libs/embedded';
import { SettingsError } from '#libs/settings';

import { benchCommands } from './bench/commands.js';
import { checkGenerated } from './check/check.js';
import { writeDrawings } from './check/drawings.js';
import { writeSchemaDump } from './check/schema-dump.js';
import { COVERED } from './coverage/covered.js';
import { writeLawCoverage } from './coverage/law-coverage.js';
import { demo } from './demo/demo.js';
import { release, ReleaseError } from './release/release.js';
import { migrateDatabase } from './start/migrate.js';
import { start } from './start/start.js';
import { StartError } from './start/supervise.js';

const program = new Command('juece').description(
  '重大行政决策程序 · major administrative decision procedure',
);

program
  .command('start')
  .description('run the API and the worker, on an embedded PostgreSQL unless DATABASE_URL is set')
  .option('--simulated', 'run on a simulated clock; for demonstrations, never in production')
  .option('--port <port>', 'where the API listens')
  .option('--folder <folder>', 'where the embedded services keep their data')
  .action(start);

program
  .command('migrate')
  .description('bring the database of DATABASE_URL up to date')
  .action(migrateDatabase);

program
  .command('bench')
  .description('measure beside something in the same run')
  .addCommand(
    new Command('commands')
      .description('commands over HTTP beside the same SQL bare')
      .option('--json', 'print one JSON object')
      .action(benchCommands),
  );

program
  .command('demo')
  .description('drive every lawful way over HTTP on a simulated clock')
  .option('--url <url>', 'a server started with --simulated; without it one of its own is started')
  .option('--json', 'print one JSON object')
  .action(demo);

program
  .command('check')
  .description('check the procedures and the generated files')
  .action(checkGenerated);
program
  .command('draw')
  .description('draw the procedures anew into docs/procedures')
  .action(writeDrawings);

program
  .command('law-coverage')
  .description('write docs/law-coverage.md anew')
  .action(() => {
    writeLawCoverage(COVERED);
  });

program
  .command('release')
  .argument('<version>', 'such as major-decision@1')
  .requiredOption('--on <day>', 'the day of the release, YYYY-MM-DD')
  .description('seal a version of a procedure: no file of it changes any more')
  .action(release);

program
  .command('dump-schema')
  .description('write libs/case-store/src/schema.sql anew')
  .action(writeSchemaDump);

try {
  await program.parseAsync();
} catch (error) {
  if (
    error instanceof EmbeddedError ||
    error instanceof SettingsError ||
    error instanceof StartError ||
    error instanceof ReleaseError
  ) {
    console.error(error.message);
    process.exit(1);
  }
  throw error;
}
