import { readFileSync, writeFileSync } from 'node:fs';

import { demandsOf, type AnyRequirement, type CoreFacts, type Procedure } from '#libs/procedure';

import { citationsOf } from './citations.js';
import { UNCHECKABLE } from './uncheckable.js';

const PATH = 'docs/law-coverage.md';
const LAWS = ['order-713', 'fair-competition-review'] as const;
const TITLE = `# 法规条款与程序要求对照 · Coverage of the law

由 \`npm run law-coverage\` 生成，请勿手改。每一要求列出提出该要求的命令和核验它的测试；测试在要求被取消时失败
（\`npm run prove -- --mutate\`）。Generated: every requirement by article, the commands that must meet it, and the test
that probes and mends it.
`;

/** A law as it stands in seeds/reference/laws. */
interface Law {
  readonly id: string;
  readonly title: string;
  /** The names under which requirements cite it. */
  readonly cited: readonly string[];
  readonly source: string;
  readonly articles: readonly { readonly number: number; readonly paragraphs: readonly string[] }[];
}

/** A procedure version with the file of the test that probes its requirements. */
export interface CoveredProcedure {
  readonly procedure: Procedure;
  readonly test: string;
}

interface Entry {
  readonly procedure: Procedure;
  readonly requirement: AnyRequirement<CoreFacts>;
  readonly commands: readonly string[];
  readonly test: string;
}

/** `juece law-coverage`: writes docs/law-coverage.md anew. */
export function writeLawCoverage(covered: readonly CoveredProcedure[]): void {
  writeFileSync(PATH, coverageText(covered));
}

/** Says where the committed coverage is out of date, or an article of 8–37 has no entry. */
export function coverageFindings(covered: readonly CoveredProcedure[]): readonly string[] {
  const entries = entriesOf(covered);
  const bare = LAWS.map(lawOf).flatMap((law) =>
    law.articles
      .filter(({ number }) => citing(entries, law, number).length === 0)
      .filter(({ number }) => UNCHECKABLE[law.id]?.[number] === undefined)
      .map(({ number }) => `${law.title}第${String(number)}条 has neither a requirement nor a word.`),
  );
  const stale =
    readText(PATH) === coverageText(covered)
      ? []
      : [`${PATH} is out of date: run "npm run law-coverage".`];
  return [...bare, ...stale];
}

function coverageText(covered: readonly CoveredProcedure[]): string {
  const entries = entriesOf(covered);
  const laws = LAWS.map(lawOf);
  const sections = laws.flatMap((law) => [
    `\n## ${law.title}\n\n来源：${law.source}\n`,
    ...law.articles.map((article) => articleText(law, article, citing(entries, law, article.number))),
  ]);
  const elsewhere = entries.filter(
    (entry) =>
      !laws.some((law) =>
        law.articles.some(({ number }) => citing([entry], law, number).length > 0),
      ),
  );
  return [
    TITLE,
    ...sections,
    '\n## 其他依据 · Other grounds\n',
    tableOf(elsewhere, (entry) => entry.requirement.article),
    '',
  ].join('\n');
}

function articleText(
  law: Law,
  article: Law['articles'][number],
  entries: readonly Entry[],
): string {
  const head = `### 第${String(article.number)}条\n\n> ${article.paragraphs.join('\n> ')}\n`;
  if (entries.length > 0) {
    return `${head}\n${tableOf(entries, (entry) => entry.requirement.article)}`;
  }
  return `${head}\n没有可由系统核验的内容：${UNCHECKABLE[law.id]?.[article.number] ?? '（待说明）'}\n`;
}

function tableOf(entries: readonly Entry[], article: (entry: Entry) => string): string {
  const rows = entries.map((entry) => {
    const { requirement, procedure, commands, test } = entry;
    const name = `${procedure.key} · ${requirement.id}`;
    const cells = [name, requirement.level, article(entry), requirement.asks.zh];
    const linked = commands.map((command) => `\`${requirement.id} · ${command}\``).join('<br>');
    return `| ${[...cells, `[${linked}](../${test})`].join(' | ')} |`;
  });
  return ['| 要求 | 级别 | 依据 | 内容 | 测试 |', '|---|---|---|---|---|', ...rows, ''].join('\n');
}

function entriesOf(covered: readonly CoveredProcedure[]): readonly Entry[] {
  return covered.flatMap(({ procedure, test }) => {
    const demands = demandsOf(procedure);
    return procedure.requirements.map((requirement) => ({
      procedure,
      requirement,
      commands: [
        ...new Set(
          demands.filter((one) => one.requirement === requirement.id).map((one) => one.command),
        ),
      ],
      test,
    }));
  });
}

function citing(entries: readonly Entry[], law: Law, article: number): readonly Entry[] {
  return entries.filter(({ requirement }) =>
    citationsOf(requirement.article).some(
      (one) => law.cited.includes(one.law) && one.article === article,
    ),
  );
}

function lawOf(id: (typeof LAWS)[number]): Law {
  return JSON.parse(readFileSync(`seeds/reference/laws/${id}.json`, 'utf8')) as Law;
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
