/** What stands for something that is nobody's business. */
const LEFT_OUT = '…';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** As long as a key or a token, and no word: it has letters and digits. */
const TOKEN_LIKE = /[\w~+/=.-]{24,}/g;
const BEARER = /\b(bearer|basic)\s+[^\s"',]+/gi;
const URL_TAIL =
  /\b(?!file:|node:)([a-z][\w+.-]*):\/\/(?:[^\s/?#"'@]*@)?([^\s/?#"'@<>]+)[^\s"'<>]*/gi;
const MAIL_ADDRESS = /[^\s<>"'(]+@[^\s<>"')]+/g;
const FEED = /(calendar-feeds\/)[^\s"'?#]+/gi;
const FRAME = /^ +at /;

/**
 * The text with nothing in it that opens a door or names somebody: bearer tokens, addresses of
 * calendar feeds and whatever else looks like a key, addresses below a server, e-mail addresses. Ids
 * (UUID) and the lines of a stack stay.
 */
export function redacted(text: string): string {
  return text
    .split('\n')
    .map((line) => (FRAME.test(line) ? line : redactedLine(line)))
    .join('\n');
}

function redactedLine(line: string): string {
  return line
    .replace(BEARER, `$1 ${LEFT_OUT}`)
    .replace(URL_TAIL, `$1://$2/${LEFT_OUT}`)
    .replace(MAIL_ADDRESS, `${LEFT_OUT}@${LEFT_OUT}`)
    .replace(FEED, `$1${LEFT_OUT}`)
    .replace(TOKEN_LIKE, tokensLeftOut);
}

/** Paths are long words too, so each of their parts is looked at by itself. */
function tokensLeftOut(word: string): string {
  return word
    .split('/')
    .map((part) => {
      const isWord =
        part.length < 24 || UUID.test(part) || !/\d/.test(part) || !/[a-z]/i.test(part);
      return isWord ? part : LEFT_OUT;
    })
    .join('/');
}

/** The path of a request, without its query, and with whatever opens a door left out; `/` for what is no path. */
export function redactedPath(url: string): string {
  const [path = ''] = url.split(/[?#]/);
  if (!path.startsWith('/')) {
    return '/';
  }
  // A door may be knocked at in another spelling.
  const plain = decoded(path).replaceAll(/\/{2,}/g, '/');
  const closed = plain.replace(FEED, `$1${LEFT_OUT}`);
  return closed === plain ? redactedLine(path) : closed;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** What went wrong, for a log: nothing that was quoted, and where it happened. */
export function redactedError(error: unknown): string {
  if (!(error instanceof Error)) {
    return redacted(unquoted(String(error)));
  }
  const frames = (error.stack ?? '').split('\n').filter((line) => FRAME.test(line));
  const code = 'code' in error ? ` (${String(error.code)})` : '';
  return [`${error.name}${code}: ${redacted(unquoted(error.message))}`, ...frames].join('\n');
}

/** The database quotes what was sent, and people may be named in it; names of its own tables stay. */
function unquoted(message: string): string {
  return message.replaceAll(/"(?!juece\.\w+")[^"]*"|“[^”]*”|=\([^)]*\)/g, `"${LEFT_OUT}"`);
}
