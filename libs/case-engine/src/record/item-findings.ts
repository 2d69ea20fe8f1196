import type { CaseEvidence, ListedItem, PlainRow } from '#libs/case-store';

import { COLUMNS } from './columns.js';
import { compareRows } from './compare-rows.js';
import type { ExpectedRows } from './expected-rows.js';
import type { Finding } from './finding.js';
import type { FoldedEvent } from './replay.js';

/** The effects by which a catalogue brings its matters, whole as they stand after the event. */
const LISTING: readonly unknown[] = ['listItems', 'amendItems', 'withdrawItem'];

interface Listing {
  readonly expected: ExpectedRows;
  readonly effects: readonly { readonly expected: PlainRow; readonly stored: PlainRow }[];
  readonly steps: readonly FoldedEvent[];
}

/** Checks the matters that a catalogue has listed, as far as its effects were carried out. */
export function itemFindings(evidence: CaseEvidence, listing: Listing): readonly Finding[] {
  const expected = [...itemsOf(evidence, listing).values()];
  const { caseId, items } = evidence;
  const listed = new Set(expected.map((item) => item['id']));
  // A matter belongs to whoever listed it first: it may be another's already.
  const others = new Set(
    items
      .filter((item) => item['catalogue_id'] !== caseId && isListedElsewhere(item, evidence))
      .map((item) => item['id']),
  );
  return compareRows({
    ...{ table: 'catalogue_item', columns: COLUMNS.catalogue_item.checked, key: ['id'] },
    columnsOf: (row: PlainRow) => row,
    expected: expected.filter((item) => !others.has(item['id'])),
    stored: items.filter(
      (item) =>
        item['catalogue_id'] === caseId || (listed.has(item['id']) && !others.has(item['id'])),
    ),
  }).findings;
}

/** What another catalogue or the seeds have listed has another source than this case's number. */
const isListedElsewhere = (item: PlainRow, { decisionCase }: CaseEvidence): boolean =>
  item['source'] !== decisionCase['number'];

function itemsOf(
  evidence: CaseEvidence,
  { effects, steps }: Listing,
): ReadonlyMap<string, PlainRow> {
  const { decisionCase, caseId, items } = evidence;
  const found = new Map<string, PlainRow>();
  const inOrder = effects
    .filter(
      ({ expected, stored }) => LISTING.includes(expected['type']) && stored['done_at'] !== null,
    )
    .sort((one, other) => Number(one.expected['revision']) - Number(other.expected['revision']));
  for (const { expected } of inOrder) {
    const { items: brought } = JSON.parse(String(expected['body'])) as {
      readonly items: readonly ListedItem[];
    };
    for (const item of brought) {
      const stored = items.find(({ id }) => id === item.id);
      found.set(item.id, {
        ...{
          id: item.id,
          organ_id: decisionCase['organ_id'],
          year: found.get(item.id)?.['year'] ?? item.year,
        },
        ...{ title: item.title, sponsor: sponsorOf(item, { evidence, steps, stored }) },
        ...{ source: decisionCase['number'], catalogue_id: caseId, revision: expected['revision'] },
        ...{ state: item.state, disclosed: item.disclosed, planned_month: item.plannedMonth },
        carried_from: item.carriedFrom,
      });
    }
  }
  return found;
}

/** How the unit is called that leads: as it was when an event named it, or as it is now. */
function sponsorOf(
  { leadUnit }: ListedItem,
  on: {
    readonly evidence: CaseEvidence;
    readonly steps: readonly FoldedEvent[];
    readonly stored: PlainRow | undefined;
  },
): string | null {
  const named = on.steps.map(({ body }) => body.given.names?.units[leadUnit]);
  const names = [on.evidence.units[leadUnit], ...named].filter((name) => name !== undefined);
  return names.find((name) => name === on.stored?.['sponsor']) ?? names[0] ?? null;
}
