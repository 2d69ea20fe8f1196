/**
 * Lets something read a value, and names every property in it that was never read: `a.b.0.c`.
 *
 * A validator of a schema reads what the schema knows; what it leaves unread the schema does not know.
 */
export function unreadIn(value: unknown, reader: (watched: unknown) => void): readonly string[] {
  const seen = new Set<string>();
  reader(watched(value, '', seen));
  return pathsOf(value, '').filter((path) => !seen.has(path));
}

function watched(value: unknown, at: string, seen: Set<string>): unknown {
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return new Proxy(value, {
    get: (target, key) => {
      const inner: unknown = Reflect.get(target, key);
      if (typeof key === 'symbol' || !Object.hasOwn(target, key)) {
        return inner;
      }
      const path = within(at, key);
      seen.add(path);
      return watched(inner, path, seen);
    },
  });
}

const within = (at: string, key: string): string => (at === '' ? key : `${at}.${key}`);

function pathsOf(value: unknown, at: string): readonly string[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, inner]) => [
    within(at, key),
    ...pathsOf(inner, within(at, key)),
  ]);
}
