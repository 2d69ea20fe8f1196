import type { Words } from '#libs/procedure';

import type { Item } from '../agenda/facts.js';
import { STANCES } from '../discussion/facts.js';
import { participants } from '../discussion/majority.js';
import type { Facts } from '../facts.js';

import { ITEM_RESULTS, type FiledMinutes, type ItemResult, type MinutesItem } from './facts.js';

/** One point on which the filed minutes say something else than the record. */
export interface Difference {
  /** The item; `null` for the meeting as a whole. */
  readonly item: string | null;
  readonly point: 'attendance' | 'item' | 'result' | 'stance' | 'differences';
  readonly words: Words;
}

/** What minutes say, whoever has filed them. */
export type MinutesSay = Pick<FiledMinutes, 'present' | 'items'>;

/** The form in which a command brings minutes. */
export interface MinutesPayload {
  readonly present: readonly string[];
  readonly items: readonly (Omit<MinutesItem, 'differences'> & { readonly differences?: string })[];
}

/** Reads what minutes say out of the command that files them. */
export function minutesIn({ present, items }: MinutesPayload): MinutesSay {
  return {
    present,
    items: items.map(({ item, result, stances: minuted, differences }) => ({
      item,
      result,
      stances: minuted,
      differences: differences ?? null,
    })),
  };
}

/** What became of an item by the record. */
export function resultOf(item: Item): ItemResult {
  if (item.stands !== 'closed') {
    return 'withdrawn';
  }
  if (item.decision === null) {
    return 'undecided';
  }
  return item.notTaken === null ? item.decision.outcome : 'noEffect';
}

/** Whether a member differs from the others, so that the minutes must tell it (art. 30¶3). */
export const hasDissent = (item: Item): boolean =>
  item.stances.some((one) => one.stance === 'disagree' || one.stance === 'agreeWithAmendment');

/** Compares minutes with the record, point by point; empty when they say the same. */
export function compareMinutes(facts: Facts, minutes: MinutesSay): readonly Difference[] {
  const unknown = minutes.items.filter((one) => !facts.items.some((item) => item.key === one.item));
  return [
    ...attendance(facts, minutes),
    ...facts.items.flatMap((item) =>
      itemDifferences(
        item,
        minutes.items.filter((one) => one.item === item.key),
      ),
    ),
    ...unknown.map(({ item }) =>
      difference(item, 'item', {
        zh: `纪要所载议题${item}在会议记录中没有`,
        en: `The record has no item ${item}`,
      }),
    ),
  ];
}

function difference(item: string | null, point: Difference['point'], words: Words): Difference {
  return { item, point, words };
}

function attendance({ session }: Facts, { present }: MinutesSay): readonly Difference[] {
  const attended = session?.attended ?? [];
  const omitted = attended.filter((one) => !present.includes(one));
  const added = present.filter((one) => !attended.includes(one));
  return [
    ...omitted.map((one) => ({ zh: `纪要漏记出席人员${one}`, en: `${one} was present` })),
    ...added.map((one) => ({ zh: `${one}未出席会议`, en: `${one} was not present` })),
  ].map((words) => difference(null, 'attendance', words));
}

function itemDifferences(item: Item, said: readonly MinutesItem[]): readonly Difference[] {
  const [one, ...more] = said;
  if (one === undefined) {
    // Minutes need not tell what was taken off the agenda.
    return item.stands === 'withdrawn'
      ? []
      : [difference(item.key, 'item', { zh: '纪要漏记本议题', en: 'The minutes omit the item' })];
  }
  return [
    ...more.map(() =>
      difference(item.key, 'item', { zh: '纪要重复记载本议题', en: 'The minutes tell it twice' }),
    ),
    ...results(item, one),
    ...stances(item, one),
    ...dissent(item, one),
  ];
}

function results(item: Item, { result }: MinutesItem): readonly Difference[] {
  const recorded = resultOf(item);
  const [by, minuted] = [ITEM_RESULTS[recorded], ITEM_RESULTS[result]];
  return recorded === result
    ? []
    : [
        difference(item.key, 'result', {
          zh: `会议记录为“${by.zh}”，纪要为“${minuted.zh}”`,
          en: `By the record: ${by.en}; by the minutes: ${minuted.en}`,
        }),
      ];
}

function stances(item: Item, said: MinutesItem): readonly Difference[] {
  const people = new Set([
    ...participants(item),
    ...item.stances.map((one) => one.personId),
    ...said.stances.map((one) => one.personId),
  ]);
  return [...people].flatMap((personId) => {
    const recorded = item.stances.find((one) => one.personId === personId)?.stance;
    const minuted = said.stances.find((one) => one.personId === personId)?.stance;
    if (recorded === minuted) {
      return [];
    }
    const by = recorded === undefined ? NONE : STANCES[recorded];
    const other = minuted === undefined ? NONE : STANCES[minuted];
    return [
      difference(item.key, 'stance', {
        zh: `${personId}：会议记录为“${by.zh}”，纪要为“${other.zh}”`,
        en: `${personId}: by the record: ${by.en}; by the minutes: ${other.en}`,
      }),
    ];
  });
}

const NONE: Words = { zh: '没有记载', en: 'nothing' };

function dissent(item: Item, { differences }: MinutesItem): readonly Difference[] {
  return hasDissent(item) && differences === null
    ? [
        difference(item.key, 'differences', {
          zh: '会议记录载有不同意见，纪要未载明',
          en: 'The record holds differing opinions that the minutes omit',
        }),
      ]
    : [];
}
