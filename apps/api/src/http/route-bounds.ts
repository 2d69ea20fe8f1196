import type { ShapeBounds } from './shape-bounds.js';

/** How large a body may be: bytes are counted while they come in, the shape before anything is made of it. */
export interface RouteBounds extends ShapeBounds {
  readonly bytes: number;
}

const KIBIBYTE = 1024;
const MEBIBYTE = 1024 * KIBIBYTE;

/** What a command brings; also what an address takes that has no row of its own. */
export const ORDINARY: RouteBounds = { bytes: MEBIBYTE, depth: 32, keys: 500, values: 20_000 };

/** A form of a few fields. */
const FORM: RouteBounds = { bytes: 64 * KIBIBYTE, depth: 8, keys: 100, values: 500 };

/** Addresses that take no body: what comes all the same is read past. */
const NOTHING: RouteBounds = { bytes: 4 * KIBIBYTE, depth: 2, keys: 10, values: 20 };

/** A document or a sheet, taken as its bytes whatever they are. */
const FILE: RouteBounds = { ...ORDINARY, bytes: 20 * MEBIBYTE };

/**
 * The bounds of every address that differs from `ORDINARY`. `{cases}` stands for the collection of any
 * procedure. A new address that takes little gets a row here: whatever may be sent will be sent.
 */
const ROWS: Readonly<Record<string, RouteBounds>> = {
  // Whoever asks for a token is anybody.
  'POST /v1/tokens': { bytes: 4 * KIBIBYTE, depth: 2, keys: 10, values: 20 },

  'POST /v1/{cases}/:id/documents': FILE,
  'POST /v1/catalogues/:id/items/import': FILE,
  // The steps of a whole matter, and its documents within them.
  'POST /v1/imports': { bytes: 20 * MEBIBYTE, depth: 32, keys: 500, values: 100_000 },

  'POST /v1/{cases}/:id/migration': FORM,
  'POST /v1/decisions/:id/personal-texts/erasure': FORM,
  'POST /v1/forecasts': FORM,
  'POST /v1/calendar/notices': FORM,
  'POST /v1/calendar/notices/:year/withdrawal': FORM,
  'POST /v1/calendar-feeds': FORM,
  'POST /v1/profiles/:profile/assignments': FORM,
  'POST /v1/webhooks': FORM,
  'PATCH /v1/webhooks/:id': FORM,
  'POST /v1/notices/read': FORM,
  'PUT /v1/me/notice-preferences': FORM,
  'POST /v1/deadlines/:id/acknowledgement': FORM,
  'POST /v1/simulation/clock': FORM,

  'POST /v1/webhooks/:id/rotate': NOTHING,
  'POST /v1/webhooks/:id/test': NOTHING,
  'POST /v1/webhooks/:id/redrive': NOTHING,
  'POST /v1/webhooks/:id/messages/:messageId/redrive': NOTHING,
  'POST /v1/notice-deliveries/:id/redrive': NOTHING,
  'POST /v1/notices/:id/read': NOTHING,
};

/** Whether a body belongs to the method. */
export const takesBody = (method: string): boolean =>
  ['POST', 'PUT', 'PATCH'].includes(method.toUpperCase());

/**
 * The bounds of an operation.
 *
 * @param url - as Fastify writes it, parameters as `:id`.
 */
export function boundsOf(method: string, url: string): RouteBounds {
  if (!takesBody(method)) {
    return NOTHING;
  }
  const ofCases = url.replace(/^\/v1\/[a-z-]+\//, '/v1/{cases}/');
  return ROWS[`${method} ${url}`] ?? ROWS[`${method} ${ofCases}`] ?? ORDINARY;
}

/** Whether an address takes a file as its bytes, whatever its media type: JSON too. */
export const takesBytes = (bounds: RouteBounds): boolean => bounds === FILE;

/** `20 MiB`, `64 KiB` */
export const sizeInWords = (bytes: number): string =>
  bytes < MEBIBYTE ? `${String(bytes / KIBIBYTE)} KiB` : `${String(bytes / MEBIBYTE)} MiB`;
