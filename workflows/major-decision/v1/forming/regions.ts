import { AS_IT_WAS } from '#libs/procedure';

/** The inquiries that run side by side while the decision is formed, with the state each starts in. */
const START_OF = {
  drafting: 'researching',
  departments: 'pending',
  participation: 'pending',
  openComment: 'none',
  hearing: 'none',
  experts: 'pending',
  risk: 'pending',
  fairCompetition: 'pending',
  prechecks: 'none',
} as const;

export type FormingRegion = keyof typeof START_OF;

/**
 * The targets that lead back into forming: each region as it was left, the named ones anew.
 *
 * A region left out of the targets would be reset, hence the list of all.
 */
export function backToForming(...anew: readonly FormingRegion[]): readonly string[] {
  return (Object.keys(START_OF) as FormingRegion[]).map((region) =>
    anew.includes(region)
      ? `forming.${region}.${START_OF[region]}`
      : `forming.${region}.${AS_IT_WAS}`,
  );
}
