import { nameOf, type Given, type Words } from '#libs/procedure';

import type { Facts } from '../facts.js';
import { firmName } from '../firm-name.js';

/** A shorter name within a longer one says nothing, 律师事务所 being within every one. */
const LEAST_CHARACTERS = 6;

/** Why the actor had a hand in the draft, by himself or by the firm he works for; empty where he had none. */
export function handsOf(
  { drafting }: Pick<Facts, 'drafting'>,
  given: Pick<Given, 'actor' | 'names'>,
): readonly Words[] {
  const { personId } = given.actor;
  const works = workplacesOf(given);
  const firms = firmsAmong(drafting.outside, works);
  return [
    ...(drafting.draftedBy.includes(personId)
      ? [{ zh: '参加了决策草案的起草', en: 'took part in drafting' }]
      : []),
    ...(drafting.advisedBy.includes(personId)
      ? [{ zh: '为承办单位提供了咨询', en: 'advised the sponsor' }]
      : []),
    ...(firms.length === 0
      ? []
      : [
          {
            zh: `所在的${firms.join('、')}参加了起草或者为承办单位提供了咨询`,
            en: `works for ${firms.join(', ')}, which drafted or advised the sponsor`,
          },
        ]),
  ];
}

/** The outside firms of the draft that are one with a named employer. */
export function firmsAmong(
  outside: Facts['drafting']['outside'],
  employers: readonly string[],
): readonly string[] {
  const named = outside.filter(({ firm }) => employers.some((one) => isSameFirm(firm, one)));
  return [...new Set(named.map(({ firm }) => firm))];
}

/** The names of the units in which the actor holds a mandate, as they were called then. */
function workplacesOf({ actor, names }: Pick<Given, 'actor' | 'names'>): readonly string[] {
  return actor.mandates.map(({ unitId }) => nameOf(names, 'units', unitId));
}

/** Whether two names are of one firm: 北京市甲某律师事务所保定分所 works within 甲某律师事务所. */
function isSameFirm(one: string, other: string): boolean {
  const [long = '', short = ''] = [firmName(one), firmName(other)].sort(
    (a, b) => b.length - a.length,
  );
  return long === short || (short.length >= LEAST_CHARACTERS && long.includes(short));
}
