import type { CommandSpec } from './command.js';
import { SYSTEM_ROLE } from './permission.js';
import { MIGRATED, MIGRATION } from './migration.js';

/** The event by which a running case takes a newly published holiday notice into account. */
export const CALENDAR_ADOPTED = 'calendar.adopted';

const CALENDAR_ADOPTION: CommandSpec = {
  stage: '',
  nature: 'fact',
  title: { zh: '按新发布的节假日安排重新计算期限', en: 'Take a new holiday notice into account' },
  article: '国务院办公厅关于部分节假日安排的通知',
  by: [SYSTEM_ROLE],
  fields: {},
};

/** The events that change the rules of a case; no procedure has such commands. */
export const RULE_EVENTS: Readonly<Record<string, CommandSpec>> = {
  [MIGRATED]: MIGRATION,
  [CALENDAR_ADOPTED]: CALENDAR_ADOPTION,
};
