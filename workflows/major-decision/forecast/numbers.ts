import type { Profile, ProfileValue, Words } from '#libs/procedure';
import { parameters, profilePeriods, profiles } from '#workflows/profiles';

/** What the requirements count by where the rules of the organ say nothing. */
const NATIONAL = profiles.find(({ id }) => id === 'national');
const STATUTE: Profile = (NATIONAL && profilePeriods(NATIONAL)[0]?.values) ?? {};

/** A number that a bar is counted by, with the layer of rules that sets it. */
export interface CountedBy extends Omit<ProfileValue, 'unit'> {
  readonly key: string;
  readonly title: Words;
  readonly unit: string | null;
}

/** The number of the rules that a bar is counted by; `null` where no layer sets one. */
export function countedBy(key: string | undefined, profile: Profile): CountedBy | null {
  const found = key === undefined ? undefined : (profile[key] ?? STATUTE[key]);
  const parameter = key === undefined ? undefined : parameters[key];
  return key === undefined || found === undefined || parameter === undefined
    ? null
    : { ...found, key, title: parameter.title, unit: found.unit ?? null };
}

/** Says which layer sets the number; what others do, or was not verified, is said to be that. */
export function numberWords({ article, source, verified }: CountedBy): Words {
  return verified
    ? { zh: `期限依据：${article}（${source}）`, en: `The number is set by ${article} (${source})` }
    : {
        zh: `期限未经核实，仅作参考：${source}，${article}`,
        en: `The number is not verified and only advises: ${source}, ${article}`,
      };
}
