import { pendingChanges } from '../adjustment/facts.js';
import type { Facts } from '../facts.js';
import type { ItemForm } from '../items/form.js';

/** What only tells one part of a matter from another: 一期, 第二批, A标段, (三). */
const PART =
  /[（(][^（）()]{0,12}[）)]|第?[一二三四五六七八九十百0-9０-９A-Za-zＡ-Ｚ]+(?:期|批|标段|标|段|片区|分区|部分|阶段|包)|[0-9０-９\s]+/gu;

const stemOf = (title: string): string => title.replaceAll(PART, '');

const GONE: readonly string[] = ['merged', 'retracted', 'withdrawn'];

/** What stands, or would stand, as a matter of its own: by key. */
function ofItsOwn(facts: Facts): readonly (readonly [string, ItemForm])[] {
  return [
    ...facts.items
      .filter((item) => !GONE.includes(item.state))
      .map((item) => [item.key, item.form] as const),
    ...pendingChanges(facts).flatMap((change) =>
      change.kind === 'add' && change.form !== null ? [[change.item, change.form] as const] : [],
    ),
  ];
}

/**
 * Lists items that look like parts of one matter (化整为零): of one lead unit and one class, with
 * titles that differ only in a number, a phase or a lot.
 */
function alike(matters: readonly (readonly [string, ItemForm])[]): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const [key, form] of matters) {
    const mark = `${form.leadUnit}\n${form.matterClass}\n${stemOf(form.title)}`;
    groups.set(mark, [...(groups.get(mark) ?? []), key]);
  }
  return [...groups.values()].filter((keys) => keys.length > 1);
}

/** Lists the groups that were marked or that look alike, and were neither merged nor explained. */
export function openSiblings(facts: Facts): readonly (readonly string[])[] {
  const matters = ofItsOwn(facts);
  const keys = new Set(matters.map(([key]) => key));
  const marked = facts.suspected.map(({ items }) => items.filter((key) => keys.has(key)));
  return [...marked, ...alike(matters)]
    .filter((group) => group.length > 1)
    .filter(
      (group) => !facts.explained.some(({ items }) => group.every((key) => items.includes(key))),
    );
}
