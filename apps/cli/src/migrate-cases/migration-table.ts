import type { CaseMigration, DeadlineRule } from '#libs/case-engine';

/** What became of one case. */
export interface CaseOutcome extends CaseMigration {
  readonly chosen: Readonly<Record<string, DeadlineRule>>;
  readonly outcome: 'would-migrate' | 'migrated' | 'refused';
  /** Why it was refused. */
  readonly because?: string;
}

const OUTCOMES: Readonly<Record<CaseOutcome['outcome'], string>> = {
  'would-migrate': '可以变更 · would migrate',
  migrated: '已变更 · migrated',
  refused: '不能变更 · refused',
};

/** The cases as people read them: what changes in each, and what becomes of each running deadline. */
export function migrationTable(outcomes: readonly CaseOutcome[]): string {
  if (outcomes.length === 0) {
    return '没有需要变更的案件 · no case to migrate\n';
  }
  const count = (outcome: CaseOutcome['outcome']): string =>
    `${OUTCOMES[outcome]}：${String(outcomes.filter((one) => one.outcome === outcome).length)}`;
  const sums = (Object.keys(OUTCOMES) as CaseOutcome['outcome'][]).map(count);
  return `${outcomes.map(linesOf).join('\n\n')}\n\n${sums.join('  ')}\n`;
}

function linesOf(one: CaseOutcome): string {
  const rules =
    one.profile.from === one.profile.to && one.calendar.from === one.calendar.to
      ? []
      : ['  参数与日历 · rules      现行有效 · those in force'];
  return [
    `${one.number}  ${one.from} → ${one.to}  ${OUTCOMES[one.outcome]}`,
    ...(one.because === undefined ? [] : [`  理由 · because          ${one.because}`]),
    ...rules,
    ...named('  新增环节 · states      ', one.statesEntered),
    ...named('  新增事项 · facts       ', one.factsAdded),
    ...one.deadlines.map(
      ({ kind, dueOn, under }) =>
        `  期限 · deadline         ${kind}  ${dueOn}  keep-date ${under.keepDate} | keep-remaining ${under.keepRemaining} | restart ${under.restart}  → ${under[one.chosen[kind] ?? 'keepDate']}（${kebab(one.chosen[kind] ?? 'keepDate')}）`,
    ),
  ].join('\n');
}

function named(what: string, names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [`${what} ${names.join('、')}`];
}

function kebab(rule: string): string {
  return rule.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
