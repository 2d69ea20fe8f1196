import { ProblemError, type ProblemCode } from '#libs/problems';

/** Problems that another try may not meet again. */
const PASSING: readonly ProblemCode[] = ['case-changed-meanwhile', 'service-unavailable'];

/** A mistake of the program: trying again would make it again. */
export function isBrokenInvariant(error: unknown): boolean {
  // By name: errors of the platform may come from another realm than ours.
  return (
    typeof error === 'object' && error !== null && 'name' in error && error.name === 'TypeError'
  );
}

/** A refusal, or a mistake of the program; everything else is a passing fault. */
export function isFinal(error: unknown): boolean {
  return error instanceof ProblemError ? !PASSING.includes(error.code) : isBrokenInvariant(error);
}
