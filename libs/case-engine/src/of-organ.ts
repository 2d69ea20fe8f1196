import type { Given, OrganQuestion } from '#libs/procedure';

import type { CommandEngine } from './engine.js';

/** How much of two titles must agree before they are shown as alike. */
const ALIKE = 0.6;
const SHOWN = 5;
/** What titles begin with and are set in, whatever the matter is. */
const ORNAMENT = /关于|审议|研究|讨论|[\s\p{P}\p{S}]/gu;

/** Adds what of its organ the command is decided by. */
export async function withOrgan(
  { store }: Pick<CommandEngine, 'store'>,
  given: Given,
  question: OrganQuestion | undefined,
): Promise<Given> {
  if (question === undefined) {
    return given;
  }
  const { roles, title } = question;
  const found = await store.readOrgan({
    organId: given.organId,
    roles: roles?.names ?? [],
    on: roles?.on ?? given.recordedOn,
    matters: title !== undefined,
  });
  const alike = (found.matters ?? [])
    .map((matter) => ({ matter, likeness: likenessOf(matter.title, title ?? '') }))
    .filter(({ likeness }) => likeness >= ALIKE)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, SHOWN)
    .map(({ matter }) => matter);
  return {
    ...given,
    ...(roles === undefined ? {} : { holders: sorted(found.holders ?? []) }),
    ...(title === undefined ? {} : { alike }),
  };
}

type Holders = NonNullable<Given['holders']>;

const sorted = (holders: Holders): Holders =>
  [...holders].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));

const keyOf = ({ personId, role, unitId }: Holders[number]): string =>
  `${personId}\0${role}\0${unitId}`;

/** The share of neighbouring characters that two titles have in common; 1 where one holds the other. */
function likenessOf(one: string, other: string): number {
  const [a, b] = [bare(one), bare(other)];
  if (a === '' || b === '') {
    return 0;
  }
  if (a.includes(b) || b.includes(a)) {
    return 1;
  }
  const [pairs, others] = [pairsOf(a), pairsOf(b)];
  const shared = [...pairs].filter((pair) => others.has(pair)).length;
  return shared / Math.min(pairs.size, others.size);
}

const bare = (title: string): string => title.normalize('NFKC').replaceAll(ORNAMENT, '');

const pairsOf = (text: string): ReadonlySet<string> =>
  new Set(Array.from(text, (character, index) => character + (text[index + 1] ?? '')));
