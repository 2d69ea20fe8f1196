/** The system cannot start, or go on; the message says what to do. */
export class StartError extends Error {}
