/** How large the shape of a body may be, whatever its bytes: what costs time is counted before it is spent. */
export interface ShapeBounds {
  /** Objects and lists within each other. */
  readonly depth: number;
  /** Keys of one object. */
  readonly keys: number;
  /** Values in all: of every key and of every item. */
  readonly values: number;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const SPACE = 0x20;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/**
 * The bound that the JSON in these bytes goes beyond, the first that is met; `undefined` where it keeps
 * to all. Counted on the bytes, in one pass that ends at the bound: a parser would have made an object
 * of a million keys before anybody could count them. What is no JSON is left for the parser to refuse.
 */
export function boundExceeded(
  json: Uint8Array,
  bounds: ShapeBounds,
): keyof ShapeBounds | undefined {
  const counter = new ShapeCounter(bounds);
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at] ?? 0;
    if (sign <= SPACE) {
      continue;
    }
    const exceeded = counter.see(sign);
    if (exceeded !== undefined) {
      return exceeded;
    }
    // Most bytes are letters of texts, and no member is counted within one.
    at = sign === QUOTE ? endOfText(json, at) : at;
  }
  return undefined;
}

/** Where the text that begins here ends. */
function endOfText(json: Uint8Array, from: number): number {
  let at = from + 1;
  while (at < json.length && json[at] !== QUOTE) {
    at += json[at] === BACKSLASH ? 2 : 1;
  }
  return at;
}

/** Counts members from the signs outside texts. */
class ShapeCounter {
  /** For each open object its keys so far; for each open list `undefined`. */
  private readonly open: (number | undefined)[] = [];
  private values = 0;
  /** An object or a list was opened and nothing has been seen in it yet. */
  private fresh = false;

  constructor(private readonly bounds: ShapeBounds) {}

  see(sign: number): keyof ShapeBounds | undefined {
    const closes = sign === CLOSE_LIST || sign === CLOSE_OBJECT;
    const begins = sign === COMMA || (this.fresh && !closes);
    this.fresh = false;
    const exceeded = begins ? this.member() : undefined;
    if (closes) {
      this.open.pop();
    } else if (sign === OPEN_LIST || sign === OPEN_OBJECT) {
      return exceeded ?? this.enter(sign);
    }
    return exceeded;
  }

  private enter(sign: number): 'depth' | undefined {
    this.open.push(sign === OPEN_OBJECT ? 0 : undefined);
    this.fresh = true;
    return this.open.length > this.bounds.depth ? 'depth' : undefined;
  }

  private member(): 'keys' | 'values' | undefined {
    this.values += 1;
    const keys = this.open.pop();
    this.open.push(keys === undefined ? undefined : keys + 1);
    if (keys !== undefined && keys >= this.bounds.keys) {
      return 'keys';
    }
    return this.values > this.bounds.values ? 'values' : undefined;
  }
}
