import 'reflect-metadata';

import { Command } from 'commander';

import { SealError } from '#libs/case-engine';
import { BackupError, LoginError, SchemaError } from '#libs/case-store';
import { EmbeddedError } from '#libs/embedded';
import { SecretKeyError } from '#libs/secrets';
import { SettingsError } from '#libs/settings';

import { BACKUP_COMMANDS } from './backup/commands.js';
import { benchCommands } from './bench/commands.js';
import { benchDeadlines } from './bench/deadlines.js';
import { benchForecast } from './bench/forecast.js';
import { importNotice, showCalendar } from './calendar/calendar.js';
import { checkGenerated } from './check/check.js';
import { writeDrawings } from './check/drawings.js';
import { writeSchemaDump } from './check/schema-dump.js';
import { COVERED } from './coverage/covered.js';
import { writeLawCoverage } from './coverage/law-coverage.js';
import { demo } from './demo/demo.js';
import { forecastCommand } from './forecast/forecast.js';
import { checkProfile, importProfile, showProfile } from './profile/profile.js';
import { writeAnswers } from './law/answers.js';
import { checkLaw, diff, show, writeLawTexts } from './law/law.js';
import { recordAmendments } from './law/record-amended.js';
import {
  correct,
  isReleased,
  release,
  ReleaseError,
  releaseText,
  writeEnactments,
} from './law/seal.js';
import { migrateCasesCommand } from './migrate-cases/migrate-cases.js';
import { enterLiveDayCommand, showLiveDays } from './organ/live-day.js';
import { migrateDatabase } from './start/migrate.js';
import { prove } from './prove/prove.js';
import { recordCases } from './prove/record-cases.js';
import { simulateCommand, SimulateError } from './simulate/simulate.js';
import { start } from './start/start.js';
import { StartError } from './start/start-error.js';

const program = new Command('juece').description(
  '重大行政决策程序 · major administrative decision procedure',
);

program
  .command('start')
  .description('run the API and the worker, on an embedded PostgreSQL unless an address is set')
  .option('--simulated', 'run on a simulated clock; for demonstrations, never in production')
  .option('--port <port>', 'where the API listens')
  .option('--folder <folder>', 'where the embedded services keep their data')
  .option('--api-processes <n>', 'how many API processes share the port; one unless said')
  .action(start);

program
  .command('migrate')
  .description('bring the database up to date, as its owner')
  .option(
    '--accept-changed-draft <reason>',
    'let cases of a draft go on under its changed rules; the reason stays on record',
  )
  .action(migrateDatabase);

BACKUP_COMMANDS.forEach((command) => program.addCommand(command));

program
  .command('migrate-cases')
  .description('move running cases to another version of their procedure, each by one event')
  .requiredOption('--to <version>', 'such as major-decision@2')
  .option('--case <id>', 'one case; without it every running one of the procedure')
  .option(
    '--deadlines <kind=rule...>',
    'keep-date, keep-remaining or restart for each kind of running deadline; keep-date unless said',
  )
  .option('--rules-in-force', 'also take the profile and the calendar that are in force now')
  .option('--reason <reason>', 'why; stands in every event')
  .option('--as <person>', 'the id of the person in whose name; without it the system itself')
  .option('--dry-run', 'only say what would change')
  .option('--json', 'print one JSON object')
  .action(migrateCasesCommand);

program
  .command('bench')
  .description('measure beside something in the same run')
  .addCommand(
    new Command('commands')
      .description('commands over HTTP beside the same SQL bare')
      .option('--json', 'print one JSON object')
      .action(benchCommands),
  )
  .addCommand(
    new Command('deadlines')
      .description(
        'the sweep over ten thousand and a million deadlines, and a burst of ten thousand',
      )
      .option('--json', 'print one JSON object')
      .action(benchDeadlines),
  )
  .addCommand(
    new Command('forecast')
      .description('the forecast of a plain matter, and of one with every optional procedure')
      .option('--json', 'print one JSON object')
      .action(benchForecast),
  );

program
  .command('demo')
  .description('drive every lawful way over HTTP on a simulated clock')
  .option('--url <url>', 'a server started with --simulated; without it one of its own is started')
  .option('--json', 'print one JSON object')
  .action(demo);

program
  .command('calendar')
  .description('the published holidays, by which working days are counted')
  .addCommand(
    new Command('show')
      .description('print the years that are published, as the owner of the database')
      .action(showCalendar),
  )
  .addCommand(
    new Command('import')
      .description('record a year as published; running cases are counted anew')
      .argument('<file>', 'a JSON file: year, notice, holidays, workdays')
      .action(importNotice),
  );

program
  .command('organ')
  .description('the organs that work here, and since when')
  .addCommand(
    new Command('live')
      .description('enter from which day on an organ works here: only what lies before is imported')
      .argument('<organ>', 'the organ')
      .argument('<day>', 'the day, YYYY-MM-DD')
      .requiredOption('--source <paper>', 'the paper by which the day was set')
      .requiredOption('--by <person>', 'who enters it')
      .action(enterLiveDayCommand),
  )
  .addCommand(
    new Command('show')
      .description('print every entry of that day, the last first')
      .argument('<organ>', 'the organ')
      .action(showLiveDays),
  );

program
  .command('profile')
  .description('the rules of places: layers of parameters, each value with its source')
  .addCommand(
    new Command('check')
      .description('say what is wrong with a profile; nothing is recorded')
      .argument('<file>', 'a JSON file')
      .action(checkProfile),
  )
  .addCommand(
    new Command('import')
      .description('record a profile, as the owner of the database')
      .argument('<file>', 'a JSON file')
      .action(importProfile),
  )
  .addCommand(
    new Command('show')
      .description('print the values of a profile, each with its article and source')
      .argument('<id>', 'the profile')
      .action(showProfile),
  );

program
  .command('forecast')
  .description('when a matter can be decided at the earliest, or must start at the latest')
  .requiredOption('--organ <organ>', 'the organ that decides')
  .option('--from <day>', 'the day on which the matter is proposed')
  .option('--by <day>', 'the day by which it is to be decided')
  .option('--with <procedures>', 'optional procedures, such as hearing,experts; -name leaves out')
  .option('--comment-days <days>', 'days of open comment, where more than the rules demand')
  .option('--durations <days>', 'days that people take, such as experts:10,risk:20; else none')
  .option('--working-days-only', 'let people act on working days only')
  .option('--json', 'print one JSON object')
  .action(forecastCommand);

program
  .command('prove')
  .description('search every run of every procedure for a breach of the law')
  .option('--mutate', 'weaken each demand in turn; whatever survives is not judged by anything')
  .option('--json', 'print one JSON object')
  .action(prove);

program
  .command('simulate')
  .description(
    'play months of cases in seconds on a simulated clock, with faults, and check each step',
  )
  .option('--seeds <count>', 'how many seeds, from 0 on; 100 unless said')
  .option('--seed <seed>', 'play this one seed again')
  .option('--json', 'print one JSON object')
  .action(simulateCommand);

program
  .command('record-cases')
  .description('run the demonstration and write down its cases, for released versions to replay')
  .action(recordCases);

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

const version = ['<version>', 'such as major-decision@1'] as const;

program
  .command('law')
  .description('the versions of the procedures as law')
  .addCommand(
    new Command('show')
      .description('print the consolidated text of a version')
      .argument(...version)
      .action(show),
  )
  .addCommand(
    new Command('diff')
      .description('print what differs between two versions, old beside new')
      .argument('<from>', version[1])
      .argument('<to>', 'such as major-decision@2')
      .option('--json', 'print the names of what is added, replaced and repealed, as JSON')
      .action(diff),
  )
  .addCommand(
    new Command('write')
      .description('write the consolidated texts and the tables anew into docs/law')
      .action(writeLawTexts),
  )
  .addCommand(
    new Command('answers')
      .description('write down what every version that is not released answers')
      .action(() => {
        writeAnswers(isReleased);
        writeEnactments();
      }),
  )
  .addCommand(
    new Command('record')
      .description('record the cases of every amendment that is not released')
      .action(recordAmendments),
  )
  .addCommand(
    new Command('check')
      .description('say whether a version, or any, is not the law on file')
      .argument('[version]', version[1])
      .action((key?: string) => {
        checkLaw(key);
      }),
  )
  .addCommand(
    new Command('release')
      .description('seal a version: its law and its answers stay as they are')
      .argument(...version)
      .requiredOption('--on <day>', 'the day of the release, YYYY-MM-DD')
      .option('--dry-run', 'say what would be sealed, or what stands in the way; write nothing')
      .action((key: string, options: { on: string; dryRun?: boolean }) => {
        process.stdout.write(releaseText(release(key, options), options.dryRun === true));
      }),
  )
  .addCommand(
    new Command('erratum')
      .description('list a correction of the display text of a released version')
      .argument(...version)
      .requiredOption('--on <day>', 'the day of the correction, YYYY-MM-DD')
      .requiredOption('--because <reason>', 'why it is corrected')
      .action(correct),
  );

program
  .command('dump-schema')
  .description('write libs/case-store/src/schema.sql anew')
  .action(writeSchemaDump);

try {
  await program.parseAsync();
} catch (error) {
  if (
    error instanceof BackupError ||
    error instanceof SchemaError ||
    error instanceof SealError ||
    error instanceof EmbeddedError ||
    error instanceof SettingsError ||
    error instanceof SecretKeyError ||
    error instanceof LoginError ||
    error instanceof StartError ||
    error instanceof ReleaseError ||
    error instanceof SimulateError
  ) {
    console.error(error.message);
    process.exit(1);
  }
  throw error;
}
