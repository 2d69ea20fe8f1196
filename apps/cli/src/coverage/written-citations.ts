import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import type { CitedText } from '#workflows/laws';

/** Probes and tests cite what cases bring along; layers of profiles are read as objects. */
const ELSEWHERE = /\.spec\.ts$|[/-](?:probes|situations)\b|^workflows\/(?:laws|profiles)\//;
const NAMED = /\barticle:\s*'([^']+)'/g;
const SHAPED =
  /'([\u4e00-\u9fff《》]*第\d+条(?:[、；]?(?:[\u4e00-\u9fff《》]*第(?:\d+条|[一二三四五六七八九十]+款|（[一二三四五六七八九十]+）项)))*)'/g;

/**
 * Lists the citations that the sources of the procedures write down: those of deadlines and papers
 * stand in functions, where the procedure as an object does not show them.
 */
export function writtenCitations(root = '.'): readonly CitedText[] {
  return globSync('workflows/**/*.ts', { cwd: root })
    .filter((file) => !ELSEWHERE.test(file))
    .flatMap((file) => citedIn(readFileSync(resolve(root, file), 'utf8'), file));
}

/** Lists the citations in the text of one source. */
function citedIn(source: string, where: string): readonly CitedText[] {
  const found = [NAMED, SHAPED].flatMap((pattern) =>
    [...source.matchAll(pattern)].map(([, article = '']) => article),
  );
  return [...new Set(found)].map((article) => ({ where, article }));
}
