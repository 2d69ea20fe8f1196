import type { NamesThen } from './given.js';
import type { Words } from './words.js';

/** Words in which everybody is called by his name then, where a duty wrote his id. */
export function named(words: Words, names: NamesThen | undefined): Words {
  const known = { ...names?.organs, ...names?.units, ...names?.people };
  return Object.keys(known).length === 0
    ? words
    : { zh: inText(words.zh, known), en: inText(words.en, known) };
}

/** Looks each run of id characters up as a whole, so that no id is found within a longer one. */
function inText(text: string, known: Readonly<Record<string, string>>): string {
  return text.replace(/[A-Za-z][\w.-]*\w/gu, (id) =>
    Object.hasOwn(known, id) ? (known[id] ?? id) : id,
  );
}
