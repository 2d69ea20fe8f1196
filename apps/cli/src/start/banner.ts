import type { Settings } from '#libs/settings';

import { demonstrationPeople } from './seed.js';

const SHOWN = [
  'office',
  'ecology',
  'ecology-head',
  'reviewer',
  'review-head',
  'adviser',
  'mayor',
  'archivist',
  'auditor',
];

/** What a person who has just started the system reads: where it is, who to be, what to try. */
export async function banner(url: string, settings: Settings): Promise<string> {
  const lines = [
    '',
    `决策 Juece  ${url}`,
    `  API 文档 · API pages     ${url}/docs`,
    `  OpenAPI                 ${url}/openapi.json`,
  ];
  if (settings.simulated) {
    lines.push('  模拟时钟 · simulated clock: every event is marked as simulated');
  }
  if (settings.JUECE_SEEDS === 'demo') {
    lines.push(...(await demonstration(url)));
  }
  lines.push('', 'Ctrl-C 停止 · stops', '');
  return lines.join('\n');
}

async function demonstration(url: string): Promise<readonly string[]> {
  const { password, people } = await demonstrationPeople();
  const shown = people.filter((person) => SHOWN.includes(person.account));
  return [
    '',
    `演示账号 · demonstration accounts（密码 · password：${password}）`,
    ...shown.map((person) => {
      const roles = [...new Set(person.mandates.map((mandate) => mandate.role))].join(', ');
      return `  ${person.account.padEnd(14)} ${person.name}  ${roles}`;
    }),
    '',
    '先试试 · try first',
    `  curl -s ${url}/v1/tokens -H 'content-type: application/json' -d '{"account":"ecology","password":"${password}"}'`,
    '  npm run demo            十种以上的办理方式，从提出到归档 · every lawful way, from filing to archive',
  ];
}
