import { procedureOf, snapshotIn, type Engine } from '#libs/case-engine';
import { importedCases, liveDaysOf, namedThen, type ImportedCase } from '#libs/case-store';
import { authorityDay } from '#libs/legal-time';
import { ProblemError } from '#libs/problems';
import type { Defect, Procedure } from '#libs/procedure';

/** More matters than an organ has under way when it goes live. */
const MOST = 2_000;

/** What was found on entry, and how it stands. */
export interface Finding {
  readonly id: string;
  /** 瑕疵: a rule was broken; 缺漏: no paper from before the system shows that it was kept. */
  readonly kind: 'defect' | 'gap';
  readonly requirement: string;
  readonly article: string;
  readonly what: Defect['what'];
  readonly remedy: Defect['remedy'];
  readonly command: string;
  readonly title: string;
  readonly happenedOn: string;
  readonly barring: boolean;
  readonly state: Defect['state'];
  readonly settlements: readonly (Defect['settlements'][number] & { readonly name: string })[];
}

/** A matter in the inventory. */
export interface InventoryItem {
  readonly caseId: string;
  readonly number: string;
  readonly title: string;
  readonly enteredBy: { readonly personId: string; readonly name: string };
  readonly enteredOn: string;
  readonly findings: readonly Finding[];
}

export type Inventory = Awaited<ReturnType<typeof inventoryOf>>;

/**
 * Lists what an organ brought over from before the system (存量移交清单): each matter with its defects
 * and gaps, and who answers for them.
 */
export async function inventoryOf(engine: Engine, organId: string) {
  const cases = await importedCases(engine.pool, organId, MOST + 1);
  if (cases.length > MOST) {
    throw new ProblemError('request-invalid', {
      zh: `补录清单超过${String(MOST)}个事项，请分别查阅各案`,
      en: `The inventory has more than ${String(MOST)} matters. Read the cases one by one.`,
    });
  }
  const read = cases.map((one) => ({ one, findings: findingsIn(one) }));
  const people = read.flatMap(({ one, findings }) => [
    one.enteredBy,
    ...findings.flatMap(({ settlements }) => settlements.map(({ by }) => by)),
  ]);
  const named = await namedThen(engine.pool, { organId, people: [...new Set(people)], units: [] });
  const nameOf = (id: string): string => named.people[id]?.find((one) => one.id === id)?.name ?? id;
  const items = read.map(({ one, findings }): InventoryItem => {
    const procedure = procedureOf(engine, one.procedure);
    return {
      caseId: one.id,
      number: one.number,
      title: one.title,
      enteredBy: { personId: one.enteredBy, name: nameOf(one.enteredBy) },
      enteredOn: authorityDay(one.enteredAt),
      findings: findings.map((defect) => findingOf(procedure, defect, nameOf)),
    };
  });
  const [live = null] = await liveDaysOf(engine.pool, organId);
  return { organId, live, totals: totalsOf(items), items };
}

/** What was found on entry; what came up since stands in the case alone. */
function findingsIn({ snapshot }: Pick<ImportedCase, 'snapshot'>): readonly Defect[] {
  const { facts } = snapshotIn(snapshot);
  return facts.defects.filter((one) => one.importedBy !== undefined);
}

function findingOf(procedure: Procedure, defect: Defect, nameOf: (id: string) => string): Finding {
  const { id, requirement, article, what, remedy, command, happenedOn, barring, state } = defect;
  return {
    ...{ id, requirement, article, what, remedy, command, happenedOn, barring, state },
    kind: defect.gap === true ? 'gap' : 'defect',
    title: procedure.command(command)?.title.zh ?? command,
    settlements: defect.settlements.map((one) => ({ ...one, name: nameOf(one.by) })),
  };
}

function totalsOf(items: readonly InventoryItem[]) {
  const findings = items.flatMap((one) => one.findings);
  const count = (test: (one: Finding) => boolean): number => findings.filter(test).length;
  return {
    matters: items.length,
    defects: count(({ kind }) => kind === 'defect'),
    gaps: count(({ kind }) => kind === 'gap'),
    open: count(({ state }) => state === 'open'),
    carried: count(({ state }) => state === 'carried'),
  };
}
