import type { Profile } from '#libs/procedure';

import type { Interested } from './facts.js';

interface Count {
  readonly present: number;
  readonly all: number;
}

/** How a work rule counts members with an interest: as its value names, in this order. */
const WAYS: readonly unknown[] = ['counted', 'withoutPresent', 'withoutBoth'];

/**
 * The members as counted, without those with an interest among the present, and without them among
 * the present and all.
 */
export function countsOf(
  members: readonly string[],
  absent: readonly string[],
  interested: readonly Interested[],
): readonly Count[] {
  const barred = new Set(interested.map((one) => one.personId));
  const free = new Set(members.filter((one) => !barred.has(one)));
  const away = new Set(absent.filter((one) => !barred.has(one)));
  const there = new Set([...members, ...[...barred].filter((one) => !absent.includes(one))]);
  const all = new Set([...there, ...absent]).size;
  return [
    { present: there.size, all },
    { present: free.size, all },
    { present: free.size, all: free.size + away.size },
  ];
}

/**
 * Whether there is a quorum. Where the ways of counting differ, only a verified work rule says which
 * of them holds; without one there is no answer.
 */
export function isQuorateBy(counts: readonly Count[], profile: Profile): boolean | undefined {
  const rule = profile['meeting.quorumCounting'];
  const way = rule?.verified === true ? counts[WAYS.indexOf(rule.value)] : undefined;
  const value = profile['meeting.quorum']?.value;
  const answers = (way === undefined ? counts : [way]).map((one) => isQuorate(one, value));
  return answers.every((one) => one === answers[0]) ? answers[0] : undefined;
}

/**
 * Whether enough members are present: a share of all members (`0.5`, `"2/3"`), more than a share
 * (`">1/2"`), or a number of them; 以上 includes the number, 过半数 does not. `undefined` where the
 * value says none of these.
 */
function isQuorate({ present, all }: Count, quorum: unknown): boolean | undefined {
  if (typeof quorum === 'number') {
    return present >= (quorum <= 1 ? all * quorum : quorum);
  }
  const said = /^(>?)(\d+)\/(\d+)$/.exec(typeof quorum === 'string' ? quorum : '');
  const [, more, part, whole] = said ?? [];
  if (part === undefined || whole === undefined) {
    return undefined;
  }
  const surplus = present * Number(whole) - all * Number(part);
  return more === '>' ? surplus > 0 : surplus >= 0;
}
