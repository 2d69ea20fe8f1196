/** A body that costs whoever looks at it carelessly much more than whoever sends it. */
export interface HostileBody {
  readonly kind: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

const JSON_TYPE = 'application/json';
/** What patterns may stumble over again and again, where they look for the end of something. */
const SIGNS = ['a', ' ', '1', '=', '@', '-', '\u200d', '，', '\\'] as const;

/** What an operation takes: its fields, `payload.title` for one within another, and how much of them. */
export interface Taken {
  readonly fields: readonly string[];
  readonly limits: Readonly<Record<'bytes' | 'depth' | 'keys' | 'values', number>>;
}

/** Bodies as large in bytes as may be, of every kind; most go far beyond the shape that is taken. */
export function largestJson({ fields, limits: { bytes } }: Taken): readonly HostileBody[] {
  const share = Math.floor((bytes * 0.9) / Math.max(1, fields.length));
  const items = `[${'1,'.repeat(share / 2 - 2)}1]`;
  return [
    anyFields('many keys', bytes, () => `{${keysIn(bytes - 100)}}`),
    anyFields('deep', bytes, () => nested('{"a":[', ']}', bytes)),
    jsonBody(
      'many items',
      inFields(fields, () => items),
    ),
    jsonBody(
      'long texts',
      inFields(fields, (at) => longText(share, SIGNS[at % SIGNS.length])),
    ),
  ];
}

/** Bodies that keep to the shape that is taken, and are as full as can be. */
export function fullestJson({ fields, limits }: Taken): readonly HostileBody[] {
  const { keys, values, depth, bytes } = limits;
  const share = Math.floor((values - 200) / Math.max(1, fields.length));
  const object = `{${Array.from({ length: keys }, (_, at) => `"k${String(at)}":1`).join()}}`;
  const few = Math.floor(Math.min(share / 2, (bytes * 0.9) / Math.max(1, fields.length) / 12));
  const alike = `[${Array.from({ length: few }, () => '{"ref":"a"}').join()}]`;
  return [
    jsonBody(
      'the most keys within',
      inFields(fields.slice(0, values / keys - 1), () => object),
    ),
    jsonBody(
      'the most items',
      inFields(fields, () => alike),
    ),
    anyFields('the deepest', depth, () => `${'{"a":'.repeat(depth - 1)}{}${'}'.repeat(depth - 1)}`),
  ].filter((body) => body.bytes.byteLength <= bytes);
}

/** The same a byte larger than the address takes. */
export /** The same a byte larger than the address takes. */
function tooLarge(body: HostileBody, bytes: number): HostileBody {
  const more = Math.max(1, bytes + 1 - body.bytes.byteLength);
  return {
    ...body,
    kind: `${body.kind}, a byte too many`,
    bytes: Buffer.concat([body.bytes, Buffer.alloc(more, ' ')]),
  };
}

/** Files for an address that takes one, each as large as it may be. */
export function hostileFiles(bytes: number): readonly HostileBody[] {
  const form = (part: string): HostileBody => ({
    kind: 'a form of many parts',
    mediaType: 'multipart/form-data; boundary=x',
    bytes: filled(part, bytes - 8, '--x--'),
  });
  const file = (kind: string, mediaType: string, of: string): HostileBody => ({
    kind,
    mediaType,
    bytes: filled(of, bytes, ''),
  });
  return [
    file('a wide sheet', 'text/csv', 'a,'),
    file('a sheet of short lines', 'text/csv', 'a\n'),
    file('a sheet of one cell', 'text/csv', '"a'),
    file('a sheet of quotes', 'text/csv', '"'),
    file('no workbook', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK'),
    file('JSON', 'application/json', '['),
    file('a form without an end', 'multipart/form-data; boundary=x', '\r\n--x'),
    form('--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n\r\n'),
    form('--x\r\ncontent-disposition: form-data; name="\\'),
  ];
}

const jsonBody = (kind: string, text: string): HostileBody => ({
  kind,
  mediaType: JSON_TYPE,
  bytes: Buffer.from(text),
});

function filled(of: string, bytes: number, end: string): Buffer {
  return Buffer.concat([Buffer.alloc(bytes - Buffer.byteLength(end), of), Buffer.from(end)]);
}

/** Made once for all operations that take so many bytes. */
const made = new Map<string, HostileBody>();

function anyFields(kind: string, bytes: number, make: () => string): HostileBody {
  const name = `${kind} ${String(bytes)}`;
  const body = made.get(name) ?? jsonBody(kind, make());
  made.set(name, body);
  return body;
}

function keysIn(room: number): string {
  return Array.from({ length: room / 10 - 1 }, (_, at) => `"k${String(at)}":1`).join();
}

function longText(room: number, sign = 'a'): string {
  const written = JSON.stringify(sign).slice(1, -1);
  return `"${written.repeat(Math.max(1, Math.floor(room / Buffer.byteLength(written)) - 1))}"`;
}

function nested(open: string, close: string, bytes: number): string {
  const depth = Math.floor((bytes - 10) / (open.length + close.length));
  return `${open.repeat(depth)}${close.repeat(depth)}`;
}

/** JSON with something in every field, each written by itself. */
function inFields(fields: readonly string[], valueAt: (index: number) => string): string {
  const outer = new Map<string, string[]>();
  fields.forEach((field, index) => {
    const [name = '', within] = field.split('.');
    const members = outer.get(name) ?? [];
    members.push(within === undefined ? valueAt(index) : `"${within}":${valueAt(index)}`);
    outer.set(name, members);
  });
  const written = [...outer].map(([name, members]) => {
    // A body that names a real organ is looked at further than one that does not.
    if (name === 'organId') {
      return '"organId":"baoding"';
    }
    const isObject = fields.some((field) => field.startsWith(`${name}.`));
    return `"${name}":${isObject ? `{${members.join()}}` : (members[0] ?? '1')}`;
  });
  return `{${written.join()}}`;
}
