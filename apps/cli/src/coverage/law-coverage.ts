import { writeFileSync } from 'node:fs';

import { demandsOf, type AnyRequirement, type CoreFacts, type Procedure } from '#libs/procedure';
import { articleOf, citationsOf, laws, type Law, type LawArticle } from '#workflows/laws';
import { matterLayers, parameters, profiles } from '#workflows/profiles';

import { UNCHECKABLE } from './uncheckable.js';
import { textOf } from '../check/text-of.js';

const PATH = 'docs/law-coverage.md';
const TITLE = `# 法规条款与程序要求对照 · Coverage of the law

由 \`npm run law-coverage\` 生成，请勿手改。每一要求列出提出该要求的命令和核验它的测试；测试在要求被取消时失败
（\`npm run prove -- --mutate\`）。Generated: every requirement by article, the commands that must meet it, and the test
that probes and mends it; the words are those of \`workflows/laws\`.
`;

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

/** Says where the committed coverage is out of date, or an article collected has no entry. */
export function coverageFindings(covered: readonly CoveredProcedure[]): readonly string[] {
  const entries = entriesOf(covered);
  const bare = laws.flatMap((law) =>
    law.articles
      .filter(({ number }) => citing(entries, law, number).length === 0)
      .filter(({ number }) => parametersCiting(law, number).length === 0)
      .filter(({ number }) => UNCHECKABLE[law.id]?.[number] === undefined)
      .map(({ number }) => `${law.title}第${String(number)}条 has neither a requirement nor a word.`),
  );
  const stale =
    textOf(PATH) === coverageText(covered)
      ? []
      : [`${PATH} is out of date: run "npm run law-coverage".`];
  return [...bare, ...stale];
}

function coverageText(covered: readonly CoveredProcedure[]): string {
  const entries = entriesOf(covered);
  const elsewhere = entries.filter(({ requirement }) =>
    citationsOf(requirement.article).every(
      ({ law, article }) => article === null || articleOf(law, article) === undefined,
    ),
  );
  return [
    TITLE,
    ...laws.flatMap((law) => sectionOf(law, entries)),
    '\n## 其他依据 · Other grounds\n',
    tableOf(elsewhere, (entry) => entry.requirement.article),
    '',
  ].join('\n');
}

function sectionOf(law: Law, entries: readonly Entry[]): readonly string[] {
  const inForce = law.inForceFrom === null ? '' : `；${law.inForceFrom}起施行`;
  const head = `\n## ${law.title}\n\n${law.promulgated}${inForce}\n\n来源：${law.source}\n`;
  const uncollected = law.articles.length === 0 ? ['条文未收录。\n'] : [];
  return [
    head,
    ...uncollected,
    ...law.articles.map((article) => articleText(law, article, citing(entries, law, article.number))),
  ];
}

function articleText(law: Law, article: LawArticle, entries: readonly Entry[]): string {
  const words = `### 第${String(article.number)}条\n\n> ${article.paragraphs.join('\n> ')}\n`;
  const keys = parametersCiting(law, article.number).map((key) => `\`${key}\``);
  const head = keys.length === 0 ? words : `${words}\n规则参数：${keys.join('、')}\n`;
  if (entries.length > 0) {
    return `${head}\n${tableOf(entries, (entry) => entry.requirement.article)}`;
  }
  if (keys.length > 0) {
    return head;
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
  return entries.filter(({ requirement }) => cites(requirement.article, law, article));
}

/** The parameters to which a layer of rules gives a value under this article. */
function parametersCiting(law: Law, article: number): readonly string[] {
  return Object.keys(parameters).filter((key) =>
    [...profiles.flatMap(({ layers }) => layers), ...matterLayers].some(({ values }) =>
      cites(values[key]?.article ?? '', law, article),
    ),
  );
}

const cites = (text: string, law: Law, article: number): boolean =>
  citationsOf(text).some((one) => one.law.id === law.id && one.article === article);
