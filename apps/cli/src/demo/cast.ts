import type { Cast } from './matter.js';

const GOVERNMENT = {
  organId: 'baoding',
  office: 'office',
  head: 'mayor',
  headId: 'baoding.mayor',
  members: [
    'baoding.vice-mayor1',
    'baoding.vice-mayor2',
    'baoding.vice-mayor3',
    'baoding.vice-mayor4',
    'baoding.vice-mayor5',
    'baoding.secretary-general',
  ],
  away: ['baoding.vice-mayor6'],
  recorder: 'recorder',
  recorderId: 'baoding.recorder',
  reviewer: 'reviewer',
  reviewHead: 'review-head',
  adviser: 'adviser',
  archivist: 'archivist',
} as const;

/** The people of a municipal department's matter. */
export function departmentCast(unit: string): Cast {
  return { ...GOVERNMENT, unitId: `baoding.${unit}`, sponsor: unit, sponsorHead: `${unit}-head` };
}

/** The people of a department's own decision by reference (art. 42). */
export const BUREAU: Cast = {
  organId: 'baoding-ecology',
  unitId: 'baoding-ecology.air',
  sponsor: 'bureau-air',
  sponsorHead: 'bureau-air',
  office: 'bureau-office',
  head: 'bureau-director',
  headId: 'baoding-ecology.bureau-director',
  members: ['baoding-ecology.bureau-deputy1', 'baoding-ecology.bureau-deputy2'],
  away: [],
  recorder: 'bureau-office',
  recorderId: 'baoding-ecology.bureau-office',
  reviewer: 'bureau-regulations',
  reviewHead: 'bureau-regulations-head',
  adviser: 'bureau-adviser',
  archivist: 'bureau-office',
};

/** Who had a hand in the draft: whoever handles the matter, and nobody from outside. */
export const handsOf = ({ organId, sponsor }: Pick<Cast, 'organId' | 'sponsor'>) => ({
  drafters: [`${organId}.${sponsor}`],
  advisers: [],
  outside: [],
});
