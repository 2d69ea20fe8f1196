import { Command } from 'commander';

import { backupCommand } from './backup.js';
import { restoreCommand } from './restore.js';

const FOLDER = [
  '--folder <folder>',
  'of the embedded database; without it JUECE_OWNER_DATABASE_URL, else .juece',
] as const;

/** `juece backup` and `juece restore`. */
export const BACKUP_COMMANDS: readonly Command[] = [
  new Command('backup')
    .description('back the database up while it is in use')
    .argument('<to>', 'a file that is not there yet, or a folder that gets one')
    .option(...FOLDER)
    .option('--json', 'print one JSON object')
    .action(backupCommand),
  new Command('restore')
    .description('restore a backup into a database that holds nothing, and verify every case')
    .argument('<from>', 'the file of the backup')
    .option(...FOLDER)
    .option('--json', 'print one JSON object')
    .action(restoreCommand),
];
