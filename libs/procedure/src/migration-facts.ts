import type { CoreFacts } from './given.js';

type Group = Readonly<Record<string, unknown>>;

/** A case's facts with those that another version remembers besides. */
export function factsUnder<F extends CoreFacts>(
  initial: F,
  facts: CoreFacts,
  otherShape: (path: string) => void,
): { readonly facts: F; readonly added: readonly string[] } {
  const added: string[] = [];
  const completed = (fresh: Group, there: Group, prefix: string): Group => {
    const missing = Object.keys(fresh).filter((name) => !Object.hasOwn(there, name));
    added.push(...missing.map((name) => prefix + name));
    const kept = Object.entries(there).map(([name, value]) => {
      const begun = Object.hasOwn(fresh, name) ? fresh[name] : undefined;
      if (shapesDiffer(begun, value)) {
        otherShape(prefix + name);
      }
      const both = isGroup(begun) && isGroup(value);
      return [name, both ? completed(begun, value, `${prefix}${name}.`) : value] as const;
    });
    return {
      ...Object.fromEntries(missing.map((name) => [name, fresh[name]])),
      ...Object.fromEntries(kept),
    };
  };
  const all = completed(initial as unknown as Group, facts as unknown as Group, '');
  return { facts: all as unknown as F, added: added.sort() };
}

/** What has not been recorded yet has no shape. */
function shapesDiffer(one: unknown, other: unknown): boolean {
  return isRecorded(one) && isRecorded(other) && shapeOf(one) !== shapeOf(other);
}

const isRecorded = (value: unknown): boolean => value !== null && value !== undefined;

function shapeOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : typeof value;
}

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
