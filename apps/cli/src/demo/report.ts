import type { LinkedScenario } from './scenarios/scenario.js';
import type { Journal, Matter } from './matter.js';

/** When a stage was entered first and left last. */
export interface StageSeen {
  readonly name: string;
  readonly enteredOn: string;
  readonly leftOn: string | null;
}

export interface DecisionSeen {
  readonly number: string;
  readonly title: string;
  readonly sponsor: string;
  readonly way: string;
  readonly finalState: string;
  readonly expectedState: string;
  readonly events: number;
  readonly stages: readonly StageSeen[];
  readonly replayIdentical: boolean;
  readonly chainVerified: boolean;
  /** What verification found, in words: rows and documents that do not agree with the record, too. */
  readonly findings: readonly string[];
}

export interface DemoReport {
  readonly decisions: readonly DecisionSeen[];
  readonly refused: Journal['refused'];
  readonly defects: Journal['defects'];
  readonly elapsedMs: number;
}

interface TimelineItem {
  readonly occurredAt: string;
  readonly entered: readonly string[];
  readonly left: readonly string[];
}

interface ProcedureSeen {
  readonly key: string;
  readonly stages: Readonly<Record<string, { readonly zh: string }>>;
  readonly states: readonly {
    readonly state: string;
    readonly stage: string;
    readonly tags?: readonly string[];
  }[];
}

/** Reads what became of a matter, as an auditor would. */
export async function examine({ way, matter, endsIn }: LinkedScenario): Promise<DecisionSeen> {
  const { client, cast } = matter;
  const decision = await client.get(cast.office, `/v1/decisions/${matter.id}`);
  const verification = await client.get(cast.office, `/v1/decisions/${matter.id}/verification`);
  const procedures = await client.get(null, '/v1/procedures');
  const procedure = (procedures.body['items'] as readonly ProcedureSeen[]).find(
    ({ key }) => key === decision.body['procedure'],
  );
  const timeline = await timelineOf(matter);
  return {
    number: matter.number,
    title: matter.title,
    sponsor: await unitName(matter),
    way,
    finalState: String(decision.body['ending']),
    expectedState: endsIn,
    events: Number(verification.body['events']),
    stages: procedure === undefined ? [] : stagesOf(timeline, procedure),
    replayIdentical: verification.body['replayIdentical'] === true,
    chainVerified: verification.body['chainVerified'] === true,
    findings: (verification.body['findings'] as readonly { readonly en: string }[]).map(
      ({ en }) => en,
    ),
  };
}

async function unitName({ client, cast }: Matter): Promise<string> {
  const answer = await client.get(cast.office, '/v1/organs');
  const organs = answer.body['items'] as readonly {
    units: readonly { id: string; name: string }[];
  }[];
  const unit = organs.flatMap(({ units }) => units).find(({ id }) => id === cast.unitId);
  return unit?.name ?? cast.unitId;
}

async function timelineOf(matter: Matter): Promise<readonly TimelineItem[]> {
  const items: TimelineItem[] = [];
  let after: number | null = 0;
  while (after !== null) {
    const page = await matter.client.get(
      matter.cast.office,
      `/v1/decisions/${matter.id}/timeline?after=${String(after)}`,
    );
    items.push(...(page.body['items'] as readonly TimelineItem[]));
    after = page.body['next'] as number | null;
  }
  return items;
}

function stagesOf(
  timeline: readonly TimelineItem[],
  procedure: ProcedureSeen,
): readonly StageSeen[] {
  // A case stays in its end for ever; the stage is left when the end is reached.
  const stageOf = new Map(
    procedure.states
      .filter(({ tags }) => tags?.includes('ended') !== true)
      .map(({ state, stage }) => [state, stage]),
  );
  const dayOf = (item: TimelineItem): string =>
    new Date(Date.parse(item.occurredAt) + 8 * 3_600_000).toISOString().slice(0, 10);
  return Object.entries(procedure.stages).flatMap(([stage, { zh }]) => {
    const active = new Set<string>();
    let enteredOn: string | undefined;
    let leftOn: string | null = null;
    for (const item of timeline) {
      const before = active.size;
      item.left
        .filter((state) => stageOf.get(state) === stage)
        .forEach((state) => active.delete(state));
      item.entered
        .filter((state) => stageOf.get(state) === stage)
        .forEach((state) => active.add(state));
      enteredOn ??= active.size > 0 ? dayOf(item) : undefined;
      leftOn = active.size === 0 && before > 0 ? dayOf(item) : active.size > 0 ? null : leftOn;
    }
    return enteredOn === undefined ? [] : [{ name: zh, enteredOn, leftOn }];
  });
}

/** What does not hold; empty when the demonstration shows what it is to show. */
export function shortcomings(report: DemoReport): readonly string[] {
  return [
    ...report.decisions
      .filter((one) => one.finalState !== one.expectedState)
      .map((one) => `${one.number} ended as ${one.finalState}, not ${one.expectedState}`),
    ...report.decisions
      .filter((one) => !one.replayIdentical || !one.chainVerified)
      .map((one) => `${one.number}: chain or replay differs`),
    ...report.decisions.flatMap((one) => one.findings.map((found) => `${one.number}: ${found}`)),
    ...(report.decisions.length < 16 ? ['fewer than 16 decisions'] : []),
    ...(report.refused.length < 20 ? ['fewer than 20 unlawful acts refused'] : []),
    ...(report.defects.length < 3 ? ['fewer than 3 unlawful facts recorded'] : []),
  ];
}

/** The table that a person reads at the end. */
export function table(report: DemoReport): string {
  const rows = report.decisions.map((one) => [
    one.number,
    one.title,
    one.way,
    one.finalState,
    String(one.events),
    one.findings.length === 0 ? '✓' : '✗',
  ]);
  const refused = report.refused.map((one) => [
    one.attempt,
    one.unmet.map(({ id, article }) => `${id} ${article}`).join(';') || one.code,
  ]);
  const defects = report.defects.map((one) => [one.fact, `${one.id} ${one.article}`]);
  return [
    '',
    columns(['文号', '事项', '办理方式', '结果', '事件', '链与重放'], rows),
    '',
    `违法行为，均被拒绝 · unlawful acts, all refused: ${String(refused.length)}`,
    columns(['行为', '依据'], refused),
    '',
    `违法事实，如实记录并形成瑕疵 · unlawful facts, recorded as defects: ${String(defects.length)}`,
    columns(['事实', '瑕疵'], defects),
    '',
    `${String(report.decisions.length)} 件决策，${String(report.decisions.reduce((sum, one) => sum + one.events, 0))} 个事件，用时 ${(report.elapsedMs / 1000).toFixed(1)} 秒`,
  ].join('\n');
}

function columns(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, index) =>
    Math.max(...[title, ...rows.map((row) => row[index] ?? '')].map(width)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, index) => cell + ' '.repeat((widths[index] ?? 0) - width(cell)))
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map((count) => '─'.repeat(count))), ...rows.map(line)].join('\n');
}

/** How many columns a terminal needs: a Chinese character takes two. */
function width(text: string): number {
  return Array.from(text).reduce(
    (sum, character) => sum + (/[\u2e80-\u9fff\uff00-\uff60\u3000-\u303f]/.test(character) ? 2 : 1),
    0,
  );
}
