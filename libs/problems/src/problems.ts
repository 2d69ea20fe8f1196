/**
 * Every failure that a caller can act on: one row a code. The page behind each `type` URI, the API's
 * error documentation and the console's text come from this table.
 */
export const PROBLEMS = {
  'request-invalid': { status: 422, title: 'The request does not have the form asked for' },
  'body-not-json': { status: 400, title: 'The body is not valid JSON' },
  'body-not-utf8': { status: 400, title: 'The body is not valid UTF-8' },
  'body-too-large': { status: 413, title: 'The body is larger than allowed' },
  'media-type-unsupported': { status: 415, title: 'The media type is not supported here' },
  'precondition-missing': {
    status: 428,
    title: 'The If-Match header with the revision read is missing',
  },
  'precondition-malformed': { status: 400, title: 'The If-Match header is not a revision' },
  'idempotency-key-missing': { status: 400, title: 'The Idempotency-Key header is missing' },
  'idempotency-key-malformed': { status: 400, title: 'The Idempotency-Key header is malformed' },
  'idempotency-key-reused': {
    status: 422,
    title: 'The idempotency key was used with another body',
  },
  'not-authenticated': { status: 401, title: 'A valid bearer token is needed' },
  'credentials-wrong': { status: 401, title: 'The account or the password is wrong' },
  'not-permitted': { status: 403, title: 'Your mandates do not allow this here' },
  'case-not-found': { status: 404, title: 'There is no such case' },
  'document-not-found': { status: 404, title: 'There is no such document' },
  'path-not-found': { status: 404, title: 'There is nothing at this address' },
  'method-not-allowed': { status: 405, title: 'The address does not take this method' },
  'record-is-append-only': {
    status: 405,
    title: 'What is on the record is neither changed nor deleted',
  },
  'catalogue-exists': { status: 409, title: 'The organ has a catalogue of this year already' },
  'command-unknown': { status: 404, title: 'The procedure has no such command' },
  'case-changed-meanwhile': { status: 412, title: 'The case changed since it was read' },
  'out-of-turn': { status: 409, title: 'The case does not stand where this command is possible' },
  'event-not-allowed': { status: 409, title: 'The procedure does not allow this step now' },
  'reference-unknown': {
    status: 422,
    title: 'A document, unit or person named does not exist here',
  },
  'time-in-future': { status: 422, title: 'The stated time lies in the future' },
  'time-before-stage': { status: 422, title: 'The stated time lies before the stage began' },
  'late-without-reason': { status: 422, title: 'A late entry needs a reason' },
  'notice-refused': { status: 422, title: 'The holiday notice may not be recorded' },
  'law-not-found': { status: 404, title: 'There is no such law' },
  'article-not-found': { status: 404, title: 'There is no such article in the collection' },
  'profile-not-found': { status: 404, title: 'There is no such profile' },
  'profile-refused': { status: 422, title: 'The rules of the profile may not be used' },
  'profile-taken': { status: 409, title: 'The profile cannot be put in place of another' },
  'webhook-not-found': { status: 404, title: 'There is no such webhook' },
  'webhook-silent': { status: 409, title: 'Nothing is sent from here' },
  'calendar-feed-not-found': { status: 404, title: 'There is no such calendar feed' },
  'deadline-not-found': { status: 404, title: 'There is no such deadline' },
  'too-many-requests': { status: 429, title: 'You ask more often than is allowed' },
  'cursor-invalid': { status: 400, title: 'The page cursor is not one of ours' },
  'import-refused': { status: 409, title: 'The imported course of the matter cannot be followed' },
  'migration-impossible': { status: 409, title: 'The case cannot be moved to these rules' },
  'too-many-streams': { status: 429, title: 'You have too many streams open' },
  'delivery-not-dead': { status: 409, title: 'Only a delivery that was given up is sent again' },
  'clock-backwards': { status: 409, title: 'The simulated clock only moves forward' },
  'clock-busy': { status: 503, title: 'The simulated clock is still at work' },
  'service-unavailable': { status: 503, title: 'A service that is needed does not answer' },
  'internal-fault': { status: 500, title: 'The system made a mistake' },
} as const satisfies Readonly<Record<string, { readonly status: number; readonly title: string }>>;

export type ProblemCode = keyof typeof PROBLEMS;

/** An expected failure with the situation in words; the one filter turns it into RFC 9457. */
export class ProblemError extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly detail: string,
    readonly extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${code}: ${detail}`);
    this.name = 'ProblemError';
  }
}
