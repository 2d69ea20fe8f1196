/** The methods of each address, by its pattern. */
export type Methods = ReadonlyMap<string, ReadonlySet<string>>;

interface Pattern {
  readonly matches: RegExp;
  readonly parameters: number;
  readonly methods: ReadonlySet<string>;
}

/** Finds the methods of an address that the router was not asked about, because it knows no such method. */
export class KnownPaths {
  private patterns: readonly Pattern[] = [];

  /** Takes what there is, once all of it is entered. */
  settle(known: Methods): void {
    this.patterns = [...known]
      .map(([pattern, methods]) => patternOf(pattern, new Set(methods)))
      .sort((a, b) => a.parameters - b.parameters);
  }

  /** The methods at a path; undefined where nothing is. */
  methodsAt(url: string): ReadonlySet<string> | undefined {
    const [path = ''] = url.split(/[?#]/);
    return this.patterns.find(({ matches }) => matches.test(path))?.methods;
  }
}

function patternOf(pattern: string, methods: ReadonlySet<string>): Pattern {
  const parts = pattern.split('/');
  const source = parts
    .map((part) => {
      if (part.includes('*')) {
        return '.*';
      }
      return part.includes(':') ? '[^/]+' : part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
    })
    .join('/');
  const parameters = parts.filter((part) => /[:*]/.test(part)).length;
  return { matches: new RegExp(`^${source}$`), parameters, methods };
}
