import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { takeBackup } from '#libs/case-store';
import { until } from '#test/cases';
import { Clerks, emptyLedger } from '#test/load';

import { demonstrate, throwAway } from '../../apps/cli/src/demo/demo.js';
import { scenarios } from '../../apps/cli/src/demo/scenarios/index.js';

const ROOT = resolve(import.meta.dirname, '../../..');
/** Few enough for a small file: an end of each kind, two linked decisions, a hearing, an organ below. */
const WAYS = [
  '举行听证',
  '审查不合法，终止',
  '会议不予通过',
  '重大调整，由关联决策取代',
  '部门参照条例作出决策（条例第42条）',
  '研究后决定不启动',
];

/**
 * Takes the backup of a release that is kept here, with the program of that release:
 * `npm run -s build && node dist/test/upgrades/take-release-backup.js`.
 */
async function takeReleaseBackup(): Promise<void> {
  const say = (line: string): void => {
    console.error(line);
  };
  const description = await readFile(join(ROOT, 'package.json'), 'utf8');
  const { version } = JSON.parse(description) as { readonly version: string };
  const server = await throwAway(say);
  try {
    const chosen = scenarios.filter(({ way }) => WAYS.includes(way));
    await demonstrate(server.url, say, chosen);
    await leaveSomethingOpen(server.url);
    const path = join(ROOT, 'test/upgrades', `${version}.backup.gz`);
    await takeBackup({ url: server.ownerUrl, path, program: version, say });
  } finally {
    await server.stop();
  }
}

/** Cases that are under way, with tasks and running deadlines. */
async function leaveSomethingOpen(url: string): Promise<void> {
  const people = await readFile(join(ROOT, 'seeds/demo/people.json'), 'utf8');
  const { password } = JSON.parse(people) as { readonly password: string };
  const ledger = emptyLedger();
  const clerks = new Clerks(url, password, ledger);
  clerks.begin(2, '2027-12-31');
  await until('some cases are under way', () => ledger.acknowledged.length > 20);
  await clerks.finish();
}

await takeReleaseBackup();
