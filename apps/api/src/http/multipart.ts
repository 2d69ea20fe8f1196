/** One part of a form: a field, or a file where it has a file name. */
export interface FormPart {
  readonly name: string;
  readonly fileName: string | undefined;
  readonly mediaType: string | undefined;
  readonly bytes: Buffer;
}

const BOUNDARY = /;\s*boundary=(?:"([^"\r\n]{1,70})"|([^\s;"]{1,70}))/i;
const LINE = Buffer.from('\r\n');
const BLANK_LINE = Buffer.from('\r\n\r\n');
const LAST = '--';
const MOST_PARTS = 50;

/**
 * Reads a body of `multipart/form-data` (RFC 7578) whole: every part between its boundaries.
 *
 * @returns `undefined` for what is not whole or not one: without its boundary, cut off, without a name.
 */
export function formParts(body: Buffer, contentType: string): readonly FormPart[] | undefined {
  const found = BOUNDARY.exec(contentType);
  const boundary = found?.[1] ?? found?.[2];
  if (boundary === undefined) {
    return undefined;
  }
  const delimiter = Buffer.from(`\r\n--${boundary}`, 'latin1');
  // The first boundary may stand at the very beginning, without the break that belongs to the others.
  const whole = Buffer.concat([LINE, body]);
  const parts: FormPart[] = [];
  let at = whole.indexOf(delimiter);
  while (at >= 0 && parts.length <= MOST_PARTS) {
    const from = at + delimiter.length;
    if (whole.subarray(from, from + LAST.length).toString('latin1') === LAST) {
      return parts;
    }
    at = whole.indexOf(delimiter, from);
    const part = at < 0 ? undefined : partOf(whole.subarray(from, at));
    if (part === undefined) {
      return undefined;
    }
    parts.push(part);
  }
  return undefined;
}

function partOf(part: Buffer): FormPart | undefined {
  const end = part.indexOf(BLANK_LINE);
  const head = end < 0 ? [] : part.subarray(0, end).toString('utf8').split('\r\n').slice(1);
  const headers = new Map(
    head.map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  const disposition = headers.get('content-disposition') ?? '';
  const name = parameterOf(disposition, 'name');
  return name === undefined || !/^form-data\b/i.test(disposition)
    ? undefined
    : {
        name,
        fileName: parameterOf(disposition, 'filename'),
        mediaType: headers.get('content-type'),
        bytes: part.subarray(end + BLANK_LINE.length),
      };
}

/** Browsers write a quotation mark in a name as `%22`, and nothing else in another way. */
function parameterOf(disposition: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}="((?:[^"\\\\]|\\\\.)*)"`, 'i').exec(disposition);
  return found?.[1]?.replaceAll('%22', '"').replaceAll('\\"', '"');
}
