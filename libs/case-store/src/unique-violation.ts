const UNIQUE_VIOLATION = '23505';

/** Whether a row was there already; `constraint` narrows it to one. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === UNIQUE_VIOLATION &&
    (constraint === undefined || ('constraint' in error && error.constraint === constraint))
  );
}
