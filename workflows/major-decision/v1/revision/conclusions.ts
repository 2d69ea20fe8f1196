import type { Words } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { FORMING_REGIONS } from '../forming/regions.js';
import { substanceVersion } from '../legality-review/reviewed.js';

import { REPORTED, type Reported, type Upheld } from './facts.js';

/** What was concluded about the draft, and about which version. */
export interface Conclusion {
  readonly about: Upheld['about'];
  readonly version: number;
}

/** What the panel and the assessors concluded. */
function reports({ experts, risk }: Facts): readonly Conclusion[] {
  return [
    ...(experts.draftVersion === null
      ? []
      : [{ about: 'experts' as const, version: experts.draftVersion }]),
    ...risk.reports.map(({ kind: about, draftVersion: version }) => ({ about, version })),
  ];
}

/** What the fair-competition reviewer concluded. */
function competition({ fairCompetition }: Facts): readonly Conclusion[] {
  const { conclusion, draftVersion: version } = fairCompetition;
  return conclusion === null || version === null ? [] : [{ about: 'fairCompetition', version }];
}

const isStale =
  (facts: Facts) =>
  ({ about, version }: Conclusion): boolean =>
    version < substanceVersion(facts) && upheldNow(facts, about) === undefined;

/** The reports about an earlier draft that nobody found to hold for the present one. */
export const staleReports = (facts: Facts): readonly Conclusion[] =>
  reports(facts).filter(isStale(facts));

/** The same of the fair-competition conclusion, which its reviewer alone upholds. */
export const staleCompetition = (facts: Facts): readonly Conclusion[] =>
  competition(facts).filter(isStale(facts));

/** That the conclusion holds for the present draft, unless the reviewer reversed it. */
export function upheldNow(facts: Facts, about: Upheld['about']): Upheld | undefined {
  const last = lastSaid(facts, about);
  return last?.reviewed === 'reversed' ? undefined : last;
}

/** What was last said of the conclusion and the draft as it stands, reversed or not. */
export function lastSaid(facts: Facts, about: Upheld['about']): Upheld | undefined {
  const since = substanceVersion(facts);
  return facts.upheld.filter((one) => one.about === about && one.version >= since).at(-1);
}

/** What was determined to stand, is relied on, and waits for the reviewer's answer. */
export const unanswered = (facts: Facts): readonly Conclusion[] =>
  reports(facts).filter(
    ({ about, version }) =>
      version < substanceVersion(facts) && upheldNow(facts, about)?.reviewed === 'awaited',
  );

/** What people call a conclusion. */
export function nameOf(about: Upheld['about']): Words {
  if (about === 'fairCompetition' || about === 'experts') {
    return FORMING_REGIONS[about];
  }
  const { zh, en } = REPORTED[about satisfies Reported];
  return { zh: `${zh}风险评估`, en: `risk assessment (${en})` };
}

/** The conclusions with their versions, in the words of a refusal. */
export const namesOf = (conclusions: readonly Conclusion[]): Words => ({
  zh: conclusions
    .map(({ about, version }) => `${nameOf(about).zh}（第${String(version)}稿）`)
    .join('、'),
  en: conclusions
    .map(({ about, version }) => `${nameOf(about).en} (draft ${String(version)})`)
    .join(', '),
});
