import type { Profile, Words } from '#libs/procedure';

import { isBarred } from '../discussion/barred.js';
import type { Interest } from '../discussion/facts.js';

/** The share or number of members whom a work rule asks for. */
export const QUORUM = 'meeting.quorum';
/** How a work rule counts members with an interest. */
const COUNTING = 'meeting.quorumCounting';

/** Present and all, as one of the three ways of counting has them. */
interface Count {
  readonly present: number;
  readonly all: number;
}

/** The three ways in which the members with an interest are counted. */
export interface Counts {
  /** As counted in the room. */
  readonly counted: Count;
  /** Without them among those present. */
  readonly withoutPresent: Count;
  /** Without them among those present and among all. */
  readonly withoutBoth: Count;
}

/** Counts the members of an item in each of the three ways. */
export function countsOf(
  members: readonly string[],
  present: readonly string[],
  interests: readonly Interest[],
): Counts {
  const there = members.filter((one) => present.includes(one));
  const free = (all: readonly string[]): number =>
    all.filter((one) => !isBarred({ interests }, one)).length;
  return {
    counted: { present: there.length, all: members.length },
    withoutPresent: { present: free(there), all: members.length },
    withoutBoth: { present: free(there), all: free(members) },
  };
}

/** The counts, with those without the members who have an interest where there are such. */
export function countsInWords({ counted, withoutPresent, withoutBoth }: Counts): Words {
  const share = ({ present, all }: Count): string => `${String(present)}/${String(all)}`;
  const differ = withoutPresent.present !== counted.present || withoutBoth.all !== counted.all;
  return differ
    ? {
        zh: `出席/应到${share(counted)}，出席人数扣除有利害关系的人员为${share(withoutPresent)}，出席和应到人数均扣除为${share(withoutBoth)}`,
        en: `${share(counted)} present; ${share(withoutPresent)} without the interested among them; ${share(withoutBoth)} without them in both`,
      }
    : { zh: `出席/应到${share(counted)}`, en: `${share(counted)} present` };
}

/**
 * Whether there is a quorum. Where the three ways of counting differ, only a verified work rule says
 * which of them holds; without one there is no answer.
 */
export function isQuorateBy(counts: Counts, profile: Profile): boolean | undefined {
  const value = profile[QUORUM]?.value;
  const rule = profile[COUNTING];
  const way = Object.entries(counts).find(([name]) => rule?.verified && rule.value === name);
  const answers = (way === undefined ? Object.values<Count>({ ...counts }) : [way[1] as Count]).map(
    ({ present, all }) => isQuorate(present, all, value),
  );
  return answers.every((one) => one === answers[0]) ? answers[0] : undefined;
}

/**
 * Whether enough members are present: a share of all members (`0.5`, `"2/3"`), more than a share
 * (`">1/2"`), or a number of them; 以上 includes the number, 过半数 does not. `undefined` where the
 * value says none of these.
 */
export function isQuorate(present: number, all: number, quorum: unknown): boolean | undefined {
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
