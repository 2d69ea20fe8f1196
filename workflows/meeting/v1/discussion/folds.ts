import { changed, including, underDiscussion } from '../agenda/item.js';
import { entered } from '../entered.js';
import type { Folds, OnRecord } from '../vocabulary.js';

import type { discussionCommands } from './commands.js';
import type { Interest } from './facts.js';
import { tallyOf } from './majority.js';

/** What is stated of the same happening again corrects what was stated first. */
export const discussionOnRecord: OnRecord<typeof discussionCommands> = {
  // That it is not controllable counts at once, whoever found otherwise before.
  'controllability.found': ({ items }, { payload: { controllable } }) =>
    controllable &&
    items.some(
      ({ stands, riskFinding, round }) =>
        stands === 'open' && riskFinding?.round === round && !riskFinding.controllable,
    ),
};

/** What each command of the discussion changes. */
export const discussionFolds: Folds<typeof discussionCommands> = {
  // Taken up again, an item keeps those who took part in it before.
  'item.opened': (facts, { payload }) =>
    changed(facts, payload.item, (item) => ({
      stands: 'open',
      tally: null,
      round: item.round + (payload.anew === true ? 1 : 0),
      present: (facts.session?.present ?? []).reduce(including, item.present),
    })),
  'interest.declared': (facts, { payload: { personId, interest } }) =>
    underDiscussion(facts, ({ interests }) => ({
      interests: [
        ...interests.filter((one) => one.personId !== personId),
        withInterest(
          interests.find((one) => one.personId === personId),
          { personId, interest },
        ),
      ],
    })),
  'interest.determined': (facts, { payload, given }) =>
    underDiscussion(facts, ({ interests }) => ({
      interests: ofPerson(interests, payload.personId, {
        determined: {
          mustWithdraw: payload.mustWithdraw,
          reason: payload.reason,
          by: given.actor.personId,
          on: given.occurredOn,
        },
      }),
    })),
  'member.withdrew': (facts, { payload }) =>
    underDiscussion(facts, ({ interests }) => ({
      interests: ofPerson(interests, payload.personId, { withdrew: true }),
    })),
  'speech.recorded': (facts, entry) =>
    underDiscussion(facts, ({ speeches, round }) => {
      const { sequence, personId, name, capacity, kind, summary, explainsMajority, time } =
        entry.payload;
      const speech = {
        sequence,
        personId: personId ?? '',
        name: name ?? null,
        capacity,
        kind,
        summary,
        explainsMajority: explainsMajority ?? false,
        round,
        time,
        entered: entered(entry),
      };
      return { speeches: [...speeches, speech].sort((a, b) => a.sequence - b.sequence) };
    }),
  // A member may change his mind until the item is closed; the last word is his stance. Silence in a
  // new discussion takes nothing back.
  'stance.recorded': (facts, entry) =>
    underDiscussion(facts, ({ stances, round }) => {
      const { personId, stance, reason } = entry.payload;
      const before = stances.find((one) => one.personId === personId);
      const kept = before !== undefined && before.round < round && stance === 'notExpressed';
      const now = kept
        ? { ...before, round }
        : { personId, stance, reason: reason ?? null, round, entered: entered(entry) };
      return { stances: [...stances.filter((one) => one.personId !== personId), now] };
    }),
  'controllability.found': (facts, entry) =>
    underDiscussion(facts, ({ riskFinding, round }) => ({
      riskFinding: {
        controllable: entry.payload.controllable,
        reason: entry.payload.reason,
        round,
        entered: entered(entry),
        before: riskFinding,
      },
    })),
  'item.closed': (facts, { payload }) =>
    changed(facts, payload.item, (item) => ({ stands: 'closed', tally: tallyOf(item) })),
};

/** A further interest joins what was declared; that he need not withdraw is determined anew. */
function withInterest(
  before: Interest | undefined,
  { personId, interest }: Pick<Interest, 'personId' | 'interest'>,
): Interest {
  return before === undefined || before.interest === interest
    ? (before ?? { personId, interest, withdrew: false, determined: null })
    : {
        ...before,
        interest: `${before.interest}；${interest}`,
        determined: before.determined?.mustWithdraw === true ? before.determined : null,
      };
}

function ofPerson(
  interests: readonly Interest[],
  personId: string,
  change: Partial<Interest>,
): readonly Interest[] {
  return interests.map((one) => (one.personId === personId ? { ...one, ...change } : one));
}
